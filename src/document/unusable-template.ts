/** A Word file that can’t be taken as a house template. The sentence is for the person who gave it. */
export class UnusableTemplate extends Error {
  /** Carries the sentence out of a child process. */
  readonly kind = 'not-a-template'
}

/** A file that can’t be taken as a table. The sentence is for the person who gave it, and names sheet, row and column where it can. */
export class UnusableTable extends Error {
  /** Carries the sentence out of a child process. */
  readonly kind = 'not-a-table'
}

export const tableLimits = {
  sheets: 60,
  rows: 5_000,
  columns: 120,
  characters: 20_000,
  cells: 250_000,
  /** Characters of all cells together. */
  words: 4_000_000,
} as const

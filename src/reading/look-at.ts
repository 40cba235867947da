// One thing that a person should look at before a reading is confirmed.

export type LookAt = {
  /** The same for as long as the doubt is the same, so that "I have looked at it" can be kept. */
  readonly key: string
  readonly sentence: string
  /** The fact or item that it is about, as the check screen names it. */
  readonly about: string
  readonly page: number | null
  /** Whether it must be settled before the reading can be confirmed. */
  readonly must: boolean
  /** Answered in its own place on the screen; the others are settled by saying that one has looked. */
  readonly answered: boolean
}

export function look(about: string, key: string, sentence: string, more: Partial<LookAt> = {}): LookAt {
  return { key, sentence, about, page: null, must: false, answered: false, ...more }
}

import type { Doubt } from './check.ts'

// Which doubts speak and which were set aside: one of them, or a whole check, until a day or for good.

/** `about` is the key of a doubt, or `wholeCheck`. On its `until` day it speaks again. */
export type Aside = {
  readonly id: string
  readonly check: string
  readonly about: string
  readonly reason: string
  readonly until: Temporal.PlainDate | null
  readonly by: string | null
  readonly on: Temporal.PlainDate
}

export const wholeCheck = 'all'

export type Heard = {
  readonly speaking: readonly Doubt[]
  /** What was set aside and still is, with the doubts that it silences: none when there is nothing to say at the moment. */
  readonly quiet: readonly { readonly aside: Aside; readonly doubts: readonly Doubt[] }[]
}

export function heard(doubts: readonly Doubt[], asides: readonly Aside[], today: Temporal.PlainDate): Heard {
  const live = asides.filter((aside) => aside.until === null || Temporal.PlainDate.compare(today, aside.until) < 0)
  const silences = (aside: Aside, doubt: Doubt) => aside.check === doubt.check && (aside.about === wholeCheck || aside.about === doubt.key)
  return {
    speaking: doubts.filter((doubt) => !live.some((aside) => silences(aside, doubt))),
    quiet: live.map((aside) => ({ aside, doubts: doubts.filter((doubt) => silences(aside, doubt)) })),
  }
}

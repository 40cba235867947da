import type { PlanContent } from '../plan-content.ts'

// A standing check: a question that a good improvement lead would ask of a whole plan, as a rule with a name. It finds doubts, each a
// sentence about one thing; an error is to be put right, a hint is worth a look.

export type Kind = 'error' | 'hint'

export type AboutKind =
  | 'plan'
  | 'action'
  | 'finding'
  | 'measure'
  | 'risk'
  | 'cost'
  | 'funding-source'
  | 'workstream'
  | 'phase'
  | 'source'
  | 'consultation'

export type About = { readonly kind: AboutKind; readonly id: string }

/**
 * What a check knows beside the plan: today, by when the inspectorate asks for what a finding says, which days of phases wait to be
 * confirmed, and which changes of an agreed plan wait for an answer.
 */
export type Known = {
  readonly today: Temporal.PlainDate
  readonly deadlines: ReadonlyMap<string, Deadline>
  readonly daysToConfirm: readonly DayToConfirm[]
  readonly waiting: readonly { readonly id: string; readonly askedOn: string; readonly by: string | null }[]
}

/** A phase's day as it was worked out anew; `was` is the one that stays until somebody confirms. */
export type DayToConfirm = {
  readonly phaseId: string
  readonly which: 'starts' | 'ends'
  readonly was: string | null
  readonly now: string
}

/** `words` are the report's own, such as "within three months". */
export type Deadline = { readonly on: string; readonly words: string | null }

/** `apart` tells it from other doubts of the same check about the same thing. */
export type Found = { readonly about: About; readonly sentence: string; readonly apart?: string }

export type Check = {
  readonly name: string
  readonly kind: Kind
  /** What it looks for, as a heading over what it found: "No owner". */
  readonly title: string
  readonly find: (plan: PlanContent, known: Known) => readonly Found[]
}

/** What a check has to say. `key` is the same for as long as it says the same of the same thing; a doubt is set aside by it. */
export type Doubt = {
  readonly check: string
  readonly kind: Kind
  readonly title: string
  readonly key: string
  readonly about: About
  readonly sentence: string
}

export const keyOf = ({ about, apart }: Found): string => `${about.kind}:${about.id}${apart === undefined ? '' : `:${apart}`}`

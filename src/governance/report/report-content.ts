// A decision report as one self-contained piece: what is signed, finalised, compared, and made into Word, a page and the public version.
// Days (2016-07-20), pence and counts are text, so that its canonical form holds no numbers; names are as they were when it was made.

import type { PartLayout, SignOffKind, TemplateFamily } from './manifest.ts'
import type { SlotName } from './slots.ts'
import type { Words } from './words.ts'

/** Stored content is never migrated: a reader lifts edition n to n + 1. */
export const reportContentEdition = 1

/** What the body is asked to do: all of them were seen in published papers. */
export const decisionShapes = {
  'note-and-commission': 'Note the report and ask for a plan',
  'endorse-or-amend': 'Endorse the plan or amend it',
  agree: 'Agree the plan',
  'approve-with-money': 'Approve the plan and money for it',
  'endorse-and-delegate': 'Endorse for submission and delegate the rest',
  'approve-in-principle': 'Approve in principle, before it is sent',
  'individual-member': 'Decision by an individual member',
  'note-after-submission': 'Note a plan that has been sent',
  'recommend-to-council': 'Recommend to the full council',
} as const

export type DecisionShape = keyof typeof decisionShapes

/** Who may read a part: `exempt` under Schedule 12A of the Local Government Act 1972, or `confidential` under SI 2012/2089 regulation 2, which is never disclosed. */
export type Openness =
  | { readonly kind: 'public' }
  | { readonly kind: 'exempt'; readonly paragraphs: readonly string[]; readonly because: string }
  | { readonly kind: 'confidential'; readonly because: string }

/** Why there are no words: an answer, not a silence. */
export type Answer =
  | { readonly kind: 'none' }
  | { readonly kind: 'not-applicable'; readonly because: string }
  | { readonly kind: 'to-be-set' }

export type ReportContent = {
  readonly id: string
  readonly template: { readonly name: string; readonly edition: string; readonly title: string; readonly family: TemplateFamily }
  readonly authority: string
  readonly shape: DecisionShape
  readonly subject: string
  readonly body: { readonly id: string; readonly name: string; readonly kind: string }
  readonly meetsOn: string | null
  /** Of the whole paper; a part may be closer. */
  readonly openness: Openness
  readonly isExample: boolean
  /** In the template's order; every field of it is here. */
  readonly parts: readonly ReportPart[]
  readonly appendices: readonly { readonly letter: string; readonly title: string; readonly words: Words; readonly openness: Openness }[]
  readonly figures: ReportFigures
}

/** One field or section of the template, filled. It has words, or a choice, or rows, or an answer; none of them means that it says nothing yet. */
export type ReportPart = {
  readonly slot: SlotName
  readonly label: string
  readonly layout: PartLayout
  readonly choice: string | null
  readonly words: Words
  readonly answer: Answer | null
  /** The grid's rows where `layout` is `tracking`: a body, a person or a group, and its day or what stands in its place. */
  readonly tracking: readonly { readonly who: string; readonly on: string | null; readonly said: string | null }[]
  readonly openness: Openness
  /** Left out of this copy because its reader may not see it; `words` and the rest are then empty and `withheld` says why. */
  readonly withheld: string | null
  readonly signOffs: readonly PrintedSignOff[]
}

/** How a sign-off is printed: “Considered by Monitoring Officer: Yes, AH, 12 July 2016”. `on` is null and `toFollow` true where the paper was issued without it. */
export type PrintedSignOff = {
  readonly kind: SignOffKind
  readonly label: string
  readonly post: string
  readonly name: string
  readonly initials: string
  readonly as: 'own' | 'deputy'
  readonly on: string | null
  readonly toFollow: boolean
}

/** The record's figures on which the paper and its sign-offs stand. */
export type ReportFigures = {
  readonly named: readonly Figure[]
  /** A line for each cost and financial year; `pence` as text; `funding` says from where and how sure, as printed. */
  readonly money: readonly {
    readonly id: string
    readonly what: string
    readonly recurrence: string
    readonly year: string
    readonly pence: string
    readonly funding: string
  }[]
  /** Equality notes of the plan, by reference of the action, or the plan's own. */
  readonly equality: readonly { readonly of: string; readonly words: string }[]
  readonly deadlines: readonly { readonly what: string; readonly on: string }[]
}

/** `name` is what a writer puts in the text (`asked-of-reserves-2016/17`); `value` is pence, a day, a share or a count as text; `shown` as printed. */
export type Figure = {
  readonly name: string
  readonly label: string
  readonly kind: 'money' | 'day' | 'percentage' | 'count'
  readonly value: string
  readonly shown: string
}

// What a body decided about a plan, whether it was called in, and what is written of both in the history.

import { printDay } from '../../calendar/print-day.ts'
import type { HistoryEvent } from '../../history/event.ts'
import type { BodyKind } from '../../meeting/body.ts'

export const outcomes = {
  approved: 'Approved',
  'with-conditions': 'Approved with conditions',
  'in-part': 'Approved in part',
  amended: 'Amended',
  deferred: 'Deferred',
  declined: 'Declined',
  noted: 'Noted',
} as const

export type Outcome = keyof typeof outcomes

/** Source: Local Government Act 2000 s.9F(4): scrutiny can have a decision looked at again, or have the full council look at it. */
export const callInOutcomes = {
  'no-objection': 'Scrutiny made no objection: the decision stands',
  'not-valid': 'The call-in wasn’t valid',
  'referred-back': 'Referred back to who decided',
  'referred-to-council': 'Referred to the full council',
  confirmed: 'Looked at again and confirmed',
  changed: 'Looked at again and changed',
} as const

export type CallInOutcome = keyof typeof callInOutcomes

export type CallIn = {
  readonly id: string
  readonly revision: number
  readonly calledInOn: Temporal.PlainDate
  readonly byWhom: string
  readonly why: string | null
  readonly outcome: CallInOutcome | null
  readonly outcomeOn: Temporal.PlainDate | null
  readonly outcomeWords: string | null
}

export type Decision = {
  readonly id: string
  readonly revision: number
  readonly plan: { readonly id: string; readonly title: string }
  readonly version: { readonly id: string; readonly number: number } | null
  readonly body: { readonly id: string; readonly name: string; readonly kind: BodyKind }
  readonly outcome: Outcome
  /** What was decided, in the body's own words. */
  readonly wording: string
  readonly reasons: string | null
  readonly alternatives: string | null
  readonly interests: string | null
  readonly dispensations: string | null
  readonly reference: string | null
  readonly madeOn: Temporal.PlainDate
  readonly publishedOn: Temporal.PlainDate | null
  /** As the record of the decision states it; null where it is to be worked out. */
  readonly effectiveOn: Temporal.PlainDate | null
  readonly noCallInBecause: string | null
  readonly callIn: CallIn | null
}

type Decided = { readonly planId: string; readonly decisionId: string; readonly body: string }

const about = ({ planId, decisionId }: Decided) => ({ about: { kind: 'plan', id: planId }, detail: { decision: decisionId } })

export const decisionRecorded = (decided: Decided, outcome: Outcome, madeOn: Temporal.PlainDate): HistoryEvent => ({
  what: 'decision-recorded',
  ...about(decided),
  sentence: `${decided.body} decided on ${printDay(madeOn)}: ${outcomes[outcome].toLowerCase()}.`,
})

export const decisionChanged = (decided: Decided, outcome: Outcome, madeOn: Temporal.PlainDate): HistoryEvent => ({
  what: 'decision-changed',
  ...about(decided),
  sentence: `Changed the record of what ${decided.body} decided on ${printDay(madeOn)}: ${outcomes[outcome].toLowerCase()}.`,
})

export const decisionRemoved = (decided: Decided): HistoryEvent => ({
  what: 'decision-removed',
  ...about(decided),
  sentence: `Took a decision of ${decided.body} off the record: it had been entered by mistake.`,
})

export const callInRecorded = (
  decided: Decided,
  { calledInOn, outcome }: { calledInOn: Temporal.PlainDate; outcome: CallInOutcome | null },
): HistoryEvent => ({
  what: 'decision-called-in',
  ...about(decided),
  sentence: `The decision of ${decided.body} was called in on ${printDay(calledInOn)}${outcome ? `: ${callInOutcomes[outcome]}` : ''}.`,
})

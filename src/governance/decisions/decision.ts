// What a body decided about a plan, or on a report before there was one, and whether it was called in.

import type { BodyKind } from '../../meeting/body.ts'
import type { Scope } from '../../people/roles.ts'

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
  /** Null where it was made on a report before there was a plan. */
  readonly plan: { readonly id: string; readonly title: string } | null
  readonly version: { readonly id: string; readonly number: number } | null
  /** The decision report on which it was made; null also where this viewer may not see it. */
  readonly report: {
    readonly id: string
    readonly subject: string
    readonly meetsOn: Temporal.PlainDate | null
    readonly inspectionId: string | null
  } | null
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

/** Whoever leads the plan may record what was decided about it; before there is one, whoever keeps the record of the body. */
export const scopesOfDecision = (planId: string | null, bodyId: string): Scope =>
  planId === null ? { kind: 'body', id: bodyId } : { kind: 'plan', id: planId }

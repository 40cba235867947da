// An interest that a member declared when a decision was made: the record of an executive decision says each, with any dispensation.
// Source: SI 2012/2089 regulations 12(2)(d), (e) and 13(4)(d), (e); Localism Act 2011 ss.30, 31 and 33.

import { printDay } from '../../calendar/print-day.ts'
import type { HistoryEvent } from '../../history/event.ts'

export const interestKinds = {
  'disclosable-pecuniary': 'Disclosable pecuniary interest',
  other: 'Other interest under the code of conduct',
  personal: 'Personal interest',
  prejudicial: 'Prejudicial interest (codes of before July 2012)',
} as const

export type InterestKind = keyof typeof interestKinds

export const stayings = {
  left: 'Left the room',
  stayed: 'Stayed',
  'not-said': 'Not said',
} as const

export type Staying = keyof typeof stayings

export type Interest = {
  readonly id: string
  readonly revision: number
  /** The member, as named in the record. */
  readonly who: string
  readonly kind: InterestKind
  readonly what: string
  readonly stayed: Staying
  /** Who granted it and for what; null where there was none. */
  readonly dispensation: string | null
}

/** A member with a disclosable pecuniary interest may not take part without a dispensation. Source: Localism Act 2011 ss.31(4), 33. */
export function oddAboutInterest({ who, kind, stayed, dispensation }: Interest): string | null {
  return kind === 'disclosable-pecuniary' && stayed === 'stayed' && dispensation === null
    ? `${who} stayed with a disclosable pecuniary interest, and no dispensation is on record.`
    : null
}

export const interestInWords = ({ who, kind, what, stayed }: Interest): string =>
  `${who}: ${interestKinds[kind].toLowerCase()}. ${what}${stayed === 'not-said' ? '' : ` (${stayings[stayed].toLowerCase()})`}`

type Of = {
  readonly planId: string | null
  readonly reportId: string | null
  readonly decisionId: string
  readonly body: string
  readonly madeOn: Temporal.PlainDate
}

const told = (what: string, { planId, reportId, decisionId, body, madeOn }: Of, did: string): HistoryEvent => ({
  what,
  about: planId !== null ? { kind: 'plan', id: planId } : { kind: 'report', id: reportId ?? decisionId },
  detail: { decision: decisionId },
  sentence: `${did} in the decision of ${body} of ${printDay(madeOn)}.`,
})

export const interestDeclared = (of: Of, who: string) => told('interest-declared', of, `Recorded the interest that ${who} declared`)
export const interestChanged = (of: Of, who: string) => told('interest-changed', of, `Changed the record of the interest of ${who}`)
export const interestRemoved = (of: Of, who: string) => told('interest-removed', of, `Removed the record of an interest of ${who}`)

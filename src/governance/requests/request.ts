// What a body asks: a paper, a figure, a visit, or a plan that a named officer is to prepare for a future meeting. It stays open until
// it is answered, and heads the body's next papers.

import { printDay, printPlainDay } from '../../calendar/print-day.ts'
import type { HistoryEvent } from '../../history/event.ts'
import type { Scope } from '../../people/roles.ts'

export const requestKinds = {
  paper: 'A paper',
  figure: 'A figure',
  visit: 'A visit',
  plan: 'A plan to be prepared',
  other: 'Something else',
} as const

export type RequestKind = keyof typeof requestKinds

export type BodyRequest = {
  readonly id: string
  readonly revision: number
  readonly body: { readonly id: string; readonly name: string }
  readonly plan: { readonly id: string; readonly title: string } | null
  readonly inspection: { readonly id: string; readonly name: string } | null
  readonly kind: RequestKind
  /** What it asks, in the body's words. */
  readonly words: string
  readonly askedOn: Temporal.PlainDate
  /** A post or person of the authority's book, or a name where it is neither. */
  readonly of: { readonly kind: 'post' | 'person' | 'name'; readonly id: string | null; readonly name: string }
  readonly byOn: Temporal.PlainDate | null
  readonly byWords: string | null
  readonly answer: {
    readonly on: Temporal.PlainDate
    readonly words: string
    /** The decision report that answers it; null also where this viewer may not see it. */
    readonly report: { readonly id: string; readonly subject: string } | null
  } | null
  /** The action that it was made into; null also where that action was removed since. */
  readonly action: { readonly id: string; readonly reference: string; readonly title: string } | null
  /** An action made of it that waits for the word of whoever agreed the plan. */
  readonly waitingChangeId: string | null
}

/** Unanswered, and its day is past. A request for "a future meeting" is never late. */
export const isLate = ({ byOn, answer }: Pick<BodyRequest, 'byOn' | 'answer'>, today: Temporal.PlainDate): boolean =>
  answer === null && byOn !== null && Temporal.PlainDate.compare(byOn, today) < 0

/** "by 20 July 2016", "by a future meeting" */
export const byInWords = ({ byOn, byWords }: Pick<BodyRequest, 'byOn' | 'byWords'>): string | null =>
  byOn ? [`by ${printPlainDay(byOn)}`, byWords].filter(Boolean).join(', ') : byWords

/** Open ones first, by day; then what was answered, the latest first. */
export function inOrder(requests: readonly BodyRequest[]): readonly BodyRequest[] {
  const key = (request: BodyRequest) => request.byOn?.toString() ?? '9999'
  const open = requests.filter(({ answer }) => answer === null)
  const answered = requests.filter(({ answer }) => answer !== null)
  return [
    ...open.toSorted((a, b) => key(a).localeCompare(key(b)) || Temporal.PlainDate.compare(a.askedOn, b.askedOn)),
    ...answered.toSorted((a, b) => Temporal.PlainDate.compare(b.answer?.on ?? b.askedOn, a.answer?.on ?? a.askedOn)),
  ]
}

/** Whoever keeps the record of the body may, and whoever leads the plan. */
export const scopesOfRequest = ({ bodyId, planId }: { readonly bodyId: string; readonly planId: string | null }): readonly Scope[] => [
  { kind: 'body', id: bodyId },
  ...(planId === null ? [] : [{ kind: 'plan', id: planId } as const]),
]

/** Why an action that was made of a request is there, for the plan. */
export const whyOfAction = ({ body, askedOn, words }: Pick<BodyRequest, 'body' | 'askedOn' | 'words'>): string =>
  `${body.name} asked for it on ${printDay(askedOn)}: ${words}`

type Asked = { readonly id: string; readonly body: string; readonly planId: string | null; readonly inspectionId: string | null }

/** Told under what the request is about, so that it is kept from whoever that is kept from. */
const told = (what: string, { id, planId, inspectionId }: Asked, sentence: string): HistoryEvent => ({
  what,
  about:
    planId !== null
      ? { kind: 'plan', id: planId }
      : inspectionId !== null
        ? { kind: 'inspection', id: inspectionId }
        : { kind: 'body-request', id },
  detail: { request: id },
  sentence,
})

export const requestRecorded = (asked: Asked, askedOn: Temporal.PlainDate): HistoryEvent =>
  told('request-recorded', asked, `Recorded what ${asked.body} asked on ${printDay(askedOn)}.`)

export const requestChanged = (asked: Asked): HistoryEvent =>
  told('request-changed', asked, `Changed what is recorded of a request of ${asked.body}.`)

export const requestRemoved = (asked: Asked): HistoryEvent =>
  told('request-removed', asked, `Took a request of ${asked.body} off the record: it had been entered by mistake.`)

export const requestAnswered = (asked: Asked, answeredOn: Temporal.PlainDate | null): HistoryEvent =>
  told(
    'request-answered',
    asked,
    answeredOn
      ? `Answered on ${printDay(answeredOn)} what ${asked.body} had asked.`
      : `Took back the answer to a request of ${asked.body}.`,
  )

export const requestMadeAction = (asked: Asked): HistoryEvent =>
  told('request-made-action', asked, `Made an action of what ${asked.body} had asked.`)

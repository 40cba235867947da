// A decision report on its way: for which body and meeting, about what, in which house template, and who writes it.

import type { HistoryEvent } from '../../history/event.ts'
import type { BodyKind } from '../../meeting/body.ts'
import type { DecisionShape, Openness } from './report-content.ts'

type Named = { readonly id: string; readonly name: string }

export type Report = {
  readonly id: string
  readonly revision: number
  readonly template: { readonly name: string; readonly edition: string }
  readonly shape: DecisionShape
  readonly subject: string
  readonly body: Named & { readonly kind: BodyKind }
  readonly meetsOn: Temporal.PlainDate | null
  readonly plan: { readonly id: string; readonly title: string } | null
  readonly planVersion: { readonly id: string; readonly number: number } | null
  readonly inspection: { readonly id: string; readonly title: string } | null
  readonly author: Named
  /** The finalised report that this one amends, and the one that amends this. */
  readonly replacesId: string | null
  readonly replacedById: string | null
  readonly openness: Openness
  /** Its number on the agenda of its meeting; null until democratic services set it. */
  readonly agendaItem: string | null
  readonly final: { readonly on: Temporal.Instant; readonly digest: string; readonly by: string | null } | null
}

/** Finalised, and since replaced by an amendment that is finalised too or still being written. */
export const isFinal = ({ final }: Pick<Report, 'final'>): boolean => final !== null

type Id = { readonly id: string }

/** Where a role must be held to count for a report. */
export const scopesOf = ({ plan, body }: { readonly plan: Id | null; readonly body: Id }) => [
  ...(plan ? [{ kind: 'plan', id: plan.id } as const] : []),
  { kind: 'body', id: body.id } as const,
]

type Told = Pick<Report, 'id' | 'subject'>

const about = ({ id }: Told) => ({ about: { kind: 'report', id } })
const named = ({ subject }: Told) => `“${subject}”`

export const reportStarted = (report: Told, body: string, replaces: string | null): HistoryEvent => ({
  what: 'report-started',
  ...about(report),
  sentence: replaces ? `Began to amend the report ${named(report)} to ${body}.` : `Began the report ${named(report)} to ${body}.`,
  ...(replaces ? { detail: { replaces } } : {}),
})

export const reportChanged = (report: Told): HistoryEvent => ({
  what: 'report-changed',
  ...about(report),
  sentence: `Changed what the report ${named(report)} is about or where it goes.`,
})

export const reportWritten = (report: Told, slot: string, label: string): HistoryEvent => ({
  what: 'report-written',
  ...about(report),
  sentence: `Wrote “${label}” in the report ${named(report)}.`,
  detail: { field: slot },
})

export const reportRemoved = (report: Told): HistoryEvent => ({
  what: 'report-removed',
  ...about(report),
  sentence: `Removed the draft report ${named(report)}.`,
})

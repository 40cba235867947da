// What a meeting takes: its papers in the order of their numbers, and which of them may be named outside the house.

import type { HistoryEvent } from '../../history/event.ts'
import type { Openness } from '../report/report-content.ts'

export type Paper = {
  readonly id: string
  readonly subject: string
  readonly bodyId: string
  /** The day of the meeting that its writer names. */
  readonly meetsOn: Temporal.PlainDate | null
  readonly openness: Openness
  /** It tells of an inspection that is held in confidence. */
  readonly held: boolean
  readonly isFinal: boolean
  /** What it tells of, or what its plan answers: the first of several. */
  readonly inspectionId: string | null
}

export type AgendaItem = Paper & {
  /** As democratic services gave it: "7", "CAB/16/41"; null while it isn't on the agenda. */
  readonly number: string | null
}

/** Exempt, confidential or held in confidence: outside the house it is "a paper". */
export const isClosed = ({ openness, held }: Pick<Paper, 'openness' | 'held'>): boolean => held || openness.kind !== 'public'

/** By number, as people count ("2" before "10"); those without one last, by subject. */
export function inAgendaOrder(items: readonly AgendaItem[]): readonly AgendaItem[] {
  const byWords = new Intl.Collator('en-GB', { numeric: true })
  return items.toSorted(
    (a, b) =>
      Number(a.number === null) - Number(b.number === null) ||
      byWords.compare(a.number ?? '', b.number ?? '') ||
      byWords.compare(a.subject, b.subject),
  )
}

export const agendaSet = (
  meeting: { readonly id: string; readonly name: string },
  body: string,
  items: readonly string[],
): HistoryEvent => ({
  what: 'agenda-set',
  about: { kind: 'meeting', id: meeting.id },
  sentence: `${body}, ${meeting.name}: set the numbers of ${items.length === 1 ? 'a paper' : `${items.length} papers`} on the agenda: ${items.join(', ')}.`,
})

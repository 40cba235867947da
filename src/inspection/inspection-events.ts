// What the history says of inspections. No sentence holds a grade or the inspectorate's words: those lie in the detail, which can be
// erased, and an inspection held in confidence is known from its events by their id only.

import type { HistoryEvent } from '../history/event.ts'

export function aboutInspection(inspectionId: string, what: string, sentence: string, detail?: HistoryEvent['detail']): HistoryEvent {
  return { what, about: { kind: 'inspection', id: inspectionId }, sentence, ...(detail === undefined ? {} : { detail }) }
}

export function aboutContext(contextId: string, what: string, sentence: string, detail?: HistoryEvent['detail']): HistoryEvent {
  return { what, about: { kind: 'context', id: contextId }, sentence, ...(detail === undefined ? {} : { detail }) }
}

/** "7 judgements, 16 findings and 3 strengths" */
export function partsInWords(counts: Readonly<Record<string, number>>): string {
  const parts = Object.entries(counts)
    .filter(([, count]) => count > 0)
    .map(([word, count]) => `${count} ${word}${count === 1 ? '' : 's'}`)
  if (parts.length === 0) return 'nothing judged or found yet'
  return parts.length === 1 ? (parts[0] as string) : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`
}

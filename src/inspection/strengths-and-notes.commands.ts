import type { Database } from '../database/database.ts'
import { positionsAfter } from '../database/move-in-list.ts'
import { newId } from '../database/new-id.ts'
import type { StaleEdit } from '../database/stale-edit.ts'
import { updateRevised } from '../database/update-revised.ts'
import { recordEvent } from '../history/record-event.ts'
import type { Viewer } from '../people/viewer.ts'
import { Refusal } from '../refusal.ts'
import { type ChangeOrder, changeInspection } from './change-inspection.commands.ts'
import { refuseUnlessPart } from './find-part.queries.ts'
import type { InspectionDatabase } from './inspection.tables.ts'
import type { NoteContent, StrengthContent } from './inspection-content.ts'
import { aboutInspection, partsInWords } from './inspection-events.ts'
import { lastPositions } from './last-positions.queries.ts'
import { problemWithWords } from './problem-with-content.ts'
import { placeText } from './stored-values.ts'

export type AddStrengths = ChangeOrder & { readonly strengths: readonly StrengthContent[] }

/** Adds what inspectors saw that works, in the order given; gives the ids. */
export function addStrengths(db: Database<InspectionDatabase>, viewer: Viewer, order: AddStrengths): Promise<string[]> {
  return changeInspection(db, viewer, 'addStrengths', order, async (tx) => {
    const { inspectionId, strengths } = order
    if (strengths.length === 0) throw new Refusal('conflict', 'Give at least one strength.')
    const { strength: last } = await lastPositions(tx, inspectionId)
    const places = positionsAfter(last, strengths.length)
    const rows = strengths.map((strength, n) => ({
      id: newId(),
      inspection_id: inspectionId,
      position: places[n] ?? '',
      area: strength.area,
      printed_text: strength.printedText,
      text: wordsOf(strength.text, 'A strength'),
      place: placeText(strength.place, null),
      recorded_by: viewer.personId,
    }))
    await tx.insertInto('strength').values(rows).execute()
    recordEvent(tx, aboutInspection(inspectionId, 'strengths-added', `Added ${partsInWords({ strength: rows.length })}.`))
    return rows.map((row) => row.id)
  })
}

export type AmendStrength = ChangeOrder & {
  readonly id: string
  readonly revision: number
  readonly text: string
  readonly area: string | null
}

export function amendStrength(db: Database<InspectionDatabase>, viewer: Viewer, order: AmendStrength): Promise<StaleEdit | null> {
  return changeInspection(db, viewer, 'amendStrength', order, async (tx) => {
    await refuseUnlessPart(tx, order.inspectionId, 'strength', order.id)
    const row = { text: wordsOf(order.text, 'A strength'), area: order.area }
    const stale = await updateRevised<InspectionDatabase, 'strength'>(tx, 'strength', order.id, order.revision, row)
    if (stale) return stale
    recordEvent(tx, aboutInspection(order.inspectionId, 'strength-amended', 'Amended a strength.', { id: order.id, text: order.text }))
    return null
  })
}

export type AddNote = ChangeOrder & { readonly note: NoteContent }

/** Adds what the report says beside its findings: a summary, a statement about re-inspection or monitoring. Gives its id. */
export function addNote(db: Database<InspectionDatabase>, viewer: Viewer, order: AddNote): Promise<string> {
  return changeInspection(db, viewer, 'addNote', order, async (tx) => {
    const { inspection_note: last } = await lastPositions(tx, order.inspectionId)
    const [position = ''] = positionsAfter(last, 1)
    const id = newId()
    const { kind, text, place } = order.note
    const row = { id, inspection_id: order.inspectionId, position, kind, text: wordsOf(text, 'A note'), place: placeText(place, null) }
    await tx
      .insertInto('inspection_note')
      .values({ ...row, recorded_by: viewer.personId })
      .execute()
    recordEvent(tx, aboutInspection(order.inspectionId, 'note-added', 'Added a note to an inspection.'))
    return id
  })
}

export type AmendNote = ChangeOrder & {
  readonly id: string
  readonly revision: number
  readonly kind: NoteContent['kind']
  readonly text: string
}

export function amendNote(db: Database<InspectionDatabase>, viewer: Viewer, order: AmendNote): Promise<StaleEdit | null> {
  return changeInspection(db, viewer, 'amendNote', order, async (tx) => {
    await refuseUnlessPart(tx, order.inspectionId, 'inspection_note', order.id)
    const row = { kind: order.kind, text: wordsOf(order.text, 'A note') }
    const stale = await updateRevised<InspectionDatabase, 'inspection_note'>(tx, 'inspection_note', order.id, order.revision, row)
    if (stale) return stale
    recordEvent(tx, aboutInspection(order.inspectionId, 'note-amended', 'Amended a note on an inspection.', { id: order.id }))
    return null
  })
}

function wordsOf(text: string, whose: string): string {
  const problem = problemWithWords(text, whose)
  if (problem) throw new Refusal('conflict', problem)
  return text
}

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
import type { FieldworkContent } from './inspection-content.ts'
import { aboutInspection } from './inspection-events.ts'
import { lastPositions } from './last-positions.queries.ts'
import { problemWithFieldwork } from './problem-with-content.ts'
import { dayAndMonth } from './stored-values.ts'

export type AddFieldwork = ChangeOrder & { readonly period: FieldworkContent }

/** Adds a period of fieldwork; there can be two. Gives its id. */
export function addFieldwork(db: Database<InspectionDatabase>, viewer: Viewer, order: AddFieldwork): Promise<string> {
  return changeInspection(db, viewer, 'addFieldwork', order, async (tx) => {
    const { fieldwork: last } = await lastPositions(tx, order.inspectionId)
    const [position = ''] = positionsAfter(last, 1)
    const id = newId()
    const row = { id, inspection_id: order.inspectionId, position, ...fieldworkRow(order.period), recorded_by: viewer.personId }
    await tx.insertInto('fieldwork').values(row).execute()
    recordEvent(tx, aboutInspection(order.inspectionId, 'fieldwork-added', 'Added a period of fieldwork.', fieldworkRow(order.period)))
    return id
  })
}

export type AmendFieldwork = AddFieldwork & { readonly id: string; readonly revision: number }

export function amendFieldwork(db: Database<InspectionDatabase>, viewer: Viewer, order: AmendFieldwork): Promise<StaleEdit | null> {
  return changeInspection(db, viewer, 'amendFieldwork', order, async (tx) => {
    await refuseUnlessPart(tx, order.inspectionId, 'fieldwork', order.id)
    const row = fieldworkRow(order.period)
    const stale = await updateRevised<InspectionDatabase, 'fieldwork'>(tx, 'fieldwork', order.id, order.revision, row)
    if (stale) return stale
    recordEvent(tx, aboutInspection(order.inspectionId, 'fieldwork-amended', 'Amended a period of fieldwork.', { now: row }))
    return null
  })
}

function fieldworkRow(period: FieldworkContent) {
  const problem = problemWithFieldwork(period)
  if (problem) throw new Refusal('conflict', problem)
  const [from, to] = [dayAndMonth(period.from), dayAndMonth(period.to)]
  return { from_on: from.day, from_month: from.month, to_on: to.day, to_month: to.month }
}

import type { Database } from '../database/database.ts'
import { inTransaction } from '../database/in-transaction.ts'
import type { Viewer } from '../people/viewer.ts'
import { Refusal } from '../refusal.ts'
import type { InspectionDatabase } from './inspection.tables.ts'
import type { InspectionContent } from './inspection-content.ts'
import { refuseUnless } from './may-change.ts'
import { recordInspection } from './record-inspection.commands.ts'

export type EnterInspection = { readonly commandId: string; readonly content: InspectionContent }

/** Puts an inspection on record by hand; gives its id. */
export function enterInspection(db: Database<InspectionDatabase>, viewer: Viewer, order: EnterInspection): Promise<string> {
  refuseUnless(viewer, 'enterInspection')
  return inTransaction(db, viewer, order.commandId, (tx) => recordInspection(tx, viewer, { ...order.content, entered: 'by-hand' }))
}

/** Opens an inspection before there is a report, from the notice call or the feedback; gives its id. */
export function openInspection(db: Database<InspectionDatabase>, viewer: Viewer, order: EnterInspection): Promise<string> {
  refuseUnless(viewer, 'openInspection')
  const { notifiedOn, feedbackOn, fieldwork } = order.content
  if (notifiedOn === null && feedbackOn === null && fieldwork.length === 0)
    throw new Refusal('conflict', 'Say when the notice call came, when the feedback was given or when the fieldwork began.')
  return inTransaction(db, viewer, order.commandId, (tx) => recordInspection(tx, viewer, { ...order.content, entered: 'by-hand' }))
}

import type { Database } from '../database/database.ts'
import type { StaleEdit } from '../database/stale-edit.ts'
import { updateRevised } from '../database/update-revised.ts'
import { type KeepFile, keepFile } from '../file/keep-file.commands.ts'
import { recordEvent } from '../history/record-event.ts'
import type { Viewer } from '../people/viewer.ts'
import { type ChangeOrder, changeInspection } from './change-inspection.commands.ts'
import type { InspectionDatabase } from './inspection.tables.ts'
import { aboutInspection } from './inspection-events.ts'

export type AttachReport = ChangeOrder & { readonly revision: number; readonly file: KeepFile }

/** Keeps the report file and puts it on an inspection that was entered by hand or opened before the report. */
export function attachReport(db: Database<InspectionDatabase>, viewer: Viewer, order: AttachReport): Promise<StaleEdit | null> {
  return changeInspection(db, viewer, 'attachReport', order, async (tx) => {
    const { sha256 } = await keepFile(tx, order.file)
    const stale = await updateRevised<InspectionDatabase, 'inspection'>(tx, 'inspection', order.inspectionId, order.revision, {
      report_file: sha256,
    })
    if (stale) return stale
    const event = aboutInspection(order.inspectionId, 'report-attached', 'Attached the report file to an inspection.')
    recordEvent(tx, { ...event, seal: { sha256 } })
    return null
  })
}

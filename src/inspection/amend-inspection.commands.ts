import type { Database } from '../database/database.ts'
import type { StaleEdit } from '../database/stale-edit.ts'
import { updateRevised } from '../database/update-revised.ts'
import { recordEvent } from '../history/record-event.ts'
import type { Viewer } from '../people/viewer.ts'
import { Refusal } from '../refusal.ts'
import { type ChangeOrder, changeInspection } from './change-inspection.commands.ts'
import type { InspectionDatabase } from './inspection.tables.ts'
import { aboutInspection } from './inspection-events.ts'
import { type InspectionFactsContent, inspectionRow } from './inspection-row.ts'
import { problemWithContent } from './problem-with-content.ts'

export type AmendInspection = ChangeOrder & {
  readonly revision: number
  /** All facts but the report file, which `attachReport` gives. */
  readonly facts: Omit<InspectionFactsContent, 'reportFile'>
}

/** Corrects the facts of an inspection: what kind it was, its dates, its team. */
export function amendInspection(db: Database<InspectionDatabase>, viewer: Viewer, order: AmendInspection): Promise<StaleEdit | null> {
  return changeInspection(db, viewer, 'amendInspection', order, async (tx, was) => {
    const empty = { fieldwork: [], judgements: [], findings: [], strengths: [], notes: [], echoes: [] }
    const problem = problemWithContent({ ...order.facts, ...empty, reportFile: null, entered: was.entered })
    if (problem) throw new Refusal('conflict', problem)
    const { report_file: _, ...row } = inspectionRow({ ...order.facts, reportFile: null })
    const stale = await updateRevised<InspectionDatabase, 'inspection'>(tx, 'inspection', order.inspectionId, order.revision, row)
    if (stale) return stale
    recordEvent(tx, aboutInspection(order.inspectionId, 'inspection-amended', 'Amended the facts of an inspection.', { now: row }))
    return null
  })
}

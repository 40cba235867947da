import type { Writer } from '../database/database.ts'
import { recordEvent } from '../history/record-event.ts'
import type { Viewer } from '../people/viewer.ts'
import { Refusal } from '../refusal.ts'
import { getInspection } from './get-inspection.queries.ts'
import { holdInspection } from './hold-inspection.commands.ts'
import { insertParts } from './insert-parts.commands.ts'
import type { InspectionDatabase } from './inspection.tables.ts'
import { type Inspection, isHeld } from './inspection.ts'
import type { InspectionContent } from './inspection-content.ts'
import { aboutInspection, partsInWords } from './inspection-events.ts'
import { inspectionRow } from './inspection-row.ts'
import { refuseUnless } from './may-change.ts'
import { problemWithContent } from './problem-with-content.ts'
import { raiseDuties } from './raise-duties.commands.ts'

/**
 * Completes an inspection that was opened before its report with the report that has come, inside a command that has begun. What was
 * known before and the report doesn't print stays; it stays held in confidence if it was. Refuses one that has its report or findings.
 */
export async function fillInspection(
  tx: Writer<InspectionDatabase>,
  viewer: Viewer,
  inspectionId: string,
  content: InspectionContent,
): Promise<void> {
  refuseUnless(viewer, 'fillInspection')
  const problem = problemWithContent(content)
  if (problem) throw new Refusal('conflict', problem)
  const opened = await getInspection(tx, viewer, inspectionId)
  const refusal = whyNotFilled(opened)
  if (refusal) throw new Refusal('conflict', refusal)
  const found = Object.entries({ ...inspectionRow(content), entered: content.entered }).filter(([, value]) => value !== null)
  await tx.updateTable('inspection').set(Object.fromEntries(found)).where('id', '=', inspectionId).execute()
  if (content.published) {
    const { published_on, published_month } = inspectionRow(content)
    await tx.updateTable('inspection').set({ published_on, published_month }).where('id', '=', inspectionId).execute()
  }
  if (content.fieldwork.length > 0) await tx.deleteFrom('fieldwork').where('inspection_id', '=', inspectionId).execute()
  if (content.holdInConfidence && !isHeld(opened)) await holdInspection(tx, viewer, inspectionId, content.holdInConfidence)
  await insertParts(tx, inspectionId, content)
  const { judgements, findings, strengths } = content
  const parts = partsInWords({ judgement: judgements.length, finding: findings.length, strength: strengths.length })
  recordEvent(
    tx,
    aboutInspection(inspectionId, 'inspection-filled', `Completed an inspection that was opened earlier from its report: ${parts}.`),
  )
  await raiseDuties(tx, inspectionId)
}

function whyNotFilled(opened: Inspection): string | null {
  if (opened.report) return 'That inspection has its report already. Put this report on record as an inspection of its own.'
  if (opened.findings.length > 0 || opened.judgements.length > 0)
    return 'That inspection has judgements or findings already, entered by hand. Attach the report file to it on its own page instead.'
  return null
}

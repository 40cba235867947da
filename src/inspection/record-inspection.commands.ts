import type { Writer } from '../database/database.ts'
import { newId } from '../database/new-id.ts'
import { recordEvent } from '../history/record-event.ts'
import type { Viewer } from '../people/viewer.ts'
import { Refusal } from '../refusal.ts'
import { holdInspection } from './hold-inspection.commands.ts'
import { insertParts } from './insert-parts.commands.ts'
import type { InspectionDatabase } from './inspection.tables.ts'
import type { InspectionContent } from './inspection-content.ts'
import { aboutInspection, partsInWords } from './inspection-events.ts'
import { inspectionRow } from './inspection-row.ts'
import { refuseUnless } from './may-change.ts'
import { problemWithContent } from './problem-with-content.ts'
import { raiseDuties } from './raise-duties.commands.ts'

/** Puts an inspection on record inside a command that has begun, raises its duties, and gives its id. */
export async function recordInspection(tx: Writer<InspectionDatabase>, viewer: Viewer, content: InspectionContent): Promise<string> {
  refuseUnless(viewer, 'recordInspection')
  const problem = problemWithContent(content)
  if (problem) throw new Refusal('conflict', problem)
  const id = newId()
  await tx
    .insertInto('inspection')
    .values({ id, ...inspectionRow(content), entered: content.entered, recorded_by: viewer.personId })
    .execute()
  if (content.holdInConfidence) await holdInspection(tx, viewer, id, content.holdInConfidence)
  await insertParts(tx, id, content)
  const { judgements, findings, strengths } = content
  const parts = partsInWords({ judgement: judgements.length, finding: findings.length, strength: strengths.length })
  const how = content.entered === 'read' ? 'from its report' : 'by hand'
  recordEvent(
    tx,
    aboutInspection(id, 'inspection-recorded', `Put an inspection on record ${how}: ${parts}.`, { framework: content.framework }),
  )
  await raiseDuties(tx, id)
  return id
}

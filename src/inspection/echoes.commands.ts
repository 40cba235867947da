import type { Database, Writer } from '../database/database.ts'
import { newId } from '../database/new-id.ts'
import type { StaleEdit } from '../database/stale-edit.ts'
import { updateRevised } from '../database/update-revised.ts'
import { recordEvent } from '../history/record-event.ts'
import type { Viewer } from '../people/viewer.ts'
import { Refusal } from '../refusal.ts'
import { type ChangeOrder, changeInspection } from './change-inspection.commands.ts'
import { refuseUnlessPart } from './find-part.queries.ts'
import type { InspectionDatabase } from './inspection.tables.ts'
import type { EchoContent } from './inspection-content.ts'
import { aboutInspection } from './inspection-events.ts'
import { seenInspectionIds } from './seen-inspections.queries.ts'

export type AddEcho = ChangeOrder & { readonly echo: Omit<EchoContent, 'place'> }

/** Notes what this report says of a finding of an earlier inspection. Gives its id. */
export function addEcho(db: Database<InspectionDatabase>, viewer: Viewer, order: AddEcho): Promise<string> {
  return changeInspection(db, viewer, 'addEcho', order, async (tx) => {
    await refuseUnlessEarlier(tx, viewer, order)
    const id = newId()
    const { earlierFindingId, says, words } = order.echo
    const row = { id, inspection_id: order.inspectionId, earlier_finding_id: earlierFindingId, says, words, recorded_by: viewer.personId }
    await tx.insertInto('finding_echo').values(row).execute()
    recordEvent(tx, aboutInspection(order.inspectionId, 'echo-added', 'Noted what a report says of an earlier finding.', { id }))
    return id
  })
}

export type AmendEcho = AddEcho & { readonly id: string; readonly revision: number }

export function amendEcho(db: Database<InspectionDatabase>, viewer: Viewer, order: AmendEcho): Promise<StaleEdit | null> {
  return changeInspection(db, viewer, 'amendEcho', order, async (tx) => {
    await refuseUnlessPart(tx, order.inspectionId, 'finding_echo', order.id)
    await refuseUnlessEarlier(tx, viewer, order)
    const { earlierFindingId, says, words } = order.echo
    const row = { earlier_finding_id: earlierFindingId, says, words }
    const stale = await updateRevised<InspectionDatabase, 'finding_echo'>(tx, 'finding_echo', order.id, order.revision, row)
    if (stale) return stale
    recordEvent(
      tx,
      aboutInspection(order.inspectionId, 'echo-amended', 'Amended what a report says of an earlier finding.', { id: order.id }),
    )
    return null
  })
}

async function refuseUnlessEarlier(tx: Writer<InspectionDatabase>, viewer: Viewer, order: AddEcho): Promise<void> {
  const found = await tx
    .selectFrom('finding')
    .select('inspection_id')
    .where('id', '=', order.echo.earlierFindingId)
    .where('inspection_id', 'in', seenInspectionIds(tx, viewer))
    .executeTakeFirst()
  if (!found) throw new Refusal('not-found', 'That earlier finding isn’t on record.')
  if (found.inspection_id === order.inspectionId)
    throw new Refusal('conflict', 'Choose a finding of an earlier inspection, not of this one.')
}

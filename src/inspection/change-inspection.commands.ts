import type { Database, Writer } from '../database/database.ts'
import { inTransaction } from '../database/in-transaction.ts'
import { isStaleEdit } from '../database/stale-edit.ts'
import type { Act } from '../people/permissions.ts'
import type { Viewer } from '../people/viewer.ts'
import { getInspectionFacts } from './get-inspection.queries.ts'
import type { InspectionDatabase } from './inspection.tables.ts'
import type { InspectionFacts } from './inspection.ts'
import { refuseUnless } from './may-change.ts'
import { raiseDuties } from './raise-duties.commands.ts'

/** What each form about an inspection sends along. */
export type ChangeOrder = { readonly commandId: string; readonly inspectionId: string }

/**
 * One change to an inspection that the viewer may see and change, with its duties counted again. Changes to one inspection wait for each
 * other, so that two rows never take the same place.
 */
export function changeInspection<R>(
  db: Database<InspectionDatabase>,
  viewer: Viewer,
  act: Act,
  order: ChangeOrder,
  work: (tx: Writer<InspectionDatabase>, facts: InspectionFacts) => Promise<R>,
): Promise<R> {
  return inTransaction(db, viewer, order.commandId, async (tx) => {
    const facts = await refuseUnlessChangeable(tx, viewer, act, order.inspectionId)
    const result = await work(tx, facts)
    if (!isStaleEdit(result)) await raiseDuties(tx, facts.id)
    return result
  })
}

/** The facts of an inspection that the viewer may see and change, held so until the command ends. */
export async function refuseUnlessChangeable(
  tx: Writer<InspectionDatabase>,
  viewer: Viewer,
  act: Act,
  inspectionId: string,
): Promise<InspectionFacts> {
  refuseUnless(viewer, act)
  const facts = await getInspectionFacts(tx, viewer, inspectionId)
  await tx.selectFrom('inspection').select('id').where('id', '=', facts.id).forUpdate().execute()
  return facts
}

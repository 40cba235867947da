import type { Database, Writer } from '../database/database.ts'
import { inTransaction } from '../database/in-transaction.ts'
import type { Act } from '../people/permissions.ts'
import type { Viewer } from '../people/viewer.ts'
import { Refusal } from '../refusal.ts'
import type { DutyNamed } from './duty-events.ts'
import type { DutyInstance } from './duty-instance.ts'
import { dutyInstances } from './duty-rows.queries.ts'
import type { InspectionDatabase } from './inspection.tables.ts'
import { refuseUnless } from './may-change.ts'

/** What each form about a duty sends along. */
export type DutyOrder = { readonly commandId: string; readonly dutyId: string }

export type ChangedDuty = { readonly instance: DutyInstance; readonly named: DutyNamed; readonly by: string | null }

/** One record added to a duty that the viewer may see; those of one duty wait for each other. Gives the duty's id. */
export function changeDuty(
  db: Database<InspectionDatabase>,
  viewer: Viewer,
  act: Act,
  order: DutyOrder,
  work: (tx: Writer<InspectionDatabase>, duty: ChangedDuty) => Promise<void>,
): Promise<string> {
  return inTransaction(db, viewer, order.commandId, async (tx) => {
    refuseUnless(viewer, act)
    const duty = await lockDuty(tx, viewer, order.dutyId)
    await work(tx, duty)
    return duty.instance.id
  })
}

/** Holds a duty that the viewer may see until the command ends. */
export async function lockDuty(tx: Writer<InspectionDatabase>, viewer: Viewer, dutyId: string): Promise<ChangedDuty> {
  await tx.selectFrom('duty_instance').select('id').where('id', '=', dutyId).forUpdate().execute()
  const [instance] = await dutyInstances(tx, viewer, { id: dutyId })
  if (!instance) throw new Refusal('not-found', 'There is no such duty, or it isn’t for you to see.')
  return { instance, named: { id: instance.id, title: instance.rule.title, held: instance.inspection.held }, by: viewer.personId }
}

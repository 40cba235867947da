import type { Database, Writer } from '../database/database.ts'
import { inTransaction } from '../database/in-transaction.ts'
import { putBack } from '../database/put-back.ts'
import type { StaleEdit } from '../database/stale-edit.ts'
import { deleteRevised } from '../database/update-revised.ts'
import { recordEvent } from '../history/record-event.ts'
import type { Viewer } from '../people/viewer.ts'
import { Refusal } from '../refusal.ts'
import { type ChangeOrder, refuseUnlessChangeable } from './change-inspection.commands.ts'
import { findingPartWords, type PartTable, partWords } from './find-part.queries.ts'
import type { InspectionDatabase } from './inspection.tables.ts'
import { aboutInspection } from './inspection-events.ts'
import { refuseUnless } from './may-change.ts'
import { findRemoval } from './removals.queries.ts'
import { refusalToRemove } from './what-points-at-it.ts'

export type RemoveInspection = ChangeOrder & { readonly revision: number }

/** Removes an inspection that was put on record by mistake, with its parts. Refuses one that something points at. */
export function removeInspection(db: Database<InspectionDatabase>, viewer: Viewer, order: RemoveInspection): Promise<StaleEdit | null> {
  return inTransaction(db, viewer, order.commandId, async (tx) => {
    await refuseUnlessChangeable(tx, viewer, 'removeInspection', order.inspectionId)
    try {
      await removeParts(tx, order.inspectionId)
      const stale = await deleteRevised<InspectionDatabase, 'inspection'>(tx, 'inspection', order.inspectionId, order.revision)
      if (stale) return stale
    } catch (error) {
      throw refusalToRemove(error, 'inspection') ?? error
    }
    recordEvent(tx, aboutInspection(order.inspectionId, 'inspection-removed', 'Removed an inspection that was put on record by mistake.'))
    return null
  })
}

async function removeParts(tx: Writer<InspectionDatabase>, inspectionId: string): Promise<void> {
  const findings = tx.selectFrom('finding').select('id').where('inspection_id', '=', inspectionId)
  for (const table of Object.keys(findingPartWords) as (keyof typeof findingPartWords)[])
    await tx.deleteFrom(table).where('finding_id', 'in', findings).execute()
  const parts = (Object.keys(partWords) as PartTable[]).toSorted((a) => (a === 'finding_echo' ? -1 : 1))
  for (const table of parts) await tx.deleteFrom(table).where('inspection_id', '=', inspectionId).execute()
  await tx.deleteFrom('inspection_named').where('inspection_id', '=', inspectionId).execute()
  await tx.deleteFrom('duty_instance').where('inspection_id', '=', inspectionId).execute()
}

export type PutInspectionBack = ChangeOrder & { readonly removal: string }

/** Puts back an inspection that was removed, with its parts: for 30 days, and unless the same one was put on record again. */
export function putInspectionBack(db: Database<InspectionDatabase>, viewer: Viewer, order: PutInspectionBack): Promise<null> {
  refuseUnless(viewer, 'putInspectionBack')
  return inTransaction(db, viewer, order.commandId, async (tx) => {
    const removal = await findRemoval(tx, 'inspection', order.inspectionId, order.removal)
    if (!removal) throw new Refusal('not-found', 'No inspection was removed there that could be put back.')
    const found = await putBack(tx, order.removal)
    if (found !== 'put-back') throw new Refusal('conflict', whyNot[found])
    if (await standsAgain(tx, order.inspectionId))
      throw new Refusal(
        'conflict',
        'It can’t be put back: an inspection under the same framework, published on the same day, has taken its place.',
      )
    recordEvent(tx, aboutInspection(order.inspectionId, 'inspection-put-back', 'Put back an inspection that had been removed.'))
    return null
  })
}

const whyNot = {
  nothing: 'The inspection is back already.',
  taken: 'The inspection can’t be put back: something else has taken its place.',
  'too-late': 'The inspection can’t be put back: more than 30 days have passed since it was removed.',
}

async function standsAgain(tx: Writer<InspectionDatabase>, inspectionId: string): Promise<boolean> {
  const row = await tx
    .selectFrom('inspection as back')
    .innerJoin('inspection as other', (join) =>
      join
        .onRef('other.framework', '=', 'back.framework')
        .onRef('other.published_on', '=', 'back.published_on')
        .onRef('other.id', '<>', 'back.id'),
    )
    .select('other.id')
    .where('back.id', '=', inspectionId)
    .executeTakeFirst()
  return row !== undefined
}

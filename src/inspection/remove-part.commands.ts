import type { Database, Writer } from '../database/database.ts'
import { putBack } from '../database/put-back.ts'
import type { StaleEdit } from '../database/stale-edit.ts'
import { deleteRevised } from '../database/update-revised.ts'
import { recordEvent } from '../history/record-event.ts'
import type { Viewer } from '../people/viewer.ts'
import { Refusal } from '../refusal.ts'
import { type ChangeOrder, changeInspection } from './change-inspection.commands.ts'
import { type AnyPartTable, findingPartWords, partWords, refuseUnlessPart } from './find-part.queries.ts'
import type { InspectionDatabase } from './inspection.tables.ts'
import { aboutInspection } from './inspection-events.ts'
import { findRemoval, whyTaken } from './removals.queries.ts'
import { refusalToRemove } from './what-points-at-it.ts'

export type RemovePart = ChangeOrder & { readonly part: AnyPartTable; readonly id: string; readonly revision: number }

/** Removes one part of an inspection, a finding with all that hangs on it. Refuses what something else points at, and says what does. */
export function removePart(db: Database<InspectionDatabase>, viewer: Viewer, order: RemovePart): Promise<StaleEdit | null> {
  return changeInspection(db, viewer, 'removePart', order, async (tx) => {
    const { inspectionId, part, id, revision } = order
    await refuseUnlessPart(tx, inspectionId, part, id)
    const word = { ...partWords, ...findingPartWords }[part]
    try {
      if (part === 'finding') await removeFindingParts(tx, id)
      const stale = await deleteRevised<InspectionDatabase, AnyPartTable>(tx, part, id, revision)
      if (stale) return stale
    } catch (error) {
      throw refusalToRemove(error, word) ?? error
    }
    recordEvent(tx, aboutInspection(inspectionId, 'part-removed', `Removed a ${word} from an inspection.`, { part, id }))
    return null
  })
}

async function removeFindingParts(tx: Writer<InspectionDatabase>, findingId: string): Promise<void> {
  for (const table of Object.keys(findingPartWords) as (keyof typeof findingPartWords)[])
    await tx.deleteFrom(table).where('finding_id', '=', findingId).execute()
}

export type PutPartBack = ChangeOrder & { /** The command that removed it. */ readonly removal: string }

/** Puts back what was removed from an inspection: until something else takes its place, and for 30 days. */
export function putPartBack(db: Database<InspectionDatabase>, viewer: Viewer, order: PutPartBack): Promise<null> {
  return changeInspection(db, viewer, 'putPartBack', order, async (tx) => {
    const removal = await findRemoval(tx, 'inspection', order.inspectionId, order.removal)
    if (!removal) throw new Refusal('not-found', 'Nothing was removed there that could be put back.')
    const taken = await whyTaken(tx, order.inspectionId, order.removal)
    if (taken) throw new Refusal('conflict', taken)
    await putBackOrRefuse(tx, order.removal)
    recordEvent(tx, aboutInspection(order.inspectionId, 'part-put-back', 'Put back what had been removed from an inspection.'))
    return null
  })
}

/** Puts back all that one command removed, or refuses with the reason. */
async function putBackOrRefuse(tx: Writer<InspectionDatabase>, removal: string): Promise<void> {
  const found = await putBack(tx, removal)
  if (found === 'put-back') return
  const reason = {
    nothing: 'It is back already.',
    taken: 'It can’t be put back: something else has taken its place.',
    'too-late': 'It can’t be put back: more than 30 days have passed since it was removed.',
  }[found]
  throw new Refusal('conflict', reason)
}

import { londonDay } from '../../calendar/london.ts'
import type { Database } from '../../database/database.ts'
import { inTransaction } from '../../database/in-transaction.ts'
import { newId } from '../../database/new-id.ts'
import { recordEvent } from '../../history/record-event.ts'
import { mustBeAllowed } from '../../people/must-be-allowed.ts'
import type { Viewer } from '../../people/viewer.ts'
import { Refusal } from '../../refusal.ts'
import type { PlanDatabase } from '../plan.tables.ts'
import { whoMayChangeSet } from './change-events.ts'
import { changeKinds, type Needed, neededInWords, settableKinds, type WhoMayChange } from './change-kinds.ts'
import { readWhoMayChange, whoMayChangeKey } from './who-may-change.queries.ts'

export type SetWhoMayChange = {
  readonly commandId: string
  readonly who: Readonly<Partial<Record<keyof WhoMayChange, Needed>>>
  /** Where it stands, such as the terms of reference of the board. */
  readonly source: string | null
}

/** Sets, from today and for all plans of the authority, whose word each kind of change of an agreed plan needs. */
export async function setWhoMayChange(db: Database<PlanDatabase>, viewer: Viewer, order: SetWhoMayChange): Promise<string> {
  mustBeAllowed(viewer, 'setWhoMayChange', 'set who may change an agreed plan')
  return inTransaction(db, viewer, order.commandId, async (tx) => {
    const was = await readWhoMayChange(tx)
    const now = { ...was, ...order.who }
    const changed = settableKinds.filter((kind) => was[kind] !== now[kind])
    if (changed.length === 0) throw new Refusal('conflict', 'Nothing is set otherwise than it was.')
    const id = newId()
    const value = JSON.stringify(Object.fromEntries(settableKinds.map((kind) => [kind, now[kind]])))
    const row = { id, key: whoMayChangeKey, value, from_on: londonDay(tx.moment).toString(), to_on: null, wording: null }
    await tx
      .insertInto('setting')
      .values({ ...row, source: order.source, recorded_by: viewer.personId })
      .execute()
    const sentences = changed.map(
      (kind) => `${changeKinds[kind].title}: ${neededInWords[now[kind]].toLowerCase()}, was ${neededInWords[was[kind]].toLowerCase()}`,
    )
    recordEvent(tx, whoMayChangeSet(viewer.authorityId, sentences))
    return id
  })
}

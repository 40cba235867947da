import type { Database, Writer } from '../database/database.ts'
import type { Viewer } from '../people/viewer.ts'
import { Refusal } from '../refusal.ts'
import { changeReading } from './change-reading.commands.ts'
import { refuseUnless } from './may-read.ts'
import type { ReadingDatabase } from './reading.tables.ts'

/** A report that isn't published yet: seen only by the people named, and always by whoever gave it. */
export type ReadingHold = { readonly reason: string | null; readonly personIds: readonly string[] }

export type HoldReading = { readonly readingId: string; readonly hold: ReadingHold | null }

/** Holds a reading in confidence, or opens it again (null), while it isn't on record. */
export function holdReading(db: Database<ReadingDatabase>, viewer: Viewer, order: HoldReading): Promise<void> {
  refuseUnless(viewer, 'holdReading')
  if (order.hold && viewer.personId === null)
    throw new Refusal('conflict', 'Only a person in the authority’s book can hold a report in confidence.')
  return changeReading(db, viewer, order.readingId, async (tx, reading) => {
    const held = order.hold !== null
    await tx
      .updateTable('reading')
      .set({ held, held_reason: order.hold?.reason ?? null })
      .where('id', '=', reading.id)
      .execute()
    await tx.deleteFrom('reading_named').where('reading_id', '=', reading.id).execute()
    if (order.hold) await nameOnReading(tx, viewer, reading.id, order.hold)
  })
}

/** Names people on a reading inside a command that has begun; whoever acts is always among them. */
export async function nameOnReading(tx: Writer<ReadingDatabase>, viewer: Viewer, readingId: string, hold: ReadingHold): Promise<void> {
  const people = new Set([...(viewer.personId ? [viewer.personId] : []), ...hold.personIds])
  const rows = [...people].map((personId) => ({ reading_id: readingId, person_id: personId }))
  if (rows.length > 0) await tx.insertInto('reading_named').values(rows).execute()
}

import type { Database } from '../database/database.ts'
import { inTransaction } from '../database/in-transaction.ts'
import { recordEvent } from '../history/record-event.ts'
import type { Viewer } from '../people/viewer.ts'
import { Refusal } from '../refusal.ts'
import { getReading } from './get-reading.queries.ts'
import { findReadingOfFile } from './list-readings.queries.ts'
import { refuseUnless } from './may-read.ts'
import type { ReadingDatabase } from './reading.tables.ts'

type Order = { readonly commandId: string; readonly readingId: string }

/** Puts a reading away that isn't needed. The file and the work on it stay, and it can be brought back. */
export async function putAwayReading(db: Database<ReadingDatabase>, viewer: Viewer, order: Order): Promise<void> {
  refuseUnless(viewer, 'putAwayReading')
  await inTransaction(db, viewer, order.commandId, async (tx) => {
    const { state } = await getReading(tx, viewer, order.readingId)
    if (state === 'confirmed') throw new Refusal('conflict', 'This report is on record: it can’t be put away.')
    const moment = tx.moment.toString()
    await tx.updateTable('reading').set({ put_away_at: moment, changed_at: moment }).where('id', '=', order.readingId).execute()
    recordEvent(tx, about(order.readingId, 'reading-put-away', 'Put a report away that was not on record yet.'))
    return null
  })
}

/** Brings back a reading that was put away, as it was left. Refuses where the same file has been read again since. */
export async function bringBackReading(db: Database<ReadingDatabase>, viewer: Viewer, order: Order): Promise<void> {
  refuseUnless(viewer, 'bringBackReading')
  await inTransaction(db, viewer, order.commandId, async (tx) => {
    const { fileSha256 } = await getReading(tx, viewer, order.readingId)
    const since = await findReadingOfFile(tx, viewer, fileSha256)
    if (since && since.id !== order.readingId)
      throw new Refusal('conflict', 'The same file was given again since: go on with that reading.')
    const moment = tx.moment.toString()
    await tx.updateTable('reading').set({ put_away_at: null, changed_at: moment }).where('id', '=', order.readingId).execute()
    recordEvent(tx, about(order.readingId, 'reading-brought-back', 'Brought back a report that had been put away.'))
    return null
  })
}

function about(id: string, what: string, sentence: string) {
  return { what, about: { kind: 'reading', id }, sentence }
}

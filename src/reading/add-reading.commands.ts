import type { Database, Writer } from '../database/database.ts'
import { inTransaction } from '../database/in-transaction.ts'
import { newId } from '../database/new-id.ts'
import { largestReport } from '../file/file-limits.ts'
import { fileName } from '../file/file-name.ts'
import { type KeepFile, keepFile } from '../file/keep-file.commands.ts'
import { recordEvent } from '../history/record-event.ts'
import type { Viewer } from '../people/viewer.ts'
import { Refusal } from '../refusal.ts'
import { nameOnReading, type ReadingHold } from './hold-reading.commands.ts'
import { findReadingOfFile } from './list-readings.queries.ts'
import { refuseUnless } from './may-read.ts'
import type { ReadReport } from './read-report.ts'
import type { ReadingDatabase } from './reading.tables.ts'
import { storedJson } from './stored-json.ts'

export type AddReading = {
  readonly commandId: string
  readonly fileName: string
  readonly upload: KeepFile['upload']
  /** What was read of it; null while it is still being read. */
  readonly read: ReadReport | null
  readonly hold: ReadingHold | null
}

/** `first`: this file was given before, and that reading goes on. */
export type AddedReading = { readonly readingId: string; readonly first: boolean }

/** Keeps a report and opens its reading. The same file twice leads to the first reading, unless that was put away. */
export function addReading(db: Database<ReadingDatabase>, viewer: Viewer, order: AddReading): Promise<AddedReading> {
  refuseUnless(viewer, 'addReading')
  if (order.hold && viewer.personId === null)
    throw new Refusal('conflict', 'Only a person in the authority’s book can hold a report in confidence.')
  return inTransaction(db, viewer, order.commandId, async (tx) => {
    // The history names the files that were uploaded: that of a report held in confidence goes by a neutral name there.
    const name = order.hold ? 'report.pdf' : order.fileName
    const { sha256 } = await keepFile(tx, { name, mediaType: 'application/pdf', most: largestReport, upload: order.upload })
    const before = await findReadingOfFile(tx, viewer, sha256)
    if (before) {
      if (before.unreadable) await readAgain(tx, before.id, order.read)
      return { readingId: before.id, first: true }
    }
    const readingId = await insertReading(tx, viewer, order, sha256)
    recordEvent(tx, { what: 'report-given', about: { kind: 'reading', id: readingId }, sentence: 'Gave a report to be read.' })
    return { readingId, first: false }
  })
}

/** What couldn't be read once, such as when the machine was too busy, is read again when it is given again. */
async function readAgain(tx: Writer<ReadingDatabase>, id: string, read: ReadReport | null): Promise<void> {
  const now = { unreadable: null, read: read && storedJson(read), reader_edition: read?.readerEdition ?? '' }
  await tx.updateTable('reading').set(now).where('id', '=', id).execute()
}

async function insertReading(tx: Writer<ReadingDatabase>, viewer: Viewer, order: AddReading, sha256: string): Promise<string> {
  const id = newId()
  await tx
    .insertInto('reading')
    .values({
      id,
      file_sha256: sha256,
      file_name: fileName(order.fileName),
      reader_edition: order.read?.readerEdition ?? '',
      read: order.read && storedJson(order.read),
      uploaded_by: viewer.personId,
      held: order.hold !== null,
      held_reason: order.hold?.reason ?? null,
    })
    .execute()
  if (order.hold) await nameOnReading(tx, viewer, id, order.hold)
  return id
}

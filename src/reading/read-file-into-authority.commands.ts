import type { Database } from '../database/database.ts'
import { newId } from '../database/new-id.ts'
import { largestReport, refusalOfSize } from '../file/file-limits.ts'
import { takeFile } from '../file/upload.adapter.ts'
import type { Viewer } from '../people/viewer.ts'
import { Refusal } from '../refusal.ts'
import { type AddedReading, addReading } from './add-reading.commands.ts'
import type { ReadingDatabase } from './reading.tables.ts'
import type { ReadingPool } from './reading-pool.adapter.ts'
import { Unreadable } from './unreadable.ts'

/**
 * Reads a report that lies on this machine into an authority, to be checked there by the person who acts. Throws `Unreadable` or a
 * Refusal, each with its sentence, for what can't be read; nothing is kept then.
 */
export async function readFileIntoAuthority(
  db: Database<ReadingDatabase>,
  pool: ReadingPool,
  viewer: Viewer,
  path: string,
): Promise<AddedReading> {
  const upload = await takeFile(path, largestReport)
  if (upload === 'no-file') throw new Refusal('not-found', 'There is no such file.')
  if (upload === 'too-large') throw new Unreadable('too-large', refusalOfSize(largestReport + 1, largestReport) ?? '')
  try {
    const read = await pool.readReport({ sha256: upload.sha256, load: () => upload.bytes() }, viewer.personId ?? viewer.by)
    return await addReading(db, viewer, { commandId: newId(), fileName: path, upload, read, hold: null })
  } finally {
    await upload.drop()
  }
}

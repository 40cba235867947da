import type { Database, Writer } from '../database/database.ts'
import { inPassing } from '../database/in-transaction.ts'
import type { Viewer } from '../people/viewer.ts'
import { Refusal } from '../refusal.ts'
import { getReading } from './get-reading.queries.ts'
import type { ReadingDatabase } from './reading.tables.ts'
import type { Reading } from './reading.ts'

/**
 * Changes a reading that isn't on record yet: such changes leave no trace in the history. Changes to one reading wait for each other.
 * Refuses one that is on record or put away.
 */
export function changeReading<R>(
  db: Database<ReadingDatabase>,
  viewer: Viewer,
  readingId: string,
  work: (tx: Writer<ReadingDatabase>, reading: Reading) => Promise<R>,
): Promise<R> {
  return inPassing(db, viewer, async (tx) => work(tx, await lockReading(tx, viewer, readingId)))
}

/** Holds a reading until the command ends, and gives it as it stands. */
export async function lockReading(tx: Writer<ReadingDatabase>, viewer: Viewer, readingId: string): Promise<Reading> {
  await tx.selectFrom('reading').select('id').where('id', '=', readingId).forUpdate().execute()
  const reading = await getReading(tx, viewer, readingId)
  if (reading.state === 'confirmed') throw new Refusal('conflict', 'This report is on record already: change the inspection itself.')
  if (reading.state === 'put-away') throw new Refusal('conflict', 'This report was put away: bring it back first.')
  return reading
}

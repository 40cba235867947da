import type { Reader } from '../database/database.ts'
import type { Viewer } from '../people/viewer.ts'
import { Refusal } from '../refusal.ts'
import { type Checking, untouched } from './checking.ts'
import type { ReadReport } from './read-report.ts'
import type { ReadingDatabase } from './reading.tables.ts'
import { type Reading, stateOf } from './reading.ts'
import { seenReadingIds } from './seen-readings.queries.ts'

/** One reading with its working copy. Refuses one that isn't there, or that the viewer may not see. */
export async function getReading(reader: Reader<ReadingDatabase>, viewer: Pick<Viewer, 'personId'>, id: string): Promise<Reading> {
  const row = await reader
    .selectFrom('reading')
    .leftJoin('person', 'person.id', 'reading.uploaded_by')
    .selectAll('reading')
    .select('person.name as uploader')
    .where('reading.id', '=', id)
    .where('reading.id', 'in', seenReadingIds(reader, viewer))
    .executeTakeFirst()
  if (!row) throw new Refusal('not-found', 'There is no such reading here, or it is held in confidence and you aren’t named on it.')
  const named = await reader.selectFrom('reading_named').select('person_id').where('reading_id', '=', id).execute()
  const read = row.read as unknown as ReadReport | null
  return {
    id: row.id,
    fileName: row.file_name,
    fileSha256: row.file_sha256,
    state: stateOf({
      isRead: read !== null,
      unreadable: row.unreadable,
      confirmed: row.confirmed_at !== null,
      putAway: row.put_away_at !== null,
    }),
    unreadable: row.unreadable,
    held: row.held,
    heldReason: row.held_reason,
    namedIds: named.map((each) => each.person_id),
    inspectionId: row.inspection_id,
    uploadedAt: row.recorded_at,
    uploadedBy: row.uploader,
    read,
    checking: (row.checked as unknown as Checking | null) ?? untouched,
  }
}

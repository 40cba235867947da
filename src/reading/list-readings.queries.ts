import { sql } from 'kysely'
import type { Reader } from '../database/database.ts'
import type { Viewer } from '../people/viewer.ts'
import type { ReadingDatabase } from './reading.tables.ts'
import { type ReadingSummary, stateOf } from './reading.ts'
import { seenReadingIds } from './seen-readings.queries.ts'

/** The readings that the viewer may see, newest first. */
export async function listReadings(reader: Reader<ReadingDatabase>, viewer: Pick<Viewer, 'personId'>): Promise<ReadingSummary[]> {
  const rows = await reader
    .selectFrom('reading')
    .leftJoin('person', 'person.id', 'reading.uploaded_by')
    .select([
      'reading.id',
      'file_name',
      'file_sha256',
      'unreadable',
      'held',
      'inspection_id',
      'confirmed_at',
      'put_away_at',
      'reading.recorded_at',
      'changed_at',
      'person.name as uploader',
    ])
    .select([
      sql<boolean>`read is not null`.as('is_read'),
      // In one go, so that what was read, some 100 KB, is unpacked once for each reading.
      sql<Told | null>`(select jsonb_build_object('framework', r.framework, 'authority', r.authority ->> 'value',
        'findings', jsonb_array_length(r.findings), 'echoes', jsonb_array_length(r.echoes))
        from jsonb_to_record(read) as r(framework text, authority jsonb, findings jsonb, echoes jsonb)
        where read is not null)`.as('told'),
      sql<boolean>`exists (select from reading earlier where earlier.authority_id = reading.authority_id and earlier.file_sha256 = reading.file_sha256
        and earlier.recorded_at < reading.recorded_at and earlier.put_away_at is not null and earlier.held = false)`.as('given_before'),
    ])
    .where('reading.id', 'in', seenReadingIds(reader, viewer))
    .orderBy('reading.recorded_at', 'desc')
    .orderBy('reading.id', 'desc')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    fileName: row.file_name,
    fileSha256: row.file_sha256,
    state: stateOf({
      isRead: row.is_read,
      unreadable: row.unreadable,
      confirmed: row.confirmed_at !== null,
      putAway: row.put_away_at !== null,
    }),
    unreadable: row.unreadable,
    framework: row.told?.framework ?? null,
    printedAuthority: row.told?.authority ?? null,
    findings: row.told?.findings ?? 0,
    echoes: row.told?.echoes ?? 0,
    uploadedAt: row.recorded_at,
    uploadedBy: row.uploader,
    changedAt: row.changed_at,
    held: row.held,
    inspectionId: row.inspection_id,
    givenBefore: row.given_before,
  }))
}

type Told = { readonly framework: string; readonly authority: string | null; readonly findings: number; readonly echoes: number }

/** How many readings wait for the viewer, or anybody who sees them, to check them. */
export async function countToCheck(reader: Reader<ReadingDatabase>, viewer: Pick<Viewer, 'personId'>): Promise<number> {
  const { waiting } = await reader
    .selectFrom('reading')
    .select((eb) => eb.fn.countAll().as('waiting'))
    .where('confirmed_at', 'is', null)
    .where('put_away_at', 'is', null)
    .where('read', 'is not', null)
    .where('id', 'in', seenReadingIds(reader, viewer))
    .executeTakeFirstOrThrow()
  return Number(waiting)
}

/** The first reading of the same file that the viewer may see and that hasn't been put away: what giving it again leads to. */
export async function findReadingOfFile(
  reader: Reader<ReadingDatabase>,
  viewer: Pick<Viewer, 'personId'>,
  sha256: string,
): Promise<{ id: string; unreadable: boolean } | null> {
  const row = await reader
    .selectFrom('reading')
    .select(['id', 'unreadable'])
    .where('file_sha256', '=', sha256)
    .where('put_away_at', 'is', null)
    .where('id', 'in', seenReadingIds(reader, viewer))
    .orderBy('recorded_at')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()
  return row ? { id: row.id, unreadable: row.unreadable !== null } : null
}

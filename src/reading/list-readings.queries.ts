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
      sql<string | null>`read ->> 'framework'`.as('framework'),
      sql<string | null>`read -> 'authority' ->> 'value'`.as('printed_authority'),
      sql<number>`coalesce(jsonb_array_length(read -> 'findings'), 0)`.as('findings'),
      sql<number>`coalesce(jsonb_array_length(read -> 'echoes'), 0)`.as('echoes'),
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
    framework: row.framework,
    printedAuthority: row.printed_authority,
    findings: row.findings,
    echoes: row.echoes,
    uploadedAt: row.recorded_at,
    uploadedBy: row.uploader,
    changedAt: row.changed_at,
    held: row.held,
    inspectionId: row.inspection_id,
    givenBefore: row.given_before,
  }))
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

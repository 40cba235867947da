import { sql } from 'kysely'
import type { Reader } from '../database/database.ts'
import type { BodyListed } from './body.ts'
import type { MeetingDatabase } from './meeting.tables.ts'

/** The bodies that stand on a day, by name. */
export async function listBodies(
  reader: Reader<MeetingDatabase>,
  authorityId: string,
  day: Temporal.PlainDate,
): Promise<readonly BodyListed[]> {
  return reader
    .selectFrom('body')
    .select(['id', 'name', 'kind'])
    .where('authority_id', '=', authorityId)
    .where((is) => is.or([is('to_on', 'is', null), is('to_on', '>=', sql<Temporal.PlainDate>`${day.toString()}::date`)]))
    .orderBy('name')
    .execute()
}

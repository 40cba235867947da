import { sql } from 'kysely'
import type { Reader } from '../database/database.ts'
import type { Viewer } from '../people/viewer.ts'
import type { MeetingDatabase } from './meeting.tables.ts'
import type { Held } from './meetings-in-file.ts'

export type BodyWithEnd = { readonly id: string; readonly name: string; readonly toOn: Temporal.PlainDate | null }

/** Every body that stands on a day or later with its last day, and the meetings that the calendar has. */
export async function meetingsHeld(
  reader: Reader<MeetingDatabase>,
  viewer: Viewer,
  from: Temporal.PlainDate,
): Promise<{ readonly bodies: readonly BodyWithEnd[]; readonly held: readonly Held[] }> {
  const bodies = await reader
    .selectFrom('body')
    .select(['id', 'name', 'to_on'])
    .where('authority_id', '=', viewer.authorityId)
    .where((is) => is.or([is('to_on', 'is', null), is('to_on', '>=', sql<Temporal.PlainDate>`${from.toString()}::date`)]))
    .orderBy('name')
    .execute()
  const held = await reader
    .selectFrom('meeting')
    .select(['body_id', 'meets_on', 'starts_at'])
    .where('authority_id', '=', viewer.authorityId)
    .where('meets_on', '>=', sql<Temporal.PlainDate>`${from.toString()}::date`)
    .execute()
  return {
    bodies: bodies.map(({ to_on, ...body }) => ({ ...body, toOn: to_on })),
    held: held.map((one) => ({ bodyId: one.body_id, on: one.meets_on.toString(), at: one.starts_at })),
  }
}

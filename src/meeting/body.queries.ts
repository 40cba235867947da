import { sql } from 'kysely'
import type { Reader } from '../database/database.ts'
import type { Viewer } from '../people/viewer.ts'
import { Refusal } from '../refusal.ts'
import type { BodyKind, BodyListed } from './body.ts'
import type { MeetingDatabase } from './meeting.tables.ts'
import type { Meeting } from './meeting.ts'

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

export type Body = {
  readonly id: string
  readonly revision: number
  readonly name: string
  readonly kind: BodyKind
  readonly fromOn: Temporal.PlainDate | null
  readonly toOn: Temporal.PlainDate | null
  readonly chair: { readonly id: string; readonly name: string } | null
  readonly members: readonly BodyMember[]
  readonly meetings: readonly Meeting[]
}

export type BodyMember = {
  readonly id: string
  readonly revision: number
  readonly personId: string
  readonly name: string
  readonly capacity: string | null
  readonly fromOn: Temporal.PlainDate
}

/** A body with who sits on it on a day, and all its meetings, soonest first. */
export async function getBody(reader: Reader<MeetingDatabase>, viewer: Viewer, id: string, day: Temporal.PlainDate): Promise<Body> {
  const body = await reader
    .selectFrom('body')
    .leftJoin('person', (on) => on.onRef('person.authority_id', '=', 'body.authority_id').onRef('person.id', '=', 'body.chair_person_id'))
    .select([
      'body.id',
      'body.revision',
      'body.name',
      'body.kind',
      'body.from_on',
      'body.to_on',
      'body.chair_person_id',
      'person.name as chair',
    ])
    .where('body.authority_id', '=', viewer.authorityId)
    .where('body.id', '=', id)
    .executeTakeFirst()
  if (!body) throw new Refusal('not-found', 'There is no such body in the authority’s book.')
  return {
    id: body.id,
    revision: body.revision,
    name: body.name,
    kind: body.kind as BodyKind,
    fromOn: body.from_on,
    toOn: body.to_on,
    chair: body.chair_person_id ? { id: body.chair_person_id, name: body.chair ?? '' } : null,
    members: await listMembers(reader, viewer, id, day),
    meetings: await listMeetings(reader, viewer, id),
  }
}

async function listMembers(
  reader: Reader<MeetingDatabase>,
  viewer: Viewer,
  bodyId: string,
  day: Temporal.PlainDate,
): Promise<BodyMember[]> {
  const on = sql<Temporal.PlainDate>`${day.toString()}::date`
  const rows = await reader
    .selectFrom('body_member')
    .innerJoin('person', (join) =>
      join.onRef('person.authority_id', '=', 'body_member.authority_id').onRef('person.id', '=', 'body_member.person_id'),
    )
    .select([
      'body_member.id',
      'body_member.revision',
      'body_member.person_id',
      'body_member.capacity',
      'body_member.from_on',
      'person.name',
    ])
    .where('body_member.authority_id', '=', viewer.authorityId)
    .where('body_member.body_id', '=', bodyId)
    .where((is) => is.or([is('body_member.to_on', 'is', null), is('body_member.to_on', '>=', on)]))
    .orderBy('person.name')
    .execute()
  return rows.map(({ person_id, from_on, ...member }) => ({ ...member, personId: person_id, fromOn: from_on }))
}

async function listMeetings(reader: Reader<MeetingDatabase>, viewer: Viewer, bodyId: string): Promise<Meeting[]> {
  const rows = await reader
    .selectFrom('meeting')
    .select(['id', 'revision', 'meets_on', 'starts_at', 'place', 'cancelled_because'])
    .where('authority_id', '=', viewer.authorityId)
    .where('body_id', '=', bodyId)
    .orderBy('meets_on')
    .orderBy('starts_at')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    revision: row.revision,
    meetsOn: row.meets_on,
    startsAt: row.starts_at,
    place: row.place,
    cancelledBecause: row.cancelled_because,
  }))
}

/** The next meeting of each body from a day on that isn't cancelled, by the body's id. */
export async function nextMeetings(
  reader: Reader<MeetingDatabase>,
  viewer: Viewer,
  day: Temporal.PlainDate,
): Promise<ReadonlyMap<string, Temporal.PlainDate>> {
  const rows = await reader
    .selectFrom('meeting')
    .distinctOn('body_id')
    .select(['body_id', 'meets_on'])
    .where('authority_id', '=', viewer.authorityId)
    .where('cancelled_because', 'is', null)
    .where('meets_on', '>=', sql<Temporal.PlainDate>`${day.toString()}::date`)
    .orderBy('body_id')
    .orderBy('meets_on')
    .execute()
  return new Map(rows.map((row) => [row.body_id, row.meets_on]))
}

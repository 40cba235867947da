import { sql } from 'kysely'
import type { Reader } from '../database/database.ts'
import type { PeopleDatabase } from './people.tables.ts'
import type { Viewer } from './viewer.ts'

export type Deputyship = {
  readonly id: string
  readonly revision: number
  readonly postId: string
  readonly title: string
  readonly fromOn: Temporal.PlainDate
  readonly toOn: Temporal.PlainDate | null
}

/** The posts for whose holder somebody may act on a day or from a later one, by title. */
export async function listDeputyships(
  reader: Reader<PeopleDatabase>,
  viewer: Viewer,
  personId: string,
  day: Temporal.PlainDate,
): Promise<readonly Deputyship[]> {
  const rows = await reader
    .selectFrom('deputyship')
    .innerJoin('post', (on) => on.onRef('post.authority_id', '=', 'deputyship.authority_id').onRef('post.id', '=', 'deputyship.post_id'))
    .select(['deputyship.id', 'deputyship.revision', 'deputyship.post_id', 'post.title', 'deputyship.from_on', 'deputyship.to_on'])
    .where('deputyship.authority_id', '=', viewer.authorityId)
    .where('deputyship.person_id', '=', personId)
    .where((is) =>
      is.or([is('deputyship.to_on', 'is', null), is('deputyship.to_on', '>=', sql<Temporal.PlainDate>`${day.toString()}::date`)]),
    )
    .orderBy('post.title')
    .execute()
  return rows.map(({ id, revision, post_id, title, from_on, to_on }) => ({
    id,
    revision,
    postId: post_id,
    title,
    fromOn: from_on,
    toOn: to_on,
  }))
}

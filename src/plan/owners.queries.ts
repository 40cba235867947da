import { sql } from 'kysely'
import type { Reader } from '../database/database.ts'
import type { Owner } from './owner.ts'
import type { PlanDatabase } from './plan.tables.ts'

/** Who can own an action today: posts first, by title, then the people who haven't left, by name. */
export async function listOwners(reader: Reader<PlanDatabase>): Promise<Owner[]> {
  const posts = await reader
    .selectFrom('post')
    .select(['id', 'title', holderToday('post.id').as('held_by')])
    .where(sql<boolean>`coalesce(post.to_on >= ${today}, true)`)
    .orderBy('title')
    .orderBy('id')
    .execute()
  const people = await reader
    .selectFrom('person')
    .select(['id', 'name', 'job_title'])
    .where(sql<boolean>`coalesce(person.left_on >= ${today}, true)`)
    .orderBy('name')
    .orderBy('id')
    .execute()
  return [
    ...posts.map((post) => ({ kind: 'post' as const, id: post.id, name: post.title, heldBy: post.held_by })),
    ...people.map((person) => ({ kind: 'person' as const, id: person.id, name: person.name, heldBy: null })),
  ]
}

/** The name of whoever holds a post today; the one who came last where two hold it. */
export const holderToday = (post: 'post.id' | 'action.owner_post_id') => sql<string | null>`(
  select holder.name from post_holding held join person holder on holder.authority_id = held.authority_id and holder.id = held.person_id
  where held.post_id = ${sql.ref(post)} and held.from_on <= ${today} and coalesce(held.to_on >= ${today}, true)
  order by held.from_on desc, held.id desc limit 1)`

/** Today in London, as the transaction's moment has it. */
export const today = sql`(moment() at time zone 'Europe/London')::date`

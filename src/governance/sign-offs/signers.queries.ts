import { sql } from 'kysely'
import type { Reader } from '../../database/database.ts'
import { isRole, roles, type Scope } from '../../people/roles.ts'
import type { Viewer } from '../../people/viewer.ts'
import type { GovernanceDatabase } from '../governance.tables.ts'
import type { Capacity, Signer } from './who-may-sign.ts'

/** Who could sign on a day, by name: everybody in the book, or one person, with the roles that they hold and through what. */
export async function listSigners(
  reader: Reader<GovernanceDatabase>,
  viewer: Viewer,
  day: Temporal.PlainDate,
  personId: string | null = null,
): Promise<readonly Signer[]> {
  const on = sql<Temporal.PlainDate>`${day.toString()}::date`
  const people = await reader
    .selectFrom('person')
    .select(['id', 'name', 'job_title'])
    .where('authority_id', '=', viewer.authorityId)
    .where((is) => is.or([is('left_on', 'is', null), is('left_on', '>=', on)]))
    .$if(personId !== null, (query) => query.where('id', '=', personId as string))
    .orderBy('name')
    .execute()
  const posts = [...(await postsOf(reader, viewer, on, 'post_holding')), ...(await postsOf(reader, viewer, on, 'deputyship'))]
  const grants = await reader
    .selectFrom('role_grant')
    .select(['person_id', 'post_id', 'role', 'scope', 'scope_id'])
    .where('authority_id', '=', viewer.authorityId)
    .where('from_on', '<=', on)
    .where((is) => is.or([is('to_on', 'is', null), is('to_on', '>=', on)]))
    .orderBy('role')
    .execute()
  return people.map(({ id, name, job_title }) => {
    const held = posts.filter((post) => post.personId === id)
    const ownPost = held.find(({ as }) => as === 'own')?.title ?? job_title
    const capacities = grants.flatMap((grant): Capacity[] => {
      if (!isRole(grant.role)) return []
      const { role } = grant
      const scope = scopeOf(grant.scope, grant.scope_id)
      if (grant.person_id === id) return [{ role, scope, post: ownPost ?? roles[role], as: 'own' }]
      return held.filter(({ postId }) => postId === grant.post_id).map(({ title, as }) => ({ role, scope, post: title, as }))
    })
    return { personId: id, name, jobTitle: ownPost, capacities }
  })
}

type Post = { readonly personId: string; readonly postId: string; readonly title: string; readonly as: 'own' | 'deputy' }

async function postsOf(
  reader: Reader<GovernanceDatabase>,
  viewer: Viewer,
  on: ReturnType<typeof sql<Temporal.PlainDate>>,
  table: 'post_holding' | 'deputyship',
): Promise<readonly Post[]> {
  const rows = await reader
    .selectFrom(`${table} as held`)
    .innerJoin('post', (join) => join.onRef('post.authority_id', '=', 'held.authority_id').onRef('post.id', '=', 'held.post_id'))
    .select(['held.person_id', 'held.post_id', 'post.title'])
    .where('held.authority_id', '=', viewer.authorityId)
    .where('held.from_on', '<=', on)
    .where((is) => is.or([is('held.to_on', 'is', null), is('held.to_on', '>=', on)]))
    .orderBy('post.title')
    .execute()
  const as = table === 'post_holding' ? 'own' : 'deputy'
  return rows.map(({ person_id, post_id, title }) => ({ personId: person_id, postId: post_id, title, as }))
}

const scopeOf = (scope: string, id: string | null): Scope =>
  id === null ? { kind: 'authority' } : { kind: scope as Exclude<Scope['kind'], 'authority'>, id }

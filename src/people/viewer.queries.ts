import { sql } from 'kysely'
import type { Reader } from '../database/database.ts'
import type { Account } from './account.ts'
import type { PeopleDatabase } from './people.tables.ts'
import { type Grant, isRole, type Scope } from './roles.ts'
import type { AuthorityFound } from './session.queries.ts'
import type { Viewer } from './viewer.ts'

/** The viewer that an account is in an authority, with the roles that count on a day: their own, and those of the posts that they hold or
 * deputise for. Null where they aren't in its book. */
export async function findViewer(
  reader: Reader<PeopleDatabase>,
  account: Pick<Account, 'id'>,
  authority: AuthorityFound,
  day: Temporal.PlainDate,
): Promise<Viewer | null> {
  const person = await reader
    .selectFrom('person')
    .select(['id', 'name', 'left_on'])
    .where('authority_id', '=', authority.id)
    .where('account_id', '=', account.id)
    .executeTakeFirst()
  if (!person || (person.left_on && Temporal.PlainDate.compare(person.left_on, day) < 0)) return null
  return {
    authorityId: authority.id,
    personId: person.id,
    accountId: account.id,
    by: person.name,
    authority: { id: authority.id, slug: authority.slug, name: authority.name },
    person: { id: person.id, name: person.name },
    grants: await grantsOf(reader, authority.id, person.id, day),
    example: authority.example,
  }
}

async function grantsOf(
  reader: Reader<PeopleDatabase>,
  authorityId: string,
  personId: string,
  day: Temporal.PlainDate,
): Promise<readonly Grant[]> {
  const posts = [
    ...(await postsIn(reader, 'post_holding', authorityId, personId, day)),
    ...(await postsIn(reader, 'deputyship', authorityId, personId, day)),
  ]
  const rows = await reader
    .selectFrom('role_grant')
    .select(['role', 'scope', 'scope_id'])
    .where('authority_id', '=', authorityId)
    .where((is) => is.or([is('person_id', '=', personId), ...(posts.length > 0 ? [is('post_id', 'in', posts)] : [])]))
    .where('from_on', '<=', asDay(day))
    .where((is) => is.or([is('to_on', 'is', null), is('to_on', '>=', asDay(day))]))
    .orderBy('role')
    .execute()
  return rows.flatMap(({ role, scope, scope_id }) => (isRole(role) ? [{ role, scope: scopeOf(scope, scope_id) }] : []))
}

async function postsIn(
  reader: Reader<PeopleDatabase>,
  table: 'post_holding' | 'deputyship',
  authorityId: string,
  personId: string,
  day: Temporal.PlainDate,
): Promise<string[]> {
  const rows = await reader
    .selectFrom(table)
    .select('post_id')
    .where('authority_id', '=', authorityId)
    .where('person_id', '=', personId)
    .where('from_on', '<=', asDay(day))
    .where((is) => is.or([is('to_on', 'is', null), is('to_on', '>=', asDay(day))]))
    .execute()
  return rows.map((row) => row.post_id)
}

const scopeOf = (scope: string, id: string | null): Scope =>
  id === null ? { kind: 'authority' } : { kind: scope as Exclude<Scope['kind'], 'authority'>, id }

const asDay = (day: Temporal.PlainDate) => sql<Temporal.PlainDate>`${day.toString()}::date`

import { sql } from 'kysely'
import type { Reader } from '../database/database.ts'
import { Refusal } from '../refusal.ts'
import type { PeopleDatabase } from './people.tables.ts'
import { byPostThenName, type GrantListed, type Organisation, type PersonListed, type PersonShown, type Post } from './people.ts'
import { may } from './permissions.ts'
import { isRole } from './roles.ts'
import type { Viewer } from './viewer.ts'

/** Everybody in the authority's book, with the posts held and the roles that count on a day; those who left are left out. */
export async function listPeople(
  reader: Reader<PeopleDatabase>,
  viewer: Viewer,
  day: Temporal.PlainDate,
): Promise<readonly PersonListed[]> {
  mustSeePeople(viewer)
  const people = await reader
    .selectFrom('person')
    .leftJoin('organisation', (on) =>
      on.onRef('organisation.authority_id', '=', 'person.authority_id').onRef('organisation.id', '=', 'person.organisation_id'),
    )
    .select([
      'person.id',
      'person.name',
      'person.revision',
      'person.organisation_id',
      'person.email',
      'person.job_title',
      'person.account_id',
      'person.left_on',
      'person.named_in',
      'organisation.name as organisation',
    ])
    .where('person.authority_id', '=', viewer.authorityId)
    .where((is) => is.or([is('person.left_on', 'is', null), is('person.left_on', '>=', asDay(day))]))
    .execute()
  const posts = await listPosts(reader, viewer, day)
  const grants = await grantsListed(reader, viewer, day)
  return people
    .map((person): PersonListed => {
      const held = posts.filter((post) => post.holders.some(({ personId }) => personId === person.id))
      const heldIds = held.map(({ id }) => id)
      return {
        id: person.id,
        name: person.name,
        revision: person.revision,
        organisationId: person.organisation_id,
        email: person.email,
        jobTitle: person.job_title,
        organisation: person.organisation,
        canSignIn: person.account_id !== null,
        leftOn: person.left_on,
        namedIn: person.named_in,
        posts: held.map(({ title }) => title),
        grants: grants
          .filter(({ personId, postId }) => personId === person.id || (postId !== null && heldIds.includes(postId)))
          .map(({ grant }) => grant),
      }
    })
    .sort(byPostThenName)
}

/** One person of the book; refuses where there is none, or they have left. */
export async function getPerson(reader: Reader<PeopleDatabase>, viewer: Viewer, id: string, day: Temporal.PlainDate): Promise<PersonShown> {
  const person = (await listPeople(reader, viewer, day)).find((one) => one.id === id)
  if (!person) throw new Refusal('not-found', 'There is nobody like that in the authority’s book, or they have left.')
  const posts = await listPosts(reader, viewer, day)
  const holdings = posts.flatMap((post) =>
    post.holders
      .filter(({ personId }) => personId === id)
      .map(({ holdingId, revision, fromOn }) => ({ id: holdingId, revision, postId: post.id, title: post.title, fromOn })),
  )
  return { ...person, holdings }
}

/** The posts of the authority's book that stand on a day, by title, with who holds each. */
export async function listPosts(reader: Reader<PeopleDatabase>, viewer: Viewer, day: Temporal.PlainDate): Promise<readonly Post[]> {
  const posts = await reader
    .selectFrom('post')
    .leftJoin('organisation', (on) =>
      on.onRef('organisation.authority_id', '=', 'post.authority_id').onRef('organisation.id', '=', 'post.organisation_id'),
    )
    .select(['post.id', 'post.title', 'organisation.name as organisation'])
    .where('post.authority_id', '=', viewer.authorityId)
    .where((is) => is.or([is('post.to_on', 'is', null), is('post.to_on', '>=', asDay(day))]))
    .orderBy('post.title')
    .execute()
  const holdings = await reader
    .selectFrom('post_holding')
    .innerJoin('person', (on) =>
      on.onRef('person.authority_id', '=', 'post_holding.authority_id').onRef('person.id', '=', 'post_holding.person_id'),
    )
    .select([
      'post_holding.id',
      'post_holding.revision',
      'post_holding.post_id',
      'post_holding.person_id',
      'post_holding.from_on',
      'person.name',
    ])
    .where('post_holding.authority_id', '=', viewer.authorityId)
    .where('post_holding.from_on', '<=', asDay(day))
    .where((is) => is.or([is('post_holding.to_on', 'is', null), is('post_holding.to_on', '>=', asDay(day))]))
    .orderBy('person.name')
    .execute()
  return posts.map((post) => ({
    ...post,
    holders: holdings
      .filter((holding) => holding.post_id === post.id)
      .map((holding) => ({
        holdingId: holding.id,
        revision: holding.revision,
        personId: holding.person_id,
        name: holding.name,
        fromOn: holding.from_on,
      })),
  }))
}

/** The organisations in the authority's book that stand on a day, by name. */
export async function listOrganisations(
  reader: Reader<PeopleDatabase>,
  viewer: Viewer,
  day: Temporal.PlainDate,
): Promise<readonly Organisation[]> {
  return reader
    .selectFrom('organisation')
    .select(['id', 'name', 'kind'])
    .where('authority_id', '=', viewer.authorityId)
    .where((is) => is.or([is('to_on', 'is', null), is('to_on', '>=', asDay(day))]))
    .orderBy('name')
    .execute()
}

/** Refuses where there is nobody of that id. */
export async function personIn(reader: Reader<PeopleDatabase>, id: string): Promise<{ id: string; name: string }> {
  const person = await reader.selectFrom('person').select(['id', 'name']).where('id', '=', id).executeTakeFirst()
  if (!person) throw new Refusal('not-found', 'There is nobody like that in the authority’s book.')
  return person
}

/** Somebody of the authority's book by e-mail address; refuses where there is nobody. */
export async function personByEmail(reader: Reader<PeopleDatabase>, viewer: Viewer, email: string): Promise<{ id: string; name: string }> {
  const person = await reader
    .selectFrom('person')
    .select(['id', 'name'])
    .where('authority_id', '=', viewer.authorityId)
    .where('email', '=', email.toLowerCase())
    .where('left_on', 'is', null)
    .executeTakeFirst()
  if (!person) throw new Refusal('not-found', `Nobody in the book of ${viewer.authority.name} has the e-mail address ${email}.`)
  return person
}

/** Refuses where there is no post of that id. */
export async function postIn(reader: Reader<PeopleDatabase>, id: string): Promise<{ id: string; title: string }> {
  const post = await reader.selectFrom('post').select(['id', 'title']).where('id', '=', id).executeTakeFirst()
  if (!post) throw new Refusal('not-found', 'There is no such post in the authority’s book.')
  return post
}

type GrantOf = { readonly personId: string | null; readonly postId: string | null; readonly grant: GrantListed }

async function grantsListed(reader: Reader<PeopleDatabase>, viewer: Viewer, day: Temporal.PlainDate): Promise<readonly GrantOf[]> {
  const rows = await reader
    .selectFrom('role_grant')
    .leftJoin('post', (on) => on.onRef('post.authority_id', '=', 'role_grant.authority_id').onRef('post.id', '=', 'role_grant.post_id'))
    .select([
      'role_grant.id',
      'role_grant.revision',
      'person_id',
      'post_id',
      'role',
      'scope',
      'scope_id',
      'role_grant.from_on',
      'role_grant.to_on',
      'post.title',
    ])
    .where('role_grant.authority_id', '=', viewer.authorityId)
    .where((is) => is.or([is('role_grant.to_on', 'is', null), is('role_grant.to_on', '>=', asDay(day))]))
    .orderBy('role')
    .orderBy('role_grant.from_on')
    .execute()
  return rows.flatMap(({ person_id, post_id, role, scope, scope_id, title, from_on, to_on, id, revision }) =>
    isRole(role)
      ? [
          {
            personId: person_id,
            postId: post_id,
            grant: {
              id,
              revision,
              role,
              scope: scope as GrantListed['scope'],
              scopeId: scope_id,
              fromOn: from_on,
              toOn: to_on,
              post: title,
            },
          },
        ]
      : [],
  )
}

function mustSeePeople(viewer: Viewer): void {
  if (!may(viewer, 'seePeople')) throw new Refusal('not-allowed', 'The list of people is for the council’s officers.')
}

const asDay = (day: Temporal.PlainDate) => sql<Temporal.PlainDate>`${day.toString()}::date`

import { sql } from 'kysely'
import type { Reader } from '../../database/database.ts'
import { dayText } from '../content-names.ts'
import { today } from '../owners.queries.ts'
import type { PlanDatabase } from '../plan.tables.ts'
import type { PlanContent } from '../plan-content.ts'
import type { GoodwardFile, OrganisationInFile, PersonInFile, PostInFile } from './goodward-file.ts'
import { organisationsIn, responsibleIn } from './names-in-plan.ts'

type Book = Pick<GoodwardFile, 'organisations' | 'people' | 'posts' | 'holdings'>

/** Of the authority's book what the plan names: its posts with who holds them, its people, and the organisations of all of them. */
export async function bookInFile(
  reader: Reader<PlanDatabase>,
  plan: PlanContent,
  addressees: readonly { readonly organisationId: string | null }[],
  withEmail: boolean,
): Promise<Book> {
  const named = responsibleIn(plan)
  const idsOf = (kind: 'post' | 'person') => new Set(named.filter((each) => each.kind === kind).map((each) => each.id))
  const posts = await postsInFile(reader, idsOf('post'))
  const holdings = await holdingsInFile(reader, idsOf('post'))
  const people = await peopleInFile(reader, idsOf('person').union(new Set(holdings.map((holding) => holding.personId))))
  const organisationIds = [
    ...organisationsIn(plan).map((organisation) => organisation.id),
    ...[...posts, ...people, ...addressees].map((each) => each.organisationId),
  ].filter((id) => id !== null)
  return {
    organisations: await organisationsInFile(reader, new Set(organisationIds)),
    people: withEmail ? people : people.map((person) => ({ ...person, email: null })),
    posts,
    holdings,
  }
}

async function postsInFile(reader: Reader<PlanDatabase>, ids: ReadonlySet<string>): Promise<PostInFile[]> {
  if (ids.size === 0) return []
  const rows = await reader
    .selectFrom('post')
    .select(['id', 'title', 'organisation_id', 'to_on'])
    .where('id', 'in', [...ids])
    .orderBy('title')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({ id: row.id, title: row.title, organisationId: row.organisation_id, toOn: dayText(row.to_on) }))
}

/** Who holds each post today. */
async function holdingsInFile(reader: Reader<PlanDatabase>, posts: ReadonlySet<string>): Promise<GoodwardFile['holdings'][number][]> {
  if (posts.size === 0) return []
  const rows = await reader
    .selectFrom('post_holding')
    .select(['post_id', 'person_id', 'from_on'])
    .where('post_id', 'in', [...posts])
    .where(sql<boolean>`from_on <= ${today} and coalesce(to_on >= ${today}, true)`)
    .orderBy('from_on')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({ postId: row.post_id, personId: row.person_id, fromOn: row.from_on.toString() }))
}

async function peopleInFile(reader: Reader<PlanDatabase>, ids: ReadonlySet<string>): Promise<PersonInFile[]> {
  if (ids.size === 0) return []
  const rows = await reader
    .selectFrom('person')
    .select(['id', 'name', 'job_title', 'email', 'organisation_id', 'left_on'])
    .where('id', 'in', [...ids])
    .orderBy('name')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    jobTitle: row.job_title,
    email: row.email,
    organisationId: row.organisation_id,
    leftOn: dayText(row.left_on),
  }))
}

async function organisationsInFile(reader: Reader<PlanDatabase>, ids: ReadonlySet<string>): Promise<OrganisationInFile[]> {
  if (ids.size === 0) return []
  return reader
    .selectFrom('organisation')
    .select(['id', 'name', 'kind'])
    .where('id', 'in', [...ids])
    .orderBy('name')
    .orderBy('id')
    .execute()
}

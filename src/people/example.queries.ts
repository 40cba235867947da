import { sql } from 'kysely'
import type { Database } from '../database/database.ts'
import { inReadOnly } from '../database/in-transaction.ts'
import { listPeople } from './people.queries.ts'
import type { PeopleDatabase } from './people.tables.ts'
import { byPostThenName, type PersonListed } from './people.ts'
import type { Role } from './roles.ts'
import { authorityBySlug, nobody } from './session.queries.ts'
import { findViewer } from './viewer.queries.ts'
import type { Viewer } from './viewer.ts'

export type ExamplePerson = PersonListed & { readonly account: { readonly id: string; readonly name: string } }
export type Example = { readonly slug: string; readonly name: string; readonly people: readonly ExamplePerson[] }

/** The made-up council and who in it one can sign in as; null where there is none. For the trial only. */
export async function findExample(db: Database<PeopleDatabase>, day: Temporal.PlainDate): Promise<Example | null> {
  const authority = await inReadOnly(db, nobody, (reader) =>
    reader.selectFrom('authority').select(['id', 'slug', 'name']).where('example', '=', true).executeTakeFirst(),
  )
  if (!authority) return null
  const looker: Viewer = {
    ...nobody,
    accountId: '',
    authorityId: authority.id,
    authority,
    person: null,
    grants: [{ role: 'administrator', scope: { kind: 'authority' } }],
    example: true,
  }
  return inReadOnly(db, { ...nobody, authorityId: authority.id }, async (reader) => {
    const people = await listPeople(reader, looker, day)
    const accounts = await reader.selectFrom('person').select(['id', 'account_id']).where('authority_id', '=', authority.id).execute()
    const accountOf = new Map(accounts.map((row) => [row.id, row.account_id]))
    const open = people.flatMap((person) => {
      const id = accountOf.get(person.id)
      return id ? [{ ...person, account: { id, name: person.name } }] : []
    })
    return { slug: authority.slug, name: authority.name, people: open.sort(byPostThenName) }
  })
}

/** Whether an account stands in the book of the made-up council only. */
export async function isOfTheExampleAlone(db: Database<PeopleDatabase>, { id }: { readonly id: string }): Promise<boolean> {
  return inReadOnly(db, { ...nobody, accountId: id }, async (reader) => {
    const other = await reader
      .selectFrom(sql<{ id: string }>`authorities_of_account(${id})`.as('found'))
      .innerJoin('authority', 'authority.id', 'found.id')
      .select('found.id')
      .where('authority.example', '=', false)
      .executeTakeFirst()
    return other === undefined
  })
}

/** Somebody of the made-up council who has a role today, as the web would know them; null where there is none. */
export async function findExampleViewer(db: Database<PeopleDatabase>, role: Role, day: Temporal.PlainDate): Promise<Viewer | null> {
  const example = await findExample(db, day)
  const person = example?.people.find(({ grants }) => grants.some((grant) => grant.role === role))
  if (!example || !person) return null
  const authority = await inReadOnly(db, nobody, (reader) => authorityBySlug(reader, example.slug))
  if (!authority) return null
  const account = { ...person.account, email: person.email ?? '', administersInstallation: false }
  return inReadOnly(db, { ...nobody, authorityId: authority.id }, (reader) => findViewer(reader, account, authority, day))
}

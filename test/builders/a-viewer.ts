import { sql } from 'kysely'
import { newId } from '../../src/database/new-id.ts'
import type { Role } from '../../src/people/roles.ts'
import type { Viewer } from '../../src/people/viewer.ts'
import type { TestDatabase } from '../support/test-database.ts'

type Authority = Viewer['authority']

/** A made-up authority on record. */
export async function anAuthority<T>(db: TestDatabase<T>, over: Partial<Authority> = {}): Promise<Authority> {
  const id = newId()
  const authority = { id, slug: `calder-vale-${id.slice(-6)}`, name: 'Calder Vale Council', ...over }
  await asOwner(
    db,
    sql`insert into authority (id, slug, name, kind) values (${authority.id}, ${authority.slug}, ${authority.name}, 'unitary')`,
  )
  return authority
}

type ViewerParts = { readonly roles: readonly Role[]; readonly name: string; readonly authority: Authority }

/** A person of an authority, on record with account and roles, as the web would know them. The improvement lead of a new authority by default. */
export async function aViewer<T>(db: TestDatabase<T>, over: Partial<ViewerParts> = {}): Promise<Viewer> {
  const authority = over.authority ?? (await anAuthority(db))
  const { roles = ['improvement-lead'], name = 'Amira Holt' } = over
  const [accountId, personId] = [newId(), newId()]
  const email = `${personId.slice(-12)}@calder-vale.example`
  await asOwner(db, sql`insert into account (id, email, name) values (${accountId}, ${email}, ${name})`)
  await asOwner(
    db,
    sql`insert into person (authority_id, id, name, email, account_id) values (${authority.id}, ${personId}, ${name}, ${email}, ${accountId})`,
  )
  for (const role of roles)
    await asOwner(
      db,
      sql`insert into role_grant (authority_id, id, person_id, role, scope, from_on)
        values (${authority.id}, ${newId()}, ${personId}, ${role}, 'authority', '2009-01-01')`,
    )
  return {
    authorityId: authority.id,
    personId,
    accountId,
    by: name,
    authority,
    person: { id: personId, name },
    grants: roles.map((role) => ({ role, scope: { kind: 'authority' } })),
    example: false,
  }
}

/** Past the wall, dated by the test's clock. */
async function asOwner<T>(db: TestDatabase<T>, statement: ReturnType<typeof sql>): Promise<void> {
  await db.owner.kysely.transaction().execute(async (tx) => {
    await sql`select set_config('goodward.moment', ${db.clock.now().toString()}, true)`.execute(tx)
    await statement.execute(tx)
  })
}

import { sql } from 'kysely'
import type { Database, Reader } from '../database/database.ts'
import { inReadOnly } from '../database/in-transaction.ts'
import type { Account } from './account.ts'
import type { PeopleDatabase } from './people.tables.ts'
import type { Session } from './session.ts'
import { tokenHash } from './token.ts'

/** Before it is known who asks. */
export const nobody = { authorityId: null, personId: null, accountId: null, by: 'nobody signed in' } as const

export type SignedIn = { readonly session: Session; readonly account: Account }
export type AuthorityFound = { readonly id: string; readonly slug: string; readonly name: string; readonly example: boolean }

type Asking = { readonly token: string | null; readonly slug: string | null }
type Found = { readonly signedIn: SignedIn | null; readonly authority: AuthorityFound | null }

/** Whose session a token names, lapsed or not, and which authority an address names: both are asked before any wall is known. */
export async function findSession(db: Database<PeopleDatabase>, { token, slug }: Asking): Promise<Found> {
  const hash = token === null ? null : await tokenHash(token)
  if (!hash && slug === null) return { signedIn: null, authority: null }
  return inReadOnly(db, nobody, async (reader) => ({
    signedIn: hash ? await sessionByToken(reader, hash) : null,
    authority: slug === null ? null : await authorityBySlug(reader, slug),
  }))
}

export async function authorityBySlug(reader: Reader<PeopleDatabase>, slug: string): Promise<AuthorityFound | null> {
  const found = await reader.selectFrom(sql<AuthorityFound>`authority_by_slug(${slug})`.as('found')).selectAll().executeTakeFirst()
  return found ?? null
}

export async function accountByEmail(reader: Reader<PeopleDatabase>, email: string): Promise<Account | null> {
  const account = await reader
    .selectFrom('account')
    .select(['id', 'email', 'name', 'administers_installation'])
    .where('email', '=', email.toLowerCase())
    .where('closed_at', 'is', null)
    .executeTakeFirst()
  return account
    ? { id: account.id, email: account.email, name: account.name, administersInstallation: account.administers_installation }
    : null
}

/** The authorities in whose book this account stands. */
export async function listAuthoritiesOf(
  db: Database<PeopleDatabase>,
  account: Account,
): Promise<readonly Pick<AuthorityFound, 'id' | 'slug' | 'name'>[]> {
  return inReadOnly(db, { ...nobody, accountId: account.id, by: account.name }, (reader) =>
    reader.selectFrom(sql<AuthorityFound>`authorities_of_account(${account.id})`.as('found')).select(['id', 'slug', 'name']).execute(),
  )
}

export type SignInLink = {
  readonly id: string
  readonly account_id: string
  readonly ends_at: Temporal.Instant
  readonly used_at: Temporal.Instant | null
}

export async function findSignInLink(reader: Reader<PeopleDatabase>, hash: Buffer): Promise<SignInLink | null> {
  const found = await reader.selectFrom(sql<SignInLink>`sign_in_link_by_token(${hash})`.as('found')).selectAll().executeTakeFirst()
  return found ?? null
}

type SessionRow = {
  id: string
  account_id: string
  account_email: string
  account_name: string
  administers_installation: boolean
  started_at: Temporal.Instant
  last_seen_at: Temporal.Instant
}

async function sessionByToken(reader: Reader<PeopleDatabase>, hash: Buffer): Promise<SignedIn | null> {
  const row = await reader.selectFrom(sql<SessionRow>`session_by_token(${hash})`.as('found')).selectAll().executeTakeFirst()
  if (!row) return null
  return {
    session: { id: row.id, accountId: row.account_id, startedAt: row.started_at, lastSeenAt: row.last_seen_at },
    account: {
      id: row.account_id,
      email: row.account_email,
      name: row.account_name,
      administersInstallation: row.administers_installation,
    },
  }
}

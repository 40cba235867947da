import { hash as digestOf } from 'node:crypto'
import { sql } from 'kysely'
import { askTogether } from '../database/ask-together.ts'
import type { Database, Reader } from '../database/database.ts'
import { inReadOnly } from '../database/in-transaction.ts'
import type { Account } from './account.ts'
import type { PeopleDatabase } from './people.tables.ts'
import type { Session } from './session.ts'
import { canBeToken } from './token.ts'

/** Before it is known who asks. */
export const nobody = { authorityId: null, personId: null, accountId: null, by: 'nobody signed in' } as const

export type SignedIn = { readonly session: Session; readonly account: Account }
export type AuthorityFound = { readonly id: string; readonly slug: string; readonly name: string; readonly example: boolean }

type Asking = { readonly token: string | null; readonly slug: string | null }

/** `recordAt` names the state of what that authority and the installation have on record: every write changes it. */
type Found = { readonly signedIn: SignedIn | null; readonly authority: AuthorityFound | null; readonly recordAt: string }

/** Whose session a token names, lapsed or not, and which authority an address names: both are asked before any wall is known, and at once. */
export async function findSession(db: Database<PeopleDatabase>, { token, slug }: Asking): Promise<Found> {
  // Asked at every request: the rules' own way to a hash goes by another thread and back.
  const hash = token !== null && canBeToken(token) ? digestOf('sha256', token, 'buffer') : null
  if (!hash && slug === null) return { signedIn: null, authority: null, recordAt: '' }
  const row = await askingOf(db)({ hash, slug })
  return { signedIn: signedInOf(row), authority: authorityOf(row), recordAt: `${row.seq ?? 0}/${row.installation_seq ?? 0}` }
}

type Question = { readonly hash: Buffer | null; readonly slug: string | null }

const asking = new WeakMap<object, (question: Question) => Promise<FoundRow>>()

/** Every request asks this: on a busy service those that come together are answered by one query. */
function askingOf(db: Database<PeopleDatabase>): (question: Question) => Promise<FoundRow> {
  const found = asking.get(db.kysely)
  if (found) return found
  const made = askTogether<Question, FoundRow>(
    async (questions) => {
      const hashes = questions.map(({ hash }) => hash)
      const slugs = questions.map(({ slug }) => slug)
      const { rows } = await sql<FoundRow>`
        select found.* from unnest(${hashes}::bytea[], ${slugs}::text[]) with ordinality asked (hash, slug, n)
        cross join lateral who_and_where(asked.hash, asked.slug, ${db.now().toString()}::timestamptz) found
        order by asked.n`.execute(db.kysely)
      return rows
    },
    { atOnce: 2, most: 50 },
  )
  asking.set(db.kysely, made)
  return made
}

type FoundRow = {
  session_id: string | null
  account_id: string
  account_email: string
  account_name: string
  administers_installation: boolean
  started_at: Temporal.Instant
  last_seen_at: Temporal.Instant
  authority_id: string | null
  slug: string
  name: string
  example: boolean
  seq: bigint | null
  installation_seq: bigint | null
}

function signedInOf(row: FoundRow): SignedIn | null {
  if (row.session_id === null) return null
  return {
    session: { id: row.session_id, accountId: row.account_id, startedAt: row.started_at, lastSeenAt: row.last_seen_at },
    account: {
      id: row.account_id,
      email: row.account_email,
      name: row.account_name,
      administersInstallation: row.administers_installation,
    },
  }
}

const authorityOf = ({ authority_id, slug, name, example }: FoundRow): AuthorityFound | null =>
  authority_id === null ? null : { id: authority_id, slug, name, example }

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

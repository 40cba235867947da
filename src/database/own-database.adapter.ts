import { type QueryExecutorProvider, sql } from 'kysely'
import { connect, connectAsOwner } from './connect.ts'
import type { Database } from './database.ts'
import { migrate, newestMigration } from './migrate.ts'
import { UnusableDatabase } from './unusable-database.ts'

type Opening = { readonly now: () => Temporal.Instant; readonly onLost?: (error: Error) => void }

/** A PostgreSQL of one's own, opened with the service's login; with the owner's too it is brought to this version first. */
export async function openOwnDatabase<T>(url: string, ownerUrl: string | null, opening: Opening): Promise<Database<T>> {
  if (ownerUrl) {
    const owner = await openAsOwner<unknown>(ownerUrl, opening)
    await migrate(owner.kysely, opening.now).finally(() => owner.close())
  }
  const database = connect<T>({ to: { connectionString: url }, ...opening })
  try {
    const asked = await answering('DATABASE_URL', () => askServer(database.kysely))
    refuseServer('DATABASE_URL', asked)
    await refuseService(database.kysely)
    await refuseOtherVersion(database.kysely)
    return database
  } catch (error) {
    await database.close()
    throw error
  }
}

/** As its owner, who sees past the wall: for verify and backup. */
export async function openOwnDatabaseAsOwner<T>(ownerUrl: string | null, opening: Opening): Promise<Database<T>> {
  const owner = await openOwnDatabaseToRestore<T>(ownerUrl, opening)
  try {
    await refuseOtherVersion(owner.kysely)
    return owner
  } catch (error) {
    await owner.close()
    throw error
  }
}

/** As its owner, with whatever tables there are. */
export async function openOwnDatabaseToRestore<T>(ownerUrl: string | null, opening: Opening): Promise<Database<T>> {
  if (ownerUrl) return openAsOwner<T>(ownerUrl, opening)
  throw new UnusableDatabase('This needs the login that owns the tables: set DATABASE_OWNER_URL as well (docs/own-database.md).')
}

async function openAsOwner<T>(ownerUrl: string, opening: Opening): Promise<Database<T>> {
  const owner = connectAsOwner<T>({ to: { connectionString: ownerUrl }, ...opening })
  try {
    const asked = await answering('DATABASE_OWNER_URL', () => askServer(owner.kysely))
    refuseServer('DATABASE_OWNER_URL', asked)
    if (!asked.owner) throw new UnusableDatabase(`DATABASE_OWNER_URL must sign in as goodward_owner. ${howToMakeRoles}`)
    return owner
  } catch (error) {
    await owner.close()
    throw error
  }
}

const howToMakeRoles = '`goodward database roles` prints the SQL that makes both roles.'

type Asked = { version: number; encoding: string; owner: boolean }

async function askServer(kysely: QueryExecutorProvider): Promise<Asked> {
  const { rows } = await sql<Asked>`select current_setting('server_version_num')::int as version,
    current_setting('server_encoding') as encoding, current_user = 'goodward_owner' as owner`.execute(kysely)
  const [asked] = rows
  if (!asked) throw new Error('The server gave no answer.')
  return asked
}

function refuseServer(name: string, { version, encoding }: Asked): void {
  if (version < 150_000)
    throw new UnusableDatabase(`${name} leads to PostgreSQL ${Math.floor(version / 10_000)}; Goodward needs version 15 or newer.`)
  if (encoding !== 'UTF8') throw new UnusableDatabase(`${name} leads to a database in ${encoding}; Goodward needs one in UTF8.`)
}

/** The wall holds only for a role that owns nothing and is above nothing. */
async function refuseService(kysely: QueryExecutorProvider): Promise<void> {
  const { rows } = await sql<{ service: boolean; above: boolean; owns: boolean }>`
    select pg_has_role(current_user, 'goodward_service', 'usage') as service,
      (select rolsuper or rolbypassrls from pg_roles where rolname = current_user) or pg_has_role(current_user, 'goodward_owner', 'member') as above,
      exists (select from pg_class c where c.relnamespace in ('public'::regnamespace, to_regnamespace('past'))
        and pg_has_role(current_user, c.relowner, 'usage')) as owns`.execute(kysely)
  const [role] = rows
  if (role?.above || role?.owns)
    throw new UnusableDatabase(
      `DATABASE_URL signs in as a role that stands above the wall between authorities: it is a superuser, bypasses row security, or owns tables. Use goodward_service. ${howToMakeRoles}`,
    )
  if (!role?.service) throw new UnusableDatabase(`DATABASE_URL must sign in as goodward_service. ${howToMakeRoles}`)
}

async function refuseOtherVersion(kysely: QueryExecutorProvider): Promise<void> {
  const newest = await newestMigration()
  const { rows: tables } = await sql<{ there: boolean }>`select to_regclass('public.kysely_migration') is not null as there`.execute(kysely)
  const ran = tables[0]?.there ? (await sql<{ name: string }>`select name from kysely_migration`.execute(kysely)).rows : []
  const names = ran.map(({ name }) => name).sort()
  if (!names.includes(newest))
    throw new UnusableDatabase(
      'The database is behind this version: start Goodward once with DATABASE_OWNER_URL set, so that it is brought up to date.',
    )
  if (names.at(-1) !== newest)
    throw new UnusableDatabase(`This database was made by a newer version of Goodward (it has ${names.at(-1)}). Start that version.`)
}

/** Turns what goes wrong on the way to a server into one sentence. The address itself isn't repeated: it holds a password. */
async function answering<R>(name: string, ask: () => Promise<R>): Promise<R> {
  try {
    return await ask()
  } catch (error) {
    throw new UnusableDatabase(`${name} leads to no database that Goodward can use: ${whatWentWrong(error as Error & { code?: string })}.`)
  }
}

function whatWentWrong(error: Error & { code?: string }): string {
  const known: Record<string, string> = {
    ECONNREFUSED: 'nothing answers at that host and port',
    ENOTFOUND: 'its host is not known',
    EAI_AGAIN: 'its host can’t be looked up',
    ENOENT: 'there is no such socket',
    ETIMEDOUT: 'its host doesn’t answer',
    '28P01': 'the password is wrong',
    '28000': 'the server doesn’t let this user in',
    '3D000': 'the server has no database of that name',
    '53300': 'the server has no connection left',
    '57P03': 'the server is just starting or stopping',
  }
  return known[error.code ?? ''] ?? error.message
}

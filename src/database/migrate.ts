import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Kysely, sql } from 'kysely'
import { type Migration, type MigrationProvider, Migrator } from 'kysely/migration'
import { databaseTrouble } from './database-trouble.ts'
import { UnusableDatabase } from './unusable-database.ts'

type Migrating = { readonly folder?: string /** The newest file to run; all of them where it is left out. */; readonly upTo?: string }

/** Brings the database, opened as its owner, to this version. Gives the names of the files that were run. */
export async function migrate(
  owner: Kysely<unknown>,
  now: () => Temporal.Instant,
  { folder = migrationsFolder, upTo }: Migrating = {},
): Promise<string[]> {
  const files = await migrationFiles(folder)
  await refuseNewer(owner, files)
  if (upTo && !files.includes(`${upTo}.sql`))
    throw new UnusableDatabase(`It was made by a newer version of Goodward (it has ${upTo}). Use that version.`)
  const migrator = new Migrator({ db: owner, provider: fileProvider(folder, files, now) })
  const { error, results = [] } = await (upTo ? migrator.migrateTo(upTo) : migrator.migrateToLatest())
  if (error) {
    const trouble = databaseTrouble(error)
    if (trouble) throw new UnusableDatabase(trouble)
    const failed = results.find((result) => result.status === 'Error')
    throw new Error(`The migration ${failed?.migrationName ?? ''} failed: ${error instanceof Error ? error.message : error}`, {
      cause: error,
    })
  }
  return results.map((result) => result.migrationName)
}

/** The name of the newest migration that this version knows. */
export async function newestMigration(folder = migrationsFolder): Promise<string> {
  const files = await migrationFiles(folder)
  return files.at(-1)?.slice(0, -'.sql'.length) ?? ''
}

const migrationsFolder = join(import.meta.dirname, 'migrations')

async function migrationFiles(folder: string): Promise<string[]> {
  const names = await readdir(folder)
  return names.filter((name) => name.endsWith('.sql')).sort()
}

async function refuseNewer(owner: Kysely<unknown>, files: readonly string[]): Promise<void> {
  const { rows: tables } = await sql<{ there: boolean }>`select to_regclass('public.kysely_migration') is not null as there`.execute(owner)
  if (!tables[0]?.there) return
  const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(owner)
  const unknown = rows.filter(({ name }) => !files.includes(`${name}.sql`))
  if (unknown.length > 0)
    throw new UnusableDatabase(
      `This database was made by a newer version of Goodward (it has ${unknown.at(-1)?.name}). Start that version, or restore a backup made by this one.`,
    )
}

function fileProvider(folder: string, files: readonly string[], clock: () => Temporal.Instant): MigrationProvider {
  return {
    async getMigrations() {
      const migrations: Record<string, Migration> = {}
      for (const file of files) {
        const text = await readFile(join(folder, file), 'utf8')
        migrations[file.slice(0, -'.sql'.length)] = { up: (db) => runFile(db, text, clock) }
      }
      return migrations
    },
  }
}

/** The views of `past` hold on to columns, so they give way before the file and are written anew after it. */
async function runFile(db: Kysely<unknown>, text: string, clock: () => Temporal.Instant): Promise<void> {
  const moment = clock()
  await sql`select set_config('goodward.moment', ${moment.toString()}, true)`.execute(db)
  const { rows } = await sql<{
    view: string
  }>`select format('%I.%I', schemaname, viewname) as view from pg_views where schemaname = 'past'`.execute(db)
  for (const { view } of rows) await sql`drop view ${sql.raw(view)}`.execute(db)
  await sql.raw(text).execute(db)
  await sql`select write_past_views()`.execute(db)
  await sql`grant select on kysely_migration to goodward_service`.execute(db)
}

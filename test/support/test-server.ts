import { hash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Client, ClientConfig } from 'pg'
import { readConfig } from '../../src/config.ts'
import { connectAsOwner } from '../../src/database/connect.ts'
import { connected, ensureDatabase } from '../../src/database/embedded-database.adapter.ts'
import { openEmbeddedServer } from '../../src/database/embedded-server.adapter.ts'
import { migrate } from '../../src/database/migrate.ts'

/** Where tests make their databases: a server of one's own when GOODWARD_TEST_DATABASE_URL and …_OWNER_URL name it, else an embedded one kept for tests. */
export type TestServer = {
  to(role: 'goodward_owner' | 'goodward_service', database: string): ClientConfig
  /** Who may create and drop databases. */
  readonly maker: ClientConfig
  leave(): Promise<void>
}

export async function testServer(): Promise<TestServer> {
  const { url, ownerUrl } = readConfig().testDatabase
  if (url && ownerUrl) {
    const to: TestServer['to'] = (role, database) => ({
      connectionString: withDatabase(role === 'goodward_owner' ? ownerUrl : url, database),
    })
    return { to, maker: { connectionString: ownerUrl }, leave: async () => undefined }
  }
  const server = await openEmbeddedServer(join(tmpdir(), `goodward-tests-${hash('sha256', clone, 'hex').slice(0, 8)}`))
  await ensureDatabase(server, 'goodward')
  return { to: server.to, maker: server.to('postgres', 'postgres'), leave: server.leave }
}

const clone = join(import.meta.dirname, '../..')

/** A migrated database that the tests' own are copied from; made once for each state of the migrations. Gives its name. */
export async function ensureTemplate(server: TestServer): Promise<string> {
  const name = await templateName()
  const maker = await connected(server.maker)
  try {
    await maker.query('select pg_advisory_lock($1)', [templateLock])
    if (await isThere(maker, name)) return name
    await dropDatabase(maker, `${name}_making`)
    await maker.query(`create database ${name}_making owner goodward_owner`)
    const owner = connectAsOwner<unknown>({
      to: server.to('goodward_owner', `${name}_making`),
      now: () => Temporal.Instant.from('2016-01-01T00:00Z'),
    })
    await migrate(owner.kysely, owner.now).finally(() => owner.close())
    await maker.query(`alter database ${name}_making rename to ${name}`)
    return name
  } finally {
    await maker.end()
  }
}

/** A connection that was just closed may still be there for a moment, and on a server of one's own the owner may not end it. */
export async function dropDatabase(maker: Client, name: string): Promise<void> {
  for (let tries = 1; ; tries += 1)
    try {
      await maker.query(`drop database if exists ${maker.escapeIdentifier(name)}`)
      return
    } catch (error) {
      if ((error as { code?: string }).code !== '55006' || tries === 50) throw error
      await wait(100)
    }
}

const templateLock = 2026

async function templateName(): Promise<string> {
  const folder = join(clone, 'src/database/migrations')
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort()
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')))
  return `goodward_template_${hash('sha256', `${names.join()}${texts.join('\0')}`, 'hex').slice(0, 12)}`
}

async function isThere(maker: Client, database: string): Promise<boolean> {
  const { rowCount } = await maker.query('select from pg_database where datname = $1', [database])
  return Boolean(rowCount)
}

function withDatabase(url: string, database: string): string {
  const changed = new URL(url)
  changed.pathname = `/${database}`
  return changed.href
}

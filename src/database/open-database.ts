import { existsSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Client } from 'pg'
import { connect, connectAsOwner } from './connect.ts'
import type { Database } from './database.ts'
import { connected, ensureDatabase } from './embedded-database.adapter.ts'
import { type EmbeddedServer, openEmbeddedServer } from './embedded-server.adapter.ts'
import { migrate } from './migrate.ts'
import { openOwnDatabase, openOwnDatabaseAsOwner } from './own-database.adapter.ts'
import { UnusableDatabase } from './unusable-database.ts'

/** Where the database is: a PostgreSQL of one's own when there is a `url`, else the embedded one in the data folder. */
export type DatabaseSettings = {
  readonly dataFolder: string | null
  /** The folder of the project, beside which data lie when no folder is named. */
  readonly clone: string
  readonly url: string | null
  readonly ownerUrl: string | null
}

export type Opening = {
  readonly now: () => Temporal.Instant
  /** The service itself is the one Goodward on embedded data; commands beside it aren't. */
  readonly alone?: boolean
  readonly onLost?: (error: Error) => void
}

/** Opens the database as the service, brought to this version. Throws UnusableDatabase with a sentence. */
export async function openDatabase<T>(settings: DatabaseSettings, opening: Opening): Promise<Database<T>> {
  if (settings.url) return openOwnDatabase<T>(settings.url, settings.ownerUrl, opening)
  const { server, lock, close } = await openEmbedded(settings, opening)
  const database = connect<T>({ to: server.to('goodward_service', 'goodward'), ...opening })
  return {
    ...database,
    async close() {
      await database.close()
      await lock?.end()
      await close()
    },
  }
}

/** Opens the database as its owner: for backup, restore and verify. */
export async function openDatabaseAsOwner<T>(settings: DatabaseSettings, opening: Opening): Promise<Database<T>> {
  if (settings.url || settings.ownerUrl) return openOwnDatabaseAsOwner<T>(settings.ownerUrl, opening)
  const { server, close } = await openEmbedded(settings, opening)
  const database = connectAsOwner<T>({ to: server.to('goodward_owner', 'goodward'), ...opening })
  return {
    ...database,
    async close() {
      await database.close()
      await close()
    },
  }
}

/** The folder that is named, else `data` in the clone; for root, where nobody else can reach the clone, one that they can. */
export function dataFolder({ dataFolder, clone }: DatabaseSettings): string {
  if (dataFolder) return resolve(dataFolder)
  return process.getuid?.() === 0 && !isOpenToAll(clone) ? '/var/lib/goodward' : join(clone, 'data')
}

function isOpenToAll(folder: string): boolean {
  for (let at = resolve(folder); ; at = dirname(at)) {
    if (existsSync(at) && (statSync(at).mode & 0o001) === 0) return false
    if (at === dirname(at)) return true
  }
}

async function openEmbedded(settings: DatabaseSettings, { now, alone }: Opening) {
  const folder = dataFolder(settings)
  const server = await openEmbeddedServer(folder)
  let lock: Client | null = null
  const close = () => server.leave()
  try {
    await ensureDatabase(server, 'goodward')
    if (alone) lock = await lockAlone(server, folder)
    const owner = connectAsOwner<unknown>({ to: server.to('goodward_owner', 'goodward'), now })
    await migrate(owner.kysely, now).finally(() => owner.close())
    return { server, lock, close }
  } catch (error) {
    await lock?.end()
    await close()
    throw error
  }
}

/** Held for as long as the connection lives, so a Goodward that was killed leaves no lock behind. */
async function lockAlone(server: EmbeddedServer, folder: string): Promise<Client> {
  const client = await connected(server.to('goodward_owner', 'goodward'))
  for (let tries = 0; tries < 20; tries += 1) {
    const { rows } = await client.query('select pg_try_advisory_lock($1) as alone', [oneGoodward])
    if (rows[0].alone) return client
    await wait(100)
  }
  await client.end()
  throw new UnusableDatabase(`Goodward is already running on the data in ${folder}. Stop it first, or set GOODWARD_DATA to another folder.`)
}

/** "goodward" in eight bytes. */
const oneGoodward = '7453298385611747940'

import { existsSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { type Held, holdAlone } from './alone.ts'
import { connect, connectAsOwner } from './connect.ts'
import type { Database } from './database.ts'
import { ensureDatabase } from './embedded-database.adapter.ts'
import { openEmbeddedServer } from './embedded-server.adapter.ts'
import { migrate } from './migrate.ts'
import { openOwnDatabase, openOwnDatabaseAsOwner, openOwnDatabaseToRestore } from './own-database.adapter.ts'

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
  /** Told when the embedded server died and could not be started again: nothing more can be done. */
  readonly onGone?: (error: Error) => void
}

/** Opens the database as the service, brought to this version. Throws UnusableDatabase with a sentence. */
export async function openDatabase<T>(settings: DatabaseSettings, opening: Opening): Promise<Database<T>> {
  if (settings.url) return openOwnDatabase<T>(settings.url, settings.ownerUrl, opening)
  const { server, held } = await openEmbedded(settings, opening)
  const database = connect<T>({ to: server.to('goodward_service', 'goodward'), ...opening })
  return {
    ...database,
    async close() {
      await database.close()
      await held?.release()
      await server.leave()
    },
  }
}

/** Opens the database as its owner: for backup and verify. */
export async function openDatabaseAsOwner<T>(settings: DatabaseSettings, opening: Opening): Promise<Database<T>> {
  if (settings.url || settings.ownerUrl) return openOwnDatabaseAsOwner<T>(settings.ownerUrl, opening)
  return embeddedAsOwner(settings, opening, true)
}

/** Opens the database as its owner with its tables as they are, and with nobody else on it: for restore. */
export async function openDatabaseToRestore<T>(settings: DatabaseSettings, opening: Opening): Promise<Database<T>> {
  if (settings.url || settings.ownerUrl) return openOwnDatabaseToRestore<T>(settings.ownerUrl, opening)
  return embeddedAsOwner(settings, { ...opening, alone: true }, false)
}

async function embeddedAsOwner<T>(settings: DatabaseSettings, opening: Opening, migrated: boolean): Promise<Database<T>> {
  const { server, held } = await openEmbedded(settings, opening, migrated)
  const database = connectAsOwner<T>({ to: server.to('goodward_owner', 'goodward'), ...opening })
  return {
    ...database,
    async close() {
      await database.close()
      await held?.release()
      await server.leave()
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

async function openEmbedded(settings: DatabaseSettings, { now, alone, onGone = () => undefined }: Opening, migrated = true) {
  const folder = dataFolder(settings)
  const server = await openEmbeddedServer(folder)
  let held: Held | null = null
  try {
    await ensureDatabase(server, 'goodward')
    if (alone) held = await holdAlone(server, folder, onGone)
    if (migrated) {
      const owner = connectAsOwner<unknown>({ to: server.to('goodward_owner', 'goodward'), now })
      await migrate(owner.kysely, now).finally(() => owner.close())
    }
    return { server, held }
  } catch (error) {
    await held?.release()
    await server.leave()
    throw error
  }
}

import { hash } from 'node:crypto'
import { chmodSync, existsSync, lstatSync, mkdirSync, openSync, rmSync, statSync, truncateSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { copyBinaries, type PostgresBinaries } from './postgres-binaries.adapter.ts'
import { type Runner, unprivilegedRunner } from './unprivileged.adapter.ts'
import { UnusableDatabase } from './unusable-database.ts'

/** Where the embedded server lives, and as whom it runs. */
export type Place = {
  readonly home: string
  readonly cluster: string
  readonly sockets: string
  readonly log: string
  readonly runner: Runner
  readonly binaries: PostgresBinaries
}

/** Makes the folders, and chooses as whom the server can use them. */
export function preparePlace(dataFolder: string, installed: PostgresBinaries): Place {
  const home = join(dataFolder, `postgresql-${installed.major}`)
  const cluster = join(home, 'cluster')
  try {
    makeFolder(home)
    chmodSync(home, 0o700)
    const owner = existsSync(cluster) ? statSync(cluster).uid : null
    const { runner, binaries } = runnerFor(home, owner, installed)
    runner.own(home)
    const sockets = socketFolder(home)
    makeFolder(sockets, 0o700)
    refuseForeign(sockets, home)
    runner.own(sockets)
    const log = join(home, 'server.log')
    trimLog(log)
    return { home, cluster, sockets, log, runner, binaries }
  } catch (error) {
    throw error instanceof UnusableDatabase ? error : cannotWrite(dataFolder, error)
  }
}

/** As root, in a place where nobody else reaches the project, the server's program is copied beside its data. */
function runnerFor(home: string, owner: number | null, installed: PostgresBinaries): { runner: Runner; binaries: PostgresBinaries } {
  const runner = unprivilegedRunner(installed.postgres, home, owner)
  if (runner) return { runner, binaries: installed }
  const binaries = copyBinaries(installed, dirname(home))
  const withCopy = unprivilegedRunner(binaries.postgres, home, owner)
  if (withCopy) return { runner: withCopy, binaries }
  rmSync(binaries.native, { recursive: true })
  throw new UnusableDatabase(
    `PostgreSQL doesn't run as root, and no other user can reach ${home}. Start Goodward as another user, name another GOODWARD_DATA or set DATABASE_URL.`,
  )
}

/** A folder in the temporary directory could have been put there by somebody else, to be trusted with the data. */
function refuseForeign(sockets: string, home: string): void {
  const found = lstatSync(sockets)
  const ours = [process.getuid?.(), statSync(home).uid].includes(found.uid)
  if (!found.isDirectory() || !ours)
    throw new UnusableDatabase(`${sockets} belongs to somebody else, so Goodward doesn't use it. Remove it.`)
  if (found.uid === process.getuid?.()) chmodSync(sockets, 0o700)
}

/** Step by step: Node's own `recursive` never ends where the system says that a folder which is there isn't (as in /proc). */
function makeFolder(folder: string, mode?: number): void {
  if (existsSync(folder) && statSync(folder).isDirectory()) return
  if (dirname(folder) !== folder) makeFolder(dirname(folder))
  try {
    mkdirSync(folder, { mode })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST' || !statSync(folder).isDirectory()) throw error
  }
}

/** A socket's path may have 107 bytes at most; beyond that it lies in a short folder named after the data's. */
function socketFolder(home: string): string {
  const beside = join(home, 'socket')
  if (Buffer.byteLength(join(beside, '.s.PGSQL.5432')) <= 100) return beside
  return join(tmpdir(), `goodward-${process.getuid?.() ?? 0}-${hash('sha256', home, 'hex').slice(0, 12)}`)
}

function cannotWrite(folder: string, error: unknown): UnusableDatabase {
  const code = (error as NodeJS.ErrnoException).code
  const why =
    code === 'ENOSPC' ? 'the disk is full' : code === 'ENOTDIR' || code === 'EEXIST' ? 'it is not a folder' : 'it may not write there'
  return new UnusableDatabase(`Goodward can't use the data folder ${folder}: ${why}. Set GOODWARD_DATA to a folder of its own.`)
}

function trimLog(log: string): void {
  if (existsSync(log) && statSync(log).size > 10_000_000) truncateSync(log)
}

/** The server's log, to be written on from its end. */
export function openLog(log: string, home: string): number {
  try {
    return openSync(log, 'a', 0o600)
  } catch (error) {
    throw cannotWrite(home, error)
  }
}

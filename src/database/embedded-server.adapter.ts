import { hash } from 'node:crypto'
import { once } from 'node:events'
import { chmodSync, closeSync, existsSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, statSync, truncateSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { Client, type ClientConfig } from 'pg'
import { type PostgresBinaries, postgresBinaries } from './postgres-binaries.adapter.ts'
import { isDead, postmasterPid } from './postmaster.adapter.ts'
import { type Runner, unprivilegedRunner } from './unprivileged.adapter.ts'
import { UnusableDatabase } from './unusable-database.ts'

/** A running PostgreSQL of our own, on a socket that only this user can open. */
export type EmbeddedServer = {
  /** How to connect as one of its roles; `postgres` is its superuser. */
  to(user: 'postgres' | 'goodward_owner' | 'goodward_service', database: string): ClientConfig
  /** To be called when every connection of this process is closed: whoever is last stops the server. */
  leave(): Promise<void>
}

/** Connects to the server of this data folder, or starts it, or makes it first. Takes up to ten seconds while a dead one is cleared. */
export async function openEmbeddedServer(dataFolder: string): Promise<EmbeddedServer> {
  const binaries = await postgresBinaries()
  const place = preparePlace(resolve(dataFolder), binaries)
  const deadline = performance.now() + patience
  let started: Started | null = null
  for (;;) {
    if (!existsSync(place.cluster)) await makeCluster(place, binaries)
    const refused = await tryConnecting(place)
    if (!refused) return { to: (user, database) => connectTo(place, user, database), leave: () => leave(place) }
    if (performance.now() > deadline)
      throw new UnusableDatabase(`The embedded PostgreSQL didn't start: ${started?.lastWords() ?? refused.message} (${place.log})`)
    clearDead(place)
    if (postmasterPid(place.cluster) === null && (started === null || started.ended())) {
      started?.refuseLasting()
      started = start(place, binaries)
    }
    await wait(20)
  }
}

const patience = 10_000

type Place = {
  readonly home: string
  readonly cluster: string
  readonly sockets: string
  readonly log: string
  readonly runner: Runner
}

function preparePlace(dataFolder: string, binaries: PostgresBinaries): Place {
  const home = join(dataFolder, `postgresql-${binaries.major}`)
  const cluster = join(home, 'cluster')
  try {
    makeFolder(home)
    chmodSync(home, 0o700)
  } catch (error) {
    throw cannotWrite(dataFolder, error)
  }
  const clusterOwner = existsSync(cluster) ? statSync(cluster).uid : null
  const runner = unprivilegedRunner(binaries.postgres, home, clusterOwner)
  runner.own(home)
  const place = { home, cluster, sockets: socketFolder(home), log: join(home, 'server.log'), runner }
  try {
    makeFolder(place.sockets, 0o700)
    if (statSync(place.sockets).uid !== statSync(home).uid) runner.own(place.sockets)
    trimLog(place.log)
  } catch (error) {
    throw cannotWrite(dataFolder, error)
  }
  return place
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

/** Made beside its place and renamed, so that a start which was killed leaves no half cluster. */
async function makeCluster({ home, cluster, log, runner }: Place, { initdb }: PostgresBinaries): Promise<void> {
  const making = join(home, `cluster.making-${process.pid}`)
  rmSync(making, { recursive: true, force: true })
  const args = ['-D', making, '-U', 'postgres', '--auth=trust', '--encoding=UTF8', '--locale=C']
  const out = openLog(log, home)
  try {
    const child = runner.spawn(initdb, [...args, '--locale-provider=builtin', '--builtin-locale=C.UTF-8'], {
      cwd: '/',
      env: environment(),
      stdio: ['ignore', out, out],
    })
    const [code] = await once(child, 'exit')
    if (code !== 0) throw new UnusableDatabase(`The embedded PostgreSQL couldn't make its data in ${home}: ${lastLine(log)}`)
    renameSync(making, cluster)
  } catch (error) {
    rmSync(making, { recursive: true, force: true })
    // Another start was faster; its cluster is as good.
    if (!existsSync(cluster)) throw error
  } finally {
    closeSync(out)
  }
}

type Started = { ended(): boolean; lastWords(): string; refuseLasting(): void }

function start({ home, cluster, sockets, log, runner }: Place, { postgres }: PostgresBinaries): Started {
  const settings = {
    listen_addresses: '',
    unix_socket_directories: sockets,
    unix_socket_permissions: '0700',
    fsync: 'on',
    // What people typed doesn't belong in a log.
    log_min_error_statement: 'panic',
    log_parameter_max_length_on_error: '0',
  }
  const args = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const out = openLog(log, home)
  const from = statSync(log).size
  let end: string | null = null
  const child = runner.spawn(postgres, ['-D', cluster, ...args], {
    cwd: '/',
    env: environment(),
    detached: true,
    stdio: ['ignore', out, out],
  })
  child.on('error', (error) => {
    end = error.message
  })
  child.on('exit', (code, signal) => {
    end = `it ended with ${signal ?? code}`
  })
  child.unref()
  closeSync(out)
  const lastWords = () => lastLine(log, from) || end || 'no word from it'
  return {
    ended: () => end !== null,
    lastWords,
    refuseLasting: () => {
      const words = lastWords()
      if (/No space left on device/.test(words))
        throw new UnusableDatabase(`The disk that holds ${home} is full, so the database can't start.`)
      if (/database files are incompatible|invalid permissions|configuration file/.test(words))
        throw new UnusableDatabase(`The embedded PostgreSQL didn't start: ${words} (${log})`)
    },
  }
}

function openLog(log: string, home: string): number {
  try {
    return openSync(log, 'a', 0o600)
  } catch (error) {
    throw cannotWrite(home, error)
  }
}

function environment(): NodeJS.ProcessEnv {
  return { TZ: 'UTC', LC_ALL: 'C', PATH: '/usr/bin:/bin:/usr/local/bin' } as NodeJS.ProcessEnv
}

function lastLine(log: string, from = 0): string {
  if (!existsSync(log)) return ''
  const lines = readFileSync(log).subarray(from).toString('utf8').trim().split('\n')
  const telling = lines.filter((line) => /(FATAL|PANIC|error|No space left)/.test(line))
  return (telling.at(-1) ?? lines.at(-1) ?? '').replace(/^.*?(FATAL|PANIC|initdb: error): */, '')
}

function connectTo({ sockets }: Place, user: string, database: string): ClientConfig {
  return { host: sockets, port: 5432, user, database, password: '', ssl: false }
}

/** Gives null when the server answers, else why it doesn't. */
async function tryConnecting(place: Place): Promise<Error | null> {
  const client = new Client({ ...connectTo(place, 'postgres', 'postgres'), connectionTimeoutMillis: 5_000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
    await client.query('select 1')
    return null
  } catch (error) {
    return error as Error
  } finally {
    await client.end().catch(() => undefined)
  }
}

function clearDead({ cluster }: Place): void {
  const pid = postmasterPid(cluster)
  if (pid !== null && isDead(pid)) rmSync(join(cluster, 'postmaster.pid'), { force: true })
}

async function leave(place: Place): Promise<void> {
  const pid = postmasterPid(place.cluster)
  if (pid === null || isDead(pid) || (await hasOthers(place))) return
  process.kill(pid, 'SIGINT')
  const deadline = performance.now() + 30_000
  while (!isDead(pid) && performance.now() < deadline) await wait(10)
}

async function hasOthers(place: Place): Promise<boolean> {
  const client = new Client({ ...connectTo(place, 'postgres', 'postgres'), connectionTimeoutMillis: 5_000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
    const { rows } = await client.query(
      "select count(*)::int as others from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()",
    )
    return rows[0].others > 0
  } catch {
    return true
  } finally {
    await client.end().catch(() => undefined)
  }
}

import { randomInt } from 'node:crypto'
import { once } from 'node:events'
import { closeSync, existsSync, readdirSync, readFileSync, renameSync, rmSync, statfsSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { Client, type ClientConfig } from 'pg'
import { openLog, type Place, preparePlace } from './embedded-place.adapter.ts'
import { postgresBinaries } from './postgres-binaries.adapter.ts'
import { isDead, isGone, postmasterPid } from './postmaster.adapter.ts'
import { UnusableDatabase } from './unusable-database.ts'

/** A running PostgreSQL of our own, on a socket that only this user can open. */
export type EmbeddedServer = {
  /** How to connect as one of its roles; `postgres` is its superuser. */
  to(user: 'postgres' | 'goodward_owner' | 'goodward_service', database: string): ClientConfig
  /** To be called when every connection of this process is closed: whoever is last stops the server. */
  leave(): Promise<void>
}

/** Connects to the server of this data folder, or starts it, or makes it first. */
export async function openEmbeddedServer(dataFolder: string): Promise<EmbeddedServer> {
  const place = preparePlace(resolve(dataFolder), await postgresBinaries())
  if (!existsSync(place.cluster)) await makeCluster(place)
  const begun = performance.now()
  let lastSign = begun
  let started: Started | null = null
  for (;;) {
    const refused = await tryConnecting(place)
    if (!refused) return { to: (user, database) => connectTo(place, user, database), leave: () => leave(place) }
    const at = performance.now()
    if (isComing(refused, started)) lastSign = at
    if (at - lastSign > withoutSign || at - begun > altogether)
      throw new UnusableDatabase(`The embedded PostgreSQL didn't start: ${started?.lastWords() ?? refused.message} (${place.log})`)
    clearDead(place)
    if (mayStart(place, started)) {
      started?.refuseLasting()
      if (started) await wait(100)
      started = start(place)
    }
    await wait(20)
  }
}

/** How long a dead server may take to be cleared, and a live one to come: after a kill it may have much to put right first. */
const withoutSign = 10_000
const altogether = 300_000

/** Where a process can't be looked at (macOS), PostgreSQL itself is asked once whether the one in its lock file lives. */
function mayStart({ cluster }: Place, started: Started | null): boolean {
  if (started && !started.ended()) return false
  return postmasterPid(cluster) === null || (started === null && process.platform !== 'linux')
}

/** Ours runs, or one that is there says that it is starting or stopping. */
function isComing(refused: Error & { code?: string }, started: Started | null): boolean {
  return refused.code === '57P03' || started?.ended() === false
}

/** Made beside its place and renamed, so that a start which was killed leaves no half cluster. */
async function makeCluster({ home, cluster, runner, binaries: { initdb } }: Place): Promise<void> {
  removeHalfMade(home)
  const making = join(home, `cluster.making-${process.pid}-${randomInt(1e9)}`)
  const args = ['-D', making, '-U', 'postgres', '--auth=trust', '--encoding=UTF8', '--locale=C']
  try {
    const child = runner.spawn(initdb, [...args, '--locale-provider=builtin', '--builtin-locale=C.UTF-8'], {
      cwd: '/',
      env: environment(),
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    let said = ''
    child.stderr?.on('data', (part: Buffer) => (said += part.toString()))
    const [code] = await once(child, 'close')
    if (code !== 0 && saysFull(said)) throw diskFull(home)
    if (code !== 0)
      throw new UnusableDatabase(`The embedded PostgreSQL couldn't make its data in ${home}: ${lastTelling(said)}`, { cause: said })
    renameSync(making, cluster)
  } catch (error) {
    rmSync(making, { recursive: true, force: true })
    // Another start was faster; its cluster is as good.
    if (!existsSync(cluster)) throw error
  }
}

/** What a start that was killed while making left behind. */
function removeHalfMade(home: string): void {
  for (const name of readdirSync(home)) {
    const maker = /^cluster\.making-(\d+)-/.exec(name)?.[1]
    if (maker && isGone(Number(maker))) rmSync(join(home, name), { recursive: true, force: true })
  }
}

type Started = { ended(): boolean; lastWords(): string; refuseLasting(): void }

function start({ home, cluster, sockets, log, runner, binaries: { postgres } }: Place): Started {
  const settings = {
    listen_addresses: '',
    unix_socket_directories: sockets,
    unix_socket_permissions: '0700',
    fsync: 'on',
    // A new database is brought to this version in one transaction, which holds every table that it makes.
    max_locks_per_transaction: '512',
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
  const lastWords = () => lastTelling(readFileSync(log).subarray(from).toString('utf8')) || end || 'no word from it'
  return {
    ended: () => end !== null,
    lastWords,
    refuseLasting: () => {
      const words = lastWords()
      // On a full disk it may not even have been able to say so.
      if (saysFull(words) || isFull(home)) throw diskFull(home)
      if (/database files are incompatible|invalid permissions|configuration file/.test(words))
        throw new UnusableDatabase(`The embedded PostgreSQL didn't start: ${words} (${log})`)
    },
  }
}

function environment(): NodeJS.ProcessEnv {
  return { TZ: 'UTC', LC_ALL: 'C', PATH: '/usr/bin:/bin:/usr/local/bin' } as NodeJS.ProcessEnv
}

const saysFull = (said: string) => said.includes('No space left on device')

function isFull(home: string): boolean {
  const { bavail, bsize } = statfsSync(home)
  return bavail * bsize < 1024 * 1024
}

function diskFull(home: string): UnusableDatabase {
  return new UnusableDatabase(`The disk that holds ${home} is full, so the database can't start.`)
}

function lastTelling(said: string): string {
  const lines = said.trim().split('\n')
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

import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { postmasterPid } from '../../src/database/postmaster.adapter.ts'

/** Goodward as `npm start` runs it, in a process of its own. */
export type RunningGoodward = {
  readonly address: string
  readonly pid: number
  /** What it said on either stream. */
  said(): string
  /** Waits until it has said this, for half a minute at most, and gives the words found. */
  hears(words: RegExp): Promise<RegExpMatchArray>
  signal(signal: NodeJS.Signals): void
  /** Kills without warning: the service, the database's server, or both at once. */
  kill(what: 'app' | 'server' | 'both'): Promise<void>
  /** Tells it to stop, and gives its exit code. */
  stop(): Promise<number | null>
}

export type Surroundings = Readonly<Record<string, string>>

/** Starts it on a data folder, with reports to read, and waits until it says its address. */
export async function runGoodward(
  dataFolder: string,
  surroundings: Surroundings = {},
  reports: readonly string[] = [],
): Promise<RunningGoodward> {
  const { child, said } = spawnGoodward({ GOODWARD_DATA: dataFolder, PORT: '0', ...surroundings }, reports)
  const address = await addressSaid(child, said)
  const ended = once(child, 'exit')
  return {
    address,
    pid: child.pid ?? 0,
    said,
    hears: (words) => heard(said, words),
    signal: (signal) => void child.kill(signal),
    async kill(what) {
      const server = what === 'app' ? null : serverOf(dataFolder)
      if (server) process.kill(server, 'SIGKILL')
      if (what === 'server') return
      child.kill('SIGKILL')
      await ended
    },
    async stop() {
      child.kill('SIGTERM')
      await ended
      return child.exitCode
    },
  }
}

/** Starts it where it can't start, and gives its exit code and what it said. */
export async function refusedGoodward(surroundings: Surroundings): Promise<{ code: number | null; said: string }> {
  const { child, said } = spawnGoodward({ PORT: '0', ...surroundings })
  const timer = setTimeout(() => child.kill('SIGKILL'), 30_000)
  await once(child, 'exit')
  clearTimeout(timer)
  return { code: child.exitCode, said: said() }
}

function spawnGoodward(surroundings: Surroundings, reports: readonly string[] = []): { child: ChildProcess; said: () => string } {
  const env = { PATH: process.env.PATH, TZ: 'Pacific/Auckland', ...surroundings }
  const child = spawn(process.execPath, [join(project, 'src/cli.ts'), 'start', ...reports], {
    cwd: project,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let text = ''
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part: Buffer) => (text += part.toString()))
  return { child, said: () => text }
}

const project = join(import.meta.dirname, '../..')

async function addressSaid(child: ChildProcess, said: () => string): Promise<string> {
  for (let waited = 0; waited < 60_000; waited += 10) {
    const address = /Goodward is at (http:\S+)\//.exec(said())?.[1]
    if (address) return address
    if (child.exitCode !== null) break
    await wait(10)
  }
  child.kill('SIGKILL')
  throw new Error(`Goodward did not start: ${said()}`)
}

async function heard(said: () => string, words: RegExp): Promise<RegExpMatchArray> {
  for (let waited = 0; waited < 30_000; waited += 50) {
    const found = said().match(words)
    if (found) return found
    await wait(50)
  }
  throw new Error(`Goodward did not say ${words}: ${said()}`)
}

export function serverOf(dataFolder: string): number | null {
  return postmasterPid(join(dataFolder, 'postgresql-18', 'cluster'))
}

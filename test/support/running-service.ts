import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

export type RunningService = {
  /** Where it listens, as it printed it, without a slash at the end. */
  readonly address: string
  /** Everything it has said so far. */
  said(): string
  /** Waits until it has said this, for half a minute at most, and gives the words found. */
  hears(words: RegExp): Promise<RegExpMatchArray>
  readonly pid: number | undefined
  signal(signal: NodeJS.Signals): void
  /** Ends it as a service manager would, and gives its exit code. */
  stop(): Promise<number | null>
}

const top = join(import.meta.dirname, '../..')

/** The real service as its own process on a free port, with a fresh embedded database of its own that goes with it. */
export async function startService(args: readonly string[] = [], environment: NodeJS.ProcessEnv = {}): Promise<RunningService> {
  const data = mkdtempSync(join(tmpdir(), 'goodward-journey-'))
  const env = { ...process.env, PORT: '0', GOODWARD_DATA: data, ...environment }
  const child = spawn(process.execPath, [join(top, 'src/cli.ts'), 'start', ...args], { cwd: top, env, stdio: ['ignore', 'pipe', 'pipe'] })
  const said: string[] = []
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => said.push(text))
  const stop = async () => {
    const code = await ended(child)
    rmSync(data, { recursive: true, force: true })
    return code
  }
  try {
    return {
      address: await printedAddress(child, said),
      said: () => said.join(''),
      hears: (words) => heard(said, words),
      pid: child.pid,
      signal: (signal) => void child.kill(signal),
      stop,
    }
  } catch (fault) {
    await stop()
    throw fault
  }
}

async function heard(said: readonly string[], words: RegExp): Promise<RegExpMatchArray> {
  for (let tries = 0; tries < 600; tries++) {
    const found = said.join('').match(words)
    if (found) return found
    await wait(50)
  }
  throw new Error(`The service did not say ${words}:\n${said.join('')}`)
}

async function printedAddress(child: ChildProcess, said: readonly string[]): Promise<string> {
  const deadline = AbortSignal.timeout(60_000)
  while (!deadline.aborted) {
    const [address] = said.join('').match(/https?:\/\/[^\s/]+(?=[\s/])/) ?? []
    if (address) return address
    if (child.exitCode !== null) break
    await Promise.race([once(child.stdout ?? child, 'data', { signal: deadline }), once(child, 'exit')]).catch(() => undefined)
  }
  throw new Error(`The service printed no address:\n${said.join('')}`)
}

async function ended(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode
  const exit = once(child, 'exit')
  child.kill('SIGTERM')
  const [code] = await exit
  return code as number | null
}

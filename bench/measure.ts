import { spawn, spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** One line of what `npm run bench` prints. `most` and `least`: what the value may be; left out where nothing was promised. */
export type Measured = {
  readonly what: string
  readonly value: number
  readonly unit: string
  readonly most?: number
  readonly least?: number
}

export const project = fileURLToPath(new URL('../', import.meta.url))

/** The published reports that stand beside the project on some machines, or none. */
export function publishedReports(): string[] {
  const folder = new URL('../../shared/corpus/reports/', import.meta.url)
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith('.pdf'))
      .sort()
      .map((name) => fileURLToPath(new URL(name, folder)))
  } catch {
    return []
  }
}

export type Run = { readonly cpuSeconds: number; readonly wallSeconds: number; readonly peakMegabytes: number; readonly code: number }

/** Runs a command to its end, with the CPU time and the memory of its own children in it. Its output goes nowhere. */
export async function runMeasured(command: string, args: readonly string[]): Promise<Run> {
  const script = 'TIMEFORMAT="%U %S %R"; time "$@" >/dev/null 2>/dev/null'
  const child = spawn('bash', ['-c', script, 'bash', command, ...args], { stdio: ['ignore', 'ignore', 'pipe'] })
  let said = ''
  let peak = 0
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text
  })
  const watch = setInterval(() => {
    peak = Math.max(peak, residentBytes(child.pid ?? 0))
  }, 20)
  const code = await new Promise<number>((resolve) => child.on('close', (status) => resolve(status ?? 1)))
  clearInterval(watch)
  const [user = 0, system = 0, real = 0] = (said.trim().split('\n').at(-1) ?? '').split(' ').map(Number)
  return { cpuSeconds: user + system, wallSeconds: real, peakMegabytes: peak / 1024 / 1024, code }
}

export function isInstalled(command: string): boolean {
  return spawnSync(command, ['-v'], { stdio: 'ignore' }).error === undefined
}

export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN
}

/** A process and all below it; Linux only, 0 elsewhere. */
function residentBytes(pid: number): number {
  try {
    const [, kilobytes = '0'] = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean)
    return Number(kilobytes) * 1024 + children.reduce((sum, child) => sum + residentBytes(Number(child)), 0)
  } catch {
    return 0
  }
}

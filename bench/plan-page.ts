import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { type Measured, percentile, project } from './measure.ts'
import type { Seen } from './plan-page/seen.ts'

const run = promisify(execFile)
const rounds = 7

/** How often the plan's page is answered, against what could be at best: uncached against the same queries and rows with nothing around
 * them, unchanged against the same bytes from a bare server. By turns, so that a busy machine counts for each. */
export async function planPage(): Promise<Measured[]> {
  const folder = mkdtempSync(join(tmpdir(), 'goodward-bench-'))
  const file = join(folder, 'seen.json')
  const children: ChildProcess[] = []
  try {
    const serve = async (name: string) => {
      const child = spawn(process.execPath, [join(project, `bench/plan-page/serve-${name}.ts`), file], {
        stdio: ['ignore', 'pipe', 'inherit'],
      })
      children.push(child)
      return firstLine(child)
    }
    const goodward = await serve('goodward')
    const { path, cookie, html, queries }: Seen = JSON.parse(readFileSync(file, 'utf8'))
    const [floor, bare] = [await serve('floor'), await serve('bare')]
    const page = goodward + path
    const measuredRounds: Record<'uncached' | 'floor' | 'unchanged' | 'bare', number>[] = []
    for (let round = 0; round <= rounds; round += 1) {
      const measured = {
        uncached: await ask(page, cookie, { connections: 4, seconds: 2, each: 'each' }),
        floor: await ask(floor, cookie, { connections: 4, seconds: 2 }),
        unchanged: await ask(page, cookie, { connections: 16, seconds: 1 }),
        bare: await ask(bare, cookie, { connections: 16, seconds: 1 }),
      }
      // The first round warms all of them up.
      if (round > 0) measuredRounds.push(measured)
    }
    type Round = (typeof measuredRounds)[number]
    const middle = (name: keyof Round) =>
      percentile(
        measuredRounds.map((round) => round[name]),
        0.5,
      )
    // Each against its neighbour in the same round: what else the machine does then slows both.
    const ratio = (one: keyof Round, other: keyof Round) =>
      percentile(
        measuredRounds.map((round) => round[one] / round[other]),
        0.5,
      )
    return [
      {
        what: `plan page of ${Math.round(html.length / 1000)} KB, ${queries.length} statements`,
        value: middle('uncached'),
        unit: 'a second, uncached',
      },
      { what: 'the same queries and rows with nothing around them (floor)', value: middle('floor'), unit: 'a second' },
      { what: 'plan page uncached / floor', value: ratio('uncached', 'floor'), unit: '×', least: 0.5 },
      { what: 'plan page unchanged since the last view', value: middle('unchanged'), unit: 'a second' },
      { what: 'the same bytes from a bare server', value: middle('bare'), unit: 'a second' },
      { what: 'plan page unchanged / bare', value: ratio('unchanged', 'bare'), unit: '×', least: 0.1 },
    ]
  } finally {
    for (const child of children) child.kill('SIGTERM')
    rmSync(folder, { recursive: true, force: true })
  }
}

type Asking = { readonly connections: number; readonly seconds: number; readonly each?: string }

async function ask(address: string, cookie: string, { connections, seconds, each = '' }: Asking): Promise<number> {
  const args = [join(project, 'bench/plan-page/ask.ts'), address, cookie, String(connections), String(seconds), each]
  return Number((await run(process.execPath, args)).stdout)
}

function firstLine(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      said += text
      const line = /^(http\S+)$/m.exec(said)
      if (line) resolve(line[1] as string)
    })
    child.on('exit', (code) => reject(new Error(`A server of the bench ended with ${code}.`)))
  })
}

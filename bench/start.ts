import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runGoodward } from '../test/support/running-goodward.ts'
import type { Measured } from './measure.ts'

/** From the command to the first page: on an empty folder, with the database and the example to be made, and on what that left. */
export async function start(): Promise<Measured[]> {
  const data = mkdtempSync(join(tmpdir(), 'goodward-bench-'))
  try {
    const first = await secondsToFirstPage(data)
    const later = [await secondsToFirstPage(data), await secondsToFirstPage(data), await secondsToFirstPage(data)]
    return [
      { what: 'first start to the first page, installed', value: first, unit: 's' },
      { what: 'later start to the first page, the slowest of three', value: Math.max(...later), unit: 's', most: 3 },
    ]
  } finally {
    rmSync(data, { recursive: true, force: true })
  }
}

async function secondsToFirstPage(data: string): Promise<number> {
  const before = performance.now()
  const service = await runGoodward(data)
  const page = await fetch(service.address)
  const seconds = (performance.now() - before) / 1000
  await service.stop()
  if (page.status !== 200) throw new Error(`The first page answers ${page.status}.`)
  return seconds
}

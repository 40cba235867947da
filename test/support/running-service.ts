import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type RunningGoodward, runGoodward } from './running-goodward.ts'

/** The real service on a free port, with a fresh database of its own that goes with it. `reports` are named at its start. */
export async function startService(reports: readonly string[] = []): Promise<RunningGoodward> {
  const data = mkdtempSync(join(tmpdir(), 'goodward-journey-'))
  const drop = () => rmSync(data, { recursive: true, force: true })
  try {
    const running = await runGoodward(data, {}, reports)
    return { ...running, stop: () => running.stop().finally(drop) }
  } catch (fault) {
    drop()
    throw fault
  }
}

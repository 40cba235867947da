import { spawn } from 'node:child_process'
import { existsSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { serveJobs } from '../../src/reading/serve-jobs.adapter.ts'

/** A child process that misbehaves as it is told to, for the tests of what ends it. */
export type StubbornTask =
  | 'size-of-file'
  | 'hang'
  | 'eat-memory'
  | 'eat-heap'
  | 'crash'
  | 'throw'
  | 'environment'
  | 'break-out'
  | { waste: number }

serveJobs<StubbornTask>(async (task, file) => {
  if (task === 'hang') for (;;);
  if (task === 'eat-memory') for (const kept: Uint8Array[] = []; ; ) kept.push(new Uint8Array(1 << 20).fill(1))
  if (task === 'eat-heap') for (const kept: number[][] = []; ; ) kept.push(new Array(10_000).fill(kept.length + 0.5))
  if (task === 'crash') process.abort()
  if (task === 'throw') throw Object.assign(new Error('This file isn’t a PDF.'), { kind: 'not-a-pdf' })
  if (task === 'environment') return Object.keys(process.env)
  if (task === 'break-out') return breakOut()
  if (typeof task === 'object') return waste(task.waste)
  return file.length
})

function waste(milliseconds: number): number {
  const until = performance.now() + milliseconds
  while (performance.now() < until);
  return milliseconds
}

/** What it managed to do that a reader has no business to do. */
async function breakOut(): Promise<string[]> {
  const ways: Record<string, () => unknown> = {
    write: () => writeFileSync(new URL('./broken-out', import.meta.url), ''),
    start: () => spawn('true'),
    read: () => existsSync('/etc/hostname') || Promise.reject(new Error('nothing there')),
    call: () => new Promise((resolve, reject) => connect(9, '127.0.0.1').on('connect', resolve).on('error', reject)),
  }
  const done: string[] = []
  for (const [name, way] of Object.entries(ways)) {
    try {
      await way()
      done.push(name)
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code !== 'ERR_ACCESS_DENIED') done.push(`${name}: ${error.code}`)
    }
  }
  return done
}

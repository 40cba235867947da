import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { testDatabase } from '../../test/support/test-database.ts'
import type { PeopleDatabase } from '../people/people.tables.ts'
import { openReadingPool } from '../reading/reading-pool.adapter.ts'
import { buildServer } from './server.ts'

const report = readFileSync(new URL('../../example/sif-calder-vale-2016-07-15.pdf', import.meta.url))
const readingPool = openReadingPool({ readMilliseconds: 20_000 })
const config = { address: null, trial: false, requestsAMinute: 100_000 }
const app = await buildServer({ db: await testDatabase<PeopleDatabase>(), config, readingPool })
after(() => app.close())

async function answered(): Promise<number> {
  const started = performance.now()
  const { statusCode } = await app.inject({ method: 'GET', url: '/sign-in', headers: { host: 'localhost' } })
  assert.ok(statusCode < 400, String(statusCode))
  return performance.now() - started
}

const readTen = () =>
  Promise.all(
    Array.from({ length: 10 }, (_, i) => readingPool.readReport({ sha256: `report ${i}`, load: async () => report }, 'Amira Holt')),
  )

test('pages are answered while ten reports are read', async () => {
  await answered()
  const reading = readTen()
  let reports = 0
  void reading.then((read) => {
    reports = read.length
  })
  const times: number[] = []
  while (reports === 0) {
    times.push(await answered())
    await pause(5)
  }
  assert.equal(reports, 10)
  assert.ok(times.length > 3)
  assert.ok(Math.max(...times) < 1000, `the slowest page took ${Math.max(...times)} ms`)
})

test('a page is answered while a reading child stands still, and the rest is read when it goes on', async () => {
  const reading = readTen()
  while (readingPool.standing().working === 0) await pause(5)
  const [child] = readingPool.pids()
  process.kill(child as number, 'SIGSTOP')
  try {
    for (let i = 0; i < 5; i++) assert.ok((await answered()) < 1000)
    assert.ok(readingPool.standing().waiting > 0)
  } finally {
    process.kill(child as number, 'SIGCONT')
  }
  assert.equal((await reading).length, 10)
})

import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { runGoodward } from '../support/running-goodward.ts'
import { startService } from '../support/running-service.ts'

test('Goodward starts on an empty folder, stops cleanly, and starts again on what it kept', async (t) => {
  const data = mkdtempSync(join(tmpdir(), 'goodward data '))
  t.after(() => rmSync(data, { recursive: true, force: true }))
  const first = await runGoodward(data)
  assert.equal((await fetch(first.address)).status, 200)
  assert.equal(await first.stop(), 0)

  const before = performance.now()
  const second = await runGoodward(data)
  assert.equal((await fetch(second.address)).status, 200)
  const seconds = (performance.now() - before) / 1000
  assert.equal(await second.stop(), 0)
  // Under 3 s on a machine that has nothing else to do (npm run bench -- start); here other tests run beside it.
  assert.ok(seconds < 9, `the second start took ${seconds.toFixed(1)} s to its first page`)
})

test('Goodward finishes its work on the first signal, and a second one does not hurry it', async () => {
  const service = await startService()
  service.signal('SIGINT')
  service.signal('SIGINT')
  assert.equal(await service.stop(), 0)
})

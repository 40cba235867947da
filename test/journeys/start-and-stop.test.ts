import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { startService } from '../support/running-service.ts'

test('Goodward starts on an empty folder, stops cleanly, and starts again on what it kept', async (t) => {
  const data = mkdtempSync(join(tmpdir(), 'goodward data '))
  t.after(() => rmSync(data, { recursive: true, force: true }))
  const first = await startService([], { GOODWARD_DATA: data })
  assert.equal((await fetch(first.address)).status, 200)
  assert.equal(await first.stop(), 0)

  const before = performance.now()
  const second = await startService([], { GOODWARD_DATA: data })
  assert.equal((await fetch(second.address)).status, 200)
  const seconds = (performance.now() - before) / 1000
  // Under 3 s on a machine that has nothing else to do; here other tests run beside it.
  assert.ok(seconds < 9, `the second start took ${seconds.toFixed(1)} s to its first page`)

  await t.test('a second Goodward on the same data is refused in a sentence', () => {
    const other = startBriefly({ GOODWARD_DATA: data, PORT: '0' })
    assert.equal(other.code, 1)
    assert.match(other.said, /^[A-Z][^\n]+\.\n$/)
  })
  assert.equal(await second.stop(), 0)
})

test('Goodward finishes its work on the first signal, and a second one does not hurry it', async () => {
  const service = await startService()
  service.signal('SIGINT')
  service.signal('SIGINT')
  assert.equal(await service.stop(), 0)
})

test('a port that is taken is said in a sentence', async (t) => {
  const taken = createServer().listen(0, '127.0.0.1')
  t.after(() => taken.close())
  await new Promise((resolve) => taken.once('listening', resolve))
  const { port } = taken.address() as { port: number }
  const data = mkdtempSync(join(tmpdir(), 'goodward-data-'))
  t.after(() => rmSync(data, { recursive: true, force: true }))
  const { code, said } = startBriefly({ GOODWARD_DATA: data, PORT: String(port) })
  assert.equal(said, `Port ${port} is in use by another program. Stop that, or set PORT to another number.\n`)
  assert.equal(code, 1)
})

test('a setting that means nothing is said in a sentence', () => {
  const { code, said } = startBriefly({ PORT: 'eighty' })
  assert.match(said, /^PORT is "eighty": .+\n$/)
  assert.equal(code, 1)
})

function startBriefly(environment: NodeJS.ProcessEnv): { code: number | null; said: string } {
  const words = [join(import.meta.dirname, '../../src/cli.ts'), 'start']
  const run = spawnSync(process.execPath, words, { env: { ...process.env, ...environment }, encoding: 'utf8', timeout: 60_000 })
  return { code: run.status, said: run.stderr }
}

import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { type TestContext, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { StubbornTask } from '../../test/support/stubborn-child.ts'
import { type ChildPool, openChildPool, PoolClosed, type Work } from './child-pool.adapter.ts'
import { ChildEnded, JobFailed } from './pool-child.adapter.ts'

const program = new URL('../../test/support/stubborn-child.ts', import.meta.url)

function poolOf(context: TestContext, size = 1): ChildPool {
  const pool = openChildPool({ program, size, heapMegabytes: 128, residentMegabytes: 300, idleMilliseconds: 60_000 })
  context.after(() => pool.close())
  return pool
}

function work(task: StubbornTask, more: Partial<Work> & { letters?: string } = {}): Work {
  const bytes = new TextEncoder().encode(more.letters ?? 'four')
  return {
    task,
    who: 'Amira Holt',
    urgent: false,
    milliseconds: 20_000,
    file: { key: more.letters ?? 'four', load: async () => bytes },
    ...more,
  }
}

const endedBy = (because: string) => (error: unknown) => error instanceof ChildEnded && error.because === because

test('a job is done in a child process, which keeps the last file at hand', async (context) => {
  const pool = poolOf(context)
  let loads = 0
  const file = { key: 'a', load: async () => new Uint8Array(3 * ++loads) }
  assert.equal(await pool.run(work('size-of-file', { file })), 3)
  assert.equal(await pool.run(work('size-of-file', { file })), 3)
  assert.equal(loads, 1)
  assert.equal(await pool.run(work('size-of-file', { letters: 'another' })), 7)
  assert.notEqual(pool.pids()[0], process.pid)
})

test('a child that passes its time is ended, and the next job is done', async (context) => {
  const pool = poolOf(context)
  await assert.rejects(pool.run(work('hang', { milliseconds: 400 })), endedBy('time'))
  assert.equal(await pool.run(work('size-of-file')), 4)
})

test('a child that passes its resident memory is ended, though JavaScript’s heap is small', async (context) => {
  const pool = poolOf(context)
  await assert.rejects(pool.run(work('eat-memory')), endedBy('memory'))
  assert.equal(await pool.run(work('size-of-file')), 4)
})

test('a child that passes its heap is ended', async (context) => {
  await assert.rejects(poolOf(context).run(work('eat-heap')), endedBy('memory'))
})

test('a child that crashes takes only its own job with it', async (context) => {
  const pool = poolOf(context)
  const crash = pool.run(work('crash'))
  const after = pool.run(work('size-of-file'))
  await assert.rejects(crash, endedBy('crash'))
  assert.equal(await after, 4)
})

test('a child that is killed from outside is replaced', async (context) => {
  const pool = poolOf(context)
  await pool.run(work('size-of-file'))
  process.kill(pool.pids()[0] as number, 'SIGKILL')
  while (pool.standing().children > 0) await pause(10)
  assert.equal(await pool.run(work('size-of-file')), 4)
})

test('a child that is killed just before a job reaches it leaves the job to another', async (context) => {
  const pool = poolOf(context)
  for (let round = 0; round < 3; round++) {
    await pool.run(work('size-of-file'))
    process.kill(pool.pids()[0] as number, 'SIGKILL')
    assert.equal(await pool.run(work('size-of-file')), 4)
  }
})

test('a job that fails says why, and the child stays', async (context) => {
  const pool = poolOf(context)
  await assert.rejects(pool.run(work('throw')), (error) => error instanceof JobFailed && error.failure.kind === 'not-a-pdf')
  const pids = pool.pids()
  assert.equal(await pool.run(work('size-of-file')), 4)
  assert.deepEqual(pool.pids(), pids)
})

test('a file that can’t be loaded fails its own job only', async (context) => {
  const pool = poolOf(context)
  const file = { key: 'gone', load: () => Promise.reject(new Error('no such file')) }
  await assert.rejects(pool.run(work('size-of-file', { file })), /no such file/)
  assert.equal(await pool.run(work('size-of-file')), 4)
})

test('people take turns: who asks for much doesn’t keep others waiting', async (context) => {
  const pool = poolOf(context)
  const done: string[] = []
  const ask = (who: string, name: string) => pool.run(work({ waste: 5 }, { who })).then(() => done.push(name))
  await Promise.all([ask('Amira Holt', 'a1'), ask('Amira Holt', 'a2'), ask('Amira Holt', 'a3'), ask('Joel Brandt', 'j1')])
  assert.deepEqual(done, ['a1', 'j1', 'a2', 'a3'])
})

test('urgent work goes first, and always finds a child', async (context) => {
  const pool = poolOf(context, 2)
  const patient = Array.from({ length: 4 }, () => pool.run(work({ waste: 300 })))
  await pause(50)
  assert.equal(pool.standing().working, 1)
  const done: string[] = []
  const urgent = pool.run(work('size-of-file', { urgent: true, letters: 'urgent' })).then(() => done.push('urgent'))
  const all = Promise.all(patient).then(() => done.push('patient'))
  await Promise.all([urgent, all])
  assert.deepEqual(done, ['urgent', 'patient'])
})

test('no secret of the server’s reaches a child', async (context) => {
  assert.deepEqual(await poolOf(context).run(work('environment')), [])
})

test('a child can neither write, nor start a program, nor read beyond our own code, nor call anybody', async (context) => {
  assert.deepEqual(await poolOf(context).run(work('break-out')), [])
})

test('closing ends the children at once, also one that hangs, and answers what waited', async (context) => {
  const pool = poolOf(context)
  const hanging = pool.run(work('hang'))
  const waiting = pool.run(work('size-of-file'))
  const both = Promise.allSettled([hanging, waiting])
  while (pool.pids().length === 0) await pause(10)
  const [pid] = pool.pids()
  await pool.close()
  for (const answered of await both) assert.ok(answered.status === 'rejected' && answered.reason instanceof PoolClosed)
  assert.throws(() => process.kill(pid as number, 0))
  await assert.rejects(pool.run(work('size-of-file')), /closed/)
})

test('a child with nothing to do is ended', async (context) => {
  const pool = openChildPool({ program, size: 1, heapMegabytes: 128, residentMegabytes: 300, idleMilliseconds: 20 })
  context.after(() => pool.close())
  await pool.run(work('size-of-file'))
  while (pool.standing().children > 0) await pause(10)
  assert.equal(await pool.run(work('size-of-file')), 4)
})

test('a child that hangs doesn’t outlive a parent that was killed', async () => {
  const parent = spawn(process.execPath, [fileURLToPath(new URL('../../test/support/stuck-parent.ts', import.meta.url))])
  const [printed] = await once(parent.stdout, 'data')
  const child = Number(String(printed))
  assert.ok(isAlive(child))
  parent.kill('SIGKILL')
  const giveUp = performance.now() + 10_000
  while (isAlive(child) && performance.now() < giveUp) await pause(20)
  assert.equal(isAlive(child), false)
})

/** A dead process that nobody has fetched yet counts as dead. */
function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
  } catch {
    return false
  }
  return process.platform !== 'linux' || !/^\d+ \(.*\) Z/.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))
}

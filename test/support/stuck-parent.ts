import { openChildPool } from '../../src/reading/child-pool.adapter.ts'

/** A process whose child hangs; it prints the child's number and waits to be killed. */
const pool = openChildPool({
  program: new URL('./stubborn-child.ts', import.meta.url),
  size: 1,
  heapMegabytes: 128,
  residentMegabytes: 300,
  idleMilliseconds: 60_000,
})
const file = { key: 'a', load: async () => new Uint8Array(1) }
const work = { who: 'nobody', urgent: false, milliseconds: 600_000, file }
await pool.run({ ...work, task: 'size-of-file' })
void pool.run({ ...work, task: 'hang' })
console.log(pool.pids()[0])

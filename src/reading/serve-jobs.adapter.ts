import { readdirSync } from 'node:fs'
import { setPriority } from 'node:os'
import { guardThisProcess } from './child-guard.adapter.ts'
import { type Answer, type Failure, type Job, ownThreads } from './pool-child.adapter.ts'

/** The child's side of a pool: does one job after the other and answers. The last file it was handed stays at hand under its key. */
export function serveJobs<Task>(work: (task: Task, file: Uint8Array) => Promise<unknown>): void {
  giveWay()
  const guarded = guardThisProcess(Number(process.argv[2]))
  process.on('disconnect', () => process.exit())
  // Ctrl+C reaches the whole group of processes: the parent decides when its children end.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => {})
  let held: { key: string; bytes: Uint8Array } | undefined
  process.on('message', async (job: Job) => {
    answer({ began: true })
    if (job.bytes) held = { key: job.key ?? '', bytes: job.bytes }
    try {
      await guarded
      if (!held || held.key !== job.key) throw new Error('The file of this job was not handed over.')
      answer({ result: await work(job.task as Task, held.bytes) })
    } catch (error) {
      answer({ failed: failureOf(error) })
    }
  })
}

/** Pages are answered before files are read. On Linux each thread has a priority of its own, and V8's were there before this line. */
function giveWay(): void {
  for (const thread of [0, ...otherThreads()]) {
    try {
      setPriority(thread, 19)
    } catch {
      // A thread that has just ended, or a system that doesn't let a process give way: it works all the same.
    }
  }
}

function otherThreads(): number[] {
  try {
    return readdirSync(ownThreads).map(Number)
  } catch {
    return []
  }
}

function answer(message: Answer): void {
  process.send?.(message)
}

function failureOf(error: unknown): Failure {
  if (!(error instanceof Error)) return { name: 'Error', message: String(error) }
  const kind = 'kind' in error && typeof error.kind === 'string' ? error.kind : undefined
  return { name: error.name, kind, message: error.message }
}

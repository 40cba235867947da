import { setPriority } from 'node:os'
import { guardThisProcess } from './child-guard.adapter.ts'
import type { Answer, Failure, Job } from './pool-child.adapter.ts'

/** The child's side of a pool: does one job after the other and answers. The last file it was handed stays at hand under its key. */
export function serveJobs<Task>(work: (task: Task, file: Uint8Array) => Promise<unknown>): void {
  giveWay()
  const guarded = guardThisProcess(Number(process.argv[2]))
  process.on('disconnect', () => process.exit())
  // Ctrl+C reaches the whole group of processes: the parent decides when its children end.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => {})
  let held: { key: string; bytes: Uint8Array } | undefined
  process.on('message', async (job: Job) => {
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

/** Pages are answered before files are read. */
function giveWay(): void {
  try {
    setPriority(10)
  } catch {
    // Some systems don't let a process give way; it works all the same.
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

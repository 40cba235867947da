import { once } from 'node:events'
import { writeSync } from 'node:fs'
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'

// A thread beside the work of a child process. It still runs while the work is stuck inside WebAssembly, sees the memory of
// the whole process on every platform, and outlives a parent that was killed: three things that the work itself can't do.

export const tooMuchMemory = 'more memory than this child may keep'

/** Ends this process when it keeps more than so many megabytes, or when its parent is gone. Resolves when the guard is watching. */
export async function guardThisProcess(residentMegabytes: number): Promise<void> {
  const guard = new Worker(new URL(import.meta.url), { workerData: { guard: residentMegabytes, parent: process.ppid } })
  await once(guard, 'message')
  guard.unref()
}

if (!isMainThread && typeof workerData?.guard === 'number') watch(workerData.guard * 1024 * 1024, workerData.parent)

function watch(mostBytes: number, parent: number): void {
  setInterval(() => {
    if (process.ppid !== parent) process.kill(process.pid, 'SIGKILL')
    if (process.memoryUsage.rss() <= mostBytes) return
    writeSync(2, `${tooMuchMemory}\n`)
    process.kill(process.pid, 'SIGKILL')
  }, 50)
  parentPort?.postMessage('watching')
}

import { writeSync } from 'node:fs'
import { isMainThread, Worker, workerData } from 'node:worker_threads'

// A thread beside the work of a child process. It still runs while the work is stuck inside WebAssembly, sees the memory of
// the whole process on every platform, and outlives a parent that was killed: three things that the work itself can't do.

export const tooMuchMemory = 'more memory than this child may keep'

/** Ends this process when it keeps more than so many megabytes, or when its parent is gone. */
export function guardThisProcess(residentMegabytes: number): void {
  new Worker(new URL(import.meta.url), { workerData: { guard: residentMegabytes } }).unref()
}

if (!isMainThread && typeof workerData?.guard === 'number') watch(workerData.guard * 1024 * 1024)

function watch(mostBytes: number): void {
  const parent = process.ppid
  setInterval(() => {
    if (process.ppid !== parent) process.kill(process.pid, 'SIGKILL')
    if (process.memoryUsage.rss() <= mostBytes) return
    writeSync(2, `${tooMuchMemory}\n`)
    process.kill(process.pid, 'SIGKILL')
  }, 50)
}

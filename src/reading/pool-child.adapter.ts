import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { tooMuchMemory } from './child-guard.adapter.ts'

export type ChildLimits = {
  /** The module that the child runs; it calls `serveJobs`. */
  program: URL
  /** JavaScript's own heap. */
  heapMegabytes: number
  /** Everything that the child keeps in memory, WebAssembly's too: past it, it is ended. */
  residentMegabytes: number
}

export type Job = { task: unknown; key?: string; bytes?: Uint8Array }
/** `began` goes ahead of the answer: from then on, what ends the child is held against its file. */
export type Answer = { began: true } | { result: unknown } | { failed: Failure }
export type Failure = { name: string; kind?: string; message: string }

/** Where Linux lists the threads of whoever looks. */
export const ownThreads = '/proc/self/task'

/** The child was ended, or ended itself, before it had answered. */
export class ChildEnded extends Error {
  readonly because: 'time' | 'memory' | 'crash'
  /** False where the job hadn't begun: the child was ended for something else, and the job can be given to another. */
  readonly began: boolean
  constructor(because: 'time' | 'memory' | 'crash', detail: string, began = true) {
    super(`A child process was ended (${because})${detail ? `: ${detail}` : ''}`)
    this.because = because
    this.began = began
  }
}

/** The child answered that the job itself failed. */
export class JobFailed extends Error {
  readonly failure: Failure
  constructor(failure: Failure) {
    super(failure.message)
    this.failure = failure
  }
}

export type PoolChild = {
  readonly pid: number | undefined
  readonly ended: boolean
  /** One job at a time. */
  run(job: Job, milliseconds: number): Promise<unknown>
  end(): Promise<void>
}

export function startPoolChild({ program, heapMegabytes, residentMegabytes }: ChildLimits): PoolChild {
  const child = fork(program, [String(residentMegabytes)], {
    execArgv: [`--max-old-space-size=${heapMegabytes}`, ...onlyReadingOurOwnCode(program)],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    env: {}, // no password of the database's comes near a file from outside
  })
  let said = ''
  let ended = false
  let giveUp: ((reason: Error) => void) | undefined
  let outOfTime = false
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    said = (said + text).slice(-4000)
  })
  let began = false
  child.on('error', (error) => giveUp?.(error))
  const closed = new Promise<void>((resolve) => {
    child.on('close', () => {
      ended = true
      giveUp?.(outOfTime ? new ChildEnded('time', '') : whyEnded(said, child, began))
      resolve()
    })
  })

  function run(job: Job, milliseconds: number): Promise<unknown> {
    return new Promise((resolve, reject) => {
      if (ended || !child.connected) return reject(whyEnded(said, child, false))
      began = false
      const timer = setTimeout(() => {
        outOfTime = true
        child.kill('SIGKILL')
      }, milliseconds)
      const done = () => {
        clearTimeout(timer)
        child.off('message', answered)
        giveUp = undefined
      }
      const answered = (answer: Answer) => {
        if ('began' in answer) {
          began = true
          return
        }
        done()
        if ('failed' in answer) reject(new JobFailed(answer.failed))
        else resolve(answer.result)
      }
      giveUp = (reason) => {
        done()
        reject(reason)
      }
      child.on('message', answered as (message: unknown) => void)
      child.send(job, (error) => {
        if (error) giveUp?.(whyEnded(said, child, false))
      })
    })
  }

  async function end(): Promise<void> {
    if (ended) return
    child.kill('SIGKILL')
    await closed
  }

  return {
    get pid() {
      return child.pid
    },
    get ended() {
      return ended
    },
    run,
    end,
  }
}

/** A file from outside that broke out of its reader would find no disk to write to, no other program to start and no network. */
function onlyReadingOurOwnCode(program: URL): string[] {
  const readable = [
    new URL('.', program),
    new URL('../', import.meta.url),
    new URL('../../node_modules/', import.meta.url),
    new URL('../../package.json', import.meta.url),
  ]
  const allowed = [...readable.map((place) => fileURLToPath(place)), ownThreads].map((place) => `--allow-fs-read=${place}`)
  return ['--permission', '--allow-worker', ...allowed, '--disable-warning=SecurityWarning']
}

function whyEnded(said: string, child: ChildProcess, began: boolean): ChildEnded {
  if (said.includes(tooMuchMemory) || said.includes('heap out of memory')) return new ChildEnded('memory', '', began)
  return new ChildEnded('crash', `${child.signalCode ?? child.exitCode ?? 'not started'} ${said.trim().slice(-500)}`.trim(), began)
}

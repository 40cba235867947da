import { ChildEnded, type ChildLimits, type PoolChild, startPoolChild } from './pool-child.adapter.ts'

export type PoolOptions = ChildLimits & {
  /** How many children at most. One of them is kept free for urgent work when there are two or more. */
  size: number
  /** A child that has had nothing to do for so long is ended. */
  idleMilliseconds: number
}

export type Work = {
  task: unknown
  /** Whoever asked: people take turns, however much one of them has asked for. */
  who: string
  /** Goes before work that isn't. */
  urgent: boolean
  milliseconds: number
  /** `load` is called only when the child that does the work hasn't the file of this key at hand. */
  file: { key: string; load(): Promise<Uint8Array> }
}

export type ChildPool = {
  run(work: Work): Promise<unknown>
  /** How many children there are, how many are at work and how many jobs wait. */
  standing(): { children: number; working: number; waiting: number }
  pids(): number[]
  close(): Promise<void>
}

/** The service is stopping: what was asked for wasn't done, and can be asked for again after the next start. */
export class PoolClosed extends Error {
  constructor() {
    super('This pool is closed.')
  }
}

type Waiting = { work: Work; resolve(result: unknown): void; reject(error: Error): void }
type Seat = { child: PoolChild | undefined; holds: string; at: Waiting | undefined; idle: NodeJS.Timeout | undefined }

/** Children are started when there is work and replaced when they end. Nothing waits for ever: each job has its time. */
export function openChildPool(options: PoolOptions): ChildPool {
  const seats: Seat[] = Array.from({ length: options.size }, () => ({ child: undefined, holds: '', at: undefined, idle: undefined }))
  const queue: Waiting[] = []
  const lastTurn = new Map<string, number>()
  let turns = 0
  let open = true

  function hand(): void {
    for (;;) {
      const free = seats.filter((seat) => !seat.at)
      const patientAtWork = seats.filter((seat) => seat.at && !seat.at.work.urgent).length
      const next = nextOf(queue, lastTurn, patientAtWork < Math.max(1, options.size - 1))
      if (free.length === 0 || !next) return
      queue.splice(queue.indexOf(next), 1)
      lastTurn.set(next.work.who, ++turns)
      const seat = free.find((s) => s.holds === next.work.file.key) ?? free.find((s) => s.child) ?? (free[0] as Seat)
      seat.at = next
      void sit(seat, next)
    }
  }

  async function sit(seat: Seat, { work, resolve, reject }: Waiting): Promise<void> {
    clearTimeout(seat.idle)
    try {
      resolve(await doWork(seat, work))
    } catch (error) {
      // Whose child was ended because the pool closes: its file isn't to blame.
      reject(!open ? new PoolClosed() : error instanceof Error ? error : new Error(String(error)))
    }
    seat.at = undefined
    rest(seat)
    if (queue.length === 0 && seats.every((other) => !other.at)) lastTurn.clear()
    hand()
  }

  /** A child may be ended for something else while it has nothing to do, and a job reach it before that is known: another child takes the job. */
  async function doWork(seat: Seat, work: Work): Promise<unknown> {
    const fresh = !seat.child
    try {
      return await give(seat, work)
    } catch (error) {
      if (fresh || !open || !(error instanceof ChildEnded) || error.began || error.because === 'time') throw error
      await seat.child?.end()
      seat.child = undefined
      return await give(seat, work)
    }
  }

  async function give(seat: Seat, work: Work): Promise<unknown> {
    const { key, load } = work.file
    const known = seat.child && !seat.child.ended && seat.holds === key
    const bytes = known ? undefined : await load()
    if (!open) throw new PoolClosed()
    if (!seat.child || seat.child.ended) seat.child = startPoolChild(options)
    seat.holds = key
    return await seat.child.run({ task: work.task, key, bytes }, work.milliseconds)
  }

  function rest(seat: Seat): void {
    if (seat.child?.ended !== false) {
      seat.child = undefined
      seat.holds = ''
      return
    }
    seat.idle = setTimeout(() => {
      void seat.child?.end()
      seat.child = undefined
      seat.holds = ''
    }, options.idleMilliseconds)
    seat.idle.unref()
  }

  return {
    run(work) {
      return new Promise((resolve, reject) => {
        if (!open) return reject(new PoolClosed())
        queue.push({ work, resolve, reject })
        hand()
      })
    },
    standing() {
      const children = seats.filter((seat) => seat.child && !seat.child.ended).length
      return { children, working: seats.filter((seat) => seat.at).length, waiting: queue.length }
    },
    pids() {
      return seats.flatMap((seat) => (seat.child?.pid ? [seat.child.pid] : []))
    },
    async close() {
      open = false
      for (const { reject } of queue.splice(0)) reject(new PoolClosed())
      for (const seat of seats) clearTimeout(seat.idle)
      await Promise.all(seats.map((seat) => seat.child?.end()))
    },
  }
}

/** Urgent first; then whoever has waited longest since their last turn. */
function nextOf(queue: Waiting[], lastTurn: Map<string, number>, patientToo: boolean): Waiting | undefined {
  let best: Waiting | undefined
  for (const waiting of queue) {
    if (!waiting.work.urgent && !patientToo) continue
    if (!best || before(waiting, best, lastTurn)) best = waiting
  }
  return best
}

function before(a: Waiting, b: Waiting, lastTurn: Map<string, number>): boolean {
  if (a.work.urgent !== b.work.urgent) return a.work.urgent
  return (lastTurn.get(a.work.who) ?? 0) < (lastTurn.get(b.work.who) ?? 0)
}

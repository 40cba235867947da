import type { Writer } from '../database/database.ts'
import type { HistoryEvent } from './event.ts'

/** A transaction to record in: any room's Writer. */
export type Recording = Pick<Writer<unknown>, 'acting' | 'moment' | 'isTransaction'>

/** Records an event in the history of the authority that `tx` writes in. It is numbered and chained when the transaction ends. */
export function recordEvent(tx: Recording, event: HistoryEvent): void {
  const events = collected.get(tx)
  if (!events) throw new Error('An event is recorded inside inTransaction only.')
  events.push(event)
}

export function beginCollecting(tx: object): void {
  collected.set(tx, [])
}

export function collectedEvents(tx: object): readonly HistoryEvent[] {
  return collected.get(tx) ?? []
}

/** For a command that did something to see what it would change, and took it back. */
export function forgetEventsAfter(tx: object, count: number): void {
  const events = collected.get(tx)
  if (events) events.length = count
}

const collected = new WeakMap<object, HistoryEvent[]>()

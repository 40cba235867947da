import { test } from 'node:test'
import type { HistoryEvent } from '../history/event.ts'
import { recordEvent } from '../history/record-event.ts'
import type { PeopleDatabase } from '../people/people.tables.ts'
import type { PlanDatabase } from '../plan/plan.tables.ts'
import type { Database, Reader, Writer } from './database.ts'
import { inReadOnly } from './in-transaction.ts'

// What must not compile: the type check is the test, and fails on a line below that compiles.
const held = (_: unknown) => undefined

test('a query can’t read tables of a later room', () => {
  // @ts-expect-error plan is a later room than people
  held((reader: Reader<PeopleDatabase>) => reader.selectFrom('plan'))
  held((reader: Reader<PlanDatabase>) => reader.selectFrom('person'))
})

test('a query can’t write', () => {
  // @ts-expect-error a Reader has no insertInto
  held((reader: Reader<PeopleDatabase>) => reader.insertInto('person'))
  // @ts-expect-error a Reader has no deleteFrom
  held((reader: Reader<PeopleDatabase>) => reader.deleteFrom('person'))
})

test('a later room’s database and transaction fit an earlier room’s queries and commands', () => {
  const query = (_: Reader<PeopleDatabase>) => undefined
  const command = (_: Writer<PeopleDatabase>) => undefined
  held((reader: Reader<PlanDatabase>) => query(reader))
  held((tx: Writer<PlanDatabase>) => [query(tx), command(tx)])
  held((db: Database<PlanDatabase>) => inReadOnly<PeopleDatabase, void>(db, {} as never, async (reader) => query(reader)))
})

test('an event is recorded in a transaction only, and holds no numbers', () => {
  const event = {} as HistoryEvent
  // @ts-expect-error outside a transaction there is nothing to record in
  held((db: Database<PlanDatabase>) => recordEvent(db.kysely, event))
  // @ts-expect-error nor in a query
  held((reader: Reader<PlanDatabase>) => recordEvent(reader, event))
  held((tx: Writer<PlanDatabase>) => recordEvent(tx, event))
  // @ts-expect-error a number has no canonical form
  held((): HistoryEvent['detail'] => ({ pence: 19_500_000 }))
})

test('a day is written as text', () => {
  // @ts-expect-error the driver would send a PlainDate with quotes in it
  held((tx: Writer<PlanDatabase>, day: Temporal.PlainDate) => tx.updateTable('action').set({ due_on: day }))
  held((tx: Writer<PlanDatabase>, day: Temporal.PlainDate) => tx.updateTable('action').set({ due_on: day.toString() }))
})

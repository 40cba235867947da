import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { sql } from 'kysely'
import { testDatabase } from '../../test/support/test-database.ts'
import { recordEvent } from '../history/record-event.ts'
import type { Acting } from './database.ts'
import { inPassing, inReadOnly, inTransaction } from './in-transaction.ts'
import { newId } from './new-id.ts'

const db = await testDatabase<Record<string, never>>()
const installation: Acting = { authorityId: null, personId: null, accountId: null, by: 'Goodward' }
const holiday = sql`insert into bank_holiday (id, day, name, source) values (${newId()}, '2022-09-19', 'State funeral', 'Royal Proclamation')`
const event = { what: 'bank-holiday-added', about: { kind: 'bank-holiday', id: 'x' }, sentence: 'Added 19 September 2022.' }

describe('a command', () => {
  test('that wrote and recorded no event is refused, and nothing of it stays', async () => {
    await assert.rejects(
      inTransaction(db, installation, newId(), async (tx) => void (await holiday.execute(tx))),
      /recorded no event/,
    )
    assert.equal((await sql`select from bank_holiday`.execute(db.owner.kysely)).rows.length, 0)
  })

  test('that only looked needs no event', async () => {
    assert.equal(await inTransaction(db, installation, newId(), async () => 'nothing to do'), 'nothing to do')
  })

  test('sent twice, at the same moment, is done once and answers the same', async () => {
    const commandId = newId()
    let runs = 0
    const send = () =>
      inTransaction(db, installation, commandId, async (tx) => {
        runs += 1
        await sql`select pg_sleep(0.05)`.execute(tx)
        await holiday.execute(tx)
        recordEvent(tx, event)
        return { run: runs }
      })
    const answers = await Promise.all([send(), send(), send()])
    assert.deepEqual(answers, [{ run: 1 }, { run: 1 }, { run: 1 }])
    assert.deepEqual(await send(), { run: 1 })
    assert.equal(runs, 1)
  })

  test('that finds somebody was faster takes everything back and says so', async () => {
    const stale = { stale: true as const, before: null, theirs: { title: 'Theirs' } }
    const before = (await sql`select from bank_holiday`.execute(db.owner.kysely)).rows.length
    const answer = await inTransaction(db, installation, newId(), async (tx) => {
      await sql`insert into bank_holiday (id, day, name, source) values (${newId()}, '2022-06-03', 'Jubilee', 'Proclamation')`.execute(tx)
      recordEvent(tx, event)
      return stale
    })
    assert.deepEqual(answer, stale)
    assert.equal((await sql`select from bank_holiday`.execute(db.owner.kysely)).rows.length, before)
  })
})

test('inPassing may not write what needs a history', async () => {
  await assert.rejects(
    inPassing(db, installation, (tx) =>
      sql`insert into bank_holiday (id, day, name, source) values (${newId()}, '2022-06-03', 'J', 'P')`.execute(tx),
    ),
    /inPassing may not write bank_holiday/,
  )
})

test('a query can not write', async () => {
  await assert.rejects(
    inReadOnly(db, installation, (reader) => sql`delete from bank_holiday`.execute(reader as never)),
    /read-only transaction/,
  )
})

test('a transaction that is begun without the wall is refused', async () => {
  await assert.rejects(
    db.kysely.transaction().execute(async () => undefined),
    /which set the wall/,
  )
})

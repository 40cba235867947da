import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { anAuthority } from '../../test/builders/a-viewer.ts'
import { testDatabase } from '../../test/support/test-database.ts'
import { recordEvent } from '../history/record-event.ts'
import type { PeopleDatabase } from '../people/people.tables.ts'
import type { Acting, Reader, Writer } from './database.ts'
import { inPast, inReadOnly, inTransaction } from './in-transaction.ts'
import { newId } from './new-id.ts'
import { deleteRevised, updateRevised } from './update-revised.ts'

const db = await testDatabase<PeopleDatabase>()
const { id: authorityId } = await anAuthority(db)
const amira: Acting = { authorityId, personId: null, accountId: null, by: 'Amira Holt' }

const command = <R>(work: (tx: Writer<PeopleDatabase>) => Promise<R>) =>
  inTransaction(db, amira, newId(), async (tx) => {
    recordEvent(tx, { what: 'organisation-changed', about: { kind: 'organisation', id: 'one' }, sentence: 'Changed an organisation.' })
    return work(tx)
  })
const add = (id: string, name: string) =>
  command(async (tx) => void (await tx.insertInto('organisation').values({ id, kind: 'police', name, from_on: '2016-01-01' }).execute()))
const names = (reader: Reader<PeopleDatabase>) =>
  reader
    .selectFrom('organisation')
    .select('name')
    .orderBy('name')
    .execute()
    .then((rows) => rows.map(({ name }) => name))
const at = (moment: Temporal.Instant) => inPast(db, amira, moment, names)

describe('the record as it stood', () => {
  test('keeps what was changed and what was removed, from one moment to the next', async () => {
    const id = newId()
    const moments: Temporal.Instant[] = []
    const next = () => {
      moments.push(db.now())
      db.clock.pass({ minutes: 10 })
    }
    next()
    await add(id, 'First name')
    next()
    await command((tx) => updateRevised(tx, 'organisation', id, 1, { name: 'Second name' }))
    next()
    await command((tx) => deleteRevised(tx, 'organisation', id, 2))
    next()
    const seen = await Promise.all(moments.map(at))
    assert.deepEqual(seen, [[], ['First name'], ['Second name'], []])
    assert.deepEqual(await inReadOnly(db, amira, names), [])
  })

  test('has one answer for each moment, also when a row changes twice in one and the clock is set back', async () => {
    const id = newId()
    await add(id, 'A')
    await command(async (tx) => {
      await updateRevised(tx, 'organisation', id, 1, { name: 'B' })
      return updateRevised(tx, 'organisation', id, 2, { name: 'C' })
    })
    assert.deepEqual(await at(db.now()), ['C'])
    db.clock.pass({ hours: -1 })
    await command((tx) => updateRevised(tx, 'organisation', id, 3, { name: 'D' }))
    db.clock.pass({ hours: 1 })
    assert.deepEqual(await at(db.now()), ['D'])
    await command((tx) => deleteRevised(tx, 'organisation', id, 4))
    db.clock.pass({ minutes: 1 })
    assert.deepEqual(await at(db.now()), [])
  })

  test('shows no other authority’s past', async () => {
    const id = newId()
    await add(id, 'Ours')
    await command((tx) => updateRevised(tx, 'organisation', id, 1, { name: 'Ours still' }))
    const other = await anAuthority(db)
    assert.deepEqual(await inPast(db, { ...amira, authorityId: other.id }, db.now(), names), [])
  })
})

describe('an edit of a row that was read at a revision', () => {
  test('that somebody changed since gives back the row as it was and as they left it, and changes nothing', async () => {
    const id = newId()
    await add(id, 'As read')
    await command((tx) => updateRevised(tx, 'organisation', id, 1, { name: 'Theirs' }))
    const answer = await command((tx) => updateRevised(tx, 'organisation', id, 1, { name: 'Yours' }))
    assert.ok(answer?.stale)
    assert.deepEqual([answer.before?.name, answer.theirs?.name, answer.theirs?.revision], ['As read', 'Theirs', 2])
    assert.ok((await inReadOnly(db, amira, names)).includes('Theirs'))
  })

  test('that somebody removed since gives back the row as it was', async () => {
    const id = newId()
    await add(id, 'To go')
    await command((tx) => deleteRevised(tx, 'organisation', id, 1))
    const answer = await command((tx) => updateRevised(tx, 'organisation', id, 1, { name: 'Yours' }))
    assert.deepEqual([answer?.before?.name, answer?.theirs], ['To go', null])
  })

  test('that changes nothing keeps the revision, and asks for no event', async () => {
    const id = newId()
    await add(id, 'The same')
    const save = () => inTransaction(db, amira, newId(), (tx) => updateRevised(tx, 'organisation', id, 1, { name: 'The same' }))
    assert.equal(await save(), null)
    assert.equal(await save(), null)
  })

  test('two at once: one is done, the other is told', async () => {
    const id = newId()
    await add(id, 'Before')
    const answers = await Promise.all(['Left', 'Right'].map((name) => command((tx) => updateRevised(tx, 'organisation', id, 1, { name }))))
    assert.equal(answers.filter((answer) => answer === null).length, 1)
    assert.equal(answers.find((answer) => answer !== null)?.before?.name, 'Before')
  })
})

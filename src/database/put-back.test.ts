import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { aViewer } from '../../test/builders/a-viewer.ts'
import { testDatabase } from '../../test/support/test-database.ts'
import { recordEvent } from '../history/record-event.ts'
import { inTransaction } from './in-transaction.ts'
import { newId } from './new-id.ts'
import { putBack } from './put-back.ts'

const db = await testDatabase<Record<string, never>>()
const viewer = await aViewer(db)
const event = { what: 'tried', about: { kind: 'test', id: 'x' }, sentence: 'Tried.' }

async function run(...statements: ReturnType<typeof sql>[]): Promise<string> {
  const commandId = newId()
  await inTransaction(db, viewer, commandId, async (tx) => {
    for (const statement of statements) await statement.execute(tx)
    recordEvent(tx, event)
  })
  return commandId
}

const putBackAll = (commandId: string) =>
  inTransaction(db, viewer, newId(), async (tx) => {
    recordEvent(tx, event)
    return putBack(tx, commandId)
  })

const names = async (table: string) =>
  (await sql<{ title: string }>`select title from ${sql.table(table)} order by title`.execute(db.owner.kysely)).rows.map((row) => row.title)

test('a plan and its workstream, removed by one command, come back together, and once only', async () => {
  const [plan, workstream] = [newId(), newId()]
  await run(
    sql`insert into plan (id, title, kind) values (${plan}, 'Plan', 'improvement')`,
    sql`insert into workstream (id, plan_id, position, title) values (${workstream}, ${plan}, 'V', 'Practice')`,
  )
  await run(sql`update workstream set title = 'Practice and oversight' where id = ${workstream}`)
  const removal = await run(sql`delete from workstream where id = ${workstream}`, sql`delete from plan where id = ${plan}`)
  assert.deepEqual(await names('plan'), [])
  assert.equal(await putBackAll(removal), 'put-back')
  assert.deepEqual(await names('plan'), ['Plan'])
  assert.deepEqual(await names('workstream'), ['Practice and oversight'])
  assert.equal(await putBackAll(removal), 'nothing')
})

test('a row that another command removed later is not woken by an earlier one', async () => {
  const plan = newId()
  await run(sql`insert into plan (id, title, kind) values (${plan}, 'Kept once', 'improvement')`)
  const renaming = await run(sql`update plan set title = 'Kept twice' where id = ${plan}`)
  await run(sql`delete from plan where id = ${plan}`)
  assert.equal(await putBackAll(renaming), 'nothing')
})

test('what something else has taken the place of stays away', async () => {
  const [plan, action] = [newId(), newId()]
  const insert = (id: string) => sql`insert into action (id, plan_id, position, reference, title, origin)
    values (${id}, ${plan}, 'V', 'A1', 'Set a ceiling', 'own')`
  await run(sql`insert into plan (id, title, kind) values (${plan}, 'Plan', 'improvement')`, insert(action))
  const removal = await run(sql`delete from action where id = ${action}`)
  await run(insert(newId()))
  assert.equal(await putBackAll(removal), 'taken')
})

test('after 30 days it is too late, on the 30th day it is not', async () => {
  const plan = newId()
  const insert = () => run(sql`insert into plan (id, title, kind) values (${plan}, 'Late', 'improvement')`)
  await insert()
  const removal = await run(sql`delete from plan where id = ${plan}`)
  db.clock.pass({ days: 30 })
  assert.equal(await putBackAll(removal), 'put-back')
  const again = await run(sql`delete from plan where id = ${plan}`)
  db.clock.pass({ days: 30, minutes: 1 })
  assert.equal(await putBackAll(again), 'too-late')
})

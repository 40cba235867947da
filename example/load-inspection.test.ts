import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { PlanDatabase } from '../src/plan/plan.tables.ts'
import { openReadingPool } from '../src/reading/reading-pool.adapter.ts'
import { testClock } from '../test/support/test-clock.ts'
import { testDatabase } from '../test/support/test-database.ts'
import { testWeb } from '../test/support/web.ts'
import { actions } from './calder-vale-2026.ts'
import { loadExample } from './load-example.ts'
import { loadInspection } from './load-inspection.ts'

const db = await testDatabase<PlanDatabase>(testClock('2026-11-20T09:00Z'))
const pool = openReadingPool()
after(() => pool.close())

test('the example’s newest report is on record, with its dates running and a plan begun, once', async () => {
  await loadExample(db)
  await loadInspection(db, pool)
  await loadInspection(db, pool)
  const rows = await db.owner.kysely.selectFrom('action').select('title').execute()
  assert.deepEqual(rows.map(({ title }) => title).sort(), actions.map(({ title }) => title).sort())
  assert.equal((await db.owner.kysely.selectFrom('inspection').select('id').execute()).length, 1)

  const account = await db.owner.kysely
    .selectFrom('account')
    .select(['id', 'name'])
    .where('name', '=', 'Amira Holt')
    .executeTakeFirstOrThrow()
  const amira = await (await testWeb(db)).signIn({ personId: '', accountId: account.id, name: account.name })
  const due = await amira.get('/calder-vale')
  assert.equal(due.status, 200)
  assert.match(due.html, /working days left/)
  const plan = await amira.get('/calder-vale/plans')
  assert.match(plan.html, /Improvement plan 2026\/27/)
})

test('without the made-up council nothing is loaded', async () => {
  const empty = await testDatabase<PlanDatabase>()
  await loadInspection(empty, pool)
  assert.equal((await empty.owner.kysely.selectFrom('inspection').select('id').execute()).length, 0)
})

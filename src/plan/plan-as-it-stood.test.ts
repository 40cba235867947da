import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aViewer } from '../../test/builders/a-viewer.ts'
import { anInspection } from '../../test/builders/an-inspection.ts'
import { testDatabase } from '../../test/support/test-database.ts'
import { inPast, inReadOnly } from '../database/in-transaction.ts'
import { newId } from '../database/new-id.ts'
import { addAction, changeAction, removeAction } from './change-actions.commands.ts'
import type { PlanDatabase } from './plan.tables.ts'
import { getPlanContent } from './plan-content.queries.ts'
import { startPlan } from './start-plan.commands.ts'

const db = await testDatabase<PlanDatabase>()

test('the very query that shows a plan today shows it as it stood at any moment', async () => {
  const lead = await aViewer(db)
  const inspectionId = await anInspection(db, lead)
  const planId = await startPlan(db, lead, { commandId: newId(), inspectionId, title: 'Improvement plan 2016' })
  const today = async () => plain(await inReadOnly(db, lead, (reader) => getPlanContent(reader, lead, planId)))
  const stood: [Temporal.Instant, string][] = []
  const note = async () => {
    stood.push([db.now(), await today()])
    db.clock.pass({ hours: 1 })
  }
  await note()
  const { findings } = await inReadOnly(db, lead, (reader) => getPlanContent(reader, lead, planId))
  const order = { planId, title: 'Set a caseload ceiling', owner: null, dueOn: null, findingIds: [findings[0]?.id ?? ''] }
  const actionId = await addAction(db, lead, { ...order, commandId: newId() })
  await note()
  const moved = {
    ...order,
    title: 'Set a ceiling for each team',
    dueOn: Temporal.PlainDate.from('2016-07-22'),
    findingIds: [findings[1]?.id ?? ''],
  }
  assert.equal(await changeAction(db, lead, { ...moved, commandId: newId(), actionId, revision: 1 }), actionId)
  await note()
  await removeAction(db, lead, { commandId: newId(), planId, actionId, revision: 2 })
  await note()

  assert.equal(new Set(stood.map(([, plan]) => plan)).size, 3, 'with its first action, changed, and without one again')
  for (const [moment, plan] of stood)
    assert.equal(plain(await inPast(db, lead, moment, (reader) => getPlanContent(reader, lead, planId))), plan, moment.toString())
  const before = stood[0]?.[0].subtract({ hours: 1 }) ?? db.now()
  await assert.rejects(
    inPast(db, lead, before, (reader) => getPlanContent(reader, lead, planId)),
    /plan/i,
    'before it was begun there was none',
  )
})

/** As text, since two different days are equal to deepEqual. */
const plain = (plan: unknown) => JSON.stringify(plan, null, 1)

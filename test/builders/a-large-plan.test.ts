import assert from 'node:assert/strict'
import test from 'node:test'
import { inReadOnly } from '../../src/database/in-transaction.ts'
import type { PlanDatabase } from '../../src/plan/plan.tables.ts'
import { getPlanContent } from '../../src/plan/plan-content.queries.ts'
import { testDatabase } from '../support/test-database.ts'
import { aLargePlan } from './a-large-plan.ts'
import { aPlanOnRecord } from './a-plan-on-record.ts'
import { aViewer } from './a-viewer.ts'

const db = await testDatabase<PlanDatabase>()

test('a generated plan of 27 findings and 200 actions reads from the record as it was made', async () => {
  db.clock.setTo('2016-09-06T09:00+01:00')
  const lead = await aViewer(db)
  const made = await aPlanOnRecord(db, lead, aLargePlan())
  const read = await inReadOnly(db, lead, (reader) => getPlanContent(reader, lead, made.id))
  assert.equal(read.findings.length, 27)
  assert.equal(read.actions.length, 200)
  const name = read.inspections[0]?.name
  assert.deepEqual(read, JSON.parse(JSON.stringify(made).replaceAll('Single inspection, May 2016', `${name}`)))
})

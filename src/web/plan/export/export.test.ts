import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { aLargePlan } from '../../../../test/builders/a-large-plan.ts'
import { aPlanOnRecord } from '../../../../test/builders/a-plan-on-record.ts'
import { testDatabase } from '../../../../test/support/test-database.ts'
import { testWeb } from '../../../../test/support/web.ts'
import { wholeAuthority } from '../../../people/roles.ts'
import type { PlanDatabase } from '../../../plan/plan.tables.ts'

const db = await testDatabase<PlanDatabase>()
db.clock.setTo('2016-09-06T09:00+01:00')
const web = await testWeb(db)
const council = await web.authority()
const lead = await web.person(council, 'improvement-lead')
const viewer = {
  authorityId: council.id,
  authority: council,
  accountId: lead.accountId,
  personId: lead.personId,
  by: lead.name,
  person: { id: lead.personId, name: lead.name },
  grants: [{ role: 'improvement-lead' as const, scope: wholeAuthority }],
  example: false,
}
const title = '=Plan: "Next steps" / 2016'
const plan = await aPlanOnRecord(db, viewer, { ...aLargePlan(), title })
const here = `/${council.slug}/plans/${plan.id}/export`

describe('a plan of 27 findings and 200 actions', () => {
  test('offers each form with what it is good for, to whoever may see the plan', async () => {
    const { status, html } = await lead.get(here)
    assert.equal(status, 200)
    for (const ending of ['xlsx', 'csv', 'json']) assert.ok(html.includes(`${here}/${ending}`))
    assert.equal((await lead.get(`${here}/exe`)).status, 404)
    assert.equal((await lead.get(`${here}/constructor`)).status, 404)
    assert.equal((await web.stranger.get(`${here}/json`)).status, 303)
  })

  test('leaves as comma-separated values with a row for each action and each finding without one', async () => {
    const { html, headers } = await lead.get(`${here}/csv`)
    assert.match(String(headers['content-disposition']), /^attachment; filename\*=UTF-8''%3DPlan%20Next%20steps%202016%202016-09-06\.csv$/)
    assert.equal(new Set(html.match(/,A\d+,/g)).size, 200)
    assert.equal(html.match(/,No action yet,/g)?.length, 1)
    assert.ok(!/(?:^|,|")[=+@]/m.test(html))
  })
})

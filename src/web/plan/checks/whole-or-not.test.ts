import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { aLargePlan } from '../../../../test/builders/a-large-plan.ts'
import { aPlanOnRecord } from '../../../../test/builders/a-plan-on-record.ts'
import { testDatabase } from '../../../../test/support/test-database.ts'
import { testWeb } from '../../../../test/support/web.ts'
import { wholeAuthority } from '../../../people/roles.ts'
import type { Viewer } from '../../../people/viewer.ts'
import type { PlanDatabase } from '../../../plan/plan.tables.ts'

const db = await testDatabase<PlanDatabase>()
db.clock.setTo('2016-09-06T09:00+01:00')
const web = await testWeb(db)
const council = await web.authority()
const lead = await web.person(council, 'improvement-lead')
const viewer: Viewer = {
  authorityId: council.id,
  authority: council,
  accountId: lead.accountId,
  personId: lead.personId,
  by: lead.name,
  person: { id: lead.personId, name: lead.name },
  grants: [{ role: 'improvement-lead', scope: wholeAuthority }],
  example: false,
}
const words = (html: string): string =>
  html
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .replaceAll('&quot;', '"')
const addressOf = (plan: { readonly id: string }) => `/${council.slug}/plans/${plan.id}`

describe('coverage', () => {
  test('of a plan of 27 findings and 200 actions is a page by workstream, and one workstream’s actions on another', async () => {
    const plan = await aPlanOnRecord(db, viewer, aLargePlan())
    const page = `${addressOf(plan)}/coverage`
    const { html, status } = await lead.get(page)
    assert.equal(status, 200)
    assert.match(words(html), /1 finding without an action 27 27 findings: in hand 26 · no action yet 1 ?\. 2 actions without a finding/)
    assert.equal(html.match(/<th scope="col" class="gw-cover__wide/g)?.length, 10)
    const [first] = plan.workstreams
    const one = (await lead.get(`${page}?workstream=${first?.id}`)).html
    const theirs = plan.actions.filter((action) => action.workstreamId === first?.id && action.findingIds.length > 0)
    assert.equal(one.match(/<th scope="col" class="(gw-cover__starts)?">/g)?.length, theirs.length)
    const source = (await lead.get(`${page}?source=${plan.sources[0]?.id}`)).html
    assert.match(words(source), /which action answers which finding of Peer challenge/)
    assert.equal((await lead.get(`${page}?workstream=nonsense&source=nonsense`)).status, 200)
  })

  test('of a plan with nothing in it says what belongs there', async () => {
    const plan = await aPlanOnRecord(db, viewer, { ...aLargePlan({ findings: 0, actions: 0 }), findings: [], actions: [] })
    assert.match((await lead.get(`${addressOf(plan)}/coverage`)).html, /This plan has no findings to answer yet/)
  })
})

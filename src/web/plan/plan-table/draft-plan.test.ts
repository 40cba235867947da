import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aFinding, anInspection } from '../../../../test/builders/an-inspection.ts'
import { testDatabase } from '../../../../test/support/test-database.ts'
import { testWeb, viewerOf } from '../../../../test/support/web.ts'
import type { PlanDatabase } from '../../../plan/plan.tables.ts'

const db = await testDatabase<PlanDatabase>()
const web = await testWeb(db)
const council = await web.authority()
const lead = await web.person(council, 'improvement-lead')
const member = await web.person(council, 'member')
const viewer = viewerOf(council, lead)
const board = { addressees: [{ addressee: 'lscb' as const, printed: null }] }
const first = await anInspection(db, viewer, {
  published: { day: '2016-05-16' },
  findings: [aFinding('1', { text: 'Check each plan.' }), aFinding('2', { text: 'Check each visit.' }), aFinding('120', board)],
})
const second = await anInspection(db, viewer, { published: { day: '2018-08-08' }, findings: [aFinding('1', { text: 'Hear children.' })] })

const textOf = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')
const startAt = (inspection: string) => `/${council.slug}/inspections/${inspection}/plan`

test('a plan starts from an inspection, takes another’s findings in, and says of each from which report it is', async () => {
  const started = await lead.send(startAt(first), { plan: 'new', title: 'Improvement plan 2016' }, { form: 'start-plan' })
  assert.equal(started.status, 303)
  const plan = started.location ?? ''
  const alone = textOf((await lead.get(plan)).html)
  assert.match(alone, /3 findings without an action/)
  assert.match(alone, /For the council 2 .*For the Local Safeguarding Children Board 1/)
  assert.doesNotMatch(alone, /published 16 May 2016 · Recommendations/)

  const added = await lead.send(startAt(second), { plan: plan.split('/').at(-1) ?? '' }, { form: 'start-plan' })
  assert.equal(added.location, plan)
  const both = textOf((await lead.get(plan)).html)
  assert.match(both, /4 findings without an action/)
  assert.match(
    both,
    /Check each plan\. .*published 16 May 2016 · Recommendations .*Hear children\. .*published 8 August 2018 · Recommendations/,
  )
})

test('an action is added to a finding, changed, removed and put back; what is without one is counted', async () => {
  const started = await lead.send(startAt(first), { plan: 'new', title: 'A second plan' }, { form: 'start-plan' })
  const plan = started.location ?? ''
  const html = (await lead.get(plan)).html
  const add = /href="([^"]+\/actions\/new\?finding=[^"]+)"/.exec(html)?.[1] ?? ''
  const done = await lead.send(
    add,
    { title: 'Read six plans a month', due: '16 September 2016', findings: add.split('finding=')[1] ?? '' },
    { form: 'write-action' },
  )
  assert.equal(done.status, 303, done.html.slice(0, 200))
  const withOne = (await lead.get(plan)).html
  assert.match(textOf(withOne), /2 findings without an action/)
  assert.match(textOf(withOne), /A1 Read six plans a month .*16 September 2016/)

  const remove = /action="([^"]+\/remove)"/.exec((await lead.get(`${plan}?arrange=yes`)).html)?.[1] ?? ''
  const gone = await lead.send(`${plan}?arrange=yes`, {}, { action: remove })
  const offered = await lead.get(gone.location ?? '')
  assert.match(textOf(offered.html), /3 findings without an action/)
  const putBack = /action="([^"]+\/put-back)"/.exec(offered.html)?.[1] ?? ''
  await lead.send(gone.location ?? '', {}, { action: putBack })
  assert.match(textOf((await lead.get(plan)).html), /A1 Read six plans a month/)

  const seen = (await member.get(plan)).html
  assert.match(textOf(seen), /A1 Read six plans a month/)
  assert.doesNotMatch(seen, /actions\/new|\/remove"/)
  for (const form of [add, `${plan}/title`, startAt(first)]) assert.equal((await member.get(form)).status, 403, form)
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { anInspection } from '../../../../test/builders/an-inspection.ts'
import { testDatabase } from '../../../../test/support/test-database.ts'
import { testWeb, viewerOf } from '../../../../test/support/web.ts'
import type { PlanDatabase } from '../../../plan/plan.tables.ts'

const db = await testDatabase<PlanDatabase>()
db.clock.setTo('2016-08-01T09:00+01:00')
const web = await testWeb(db)
const council = await web.authority()
const lead = await web.person(council, 'improvement-lead')
const member = await web.person(council, 'member')
const home = `/${council.slug}`
const inspection = await anInspection(db, viewerOf(council, lead))
const plan = String(
  (await lead.send(`${home}/inspections/${inspection}/plan`, { title: 'Improvement plan' }, { form: 'start-plan' })).location,
)
const text = (html: string) => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
const seen = async (url: string) => text((await lead.get(url)).html)
const bodyOf = async (name: string, kind: string) => {
  await lead.send(`${home}/bodies/add`, { name, kind }, { form: 'write-body' })
  return new RegExp(`/bodies/([0-9a-f-]{36})">${name}`).exec((await lead.get(`${home}/bodies`)).html)?.[1] ?? ''
}
const cabinet = await bodyOf('Cabinet', 'cabinet')
const record = (fields: Record<string, string>) =>
  lead.send(
    `${plan}/decisions/record`,
    { body: cabinet, made_on: '20 July 2016', outcome: 'in-part', wording: 'The plan is approved, without the second post.', ...fields },
    { form: 'write-decision' },
  )
let decision = ''

test('a decision is recorded from the plan’s bodies, and asks for what the constitution doesn’t say yet', async () => {
  assert.match(await seen(`${plan}/bodies`), /No decision on this plan is on record/)
  const wrong = await record({ wording: '', published_on: '19 July 2016', made_on: '2 August 2016' })
  assert.equal(wrong.status, 422)
  assert.match(wrong.html, /Enter what was decided, in the body’s words/)
  assert.match(wrong.html, /hasn’t come yet/)
  const done = await record({ reasons: 'Children wait too long.', alternatives: 'Two posts.', reference: 'CAB 16/41' })
  assert.equal(done.status, 303)
  decision = String(done.location)
  assert.match(await seen(decision), /Approved in part .*isn’t entered among what the constitution says.*Enter how long/)
})

test('the day from which it counts is counted from its publication by the constitution of that day', async () => {
  for (const [name, amount] of [
    ['decisionNotice', '2'],
    ['callIn', '5'],
  ])
    await lead.send(`${home}/constitution/${name}`, { amount: String(amount), from_on: '1 May 2016' }, { form: 'write-period' })
  assert.match(await seen(decision), /Counts from Saturday 30 July 2016 , if it is published in time/)
  const sent = { body: cabinet, made_on: '20 July 2016', outcome: 'in-part', wording: 'The plan is approved in part.' }
  const change = await lead.send(`${decision}/change`, { ...sent, published_on: '25 July 2016' }, { form: 'write-decision' })
  assert.equal(change.status, 303)
  const page = await seen(decision)
  assert.match(page, /Call-in ends Monday 1 August 2016 Counts from Tuesday 2 August 2016/)
  assert.match(page, /Published on Monday 25 July 2016\. .*5 working days after Monday 25 July 2016/)
})

test('called in, it waits until that is settled', async () => {
  const early = await lead.send(`${decision}/call-in`, { called_in_on: '19 July 2016', by_whom: 'Five members' }, { form: 'call-in' })
  assert.equal(early.status, 409)
  const half = await lead.send(
    `${decision}/call-in`,
    { called_in_on: '28 July 2016', by_whom: 'Five members', outcome: 'confirmed' },
    { form: 'call-in' },
  )
  assert.equal(half.status, 422)
  const called = { called_in_on: '28 July 2016', by_whom: 'Five members' }
  assert.equal((await lead.send(`${decision}/call-in`, called, { form: 'call-in' })).status, 303)
  assert.match(await seen(decision), /Counts from no day yet .*can’t be carried out until the call-in is settled/)
  assert.match(await seen(`${plan}/bodies`), /Wednesday 20 July 2016.*Approved in part Called in/)
  const settled = { ...called, outcome: 'confirmed', outcome_on: '1 August 2016' }
  assert.equal((await lead.send(`${decision}/call-in`, settled, { form: 'call-in' })).status, 303)
  assert.match(await seen(decision), /Counts from Monday 1 August 2016 .*looked at again and confirmed/)
  assert.equal((await lead.send(`${decision}/change`, {}, { form: 'write-decision', action: `${decision}/remove` })).status, 409)
})

test('a decision of 2012 is kept as it was, and one entered by mistake comes off the record', async () => {
  const bare = await seen(String((await record({ made_on: '13 June 2012' })).location))
  assert.match(bare, /Counts from not recorded/)
  assert.doesNotMatch(bare, /Enter how long/)
  const old = String((await record({ made_on: '20 June 2012', effective_on: '2 July 2012', outcome: 'noted' })).location)
  assert.match(await seen(old), /Counts from Monday 2 July 2012 .*kept as it was recorded: no rule of today is run on it/)
  assert.match(await seen(`${home}/decisions`), /20 July 2016.*Improvement plan.*20 June 2012/)
  assert.match(await seen(`${home}/bodies/${cabinet}`), /What it decided .*Wednesday 20 June 2012/)
  assert.equal((await lead.send(`${old}/change`, {}, { form: 'remove-decision', action: `${old}/remove` })).status, 303)
  assert.equal((await lead.get(old)).status, 404)
})

test('a member reads, and records nothing; another authority finds nothing', async () => {
  const page = await member.get(decision)
  assert.equal(page.status, 200)
  assert.doesNotMatch(page.html, /decisions\/[0-9a-f-]{36}\/(change|call-in)/)
  assert.equal((await member.get(`${plan}/decisions/record`)).status, 403)
  assert.equal((await member.get(`${decision}/call-in`)).status, 403)
  const away = await web.authority('Northmoor Council')
  const other = await web.person(away, 'improvement-lead')
  assert.equal((await other.get(decision.replace(home, `/${away.slug}`))).status, 404)
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { anInspection } from '../../../test/builders/an-inspection.ts'
import { testDatabase } from '../../../test/support/test-database.ts'
import { testWeb, viewerOf } from '../../../test/support/web.ts'
import type { PlanDatabase } from '../../plan/plan.tables.ts'

const db = await testDatabase<PlanDatabase>()
db.clock.setTo('2016-06-01T09:00+01:00')
const web = await testWeb(db)
const council = await web.authority()
const lead = await web.person(council, 'improvement-lead')
const member = await web.person(council, 'member')
const home = `/${council.slug}`
await anInspection(db, viewerOf(council, lead))
const duty = /href="([^"]*\/duties\/[0-9a-f-]{36})">How this date was worked out/.exec((await lead.get(home)).html)?.[1] ?? ''
const text = (html: string) => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
const cycle = async (asked = '') => text((await lead.get(`${duty}/cycle${asked}`)).html)

test('without a body that could decide, it asks for one', async () => {
  assert.match((await lead.get(duty)).html, /\/cycle"/)
  assert.match(await cycle(), /Put in the body that decides/)
})

test('at the law’s minimum the first date is shown, and call-in is asked for', async () => {
  await lead.send(`${home}/bodies/add`, { name: 'Cabinet', kind: 'cabinet' }, { form: 'write-body' })
  const page = await cycle()
  assert.match(page, /Cabinet has to meet by Tuesday 23 August 2016/)
  assert.match(page, /your constitution’s period isn’t entered yet/)
})

test('the constitution’s own periods are entered, never shorter than the law’s, from a day on', async () => {
  const period = (name: string) => `${home}/constitution/${name}`
  const short = await lead.send(
    period('agenda'),
    { amount: '3', kind: 'clear working days', from_on: '1 May 2016' },
    { form: 'write-period' },
  )
  assert.equal(short.status, 422)
  assert.match(short.html, /at least 5 clear days/)
  const wrong = await lead.send(period('clearances'), { clearances: 'Finance', from_on: '1 May 2016' }, { form: 'write-period' })
  assert.match(wrong.html, /“Finance” says no number of days/)
  for (const [name, fields] of [
    ['decisionNotice', { amount: '2' }],
    ['callIn', { amount: '5', source: 'Constitution, Part 4', wording: 'Five working days' }],
    ['clearances', { clearances: 'Finance 5\nMonitoring Officer: 3' }],
  ] as const)
    assert.equal((await lead.send(period(name), { ...fields, from_on: '1 May 2016' }, { form: 'write-period' })).status, 303)
  const page = text((await lead.get(`${home}/constitution`)).html)
  assert.match(page, /Call-in 5 working days from 1 May 2016; Constitution, Part 4: “Five working days”/)
  assert.match(page, /Finance: 5 working days before the agenda/)
  assert.equal((await lead.get(period('nothing'))).status, 404)
  assert.equal((await member.get(period('callIn'))).status, 403)
  assert.doesNotMatch((await member.get(`${home}/constitution`)).html, /constitution\/callIn/)
})

test('from 23 August 2016 back to the cabinet of 20 July, and to the latest of 11 August', async () => {
  const body = /href="([^"]+\/bodies\/[0-9a-f-]{36})"/.exec((await lead.get(`${home}/bodies`)).html)?.[1] ?? ''
  await lead.send(`${body}/meetings/add`, { days: '20 July 2016\n17 August 2016' }, { form: 'add-meetings' })
  const page = await cycle()
  assert.match(page, /Cabinet has to meet by Thursday 11 August 2016/)
  assert.match(page, /Wednesday 20 July 2016 In time .*Wednesday 17 August 2016 Too late could be carried out from 27 August 2016/)
  assert.match(page, /For the meeting on Wednesday 20 July 2016 In time/)
  for (const step of [
    'Notice of the key decision Tuesday 21 June 2016',
    'To Finance for clearance Tuesday 5 July 2016',
    'To Monitoring Officer for clearance Thursday 7 July 2016',
    'Agenda and reports published Tuesday 12 July 2016',
    'Decision published Friday 22 July 2016',
    'Call-in ends Friday 29 July 2016',
  ])
    assert.match(page, new RegExp(step))
  assert.match(
    await cycle('?private=yes&key=no'),
    /Notice of private business Tuesday 21 June 2016 .*Second notice of private business Tuesday 12 July 2016/,
  )
})

test('what has been missed is said, with the lawful ways that remain', async () => {
  db.clock.setTo('2016-07-13T09:00+01:00')
  const later = await web.signIn(lead)
  const page = text((await later.get(`${duty}/cycle`)).html)
  assert.match(text((await later.get(duty)).html), /see which lawful way remains/)
  assert.match(page, /Notice of the key decision Tuesday 21 June 2016 Missed/)
  assert.match(page, /What can still be done Special urgency/)
  const typed = text((await later.get(`${duty}/cycle?meeting=12+August+2016`)).html)
  assert.match(typed, /For the meeting on Friday 12 August 2016 Too late/)
  assert.match(text((await later.get(`${duty}/cycle?meeting=32+August`)).html), /isn’t a day/)
  assert.match(text((await later.get(`${duty}/cycle?body=nobody`)).html), /Cabinet has to meet by/)
})

test('a body gets its part in a plan, proposed until it agrees', async () => {
  const again = await web.signIn(lead)
  const inspection = /href="([^"]+\/inspections\/[0-9a-f-]{36})"/.exec((await again.get(`${home}/inspections`)).html)?.[1] ?? ''
  const plan = String((await again.send(`${inspection}/plan`, { title: 'Improvement plan' }, { form: 'start-plan' })).location)
  assert.match((await again.get(`${plan}/bodies`)).html, /No body has a part in this plan yet/)
  await again.send(`${home}/bodies/add`, { name: 'Children’s Scrutiny Committee', kind: 'scrutiny' }, { form: 'write-body' })
  const bodies = (await again.get(`${home}/bodies`)).html
  const idOf = (name: string) => new RegExp(`/bodies/([0-9a-f-]{36})">${name}`).exec(bodies)?.[1] ?? ''
  const scrutiny = { body: idOf('Children’s Scrutiny Committee'), part: 'scrutinises', standing: 'proposed', how_often: 'half-yearly' }
  assert.equal((await again.send(`${plan}/bodies/add`, scrutiny, { form: 'write-plan-body' })).status, 303)
  assert.equal((await again.send(`${plan}/bodies/add`, scrutiny, { form: 'write-plan-body' })).status, 409)
  assert.equal((await again.send(`${plan}/bodies/add`, { part: 'decides' }, { form: 'write-plan-body' })).status, 422)
  await again.send(`${plan}/bodies/add`, { body: idOf('Cabinet'), part: 'decides', standing: 'agreed' }, { form: 'write-plan-body' })
  const page = await again.get(`${plan}/bodies`)
  assert.match(text(page.html), /Children’s Scrutiny Committee hasn’t agreed to scrutinise it yet/)
  assert.match(text(page.html), /Cabinet Cabinet Decides .*Scrutinises, every six months Proposed, not agreed/)
  const change = [...page.html.matchAll(/href="([^"]+\/plans\/[0-9a-f-]{36}\/bodies\/[0-9a-f-]{36})"/g)].at(-1)?.[1] ?? ''
  await again.send(change, { ...scrutiny, standing: 'agreed' }, { form: 'write-plan-body' })
  assert.doesNotMatch((await again.get(`${plan}/bodies`)).html, /hasn’t agreed/)
  assert.equal((await again.send(change, {}, { form: 'remove-plan-body', action: `${change}/remove` })).status, 303)
  assert.doesNotMatch((await again.get(`${plan}/bodies`)).html, /Scrutinises/)
  const reads = await web.signIn(member)
  assert.equal((await reads.get(`${plan}/bodies/add`)).status, 403)
  assert.doesNotMatch((await reads.get(`${plan}/bodies`)).html, /bodies\/add/)
})

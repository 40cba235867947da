import assert from 'node:assert/strict'
import { test } from 'node:test'
import { anInspection } from '../../../../test/builders/an-inspection.ts'
import { testDatabase } from '../../../../test/support/test-database.ts'
import { testWeb, viewerOf } from '../../../../test/support/web.ts'
import { newId } from '../../../database/new-id.ts'
import type { GovernanceDatabase } from '../../../governance/governance.tables.ts'
import { startReport } from '../../../governance/report/reports.commands.ts'
import { agreePlan } from '../../../plan/versions/agree-plan.commands.ts'
import { setWhoMayChange } from '../../../plan/versions/set-who-may-change.commands.ts'

const db = await testDatabase<GovernanceDatabase>()
db.clock.setTo('2016-08-01T09:00+01:00')
const web = await testWeb(db)
const council = await web.authority()
const lead = await web.person(council, 'improvement-lead')
const clerk = await web.person(council, 'democratic-services')
const member = await web.person(council, 'member')
const home = `/${council.slug}`
const inspection = await anInspection(db, viewerOf(council, lead))
const seen = async (url: string, by = lead) => (await by.get(url)).html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
await clerk.send(`${home}/bodies/add`, { name: 'Cabinet', kind: 'cabinet' }, { form: 'write-body' })
const cabinet = /\/bodies\/([0-9a-f-]{36})">Cabinet/.exec((await clerk.get(`${home}/bodies`)).html)?.[1] ?? ''
const asks = {
  body: cabinet,
  asked_on: '8 June 2016',
  kind: 'plan',
  words: 'An action plan that answers every recommendation',
  of: `person:${lead.personId}`,
  by_words: 'for a future meeting',
}
const record = (fields: Record<string, string>, by = clerk) =>
  by.send(`${home}/requests/record?body=${cabinet}`, { ...asks, ...fields }, { form: 'write-request' })
let request = ''

test('a body asks for a plan before there is one, and the request heads its page until it is answered', async () => {
  assert.match(await seen(`${home}/requests`), /No request is on record yet/)
  const wrong = await record({ of: '', words: '', asked_on: '2 August 2016' })
  assert.equal(wrong.status, 422)
  for (const sentence of [/Say who is asked/, /Enter what is asked/, /This day hasn’t come yet/]) assert.match(wrong.html, sentence)
  const done = await record({ inspection })
  assert.equal(done.status, 303, done.html)
  request = String(done.location)
  assert.match(
    await seen(request, member),
    /A plan to be prepared · Wednesday 8 June 2016 An action plan .* By when for a future meeting .* State Open/,
  )
  assert.match(await seen(`${home}/bodies/${cabinet}`), /What it asked, still open .*Wednesday 8 June 2016.*for a future meeting/)
  assert.doesNotMatch((await member.get(request)).html, /\/(change|answer|action)"/)
  assert.equal((await member.get(`${request}/answer`)).status, 403)
})

test('somebody who may change a plan makes an action of it', async () => {
  const started = await lead.send(`${home}/inspections/${inspection}/plan`, { title: 'Improvement plan' }, { form: 'start-plan' })
  const plan = String(started.location)
  const page = await lead.get(`${request}/action`)
  assert.match(page.html, /value="An action plan that answers every recommendation"/)
  const made = await lead.send(
    `${request}/action`,
    { plan: plan.split('/').at(-1) ?? '', title: 'Prepare the action plan', owner: `person:${lead.personId}`, due_on: '20 July 2016' },
    { form: 'make-action' },
  )
  assert.equal(made.status, 303, made.html)
  assert.match(await seen(String(made.location)), /Cabinet asked for it on Wednesday 8 June 2016: An action plan/)
  assert.match(await seen(request), /Action A1 Prepare the action plan was made of it/)
  assert.match(await seen(`${plan}/bodies`), /What they asked .*Cabinet A plan to be prepared .*Open action A1/)
  assert.equal((await clerk.get(`${request}/action`)).status, 403)
})

test('on an agreed plan the action waits for whoever agreed it, and the request knows', async () => {
  const viewer = viewerOf(council, lead)
  const started = await lead.send(`${home}/inspections/${inspection}/plan`, { plan: 'new', title: 'Agreed plan' }, { form: 'start-plan' })
  const planId = String(started.location).split('/').at(-1) ?? ''
  const by = { kind: 'body', id: cabinet } as const
  const agreedOn = Temporal.PlainDate.from('2016-07-20')
  await agreePlan(db, viewer, { commandId: newId(), planId, answer: 'yes', reason: null, agreedOn, by, signedBy: null })
  await setWhoMayChange(db, viewer, { commandId: newId(), who: { addition: 'agreeing-body' }, source: null })
  const asked = String((await record({ plan: planId, kind: 'paper', words: 'A paper on caseloads' })).location)
  const sent = await lead.send(`${asked}/action`, { plan: planId, title: 'Write a paper on caseloads' }, { form: 'make-action' })
  assert.match(String(sent.location), /\/changes\//)
  assert.match(await seen(asked), /An action was asked for in the plan: see whose word it needed/)
})

test('its answer is the paper of a later day; taken back, it is open again until a report answers it', async () => {
  const half = await clerk.send(`${request}/answer`, { answered_on: '20 July 2016' }, { form: 'answer-request' })
  assert.equal(half.status, 422)
  assert.equal((await clerk.send(`${request}/answer`, { answered_on: '7 June 2016', answer: 'x' }, { form: 'answer-request' })).status, 409)
  const paper = { answered_on: '20 July 2016', answer: 'The plan, in the paper of that day' }
  assert.equal((await clerk.send(`${request}/answer`, paper, { form: 'answer-request' })).status, 303)
  assert.match(await seen(`${home}/bodies/${cabinet}`), /What it asked, answered .*Answered Wednesday 20 July 2016/)
  assert.equal((await clerk.send(`${request}/change`, {}, { form: 'write-request', action: `${request}/remove` })).status, 409)
  await clerk.send(`${request}/answer`, { answered_on: '', answer: '' }, { form: 'answer-request' })
  assert.match(await seen(`${home}/requests`), /Open requests .*for a future meeting/)
  const report = await startReport(db, viewerOf(council, lead), {
    commandId: newId(),
    template: { name: 'boxed', edition: '1' },
    shape: 'agree',
    subject: 'The plan after the inspection',
    bodyId: cabinet,
    meetsOn: Temporal.PlainDate.from('2016-07-20'),
    planId: null,
    planVersionId: null,
    inspectionId: null,
    openness: { kind: 'public' },
  })
  assert.match(await seen(`${home}/reports/${report}`), /Cabinet still waits for 2 answers/)
  const offered = await lead.get(`${home}/reports/${report}/decided`)
  assert.ok(offered.html.includes(`${request}/answer?report=${report}`))
  assert.match(
    (await clerk.get(`${request}/answer?report=${report}`)).html,
    /value="20 July 2016"[\s\S]*>The plan after the inspection<\/textarea>/,
  )
  const byReport = { answered_on: '20 July 2016', answer: '', report }
  assert.equal((await clerk.send(`${request}/answer`, byReport, { form: 'answer-request' })).status, 303)
  assert.match(await seen(request), /Wednesday 20 July 2016, by the report “ ?The plan after the inspection/)
})

test('a late one says so, one entered by mistake comes off, and the slower of two sees both versions', async () => {
  const late = String((await record({ kind: 'figure', words: 'How many visits were late', by_on: '20 July 2016', by_words: '' })).location)
  assert.match(await seen(`${home}/requests`), /A figure How many visits were late .*by 20 July 2016 .*Late/)
  const opened = hidden((await clerk.get(`${late}/change`)).html)
  await lead.send(`${late}/change`, { ...asks, kind: 'figure', words: 'How many visits were late, by team' }, { form: 'write-request' })
  const stale = await clerk.post(`${late}/change`, { ...opened, ...asks, kind: 'figure', words: 'How many were late' })
  assert.equal(stale.status, 409)
  assert.match(stale.html, /by team/)
  assert.equal((await clerk.send(`${late}/change`, {}, { form: 'remove-request', action: `${late}/remove` })).status, 303)
  assert.equal((await clerk.get(late)).status, 404)
})

test('a request about a report held in confidence is kept from whoever isn’t named on it', async () => {
  const held = await anInspection(db, viewerOf(council, lead), {
    holdInConfidence: { heldOn: '2016-07-30', reason: null, personIds: [lead.personId] },
    published: null,
    title: 'Focused visit',
  })
  const secret = String((await record({ inspection: held, words: 'A briefing on the letter' }, lead)).location)
  assert.match(await seen(secret), /A briefing on the letter/)
  assert.equal((await clerk.get(secret)).status, 404)
  for (const url of [`${home}/requests`, `${home}/bodies/${cabinet}`]) assert.doesNotMatch(await seen(url, clerk), /A briefing/)
  assert.equal((await record({ inspection: held, words: 'Another' })).status, 404)
  const plan = /<option value="([0-9a-f-]{36})"[^>]*>Improvement plan/.exec((await lead.get(`${secret}/action`)).html)?.[1] ?? ''
  const told = await lead.send(`${secret}/action`, { plan, title: 'Brief members' }, { form: 'make-action' })
  assert.equal(told.status, 409)
  assert.match(told.html, /held in confidence/)
  // Nor is what was answered with a paper on it.
  const openRequest = String((await record({ words: 'Nothing named' }, lead)).location)
  const report = await startReport(db, viewerOf(council, lead), {
    commandId: newId(),
    template: { name: 'boxed', edition: '1' },
    shape: 'note-and-commission',
    subject: 'The focused visit',
    bodyId: cabinet,
    meetsOn: null,
    planId: null,
    planVersionId: null,
    inspectionId: held,
    openness: { kind: 'public' },
  })
  const answered = { answered_on: '1 August 2016', answer: 'See the visit’s paper', report }
  assert.equal((await lead.send(`${openRequest}/answer`, answered, { form: 'answer-request' })).status, 303)
  assert.match(await seen(openRequest), /See the visit’s paper/)
  assert.equal((await clerk.get(openRequest)).status, 404)
})

const hidden = (html: string) =>
  Object.fromEntries(
    [
      ...html
        .split('id="write-request"')
        .join('')
        .matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)">/g),
    ]
      .slice(0, 5)
      .map(([, name, value]) => [name ?? '', value ?? '']),
  )

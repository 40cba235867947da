import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aFinding, anInspection } from '../../../../test/builders/an-inspection.ts'
import { giveFile } from '../../../../test/support/give-file.ts'
import { testDatabase } from '../../../../test/support/test-database.ts'
import { testWeb, viewerOf } from '../../../../test/support/web.ts'
import { newId } from '../../../database/new-id.ts'
import { holdInConfidence } from '../../../inspection/confidence.commands.ts'
import { addBody } from '../../../meeting/body.commands.ts'
import type { PlanDatabase } from '../../../plan/plan.tables.ts'
import { startPlan } from '../../../plan/start-plan.commands.ts'

const db = await testDatabase<PlanDatabase>()
db.clock.setTo('2016-10-03T09:00+01:00')
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
const duty = /duties\/([0-9a-f-]{36})">Written statement/.exec((await lead.get(`${plan}/sent`)).html)?.[1] ?? ''
const recording = `${plan}/sent/record?duty=${duty}`
const send = (fields: Record<string, string | readonly string[]>, page = recording) =>
  lead.send(page, { sent_on: '23 August 2016', how: 'by e-mail', version, ...fields }, { form: 'write-submission' })
const idIn = (html: string, pattern: RegExp) => pattern.exec(html)?.[1] ?? ''
let sent = ''
let version = ''

test('nothing is sent until a version is frozen', async () => {
  assert.match(
    await seen(`${plan}/sent`),
    /Written statement of action .*Sent to HM Chief Inspector not on record.*Nothing is on record as sent/,
  )
  assert.match(await seen(recording), /Only a frozen version can be on record as sent/)
  assert.equal((await lead.send(`${plan}/versions/keep`, { why: 'As agreed by Cabinet' })).status, 303)
  version = idIn((await lead.get(recording)).html, /option value="([0-9a-f-]{36})"/)
})

test('half of a duty is met by half of what is sent, on the last day and before any decision', async () => {
  const wrong = await send({ sent_on: '4 October 2016', how: '', acts: [] })
  assert.equal(wrong.status, 422)
  assert.match(text(wrong.html), /hasn’t come yet.*Choose to whom it was sent.*Enter how it was sent/)
  const done = await send({ acts: ['sent-to-chief-inspector'], others: 'Health and wellbeing board\nIntegrated care board' })
  assert.equal(done.status, 303)
  sent = String(done.location)
  assert.match(await seen(sent), /Sent on the last day, Tuesday 23 August 2016\. Sent before a decision: no body’s agreement/)
  assert.match(
    await seen(`${home}/duties/${duty}`),
    /Half met\. Still to do: Sent to the Secretary of State; Published.*Record what was sent of “Improvement plan”/,
  )
  assert.match(await seen(`${plan}/sent`), /Sent to HM Chief Inspector Tuesday 23 August 2016 Version 1, by e-mail, to HM Chief Inspector/)
})

test('corrected, the acts of the duty follow; sent again, the duty stays met when it was', async () => {
  const all = ['sent-to-chief-inspector', 'sent-to-secretary-of-state']
  const sentOn = { sent_on: '24 August 2016', how: 'by post', version }
  assert.equal((await lead.send(`${sent}/change`, { ...sentOn, acts: all }, { form: 'write-submission' })).status, 303)
  assert.match(await seen(sent), /Sent late, by 1 working day: the last day was Tuesday 23 August 2016/)
  const page = await seen(`${home}/duties/${duty}`)
  assert.match(page, /Sent to the Secretary of State Wednesday 24 August 2016/)
  assert.match(
    page,
    /23 August 2016, Version 1, by e-mail, to HM Chief Inspector: taken back, The record of what was sent or published was corrected/,
  )
  const again = String((await send({ sent_on: '3 October 2016', acts: all })).location)
  assert.match(await seen(`${plan}/sent`), /Sent to HM Chief Inspector Wednesday 24 August 2016 Version 1, by post/)
  assert.equal((await lead.send(`${again}/change`, {}, { form: 'remove-submission' })).status, 303)
  assert.equal((await lead.get(again)).status, 404)
})

test('what came back is kept with it, and an answer that finds it wanting asks for more', async () => {
  const shown = (await lead.get(sent)).html
  const recipient = idIn(shown, /recipients\/([0-9a-f-]{36})"/)
  const early = await lead.send(`${sent}/recipients/${recipient}`, { on: '22 August 2016' }, { form: 'acknowledgement' })
  assert.equal(early.status, 409)
  assert.equal((await lead.send(`${sent}/recipients/${recipient}`, { words: 'Ref 12' }, { form: 'acknowledgement' })).status, 422)
  assert.equal((await lead.send(`${sent}/recipients/${recipient}`, { on: '26 August 2016' }, { form: 'acknowledgement' })).status, 303)
  const answer = { from: recipient, on: '12 September 2016', kind: 'does-not-reflect', words: 'The plan leaves out placement stability.' }
  const letter = { field: 'letter', name: 'answer.pdf', bytes: Buffer.from('a letter'), values: answer }
  const next = (await giveFile(web, lead, `${sent}/answers/record`, letter)).location
  const kept = idIn((await lead.get(sent)).html, /href="([^"]+\/letters\/[0-9a-f]{64})">answer\.pdf/)
  assert.equal((await lead.get(kept)).status, 200)
  assert.equal((await lead.get(kept.replace(/.{64}$/, '0'.repeat(64)))).status, 404)
  assert.match(next, /\/steps\/add$/)
  assert.match(await seen(sent), /Doesn’t reflect the findings .*Nothing is on record of what comes next/)
  const step = { what: 'Send a changed plan', who: 'Improvement lead', by_on: '30 September 2016' }
  assert.equal((await lead.send(next, step, { form: 'write-step' })).status, 303)
  assert.match(
    await seen(`${plan}/sent`),
    /HM Chief Inspector acknowledged 26 August 2016 .*Send a changed plan Late Improvement lead, by 30 September 2016/,
  )
  const stepPage = `${plan}/sent${idIn((await lead.get(sent)).html, /\/sent(\/[^"]*\/steps\/[0-9a-f-]{36})"/)}`
  assert.match(
    await seen(home),
    /Late When What Who State .*Send a changed plan Improvement plan · after the answer of HM Chief Inspector Improvement lead Late/,
  )
  const action = idIn((await lead.get(stepPage)).html, /href="([^"]*actions\/new\?[^"]*)"/).replaceAll('&amp;', '&')
  assert.match((await lead.get(action)).html, /Send a changed plan.*value="30 September 2016"/s)
  const half = await lead.send(stepPage, { ...step, done_on: '1 October 2016' }, { form: 'write-step' })
  assert.match(text(half.html), /Say how it was done/)
  assert.equal(
    (await lead.send(stepPage, { ...step, done_on: '1 October 2016', done_how: 'Sent as version 2' }, { form: 'write-step' })).status,
    303,
  )
  assert.match(await seen(sent), /Send a changed plan Done/)
  assert.equal((await lead.send(`${sent}/change`, {}, { form: 'remove-submission' })).status, 409)
})

test('the report is published by acts with a day each, and partners are served once each of them is', async () => {
  const reportDuty = idIn((await lead.get(home)).html, /duties\/([0-9a-f-]{36})">Publication of the inspection report/)
  assert.match(await seen(`${home}/duties/${reportDuty}`), /How the report was published/)
  const form = `${home}/inspections/${inspection}/publication`
  assert.match((await lead.get(`${home}/inspections/${inspection}`)).html, /publication">record how it was published/)
  const wrong = await lead.send(
    form,
    { web_address: 'our site', offices: 'Town Hall', children_on: '4 October 2016' },
    { form: 'write-publication' },
  )
  assert.equal(wrong.status, 422)
  assert.match(text(wrong.html), /since when it has been at this address.*Enter since when.*Say where it is/)
  const published = { published_on: '16 May 2016', web_address: 'https://www.calder-vale.example/report', offices_on: '20 May 2016' }
  const recorded = await lead.send(form, { ...published, offices: 'Town Hall' }, { form: 'write-publication' })
  const page = String(recorded.location)
  assert.equal((await lead.get(form)).location, page)
  const add = (fields: Record<string, string>) => lead.send(`${page}/copies/add`, fields, { form: 'write-copy' })
  assert.equal((await add({ names: 'Police\nProbation', kind: 'relevant-partner' })).status, 303)
  assert.equal((await add({ names: 'Police', kind: 'relevant-partner' })).status, 409)
  assert.equal((await add({ names: 'The Valley News', kind: 'newspaper', sent_on: '1 June 2016' })).status, 303)
  assert.match(
    await seen(page),
    /Half met\. Still to do: Copies sent to the relevant partners.*Copy sent to a radio station.*0 of 2 sent; still to go to Police and Probation/,
  )
  for (const [, copy = ''] of (await lead.get(page)).html.matchAll(/copies\/([0-9a-f-]{36})">P/g))
    await lead.send(
      `${page}/copies/${copy}`,
      { name: `Partner ${copy}`, kind: 'relevant-partner', sent_on: '3 June 2016' },
      { form: 'write-copy' },
    )
  assert.match(await seen(`${home}/duties/${reportDuty}`), /Copies sent to the relevant partners and Board partners Friday 3 June 2016/)
  const sameDays = { ...published, offices_on: '', offices: '' }
  assert.equal((await lead.send(`${page}/change`, sameDays, { form: 'write-publication' })).status, 303)
  assert.match(await seen(page), /Open to free inspection at the authority’s offices not on record/)
})

test('the statement is met once it is sent to both and published', async () => {
  const page = `${plan}/publish?duty=${duty}`
  assert.equal((await lead.send(page, { version }, { form: 'write-publication' })).status, 422)
  const done = await lead.send(page, { version, published_on: '26 August 2016' }, { form: 'write-publication' })
  assert.equal(done.status, 303)
  assert.match(await seen(`${plan}/sent`), /Met on 26 August 2016, late .*What was published .*Friday 26 August 2016 , version 1/)
  const statement = String(done.location)
  assert.equal((await lead.send(`${statement}/change`, {}, { form: 'remove-publication' })).status, 303)
  assert.match(await seen(`${plan}/sent`), /Half met\. Still to do: Published/)
})

test('who saw what stands in one list, and a body that saw nothing is named', async () => {
  const viewer = viewerOf(council, lead)
  const board = await addBody(db, viewer, {
    commandId: newId(),
    name: 'Corporate parenting board',
    kind: 'corporate-parenting-board',
    fromOn: null,
  })
  await lead.send(`${plan}/bodies/add`, { body: board, part: 'monitors', standing: 'agreed' }, { form: 'write-plan-body' })
  const tracking = `${plan}/tracking`
  assert.match(
    await seen(tracking),
    /not on record as having seen it: Corporate parenting board.*24 August 2016 HM Chief Inspector Version 1.*Was sent it/,
  )
  const record = (fields: Record<string, string>, page = `${tracking}/record`) => lead.send(page, fields, { form: 'write-sight' })
  const wrong = await record({ body: board, who: 'Ward members', on: '4 October 2016', version, document: 'Draft' })
  assert.match(text(wrong.html), /not both.*hasn’t come yet.*not both/)
  assert.equal((await record({ body: board, on: '12 July 2016', version, said: 'Wants it quarterly' })).status, 303)
  assert.equal((await record({ who: 'Ward members', on: '1 July 2016', document: 'Early draft' })).status, 303)
  const page = await seen(tracking)
  assert.doesNotMatch(page, /not on record as having seen it/)
  assert.match(page, /1 July 2016 Ward members Early draft.*12 July 2016 Corporate parenting board Version 1.*Wants it quarterly/)
  const sight = idIn((await lead.get(tracking)).html, /tracking\/([0-9a-f-]{36})"/)
  assert.equal((await record({ who: 'Ward members', on: '2 July 2016' }, `${home}/tracking/${sight}`)).status, 303)
  assert.equal((await lead.send(`${home}/tracking/${sight}`, {}, { form: 'remove-sight' })).status, 303)
  const asked = {
    subject: 'The plan',
    body: board,
    meets_on: '20 July 2016',
    shape: 'agree',
    plan: plan.split('/').at(-1) ?? '',
    template: 'boxed/1',
    openness: 'public',
  }
  const report = String((await lead.send(`${home}/reports/start?plan=${asked.plan}`, asked, { form: 'write-report' })).location)
  assert.match(
    await seen(`${report}/tracking`),
    /Nobody is on record as having seen this report.*As the report’s own grid has it.*Corporate parenting board/,
  )
  const byReport = await record({ who: 'Director', on: '4 July 2016' }, `${report}/tracking/record?who=Director`)
  assert.equal(byReport.location, `${report}/tracking`)
  assert.match(await seen(tracking), /Director The report “The plan”/)
  assert.doesNotMatch(text((await member.get(tracking)).html), /The report “The plan”|Record who saw it/)
  assert.equal((await member.get(`${tracking}/record`)).status, 403)
})

test('what falls to the council and the NHS body together says who sent it with the council', async () => {
  const finding = aFinding('1', { list: 'Areas for priority action', kind: 'priority-action', printedNumber: null })
  const joint = await anInspection(db, viewerOf(council, lead), {
    framework: 'area-send',
    edition: '2023',
    kind: 'joint-inspection',
    findings: [finding],
  })
  const area = await startPlan(db, viewerOf(council, lead), { commandId: newId(), inspectionId: joint, title: 'Priority action plan' })
  const own = `${home}/plans/${area}`
  await lead.send(`${own}/versions/keep`, { why: 'As sent' })
  const asks = idIn((await lead.get(`${own}/sent`)).html, /sent\/record(\?duty=[^"]*)"/)
  const frozen = idIn((await lead.get(`${own}/sent/record${asks}`)).html, /option value="([0-9a-f-]{36})"/)
  const to = { acts: ['sent-to-chief-inspector', 'sent-to-cqc'], version: frozen }
  assert.match(text((await send(to, `${own}/sent/record${asks}`)).html), /Enter the NHS body that sends it with the council/)
  const done = await send({ ...to, jointly_with: 'Calder Vale Integrated Care Board' }, `${own}/sent/record${asks}`)
  assert.match(await seen(String(done.location)), /Sent jointly with Calder Vale Integrated Care Board/)
  assert.match(await seen(`${own}/sent`), /Met on 23 August 2016/)
})

test('a member reads and records nothing; another authority finds nothing', async () => {
  const page = await member.get(sent)
  assert.equal(page.status, 200)
  assert.doesNotMatch(page.html, /sent\/[0-9a-f-]{36}\/(change|answers|recipients)/)
  for (const form of [recording, `${sent}/change`, `${sent}/answers/record`]) assert.equal((await member.get(form)).status, 403)
  const away = await web.authority('Northmoor Council')
  const other = await web.person(away, 'improvement-lead')
  assert.equal((await other.get(sent.replace(home, `/${away.slug}`))).status, 404)
})

test('what was sent or published of an inspection held in confidence is told to those named on it alone', async () => {
  const other = await web.person(council, 'improvement-lead')
  const publication = String((await lead.get(`${home}/inspections/${inspection}/publication`)).location)
  assert.equal((await other.get(publication)).status, 200)
  await holdInConfidence(db, viewerOf(council, lead), {
    commandId: newId(),
    inspectionId: inspection,
    hold: { heldOn: '2016-10-03', reason: 'Asked for', personIds: [lead.personId] },
  })
  for (const page of [sent, publication, `${plan}/sent`, `${plan}/tracking`, `${home}/inspections/${inspection}/publication`])
    assert.equal((await other.get(page)).status, 404, page)
  assert.equal((await lead.get(sent)).status, 200)
})

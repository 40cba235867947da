import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inflateRawSync } from 'node:zlib'
import { anInspection } from '../../../../test/builders/an-inspection.ts'
import { testDatabase } from '../../../../test/support/test-database.ts'
import { testWeb, viewerOf } from '../../../../test/support/web.ts'
import { newId } from '../../../database/new-id.ts'
import { readZipDirectory, startOfEntry, type ZipEntry } from '../../../document/zip-directory.ts'
import { askedInReport } from '../../../governance/decisions/reports-to-decide.queries.ts'
import type { GovernanceDatabase } from '../../../governance/governance.tables.ts'
import { startReport } from '../../../governance/report/reports.commands.ts'

const db = await testDatabase<GovernanceDatabase>()
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
const seen = async (url: string, by = lead) => (await by.get(url)).html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
await lead.send(`${home}/bodies/add`, { name: 'Cabinet', kind: 'cabinet' }, { form: 'write-body' })
const cabinet = /\/bodies\/([0-9a-f-]{36})">Cabinet/.exec((await lead.get(`${home}/bodies`)).html)?.[1] ?? ''

const report = await startReport(db, viewerOf(council, lead), {
  commandId: newId(),
  template: { name: 'boxed', edition: '1' },
  shape: 'agree',
  subject: 'The improvement plan',
  bodyId: cabinet,
  meetsOn: Temporal.PlainDate.from('2016-07-20'),
  planId: plan.split('/').at(-1) ?? '',
  planVersionId: null,
  inspectionId: null,
  openness: { kind: 'public' },
})
const [asked = ''] = await askedInReport(db.owner.kysely, report)
let decision = ''

test('a decision made on a report begins with its body, its day and what the body was asked', async () => {
  const empty = (await lead.get(`${home}/reports/${report}/decided`)).html
  assert.match(empty, /No decision on this report is on record/)
  const page = (await lead.get(`${plan}/decisions/record?report=${report}`)).html
  assert.ok(empty.includes(`${plan}/decisions/record?report=${report}`))
  assert.ok(asked.length > 5 && page.includes(asked), asked)
  assert.match(page, /value="20 July 2016"/)
  // What isn't for the public isn't put into a record that everybody reads.
  const exempt = JSON.stringify({ kind: 'exempt', paragraphs: ['1'], because: 'it names people' })
  await db.owner.kysely.updateTable('report').set({ openness: exempt }).where('id', '=', report).execute()
  assert.deepEqual(await askedInReport(db.owner.kysely, report), [])
  await db.owner.kysely.updateTable('report').set({ openness: '{"kind":"public"}' }).where('id', '=', report).execute()
  const sent = { body: cabinet, made_on: '20 July 2016', outcome: 'approved', wording: 'The plan is approved.', report }
  const done = await lead.send(`${plan}/decisions/record`, sent, { form: 'write-decision' })
  assert.equal(done.status, 303)
  decision = String(done.location)
  assert.match(await seen(decision), /Report The improvement plan ?, 20 July 2016/)
  assert.match(
    await seen(`${home}/reports/${report}/decided`),
    /What was decided on it .*Cabinet Approved .*Everything that it asked is answered/,
  )
  assert.equal((await lead.send(`${plan}/decisions/record`, { ...sent, report: newId() }, { form: 'write-decision' })).status, 404)
})

test('it says what its record must also say, and each member’s interest with what they did', async () => {
  for (const what of [/must also say its reasons/, /alternatives that were considered/, /interests that were declared/])
    assert.match(await seen(decision), what)
  const wrong = await lead.send(`${decision}/interests/add`, { who: 'Cllr Dilys Penhallow' }, { form: 'write-interest' })
  assert.equal(wrong.status, 422)
  assert.match(wrong.html, /Enter the interest, as it was declared/)
  const declared = {
    who: 'Cllr Dilys Penhallow',
    kind: 'disclosable-pecuniary',
    what: 'Employed by a partner of the plan',
    stayed: 'stayed',
  }
  assert.equal((await lead.send(`${decision}/interests/add`, declared, { form: 'write-interest' })).status, 303)
  assert.match(await seen(decision), /Cllr Dilys Penhallow stayed with a disclosable pecuniary interest, and no dispensation is on record/)
  const interest = /\/interests\/[0-9a-f-]{36}/.exec((await lead.get(decision)).html)?.[0] ?? ''
  const granted = { ...declared, dispensation: 'Granted by the head of paid service on 18 July 2016' }
  assert.equal((await lead.send(`${decision}${interest}`, granted, { form: 'write-interest' })).status, 303)
  const page = await seen(decision)
  assert.doesNotMatch(page, /stayed with a disclosable|interests that were declared/)
  assert.equal((await member.get(`${decision}${interest}`)).status, 403)
})

test('the record of the decision says it in the regulation’s order, as a page and as a Word file', async () => {
  const page = await seen(`${decision}/record`, member)
  assert.match(page, /Decision of Cabinet Made on Wednesday 20 July 2016 .*Report The improvement plan, for 20 July 2016 Outcome Approved/)
  assert.match(
    page,
    /The decision The plan is approved\. Reasons None is on record\. Alternatives .*Interests declared Cllr Dilys Penhallow: disclosable pecuniary interest\. Employed by a partner of the plan \(stayed\) Dispensations Cllr Dilys Penhallow: Granted by/,
  )
  const { rawPayload } = await web.app.inject({ url: `${decision}/record.docx`, headers: { host: 'localhost', cookie: member.cookie } })
  const entry = readZipDirectory(rawPayload).find(({ name }) => name === 'word/document.xml') as ZipEntry
  const start = startOfEntry(rawPayload, entry)
  const xml = inflateRawSync(rawPayload.subarray(start, start + entry.packed)).toString()
  assert.match(xml, /w:val="Heading1"\/>.*Record of a decision of Cabinet/)
  assert.match(xml, /<w:tblHeader\/>/)
  assert.equal(xml.match(/w:val="Heading2"/g)?.length, 5)
  assert.match(xml, /Employed by a partner of the plan/)
})

test('the plan is agreed from the decision, and each names the other', async () => {
  const agree = /href="([^"]+\/agree\?[^"]+)"/.exec((await lead.get(decision)).html)?.[1]?.replaceAll('&amp;', '&') ?? ''
  const page = (await lead.get(agree)).html
  assert.match(page, /value="20 July 2016"/)
  assert.match(page, new RegExp(`value="body:${cabinet}" selected`))
  const sent = { what: 'now', answer: 'yes', by: `body:${cabinet}`, agreed_on: '20 July 2016' }
  assert.equal((await lead.send(agree, sent, { form: 'agree-plan' })).status, 303)
  assert.match(await seen(decision), /The plan Agreed version 1/)
  assert.match((await lead.get(`${plan}/versions`)).html, new RegExp(`href="${decision}">Cabinet, 20 July 2016`))
})

test('before there is a plan a body decides on a report, and the plan that follows knows it', async () => {
  const second = await anInspection(db, viewerOf(council, lead), { title: 'Focused visit', published: { day: '2016-05-20' } })
  const noted = await startReport(db, viewerOf(council, lead), {
    commandId: newId(),
    template: { name: 'boxed', edition: '1' },
    shape: 'note-and-commission',
    subject: 'The outcome of the visit',
    bodyId: cabinet,
    meetsOn: Temporal.PlainDate.from('2016-06-08'),
    planId: null,
    planVersionId: null,
    inspectionId: second,
    openness: { kind: 'public' },
  })
  const record = `${home}/reports/${noted}/decisions/record`
  assert.ok((await lead.get(`${home}/reports/${noted}/decided`)).html.includes(`href="${record}"`))
  const sent = { body: cabinet, made_on: '8 June 2016', outcome: 'noted', wording: 'The report is noted; a plan is to be prepared.' }
  assert.equal((await lead.send(record, { ...sent, report: '' }, { form: 'write-decision' })).status, 409)
  const done = await lead.send(record, { ...sent, report: noted }, { form: 'write-decision' })
  const alone = String(done.location)
  assert.match(alone, new RegExp(`^${home}/decisions/`))
  assert.match(await seen(alone, member), /Decision of Cabinet .*Noted .*Report The outcome of the visit/)
  assert.match(await seen(`${alone}/record`), /Decision of Cabinet .*Report The outcome of the visit, for 8 June 2016/)
  assert.equal(
    (await lead.send(`${alone}/change`, { ...sent, report: noted, reasons: 'To be prepared in time' }, { form: 'write-decision' })).status,
    303,
  )
  assert.match(await seen(`${home}/decisions`), /8 June 2016 .*The outcome of the visit/)
  assert.equal((await member.get(record)).status, 403)
  const later = await lead.send(
    `${home}/inspections/${second}/plan`,
    { plan: 'new', title: 'Plan after the visit' },
    { form: 'start-plan' },
  )
  assert.match(await seen(`${later.location}/bodies`), /What they decided .*Wednesday 8 June 2016/)
  assert.equal((await lead.send(`${alone}/change`, {}, { form: 'remove-decision', action: `${alone}/remove` })).status, 303)
  assert.equal((await lead.get(alone)).status, 404)
})

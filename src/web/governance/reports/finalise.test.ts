import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { anInspection } from '../../../../test/builders/an-inspection.ts'
import { testDatabase } from '../../../../test/support/test-database.ts'
import { testWeb, viewerOf } from '../../../../test/support/web.ts'
import { inReadOnly } from '../../../database/in-transaction.ts'
import { newId } from '../../../database/new-id.ts'
import type { GovernanceDatabase } from '../../../governance/governance.tables.ts'
import { readWords } from '../../../governance/report/read-words.ts'
import { getReportContent } from '../../../governance/report/report-content.queries.ts'
import { startReport } from '../../../governance/report/reports.commands.ts'
import { listWrongFinals } from '../../../governance/report/verify-finals.queries.ts'
import { type BlockOrder, writeBlock } from '../../../governance/report/write-block.commands.ts'
import { getReportSignOffs } from '../../../governance/sign-offs/report-sign-offs.queries.ts'
import { signField } from '../../../governance/sign-offs/sign.commands.ts'
import { digestOfCovered } from '../../../governance/sign-offs/sign-offs.queries.ts'
import { holdInConfidence } from '../../../inspection/confidence.commands.ts'
import { addBody } from '../../../meeting/body.commands.ts'
import { startPlan } from '../../../plan/start-plan.commands.ts'

// A paper of August 2012, decided on working day 92 of 70 and before the regulations of 10 September 2012.
const db = await testDatabase<GovernanceDatabase>()
db.clock.setTo('2012-08-13T09:00+01:00')
const web = await testWeb(db)
const council = await web.authority()
const lead = await web.person(council, 'improvement-lead')
const finance = await web.person(council, 'section-151-officer')
const clerk = await web.person(council, 'democratic-services')
const viewer = viewerOf(council, lead)
const order = () => ({ commandId: newId() })
const bodyId = await addBody(db, viewer, { ...order(), name: 'Executive', kind: 'cabinet', fromOn: null })
const inspectionId = await anInspection(db, viewer, {
  framework: 'slac',
  edition: '2009',
  published: { day: '2012-04-10' },
  receivedOn: '2012-04-10',
  fieldwork: [{ from: { day: '2012-02-20' }, to: { day: '2012-03-02' } }],
})
const planId = await startPlan(db, viewer, { ...order(), inspectionId, title: 'Post-inspection plan' })
const started = await startReport(db, viewer, {
  ...order(),
  template: { name: 'numbered', edition: '1' },
  shape: 'agree',
  subject: 'Post-inspection plan',
  bodyId,
  meetsOn: Temporal.PlainDate.from('2012-08-21'),
  planId,
  planVersionId: null,
  inspectionId,
  openness: { kind: 'public' },
})
const of = (report: string) => `/${council.slug}/reports/${report}`
const page = `${of(started)}/finalise`
const text = (html: string) => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
const write = (slot: BlockOrder['slot'], over: Partial<BlockOrder>) =>
  writeBlock(db, viewer, {
    ...order(),
    reportId: started,
    slot,
    revision: 0,
    choice: null,
    words: [],
    answer: null,
    openness: null,
    ...over,
  })
const says = (words: string) => ({ words: readWords(words).words })
const read = <R>(work: Parameters<typeof inReadOnly<GovernanceDatabase, R>>[2]) => inReadOnly(db, viewer, work)
const namesIn = (html: string, prefix: string) =>
  [...html.matchAll(new RegExp(`name="(${prefix}[^"]+)"`, 'g'))].map(([, name]) => name ?? '')

test('a report isn’t finalised while a field is silent, a choice open or a sign-off missing', async () => {
  const shown = text((await clerk.get(page)).html)
  assert.match(shown, /things stand against it .*Key decision : Nobody has chosen between “Yes”, “No”/)
  assert.match(shown, /Sign-offs: 2 outstanding/)
  assert.doesNotMatch(shown, /Finalise the report/)
  for (const slot of ['function-of', 'key-decision'] as const) await write(slot, { choice: slot === 'key-decision' ? 'No' : 'Executive' })
  for (const slot of [
    'urgency',
    'call-in-exemption',
    'community-safety',
    'sustainability',
    'procurement',
    'background-papers',
    'public-health',
  ] as const)
    await write(slot, { answer: { kind: 'not-applicable', because: 'nothing in the plan bears on it' } })
  for (const slot of [
    'summary',
    'wards',
    'risks',
    'staffing',
    'equality',
    'scrutiny-views',
    'reasons',
    'executive-summary',
    'judgements',
    'monitoring',
  ] as const)
    await write(slot, says(`What is said of ${slot}.`))
  await write('finance', says('It is met from existing resources.'))
  await write('legal', says('The council has a duty to answer the inspection.'))
  await write('next-steps', says('The next inspection is expected in autumn 2013.'))
  const officer = { personId: null, title: null, portfolio: null, telephone: null, email: null }
  await write('report-from', { officers: [{ ...officer, name: 'Councillor Ines Marlow' }] })
  await write('advising-officers', { officers: [{ ...officer, name: 'Robin Ashdown', title: 'Director of Children’s Services' }] })
  await write('council-priorities', { answer: { kind: 'none' } })
  await write('appendices', { appendices: [{ title: 'Action plan', holds: 'plan', words: [], openness: null }] })
  assert.match(text((await clerk.get(page)).html), /Every field says something/)
})

test('a sign-off is given, or democratic services issue the paper with it to follow', async () => {
  const key = 'finance.section-151-officer.statement-by'
  const { entries } = await read(async (reader) =>
    getReportSignOffs(reader, viewer, started, await getReportContent(reader, viewer, started)),
  )
  const shown = digestOfCovered(entries.find(({ requirement }) => requirement.key === key)?.covered ?? [])
  const signed = await signField(db, viewerOf(council, finance, 'section-151-officer'), {
    ...order(),
    reportId: started,
    key,
    shown,
    comment: null,
    amended: null,
  })
  assert.equal(signed, 'signed')
  const [field = ''] = namesIn((await clerk.get(page)).html, 'without-')
  assert.deepEqual(namesIn((await lead.get(page)).html, 'without-'), [])
  const silent = await clerk.send(page, { [field]: '' }, { form: 'issue-without', action: `${of(started)}/issue-without` })
  assert.match(silent.html, /Say why the paper goes out without it/)
  await clerk.send(
    page,
    { [field]: 'She is away until the day of the meeting.' },
    { form: 'issue-without', action: `${of(started)}/issue-without` },
  )
  assert.match(text((await lead.get(page)).html), /To follow The paper goes out without it: She is away/)
})

test('each question is answered for with a sentence, and then it is finalised', async () => {
  const asked = await lead.get(page)
  const fields = namesIn(asked.html, 'because-')
  assert.ok(fields.length > 0)
  const answers = Object.fromEntries(fields.map((field) => [field, 'It is as it was in 2012.']))
  await lead.send(page, answers, { form: 'answer-questions', action: `${of(started)}/answers` })
  const ready = text((await clerk.get(page)).html)
  assert.match(ready, /nothing stands against it.*Finalise the report.*Answered for.*It stays, because: It is as it was in 2012/)
  const done = await clerk.send(page, {}, { form: 'finalise-report' })
  assert.equal(done.location, of(started))
  const shown = text((await lead.get(of(started))).html)
  assert.match(shown, /Finalised/)
  assert.match(shown, /Statement by .*: .*13 August 2012.*to follow/)
  assert.equal((await lead.get(`${of(started)}/write/summary`)).status, 409)
  assert.match(text((await lead.get(page)).html), /finalised on .* Issued without Monitoring Officer: She is away.*Answered for/)
})

test('a member reads it then, in its public version alone', async () => {
  const member = await web.person(council, 'member')
  assert.match(text((await member.get(`/${council.slug}/reports`)).html), /Post-inspection plan/)
  const kept = await member.get(of(started))
  const read = await member.get(String(kept.location))
  assert.equal(read.status, 200)
  assert.match(text(read.html), /Post-inspection plan/)
  for (const closed of ['papers/paper/page', 'papers/paper/word', 'papers/sign-off-register/word', 'papers', 'sign-offs', 'finalise'])
    assert.equal((await member.get(`${of(started)}/${closed}`)).status, 403, closed)
})

test('a finalised report is kept from whom an inspection that it tells of is held, whatever its plan answers by then', async () => {
  const member = await web.person(council, 'member')
  assert.match(text((await member.get(`/${council.slug}/reports`)).html), /Post-inspection plan/)
  await db.owner.kysely.transaction().execute(async (tx) => {
    await sql`select set_config('goodward.moment', ${db.clock.now().toString()}, true)`.execute(tx)
    await sql`update report set inspection_id = null, plan_id = null where id = ${started}`.execute(tx)
  })
  const hold = { heldOn: '2012-08-13', reason: null, personIds: [] }
  await holdInConfidence(db, viewer, { ...order(), inspectionId, hold })
  assert.doesNotMatch(text((await member.get(`/${council.slug}/reports`)).html), /Post-inspection plan/)
  assert.equal((await member.get(of(started))).status, 404)
})

test('a finalised report stays as it was; what was kept of it proves; an amendment takes its place', async () => {
  const before = await read((reader) => getReportContent(reader, viewer, started))
  await db.owner.kysely.transaction().execute(async (tx) => {
    await sql`select set_config('goodward.moment', ${db.clock.now().toString()}, true)`.execute(tx)
    await sql`update plan set title = 'Another title' where id = ${planId}`.execute(tx)
  })
  assert.deepEqual(await read((reader) => getReportContent(reader, viewer, started)), before)
  assert.deepEqual(await listWrongFinals(db.owner.kysely), [])
  const amended = await lead.send(page, {}, { form: 'amend-report', action: `${of(started)}/amend` })
  assert.equal(amended.status, 303)
  assert.match(text((await lead.get(String(amended.location))).html), /Draft .*It amends an earlier report.*What is said of summary/)
  assert.match(text((await lead.get(of(started))).html), /A later report takes its place/)
  await db.owner.kysely.transaction().execute(async (tx) => {
    await sql`alter table report_final disable trigger user`.execute(tx)
    await sql`update report_final set content = jsonb_set(content, '{subject}', '"Another plan"')`.execute(tx)
    await sql`alter table report_final enable trigger user`.execute(tx)
  })
  assert.deepEqual(
    (await listWrongFinals(db.owner.kysely)).map(({ subject }) => subject),
    ['Post-inspection plan'],
  )
})

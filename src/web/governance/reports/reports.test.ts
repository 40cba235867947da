import assert from 'node:assert/strict'
import { test } from 'node:test'
import { anInspection, anInspectionWithSafeguardingBoard } from '../../../../test/builders/an-inspection.ts'
import { testDatabase } from '../../../../test/support/test-database.ts'
import { testWeb, viewerOf } from '../../../../test/support/web.ts'
import { newId } from '../../../database/new-id.ts'
import type { GovernanceDatabase } from '../../../governance/governance.tables.ts'
import { addBody } from '../../../meeting/body.commands.ts'
import { startPlan } from '../../../plan/start-plan.commands.ts'

const db = await testDatabase<GovernanceDatabase>()
db.clock.setTo('2016-06-20T09:00+01:00')
const web = await testWeb(db)
const council = await web.authority()
const lead = await web.person(council, 'improvement-lead')
const clerk = await web.person(council, 'democratic-services')
const member = await web.person(council, 'member')
const home = `/${council.slug}`
const viewer = viewerOf(council, lead)
const cabinet = await addBody(db, viewer, { commandId: newId(), name: 'Cabinet', kind: 'cabinet', fromOn: null })
const inspectionId = await anInspection(db, viewer, anInspectionWithSafeguardingBoard())
const plan = await startPlan(db, viewer, { commandId: newId(), inspectionId, title: 'Improvement plan' })
const text = (html: string) => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
const seen = async (url: string) => text((await lead.get(url)).html)
const asked = {
  subject: 'Improvement plan after the inspection',
  body: cabinet,
  meets_on: '20 July 2016',
  shape: 'approve-with-money',
  plan,
  template: 'boxed/1',
  openness: 'public',
}
let report = ''
const write = (slot: string, fields: Record<string, string>) => lead.send(`${report}/write/${slot}`, fields, { form: `write-part-${slot}` })

test('a report is started from the plan and says what is missing', async () => {
  assert.match(await seen(`${home}/plans/${plan}/reports`), /No report is on record about this plan yet/)
  const page = `${home}/reports/start?plan=${plan}`
  const wrong = await lead.send(page, { ...asked, subject: '', openness: 'exempt', paragraphs: '12' }, { form: 'write-report' })
  assert.equal(wrong.status, 422)
  assert.match(wrong.html, /Enter the subject.*Say why it isn’t public.*Schedule 12A has paragraphs 1 to 7/s)
  const done = await lead.send(page, asked, { form: 'write-report' })
  assert.equal(done.status, 303)
  report = String(done.location)
  const shown = await seen(report)
  assert.match(shown, /For Cabinet , Wednesday 20 July 2016 · Approve the plan and money for it · Draft/)
  assert.match(shown, /Still missing: \d+ .*Type of decision.*Summary/)
  assert.match(shown, /The outcome of the inspection From the record .*Adoption performance/)
  assert.match(await seen(`${home}/reports`), /Improvement plan after the inspection .*Cabinet Wednesday 20 July 2016/)
  // A member reads it once it is finalised, in its public version.
  assert.equal((await member.get(report)).status, 403)
  assert.doesNotMatch((await member.get(`${home}/reports`)).html, /Improvement plan after/)
})

test('a field is written in small Markdown, with figures of the record; what can’t be read is said and kept', async () => {
  const page = await lead.get(`${report}/write/summary`)
  assert.match(page.html, /<code data-figure="deadline">\{deadline\}<\/code>/)
  const wrong = await write('summary', { words: 'See [here](nowhere).' })
  assert.equal(wrong.status, 422)
  assert.match(wrong.html, /needs a whole web address.*See \[here\]\(nowhere\)\./s)
  assert.equal((await write('summary', { words: 'Due on {deadline}.\n\n- one\n  - two' })).status, 303)
  assert.match((await lead.get(report)).html, /Due on <data value="deadline">[^<]*August 2016<\/data>\.<\/p>\s*<ul><li>one<ul><li>two/)
})

test('choices, answers and statements', async () => {
  assert.match(await seen(`${report}/write/decision-type`), /Whether it is key, somebody has to say What it spends or saves isn’t said yet/)
  assert.equal((await write('decision-type', { choice: 'Key', words: 'It spends more than the threshold.' })).status, 303)
  const both = await write('wards', { words: 'All', answer: 'none' })
  assert.match(both.html, /Something is written or chosen as well/)
  assert.equal((await write('wards', { answer: 'not-applicable', because: 'it is about the whole district' })).status, 303)
  assert.match(await seen(report), /Type of decision Key It spends more.*Not applicable, because it is about the whole district/)
  assert.equal((await write('national-context', { answer: 'none' })).status, 303)
  assert.equal((await lead.get(`${report}/write/subject`)).location, `${report}/about`)
})

test('rows: recommendations, officers, the grid, appendices', async () => {
  await write('options', {
    rows: '2',
    recommendations: '1. approve the plan\n\n2. agree {findings} things',
    'option-0': 'To approve it.',
    recommended: '0',
  })
  await write('report-from', { rows: '2', 'name-0': 'Councillor Ines Marlow', 'portfolio-0': 'Children and Families' })
  const half = await write('report-from', { rows: '2', 'title-0': 'Cabinet Member' })
  assert.match(half.html, /Enter the name, or the team/)
  await write('tracking', { rows: '2', 'who-0': 'Cabinet', 'on-0': '20 July 2016', 'who-1': 'Ward Members', 'said-1': 'Not applicable' })
  await write('appendices', {
    rows: '2',
    'title-0': 'The plan',
    'holds-0': 'plan',
    'openness-0': 'exempt',
    'paragraphs-0': '1',
    'closed_because-0': 'it names people',
  })
  const shown = await seen(report)
  assert.match(shown, /Cabinet is asked to: approve the plan agree 16 things.*Option 1: To approve it/)
  assert.match(shown, /Councillor Ines Marlow, Children and Families/)
  assert.match(shown, /Cabinet Wednesday 20 July 2016 Ward Members Not applicable/)
  assert.match(shown, /Appendix A: The plan/)
})

test('what it is about can change; a draft can be removed', async () => {
  const covering = { ...asked, template: 'covering/1', shape: 'note-after-submission' }
  assert.equal((await lead.send(`${report}/about`, covering, { form: 'write-report' })).status, 303)
  assert.match(await seen(report), /Members’ interests Write.*It says nothing yet/)
  await lead.send(`${home}/priorities`, { words: 'Every child safe', kind: 'policy-principle' }, { form: 'add-priority' })
  const priority = /name="priority"[^>]*value="([^"]+)"/.exec((await lead.get(`${report}/write/policy-principles`)).html)?.[1] ?? ''
  await write('policy-principles', { priority, [`sentence-${priority}`]: 'Each action says how.' })
  assert.match(await seen(report), /Every child safe: Each action says how\./)
  const gone = await lead.send(`${report}/about`, {}, { form: 'remove-report', action: `${report}/remove` })
  assert.equal(gone.status, 303)
  assert.equal((await lead.get(report)).status, 404)
})

test('a report on an inspection needs no plan: it is noted and a plan asked for', async () => {
  const page = await lead.get(`${home}/inspections/${inspectionId}`)
  const link = /href="([^"]+reports\/start\?inspection=[^"]+)">Write a report/.exec(page.html)?.[1] ?? ''
  const order = { ...asked, plan: '', inspection: inspectionId, shape: 'note-and-commission', subject: 'The inspection of 2016' }
  const shown = await seen(String((await lead.send(link, order, { form: 'write-report' })).location))
  assert.match(shown, /Cabinet is asked to: note the report of the inspection ask the Director of Children’s Services to prepare a plan/)
  assert.match(shown, /Recommendations of the inspection From the record/)
})

test('an authority adds a field to a template, and enters its own wording', async () => {
  const page = `${home}/report-fields?template=numbered`
  assert.match(await seen(page), /No field of your own is in this template/)
  const wrong = await lead.send(
    page,
    { label: 'Climate impact', kind: 'choice', choices: 'Yes', after: 'sustainability' },
    { form: 'add-report-field' },
  )
  assert.match(wrong.html, /Enter at least two choices/)
  const field = { label: 'Climate impact', kind: 'choice', choices: 'Yes\nNo', after: 'sustainability' }
  assert.equal((await lead.send(page, field, { form: 'add-report-field' })).status, 303)
  assert.match(await seen(page), /Climate impact A choice, with a sentence: Yes, No Sustainability \{own-climate-impact\}/)
  assert.equal((await lead.send(page, field, { form: 'add-report-field' })).status, 409)
  const started = await lead.send(`${home}/reports/start`, { ...asked, template: 'numbered/1' }, { form: 'write-report' })
  report = String(started.location)
  assert.match(await seen(report), /Sustainability Write.* Climate impact Write.*Nobody has chosen between “Yes”, “No”/)
  assert.equal((await write('own-climate-impact', { choice: 'No', words: 'Nothing travels further.' })).status, 303)
  await clerk.send(
    page,
    { wording: 'See paragraph 9 of the code.', from_on: '1 June 2016' },
    { form: 'interests-wording', action: `${home}/report-fields/interests` },
  )
  const covering = await lead.send(`${home}/reports/start`, { ...asked, template: 'covering/1' }, { form: 'write-report' })
  assert.match(await seen(String(covering.location)), /See paragraph 9 of the code/)
  const retire = /report-fields\/[0-9a-f-]{36}\/retire/.exec((await lead.get(page)).html)?.[0] ?? ''
  const form = /name="_form" value="(retire-field-[^"]+)"/.exec((await lead.get(page)).html)?.[1] ?? ''
  assert.equal((await lead.send(page, {}, { form, action: `${home}/${retire}` })).status, 303)
  assert.doesNotMatch(await seen(report), /Climate impact/)
})

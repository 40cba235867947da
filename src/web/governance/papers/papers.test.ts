import assert from 'node:assert/strict'
import { test } from 'node:test'
import JSZip from 'jszip'
import { anInspection } from '../../../../test/builders/an-inspection.ts'
import { testDatabase } from '../../../../test/support/test-database.ts'
import { testWeb, viewerOf } from '../../../../test/support/web.ts'
import { inReadOnly } from '../../../database/in-transaction.ts'
import { newId } from '../../../database/new-id.ts'
import type { GovernanceDatabase } from '../../../governance/governance.tables.ts'
import { getReportContent } from '../../../governance/report/report-content.queries.ts'
import { addBody } from '../../../meeting/body.commands.ts'
import { startPlan } from '../../../plan/start-plan.commands.ts'

const db = await testDatabase<GovernanceDatabase>()
db.clock.setTo('2016-06-20T09:00+01:00')
const web = await testWeb(db)
const council = await web.authority()
const lead = await web.person(council, 'improvement-lead')
const member = await web.person(council, 'member')
const viewer = viewerOf(council, lead)
const cabinet = await addBody(db, viewer, { commandId: newId(), name: 'Cabinet', kind: 'cabinet', fromOn: null })
const plan = await startPlan(db, viewer, { commandId: newId(), inspectionId: await anInspection(db, viewer), title: 'Improvement plan' })
const start = {
  subject: 'Improvement plan: what it asks',
  body: cabinet,
  meets_on: '20 July 2016',
  shape: 'agree',
  plan,
  template: 'boxed/1',
  openness: 'public',
}
const report = String((await lead.send(`/${council.slug}/reports/start?plan=${plan}`, start, { form: 'write-report' })).location)
await lead.send(`${report}/write/conclusion`, { words: '**Agree it.**\n\n- now' }, { form: 'write-part-conclusion' })
const text = (html: string) => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
const seen = async (url: string) => text((await lead.get(url)).html)

/** What was sent as a file, opened. */
async function word(url: string) {
  const answer = await web.app.inject({ method: 'GET', url, headers: { cookie: lead.cookie } })
  assert.equal(answer.statusCode, 200)
  const zip = await JSZip.loadAsync(answer.rawPayload)
  return {
    text: text((await zip.file('word/document.xml')?.async('string')) ?? ''),
    header: text((await zip.file('word/header1.xml')?.async('string')) ?? ''),
    answer,
  }
}

test('a draft comes as Word and as a page, says so on every page, and isn’t issued', async () => {
  assert.match((await lead.get(report)).html, /\/papers">Papers</)
  const page = await lead.get(`${report}/papers`)
  assert.match(text(page.html), /made from the report as it stands now.*Nothing of this report was issued yet/)
  assert.doesNotMatch(page.html, /Issue the/)
  const paper = await word(`${report}/papers/paper/word`)
  assert.match(String(paper.answer.headers['content-disposition']), /Improvement%20plan%20what%20it%20asks%2C%202016-07-20\.docx/)
  assert.match(paper.text, /Subject Improvement plan: what it asks .*Conclusion Agree it\. now/)
  assert.equal(paper.header.trim(), 'Draft')
  const printed = await lead.get(`${report}/papers/public-version/page`)
  assert.match(text(printed.html), /Draft · Public version .*About this report.*Wednesday 20 July 2016/)
  assert.match(printed.html, /<h2>Conclusion<\/h2>\s*<div class="gw-paper__sections">\s*<p><strong>Agree it\.<\/strong><\/p>/)
  assert.match(
    (await word(`${report}/papers/sign-off-register/word`)).text,
    /Sign-off register: Improvement plan: what it asks .*Draft.*Section 151 officer To follow.*No question had to be accepted/,
  )
  const both = (await word(`${report}/papers/public-version/word?register=with`)).text
  assert.match(both, /Appendix [A-Z]\s?: Sign-off register .*Section 151 officer To follow/)
  assert.doesNotMatch(both, /question had to be accepted/)
  assert.doesNotMatch((await word(`${report}/papers/public-version/word`)).text, /Sign-off register/)
  assert.equal((await lead.get(`${report}/papers/minutes/word`)).status, 404)
  assert.equal((await member.get(`${report}/papers`)).status, 403)
})

test('a finalised report is issued once, byte for byte, with the end of the history on it', async () => {
  const reportId = report.split('/').at(-1) ?? ''
  const content = await inReadOnly(db, viewer, (reader) => getReportContent(reader, viewer, reportId))
  await db.owner.kysely
    .insertInto('report_final')
    .values({
      authority_id: council.id,
      id: newId(),
      report_id: reportId,
      edition: 1,
      content: JSON.stringify(content),
      digest: 'a'.repeat(64),
      recorded_at: '2016-07-08T10:00:00Z',
      recorded_by: viewer.personId,
    })
    .execute()
  const issue = () => lead.send(`${report}/papers`, { kind: 'public-version' }, { form: 'issue-paper', action: `${report}/papers/issue` })
  assert.equal((await issue()).status, 303)
  const page = await lead.get(`${report}/papers`)
  assert.match(text(page.html), /The public version is issued.*History \d+:[0-9a-f]{64}/)
  const issued = /papers\/issued\/[0-9a-f-]{36}/.exec(page.html)?.[0] ?? ''
  const once = await word(`${report}/${issued}`)
  assert.equal(once.header.trim(), 'Public version')
  assert.deepEqual((await word(`${report}/${issued}`)).answer.rawPayload, once.answer.rawPayload)
  assert.match(await seen(`${report}/papers`), /Issued/)
  assert.equal((await lead.get(`${report}/papers/issued/${newId()}`)).status, 404)
})

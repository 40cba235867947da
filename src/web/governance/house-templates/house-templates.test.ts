import assert from 'node:assert/strict'
import { test } from 'node:test'
import { giveFile } from '../../../../test/support/give-file.ts'
import { type TemplateParts, templateFile } from '../../../../test/support/template-files.ts'
import { testDatabase } from '../../../../test/support/test-database.ts'
import { type TestPerson, testWeb, viewerOf } from '../../../../test/support/web.ts'
import { inReadOnly } from '../../../database/in-transaction.ts'
import { newId } from '../../../database/new-id.ts'
import type { GovernanceDatabase } from '../../../governance/governance.tables.ts'
import { listManifests, manifestOf } from '../../../governance/report/manifests.queries.ts'
import { addTemplateField } from '../../../governance/report/template-fields.commands.ts'
import { addBody } from '../../../meeting/body.commands.ts'

const db = await testDatabase<GovernanceDatabase>()
db.clock.setTo('2016-07-01T09:00+01:00')
const web = await testWeb(db)
const council = await web.authority()
const clerk = await web.person(council, 'democratic-services')
const lead = await web.person(council, 'improvement-lead')
const owner = await web.person(council, 'action-owner')
const member = await web.person(council, 'member')
const all = `/${council.slug}/house-templates`
const text = (html: string) => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
const seen = async (url: string) => text((await clerk.get(url)).html)

const give = (parts: TemplateParts | Buffer, values: Record<string, string> = {}, { of = '', by = clerk as TestPerson } = {}) =>
  giveFile(web, by, `${all}/add${of && `?of=${of}`}`, {
    field: 'file',
    name: 'Cabinet report.docx',
    bytes: Buffer.isBuffer(parts) ? parts : templateFile(parts),
    values: { title: 'Cabinet report', family: 'boxed', ...values },
  })
const cellXml = (words: string) => `<w:tbl><w:tr><w:tc><w:p><w:r><w:t>${words}</w:t></w:r></w:p></w:tc></w:tr></w:tbl>`
const cabinet = await addBody(db, viewerOf(council, lead), { commandId: newId(), name: 'Cabinet', kind: 'cabinet', fromOn: null })
const whole = ['{subject}', '{#fields}', '{label}', '{says}', '{signed}', '{/fields}']
const asViewer = viewerOf(council, clerk)
const offered = async () =>
  (await inReadOnly(db, asViewer, (reader) => listManifests(reader, asViewer)))
    .filter(({ name }) => name === 'cabinet-report')
    .map(({ edition }) => edition)

test('before any, the page says how to make one; every tag has its page', async () => {
  assert.match(await seen(all), /No template of your own is here yet.*Boxed form/)
  assert.match((await clerk.get(`/${council.slug}/reports`)).html, new RegExp(`href="${all}"`))
  for (const family of ['boxed', 'numbered', 'covering']) {
    const tags = await seen(`${all}/tags/${family}`)
    const starter = await clerk.get(`${all}/starters/${family}`)
    assert.match(String(starter.headers['content-disposition']), new RegExp(`${family}-starter\\.docx`))
    assert.match(tags, /\{finance\}.*\{finance\.signed\}.*\{authority\}.*\{#appendix\} … \{\/\}.*\{letter\}.*\{#is-draft\}/)
  }
  assert.equal((await clerk.get(`${all}/tags/other`)).status, 404)
})

test('what could do harm, or is no Word file, is refused in a sentence, and what was typed stays', async () => {
  const macro = await give({ more: [{ name: 'word/vbaProject.bin', content: 'x' }] })
  assert.equal(macro.status, 422)
  assert.match(text(macro.html), /“Cabinet report.docx”: This file holds macros/)
  assert.match(macro.html, /value="Cabinet report"/)
  assert.match(text((await give(Buffer.from('%PDF-1.7'))).html), /isn’t a Word file/)
  assert.match(text((await give({ body: whole }, { family: '' })).html), /Choose the template whose fields it takes/)
  assert.match(text((await give({ body: whole }, { title: '' })).html), /Enter what the template is called/)
  assert.match(text((await give(Buffer.alloc(5 * 1024 * 1024 + 1))).html), /over 5 MB/)
})

test('a template with a wrong tag and a missing field is told so, isn’t taken into use, and can be taken off', async () => {
  const { location, status } = await give({ body: ['{subjekt}', '{finance}', '{letter}'] })
  assert.equal(status, 303)
  const page = await seen(location)
  assert.match(
    page,
    /It can’t be taken into use yet.*\{subjekt\} \{subject\}.*\{letter\} says something only between.*What it can’t do without.*\{meeting-day\}.*fields that its reports don’t have/,
  )
  assert.equal((await clerk.send(location, {}, { form: 'remove', action: `${location}/use` })).status, 409)
  assert.equal((await clerk.send(location, {}, { form: 'remove', action: `${location}/remove` })).status, 303)
  assert.equal((await clerk.get(location)).status, 404)
})

test('one that is whole is taken into use, replaced by its next edition and retired; reports keep the edition that they pin', async () => {
  const first = (await give({ body: whole })).location
  assert.match(await seen(first), /Every tag is understood/)
  assert.deepEqual(await offered(), [])
  assert.equal((await clerk.send(first, {}, { form: 'use', action: `${first}/use` })).status, 303)
  assert.deepEqual(await offered(), ['1'])
  const asked = { subject: 'Plan', body: cabinet, shape: 'agree', template: 'cabinet-report/1', openness: 'public' }
  const report = String((await lead.send(`/${council.slug}/reports/start`, asked, { form: 'write-report' })).location)
  assert.match(await seen(`${report}`), /Statement by the Section 151 officer/)
  assert.match(await seen(first), /Preview in Word Of “Plan” Of a made-up report/)
  const id = report.split('/').at(-1)
  assert.match(String((await clerk.get(`${first}/preview?report=${id}`)).headers['content-type']), /wordprocessingml/)
  const second = (await give({ body: [...whole, '{own-health-check}'] }, {}, { of: first.split('/').at(-1) })).location
  assert.match(await seen(second), /Edition 2 .*\{own-health-check\} Health check.*Edition 1 In use/)
  assert.equal((await clerk.send(second, {}, { form: 'use', action: `${second}/use` })).status, 303)
  assert.deepEqual(await offered(), ['2'])
  assert.match(await seen(first), /Replaced by a later edition/)
  const changed = await lead.send(`${report}/about`, { ...asked, subject: 'Plan for Cabinet' }, { form: 'write-report' })
  assert.equal(changed.status, 303, 'a report keeps the edition that it was begun in')
  const add = (label: string, template: string, after: string) =>
    addTemplateField(db, viewerOf(council, lead, 'administrator'), {
      ...{ commandId: newId(), template, label, kind: 'choice', choices: ['Yes', 'No'], after, hint: null },
    })
  await add('Health check', 'cabinet-report', 'subject')
  await add('Climate', 'boxed', 'wards')
  const now = await inReadOnly(db, asViewer, (reader) => manifestOf(reader, asViewer, 'cabinet-report', '2'))
  assert.deepEqual(now.slots.at(-1)?.choices, ['Yes', 'No'], 'the tag’s field is the one that was added by its name')
  assert.match(await seen(`${all}/tags/boxed`), /\{own-climate\} Climate/)
  const untold = await clerk.send(`${second}/retire`, { because: '' }, { form: 'retire-house-template' })
  assert.equal(untold.status, 422)
  assert.equal((await clerk.send(`${second}/retire`, { because: 'A new form' }, { form: 'retire-house-template' })).status, 303)
  assert.match(await seen(second), /Retired on Friday 1 July 2016: A new form/)
  assert.deepEqual(await offered(), [])
  const pinned = await inReadOnly(db, asViewer, (reader) => manifestOf(reader, asViewer, 'cabinet-report', '1'))
  assert.ok(pinned.slots.some(({ name }) => name === 'finance'))
  const down = await clerk.get(`${first}/file`)
  assert.match(String(down.headers['content-disposition']), /cabinet-report-1\.docx/)
})

test('it is filled with a made-up report to look at, and what shows only then is told', async () => {
  const good = (await give({ body: whole }, { title: 'To look at' })).location
  assert.match(await seen(good), /Preview in Word .*Of a made-up report/)
  const preview = await clerk.get(`${good}/preview`)
  assert.match(String(preview.headers['content-disposition']), /to-look-at-1-preview\.docx/)
  assert.equal((await clerk.get(`${good}/preview?report=x`)).status, 200)
  const across = (await give({ body: [cellXml('{#fields}{label}{says}{signed}'), '{/fields}'] }, { title: 'Across' })).location
  assert.match(
    await seen(across),
    /It can’t be taken into use yet.*\{#fields\} and \{\/fields\}: what repeats must begin and end in the same text/,
  )
  assert.equal((await clerk.send(across, {}, { form: 'remove', action: `${across}/use` })).status, 409)
  assert.equal((await clerk.get(`${across}/preview`)).status, 200)
})

test('an officer looks, a member doesn’t, and another authority finds nothing', async () => {
  const mine = (await give({ body: whole }, { title: 'Another' })).location
  const page = await owner.get(mine)
  assert.equal(page.status, 200)
  assert.doesNotMatch(page.html, /<form[^>]*\/(use|remove)"/)
  assert.equal((await owner.get(`${all}/add`)).status, 403)
  assert.equal((await member.get(mine)).status, 403)
  assert.equal((await member.get(all)).status, 403)
  const away = await web.authority('Northmoor Council')
  const other = await web.person(away, 'democratic-services')
  assert.equal((await other.get(mine.replace(council.slug, away.slug))).status, 404)
})

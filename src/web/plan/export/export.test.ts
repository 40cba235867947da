import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { inflateRawSync } from 'node:zlib'
import { aLargePlan } from '../../../../test/builders/a-large-plan.ts'
import { aPlanOnRecord } from '../../../../test/builders/a-plan-on-record.ts'
import { testDatabase } from '../../../../test/support/test-database.ts'
import { type TestPerson, testWeb, viewerOf } from '../../../../test/support/web.ts'
import { readZipDirectory, startOfEntry, type ZipEntry } from '../../../document/zip-directory.ts'
import type { PlanDatabase } from '../../../plan/plan.tables.ts'
import { comparePlans } from '../../../plan/versions/compare-plans.ts'

const db = await testDatabase<PlanDatabase>()
db.clock.setTo('2016-09-06T09:00+01:00')
const web = await testWeb(db)
const council = await web.authority()
const lead = await web.person(council, 'improvement-lead')
const viewer = viewerOf(council, lead)
const title = '=Plan: "Next steps" / 2016'
const plan = await aPlanOnRecord(db, viewer, { ...aLargePlan(), title })
const here = `/${council.slug}/plans/${plan.id}/export`

/** Gives a file to a page as a browser would. */
async function give(
  person: TestPerson,
  url: string,
  name: string,
  bytes: Uint8Array | string,
): Promise<{ status: number; html: string; location: string }> {
  const page = await web.app.inject({ method: 'GET', url, headers: { host: 'localhost', cookie: person.cookie } })
  const form = new FormData()
  for (const [, field = '', value = ''] of page.body.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)">/g))
    form.set(field, value)
  form.set('file', new File([bytes as BlobPart], name))
  const sent = new Response(form)
  const cookie = [person.cookie, ...page.cookies.map((each) => `${each.name}=${encodeURIComponent(each.value)}`)].join('; ')
  const headers = { host: 'localhost', cookie, 'content-type': sent.headers.get('content-type') ?? '' }
  const answer = await web.app.inject({ method: 'POST', url, headers, payload: Buffer.from(await sent.arrayBuffer()) })
  return { status: answer.statusCode, html: answer.body, location: String(answer.headers.location ?? '') }
}

async function bytesOf(person: TestPerson, url: string): Promise<Buffer> {
  return (await web.app.inject({ method: 'GET', url, headers: { host: 'localhost', cookie: person.cookie } })).rawPayload
}

/** A part of a .docx or .xlsx. */
function partOf(bytes: Buffer, name: string): string {
  const entry = readZipDirectory(bytes).find((each) => each.name === name) as ZipEntry
  const start = startOfEntry(bytes, entry)
  return inflateRawSync(bytes.subarray(start, start + entry.packed)).toString()
}

describe('a plan of 27 findings and 200 actions', () => {
  test('offers each form with what it is good for, to whoever may see the plan', async () => {
    const { status, html } = await lead.get(here)
    assert.equal(status, 200)
    for (const ending of ['xlsx', 'docx', 'csv', 'json']) assert.ok(html.includes(`${here}/${ending}`))
    assert.equal((await lead.get(`${here}/exe`)).status, 404)
    assert.equal((await lead.get(`${here}/constructor`)).status, 404)
    assert.equal((await web.stranger.get(`${here}/json`)).status, 303)
  })

  test('leaves as comma-separated values with a row for each action and each finding without one', async () => {
    const { html, headers } = await lead.get(`${here}/csv`)
    assert.match(String(headers['content-disposition']), /^attachment; filename\*=UTF-8''%3DPlan%20Next%20steps%202016%202016-09-06\.csv$/)
    assert.equal(new Set(html.match(/,A\d+,/g)).size, 200)
    assert.equal(html.match(/,No action yet,/g)?.length, 1)
    assert.ok(!/(?:^|,|")[=+@]/m.test(html))
  })

  test('leaves as a Word file with real headings, table heads that repeat, a title and its language', async () => {
    const docx = await bytesOf(lead, `${here}/docx`)
    const part = (name: string) => partOf(docx, name)
    const body = part('word/document.xml')
    const count = (words: string) => body.split(words).length - 1
    assert.ok(count('<w:tbl>') > 10)
    assert.equal(count('<w:tblHeader/>'), count('<w:tbl>'))
    assert.equal(count('w:val="Heading1"'), 1)
    assert.ok(count('w:val="Heading2"') > 5)
    for (let n = 1; n <= 200; n += 1) assert.ok(body.includes(`>A${n}<`), `A${n}`)
    assert.match(part('word/styles.xml'), /<w:lang w:val="en-GB"/)
    assert.match(part('docProps/core.xml'), /<dc:title>=Plan: &quot;Next steps&quot; \/ 2016</)
  })

  test('leaves as it stands, or as a version of it was frozen', async () => {
    const own = `/${council.slug}/plans/${plan.id}`
    await lead.send(`${own}/versions/keep`, { why: 'Sent out with the agenda' })
    await lead.send(`${own}/title`, { title: 'Another title' }, { form: 'rename-plan' })
    const [, version = ''] = /versions\/([0-9a-f-]{36})/.exec((await lead.get(`${own}/versions`)).html) ?? []
    assert.match((await lead.get(`${here}?version=${version}`)).html, new RegExp(`${here}/docx\\?version=${version}`))
    const [then, now] = [
      JSON.parse((await lead.get(`${here}/json?version=${version}`)).html),
      JSON.parse((await lead.get(`${here}/json`)).html),
    ]
    assert.deepEqual(
      [then.plan.title, then.standing, now.plan.title, now.standing],
      [title, 'Version 1, not put to anybody', 'Another title', 'Draft, not agreed yet'],
    )
    assert.equal((await lead.get(`${here}/json?version=${plan.id}`)).status, 404)
    await lead.send(`${own}/title`, { title }, { form: 'rename-plan' })
  })

  test('comes into another authority’s Goodward, seen before anything is done', async () => {
    const json = (await lead.get(`${here}/json`)).html
    const other = await web.authority('Harrowmere Council')
    const pat = await web.person(other, 'improvement-lead')
    const door = `/${other.slug}/plans/import`
    const given = await give(pat, door, 'plan.json', json)
    assert.equal(given.location, `${door}/goodward-file`, given.html)
    const look = await pat.get(given.location)
    assert.match(look.html, /27 findings, 200 actions/)
    assert.match(look.html, /New here">Single inspection, published 16 May 2016</)
    assert.match((await pat.get(`/${other.slug}/plans`)).html, /There is no plan yet/)
    assert.equal((await pat.send(given.location, { title: ' ' }, { form: 'import-goodward-file' })).status, 422)
    const done = await pat.send(given.location, { title: 'Plan of two councils' }, { form: 'import-goodward-file' })
    assert.equal(done.status, 303, done.html)
    assert.match((await pat.get(done.location ?? '')).html, /Plan of two councils/)
    assert.match((await pat.get(door)).html, /^(?!.*is waiting)/s)
    const next = await give(pat, door, 'plan.json', json)
    assert.match(
      (await pat.get(next.location)).html,
      /People<\/th><td data-label="New here">–<\/td><td data-label="On record here already">8</,
    )
    const thrown = await pat.send(next.location, {}, { form: 'discard-goodward-file', action: `${next.location}/discard` })
    assert.equal(thrown.location, door)
  })

  test('comes in from its spreadsheet, which has no formula, as from its Goodward file', async () => {
    const xlsx = await bytesOf(lead, `${here}/xlsx`)
    const sheets = readZipDirectory(xlsx).filter((entry) => /^xl\/worksheets\/.*\.xml$/.test(entry.name))
    assert.ok(sheets.length > 20)
    for (const { name } of sheets) assert.ok(!/<f[\s>]/.test(partOf(xlsx, name)), `${name} has a formula`)
    const third = await web.authority('Wexcombe Council')
    const kim = await web.person(third, 'improvement-lead')
    const given = await give(kim, `/${third.slug}/plans/import`, 'plan.xlsx', xlsx)
    assert.equal(given.location, `/${third.slug}/plans/import/goodward-file`, given.html)
    const done = await kim.send(given.location, { title }, { form: 'import-goodward-file' })
    const url = done.location?.split('?')[0]
    const [was, now] = [JSON.parse((await lead.get(`${here}/json`)).html).plan, JSON.parse((await kim.get(`${url}/export/json`)).html).plan]
    assert.deepEqual(comparePlans(was, now, 'reference'), [])
    assert.equal(now.actions.length, 200)
    const refused = await give(lead, `/${council.slug}/plans/import`, 'plan.xlsx', Buffer.concat([xlsx.subarray(0, 900), Buffer.alloc(20)]))
    assert.equal(refused.status, 422)
  })

  test('is refused with what is wrong, and by whom it isn’t for', async () => {
    const door = `/${council.slug}/plans/import`
    const file = JSON.parse((await lead.get(`${here}/json`)).html)
    const refused = async (bytes: string) => {
      const { status, html } = await give(lead, door, 'plan.json', bytes)
      assert.equal(status, 422)
      return html
    }
    assert.match(await refused('[1, 2'), /isn’t a Goodward file/)
    assert.match(await refused('"x"'), /isn’t a Goodward file/)
    assert.match(await refused('\xff'), /isn’t a Goodward file/)
    assert.match(await refused(''), /Choose the file/)
    assert.match(await refused(JSON.stringify({ ...file, edition: '99' })), /newer Goodward/)
    assert.match(await refused(JSON.stringify({ ...file, people: [] })), /named in the plan but isn’t among the file’s posts or people/)
    const [action, ...rest] = file.plan.actions
    const wrong = { ...file, plan: { ...file.plan, actions: [{ ...action, dueOn: '31/10/2016' }, ...rest] } }
    assert.match(await refused(JSON.stringify(wrong)), /plan, actions 1, dueOn: “31\/10\/2016” isn’t a day such as 2016-10-31/)
    const member = await web.person(council, 'member')
    assert.equal((await member.get(door)).status, 403)
    assert.equal((await member.get(`${door}/goodward-file`)).status, 403)
    assert.ok(!(await member.get(`/${council.slug}/plans`)).html.includes(door))
  })
})

import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { encrypted, menu, over50Megabytes, scan, tooManyPages } from '../../../../test/support/hostile-files.ts'
import { testDatabase } from '../../../../test/support/test-database.ts'
import { testWeb } from '../../../../test/support/web.ts'
import type { ReadingDatabase } from '../../../reading/reading.tables.ts'

const db = await testDatabase<ReadingDatabase>()
const web = await testWeb(db)
const council = await web.authority()
const amira = await web.person(council, 'improvement-lead')
const rowan = await web.person(council, 'director-of-childrens-services')
const list = `/${council.slug}/readings`

const clone = join(import.meta.dirname, '../../../..')
const sample = (name: string) => readFile(join(clone, 'test/sample-reports', name))
const sif = await readFile(join(clone, 'example/sif-calder-vale-2016-07-15.pdf'))
const letter = await sample('focused-visit-calder-vale-2026-04-24.pdf')

type File = { readonly name: string; readonly bytes: Uint8Array }

/** Sends files as a browser's form does. */
async function give(person: typeof amira, files: readonly File[], fields: Record<string, string> = {}, to = list) {
  const page = await web.app.inject({ method: 'GET', url: list, headers: { host: 'localhost', cookie: person.cookie } })
  const cookies = [person.cookie, ...page.cookies.map(({ name, value }) => `${name}=${encodeURIComponent(value)}`)].join('; ')
  const form = new FormData()
  const [shown = ''] = /<form class="give"[\s\S]*?<\/form>/.exec(page.body) ?? []
  for (const [, name = '', value = ''] of shown.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)">/g)) form.set(name, value)
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  for (const { name, bytes } of files) form.append('reports', new Blob([new Uint8Array(bytes)], { type: 'application/pdf' }), name)
  const encoded = new Response(form)
  const answer = await web.app.inject({
    method: 'POST',
    url: to,
    headers: { host: 'localhost', cookie: cookies, 'content-type': encoded.headers.get('content-type') ?? '' },
    payload: Buffer.from(await encoded.arrayBuffer()),
  })
  return { status: answer.statusCode, html: answer.body, location: answer.headers.location?.toString() ?? '' }
}

const readings = () => db.owner.kysely.selectFrom('reading').selectAll().where('authority_id', '=', council.id).execute()

describe('giving reports', () => {
  test('one report leads to its check screen at once, and the original is kept as it came', async () => {
    const { status, location } = await give(amira, [{ name: 'SIF report.pdf', bytes: sif }])
    assert.equal(status, 303)
    const { html } = await amira.get(location)
    assert.match(html, /Calder Vale Council/)
    const original = await web.app.inject({ url: `${location}/original`, headers: { host: 'localhost', cookie: amira.cookie } })
    assert.deepEqual(original.rawPayload, sif)
    assert.match(original.headers['content-disposition']?.toString() ?? '', /attachment; filename\*=UTF-8''SIF%20report\.pdf/)
  })

  test('the picture of a page is a PNG that the browser may keep; a page that isn’t there is not found', async () => {
    const { location } = await give(amira, [{ name: 'again.pdf', bytes: sif }])
    const picture = await web.app.inject({ url: `${location}/pages/1`, headers: { host: 'localhost', cookie: amira.cookie } })
    assert.equal(picture.statusCode, 200)
    assert.equal(picture.rawPayload.subarray(1, 4).toString(), 'PNG')
    assert.match(picture.headers['cache-control']?.toString() ?? '', /private, max-age/)
    for (const page of ['0', '99', 'x']) assert.equal((await amira.get(`${location}/pages/${page}`)).status, 404)
  })

  test('the same file twice leads to the first reading, whoever gives it', async () => {
    const before = (await readings()).length
    const first = await give(amira, [{ name: 'one.pdf', bytes: sif }])
    const second = await give(rowan, [{ name: 'two.pdf', bytes: sif }])
    assert.equal(second.location, first.location)
    assert.equal((await readings()).length, before)
  })

  test('after the first was put away, the same file is read anew and says so', async () => {
    const first = await give(amira, [{ name: 'letter.pdf', bytes: letter }])
    await amira.send(first.location, {}, { form: 'check', action: `${first.location}/put-away` })
    db.clock.pass({ minutes: 1 })
    const again = await give(amira, [{ name: 'letter.pdf', bytes: letter }])
    assert.notEqual(again.location, first.location)
    assert.match((await amira.get(list)).html, /This file was given before and put away/)
  })

  test('of many files the good ones go through and each bad one is told with its sentence', async () => {
    const send = await sample('area-send-harrowmere-2025-08-05.pdf')
    const { status, html } = await give(amira, [
      { name: 'page.pdf', bytes: Buffer.from('<!DOCTYPE html><html><body>Report</body></html>') },
      { name: 'send.pdf', bytes: send },
      { name: 'empty.pdf', bytes: new Uint8Array() },
      { name: 'cut.pdf', bytes: sif.subarray(0, 20_000) },
    ])
    assert.equal(status, 422)
    assert.match(html, /“page\.pdf”: This is a web page saved under the name of a PDF/)
    assert.match(html, /“empty\.pdf”: This file is empty/)
    assert.match(html, /“cut\.pdf”: This PDF is damaged/)
    assert.match(html, /The other report was taken/)
    assert.match(html, /send\.pdf/)
    assert.ok(!(await readings()).some((reading) => reading.file_name === 'page.pdf'))
  })

  for (const [what, bytes, sentence] of [
    ['locked with a password', encrypted, /locked with a password/],
    ['a scan without text', scan, /no text/],
    ['a PDF that is no such report', menu, /isn’t|not/],
    ['over 500 pages', tooManyPages, /501 pages/],
    ['over 50 MB', over50Megabytes, /over 50 MB/],
  ] as const)
    test(`a file that is ${what} is told in a sentence, and nothing is kept`, async () => {
      const before = (await readings()).length
      const { status, html } = await give(amira, [{ name: 'x.pdf', bytes: await bytes() }])
      assert.equal(status, 422)
      assert.match(/“x\.pdf”: ([^<]+)</.exec(html)?.[1] ?? '', sentence)
      assert.equal((await readings()).length, before)
    })

  test('a form without a file says what to do', async () => {
    const { status, html } = await give(amira, [])
    assert.equal(status, 422)
    assert.match(html, /Choose the PDF of a report/)
  })

  test('our own script gets its answer as data', async () => {
    const good = await give(amira, [{ name: 'x.pdf', bytes: sif }], {}, `${list}/give`)
    const answer = JSON.parse(good.html)
    assert.equal(answer.done, true)
    assert.match(answer.address, /\/calder-vale\/readings\//)
    const bad = await give(amira, [{ name: 'x.pdf', bytes: Buffer.from('no') }], {}, `${list}/give`)
    assert.deepEqual([bad.status, JSON.parse(bad.html)], [422, { sentence: 'This file isn’t a PDF.' }])
  })

  test('more files than one form may bring are refused in a sentence, not with a fault', async () => {
    const files = Array.from({ length: 21 }, (_, n) => ({ name: `${n}.pdf`, bytes: Buffer.from(`%PDF ${n}`) }))
    const { status, html } = await give(amira, files)
    assert.ok(status >= 400 && status < 500, String(status))
    assert.match(html, /<h1>/)
  })

  test('held in confidence from the first moment, with those named on it', async () => {
    const bytes = await sample('ilacs-harrowmere-2019-07-22.pdf')
    const held = await give(amira, [{ name: 'draft report.pdf', bytes }], { hold: 'yes', reason: 'Factual check' })
    assert.equal((await rowan.get(held.location)).status, 404)
    assert.match((await amira.get(held.location)).html, /Held in confidence/)
    const history = await db.owner.kysely.selectFrom('history_detail').select('sentence').execute()
    assert.ok(
      !history.some(({ sentence }) => sentence.includes('draft report')),
      'the history names no file of a report held in confidence',
    )
  })

  test('somebody without the role gives nothing', async () => {
    const partner = await web.person(council, 'partner')
    assert.equal((await partner.get(list)).status, 403)
  })

  test('a sentence of a page becomes a strength in two presses', async () => {
    const { location } = await give(amira, [{ name: 'x.pdf', bytes: sif }])
    const { html } = await amira.get(`${location}?page=6&mark=strength`)
    const [, n, words = ''] = /<button[^>]*name="sentence" value="(\d+)">([^<]+\.)<\/button>/.exec(html) ?? []
    assert.ok(n)
    const shown = await amira.get(`${location}?page=6&mark=strength`)
    const token = /name="_csrf" value="([^"]*)"/.exec(shown.html)?.[1] ?? ''
    const command = /name="command_id" value="([^"]*)"/.exec(shown.html)?.[1] ?? ''
    const fields = { _csrf: token, command_id: command, revision: '1', do: 'mark-strength', page: '6', sentence: n }
    assert.equal((await amira.post(location, fields)).status, 303)
    const after = (await amira.get(location)).html
    assert.match(after, /Strengths <small>1<\/small>/)
    assert.ok(after.includes(words))
  })
})

import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { aPlace, aReadFinding, aReadReport } from '../../../../test/builders/a-read-report.ts'
import { aReading } from '../../../../test/builders/a-reading.ts'
import { testDatabase } from '../../../../test/support/test-database.ts'
import { testWeb, viewerOf } from '../../../../test/support/web.ts'
import type { ReadReport } from '../../../reading/read-report.ts'
import type { ReadingDatabase } from '../../../reading/reading.tables.ts'

const db = await testDatabase<ReadingDatabase>()
const web = await testWeb(db)
const council = await web.authority()
const amira = await web.person(council, 'improvement-lead')
const rowan = await web.person(council, 'director-of-childrens-services')

/** Where the check screen of a new reading is. */
async function given(read: Partial<ReadReport> = {}): Promise<string> {
  const viewer = viewerOf(council, amira)
  return `/${council.slug}/readings/${await aReading(db, viewer, { read: aReadReport(read) })}`
}

const textOf = (html: string) =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replace(/&#39;/g, '’')
    .replace(/\s+/g, ' ')

describe('the check screen', () => {
  test('shows every fact with where it stands, and asks for what isn’t printed', async () => {
    const { status, html } = await amira.get(await given())
    assert.equal(status, 200)
    const text = textOf(html)
    assert.match(text, /3 pages · 2 judgements, 4 findings · nothing is on record until you confirm/)
    assert.match(text, /1 thing to look at: When did the council receive the report\?/)
    assert.match(text, /Published 16 May 2016 as printed, page 1/)
    assert.match(text, /Findings for the council 3/)
    assert.match(text, /Findings for the LSCB 1/)
  })

  test('an item that is chosen is marked on the picture of its page and open to be corrected', async () => {
    const { html } = await amira.get(`${await given()}?item=finding-2`)
    assert.match(html, /aria-current="true" class="check-mark check-mark--chosen"><title>Finding 2<\/title>/)
    assert.match(html, /href="\/calder-vale\/readings\/[^"]+\/pages\/3"/)
    assert.match(html, /<textarea[^>]*name="words"[^>]*>The board should set targets/)
  })

  test('a correction is kept beside the printed words, and can be undone', async () => {
    const page = await given()
    const sent = await sendItem(amira, page, 'finding-1', { words: 'Check assessments.', do: 'save' })
    assert.equal(sent.status, 303)
    const { html } = await amira.get(sent.location ?? '')
    assert.match(textOf(html), /Check assessments\. Printed: Managers should check that every assessment is up to date\./)
    assert.match(html, /Undo: corrected finding 1/)
    await amira.send(page, {}, { form: 'check', action: `${page}/undo` })
    assert.doesNotMatch((await amira.get(page)).html, /Check assessments/)
  })

  test('saving without having changed anything changes nothing', async () => {
    const page = await given()
    await sendItem(amira, page, 'finding-1', { do: 'save' })
    assert.doesNotMatch((await amira.get(page)).html, /Undo:/)
  })

  test('a finding is split where the person says', async () => {
    const page = await given()
    const where = `${page}?item=finding-2&split=1`
    assert.match((await amira.get(where)).html, /Where does the second part begin\?/)
    const sent = await sendItem(amira, page, 'finding-2', { split_at: '52', do: 'split-here' })
    assert.equal(sent.status, 303)
    const { html } = await amira.get(sent.location ?? '')
    assert.match(html, />Those that fall short should be challenged\.<\/textarea>/)
    assert.match(textOf(html), /Findings for the council 4/)
  })

  test('a split at words that don’t stand there is refused beside the box', async () => {
    const { status, html } = await sendItem(amira, await given(), 'finding-2', { split_words: 'nowhere', do: 'split-here' })
    assert.equal(status, 422)
    assert.match(html, /href="#split_words"/)
  })

  test('joining, moving, removing and putting back', async () => {
    const page = await given()
    await sendItem(amira, page, 'finding-1', { do: 'join' })
    assert.match(textOf((await amira.get(page)).html), /Findings for the council 2/)
    await sendItem(amira, page, 'finding-3', { do: 'up' })
    await sendItem(amira, page, 'finding-3', { do: 'remove' })
    assert.match(textOf((await amira.get(page)).html), /Removed 3: Support more care leavers/)
    await amira.send(page, { do: 'put-back', item: 'finding-3', of: 'findings' }, { form: 'check', action: page })
    assert.match(textOf((await amira.get(page)).html), /Findings for the council 2/)
  })

  test('a date is read as people write it; what is none is told, and what was typed stays', async () => {
    const page = await given()
    const wrong = await sendItem(amira, page, 'received', { day: '30 February 2016', do: 'save' })
    assert.equal(wrong.status, 422)
    assert.match(wrong.html, /There is no 30 February 2016/)
    assert.match(wrong.html, /value="30 February 2016"/)
    await sendItem(amira, page, 'received', { day: '13/5/2016', do: 'save' })
    assert.match(textOf((await amira.get(page)).html), /Received 13 May 2016 not printed: entered by you/)
  })

  test('“not known yet” is an answer', async () => {
    const page = await given()
    await sendItem(amira, page, 'received', { do: 'not-known' })
    assert.match(textOf((await amira.get(page)).html), /Nothing is left to look at/)
  })

  test('another authority’s report asks whether that is right', async () => {
    const page = await given({ authority: { value: 'Harrow Dale', printed: 'Harrow Dale', place: aPlace(1, 9) } })
    const { html } = await amira.get(page)
    assert.match(textOf(html), /The report is about Harrow Dale: is that Calder Vale Council\?/)
    await amira.send(page, { do: 'look-at', doubt: 'authority:Harrow Dale' }, { form: 'check', action: page })
    assert.doesNotMatch(textOf((await amira.get(page)).html), /is that Calder Vale Council/)
  })

  test('a grade that can’t be read is asked for, and may be said to be not reported', async () => {
    const page = await given({
      judgements: [{ ...(aReadReport().judgements[0] as ReadReport['judgements'][number]), grade: null, gradePrinted: '' }],
    })
    assert.match(textOf((await amira.get(page)).html), /What was judged of “Overall effectiveness”\?/)
    const none = await sendItem(amira, page, 'judgement-1', { grade: '', reason: '', do: 'save' })
    assert.equal(none.status, 422)
    await sendItem(amira, page, 'judgement-1', { grade: 'good', do: 'save' })
    assert.doesNotMatch(textOf((await amira.get(page)).html), /What was judged/)
  })

  test('a finding that the reader missed can be typed in', async () => {
    const page = await given({ findings: [] })
    assert.match(textOf((await amira.get(page)).html), /No finding was read: does the report make none\?/)
    await sendItem(amira, page, 'new-finding', { words: 'Visit children weekly.', do: 'save' })
    assert.match(textOf((await amira.get(page)).html), /Visit children weekly\. Recommendation · entered by you/)
  })

  test('more than forty findings and words without end are all there', async () => {
    const findings = Array.from({ length: 48 }, (_, n) => aReadFinding(String(n + 1), n === 7 ? 'x'.repeat(4000) : `Finding ${n + 1}.`))
    const { status, html } = await amira.get(await given({ findings }))
    assert.equal(status, 200)
    assert.match(textOf(html), /Findings for the council 48/)
  })

  test('there is nothing there for an authority that isn’t theirs, nor for a person without the role', async () => {
    const page = await given()
    const other = await web.person(await web.authority('Harrow Dale Council'), 'improvement-lead')
    assert.equal((await other.get(page)).status, 404)
    assert.equal((await other.get(page.replace('calder-vale', 'harrow-dale'))).status, 404)
    const partner = await web.person(council, 'partner')
    assert.equal((await partner.get(`/${council.slug}/readings`)).status, 403)
  })
})

describe('two people at once', () => {
  test('what they change apart is merged', async () => {
    const page = await given()
    const [first, second] = [await formAt(amira, page, 'finding-1'), await formAt(rowan, page, 'finding-3')]
    assert.equal((await rowan.post(page, { ...second, words: 'Theirs.', do: 'save' })).status, 303)
    assert.equal((await amira.post(page, { ...first, words: 'Yours.', do: 'save' })).status, 303)
    assert.match(textOf((await amira.get(page)).html), /Yours\. .*Theirs\. /)
  })

  test('what they change alike is shown to the second: before, theirs and yours, and nothing is lost', async () => {
    const page = await given()
    const [first, second] = [await formAt(amira, page, 'finding-1'), await formAt(rowan, page, 'finding-1')]
    await rowan.post(page, { ...second, words: 'Theirs.', do: 'save' })
    const { status, html } = await amira.post(page, { ...first, words: 'Yours.', do: 'save' })
    assert.equal(status, 409)
    assert.match(
      html,
      /data-label="Before">Managers should check[^<]*<\/td><td data-label="Theirs">Theirs\.<\/td><td data-label="Yours">Yours\.</,
    )
    assert.match(html, />Yours\.<\/textarea>/)
    assert.equal((await amira.post(page, { ...formIn(html, 'finding-1'), words: 'Ours.', do: 'save' })).status, 303)
    assert.match((await amira.get(page)).html, /Ours\./)
  })

  test('a form sent twice is done once', async () => {
    const page = await given()
    const form = await formAt(amira, page, 'finding-2')
    for (const _ of [1, 2]) await amira.post(page, { ...form, split_at: '52', do: 'split-here' })
    assert.match(textOf((await amira.get(page)).html), /Findings for the council 4/)
  })
})

describe('the browser’s back button', () => {
  test('a form gone back to and sent again with other words isn’t taken for the first', async () => {
    const page = await given()
    const form = await formAt(amira, page, 'finding-1')
    assert.equal((await amira.post(page, { ...form, words: 'One.', do: 'save' })).status, 303)
    assert.equal((await amira.post(page, { ...form, words: 'Two.', do: 'save' })).status, 409)
  })

  test('confirming again from a page that was gone back to isn’t answered with what was missing then', async () => {
    const page = await given()
    const { html } = await amira.get(page)
    const [confirm = ''] = /<form[^>]*\/confirm"[\s\S]*?<\/form>/.exec(html) ?? []
    const fields = Object.fromEntries([...confirm.matchAll(/name="([^"]+)" value="([^"]*)"/g)].map(([, name, value]) => [name, value]))
    assert.equal((await amira.post(`${page}/confirm`, fields)).status, 422)
    await sendItem(amira, page, 'received', { day: '13 May 2016', do: 'save' })
    const again = await amira.post(`${page}/confirm`, fields)
    assert.equal(again.status, 409)
    assert.match(again.html, /Somebody has changed what was read since/)
  })
})

describe('a letter that speaks of earlier findings', () => {
  const letter: Partial<ReadReport> = {
    framework: 'focused-visit',
    judgements: [],
    findings: [],
    echoes: [{ text: 'Two areas from the last visit remain.', standing: 'remains', place: aPlace(1, 300) }],
  }

  test('asks which of them, and isn’t shown as having none', async () => {
    const page = await given(letter)
    const text = textOf((await amira.get(page)).html)
    assert.match(text, /Which earlier findings are meant by “Two areas from the last visit remain\.”\?/)
    assert.match(text, /Focused visit · \d+ pages? · speaks of earlier findings/)
    assert.doesNotMatch(text, /does the report make none|no findings/)
    assert.match(textOf((await amira.get(`/${council.slug}/readings`)).html), /Focused visit · speaks of earlier findings/)
    const none = await sendItem(amira, page, 'echo-1', { says: 'remains', do: 'save' })
    assert.equal(none.status, 422)
    assert.match(none.html, /Choose the earlier findings that it speaks of/)
    await sendItem(amira, page, 'echo-1', { says: 'remains', do: 'none' })
    assert.match(textOf((await amira.get(page)).html), /None of the earlier findings on record is meant/)
  })

  test('offers the findings on record, and ties what it says to those chosen', async () => {
    const earlier = await given({ findings: [aReadFinding('1', 'Keep chronologies up to date.')] })
    await sendItem(amira, earlier, 'received', { day: '13 May 2016', do: 'save' })
    assert.equal((await amira.send(earlier, {}, { form: 'check', action: `${earlier}/confirm` })).status, 303)
    const page = await given(letter)
    const { html } = await amira.get(`${page}?item=echo-1`)
    const [, id] = /value="([0-9a-f-]{36})"[^>]*><label[^>]*>1 Keep chronologies/.exec(html) ?? []
    assert.ok(id)
    await sendItem(amira, page, 'echo-1', { says: 'not-sufficiently-addressed', speaks_of: id, do: 'save' })
    assert.match(textOf((await amira.get(page)).html), /It speaks of 1 earlier finding/)
  })
})

describe('putting it on record', () => {
  test('lists what must be settled first, with links, and puts nothing on record', async () => {
    const page = await given()
    const { status, html } = await amira.send(page, {}, { form: 'check', action: `${page}/confirm` })
    assert.equal(status, 422)
    assert.match(html, /Not on record yet[\s\S]*item=received#received/)
    assert.equal((await amira.get(page)).status, 200)
  })

  test('goes on to the plan, and the reading leads to the inspection from then on', async () => {
    const page = await given()
    await sendItem(amira, page, 'received', { day: '13 May 2016', do: 'save' })
    const done = await amira.send(page, {}, { form: 'check', action: `${page}/confirm` })
    assert.equal(done.status, 303)
    assert.match(done.location ?? '', /\/calder-vale\/inspections\/[0-9a-f-]{36}\/plan$/)
    assert.match((await amira.get(page)).location ?? '', /\/calder-vale\/inspections\/[0-9a-f-]{36}$/)
  })

  test('put away it can be brought back', async () => {
    const page = await given()
    await amira.send(page, {}, { form: 'check', action: `${page}/put-away` })
    assert.match((await amira.get(page)).html, /This report was put away/)
    await amira.send(page, {}, { form: 'check', action: `${page}/bring-back` })
    assert.match((await amira.get(page)).html, /Check what was read/)
  })

  test('held in confidence, it is there for those named on it only', async () => {
    const page = await given()
    await amira.send(`${page}/hold`, { hold: 'yes', reason: 'Not published yet' }, { form: 'hold-reading' })
    assert.match((await amira.get(page)).html, /Held in confidence/)
    assert.equal((await rowan.get(page)).status, 404)
    assert.equal((await rowan.get(`${page}/original`)).status, 404)
    assert.doesNotMatch((await rowan.get(`/${council.slug}/readings`)).html, new RegExp(page))
    await amira.send(`${page}/hold`, { hold: 'yes', people: rowan.personId }, { form: 'hold-reading' })
    assert.equal((await rowan.get(page)).status, 200)
  })
})

type Person = typeof amira

/** Opens an item and sends its form as a browser would, with these boxes filled differently. */
async function sendItem(person: Person, page: string, id: string, values: Record<string, string>) {
  return person.post(page, { ...(await formAt(person, page, id)), ...values })
}

async function formAt(person: Person, page: string, id: string): Promise<Record<string, string>> {
  return formIn((await person.get(`${page}?item=${id}`)).html, id)
}

/** What stands in the form of an item: hidden fields, boxes and choices. */
function formIn(html: string, id: string): Record<string, string> {
  const form = [...html.matchAll(/<form\b[\s\S]*?<\/form>/g)]
    .map(([each]) => each)
    .find((each) => each.includes(`name="item" value="${id}"`))
  assert.ok(form, `no form for ${id}`)
  const fields: Record<string, string> = {}
  for (const [input] of form.matchAll(/<input\b[^>]*>/g)) {
    const name = /name="([^"]+)"/.exec(input)?.[1]
    if (name && (!/type="(radio|checkbox)"/.test(input) || /checked/.test(input))) fields[name] = /value="([^"]*)"/.exec(input)?.[1] ?? ''
  }
  for (const [, name = '', words = ''] of form.matchAll(/<textarea\b[^>]*name="([^"]+)"[^>]*>([\s\S]*?)<\/textarea>/g)) fields[name] = words
  for (const [, name = '', options = ''] of form.matchAll(/<select\b[^>]*name="([^"]+)"[^>]*>([\s\S]*?)<\/select>/g))
    fields[name] = /<option value="([^"]*)"[^>]*selected/.exec(options)?.[1] ?? /<option value="([^"]*)"/.exec(options)?.[1] ?? ''
  return fields
}

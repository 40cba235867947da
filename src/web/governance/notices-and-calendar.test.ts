import assert from 'node:assert/strict'
import { test } from 'node:test'
import { anInspection } from '../../../test/builders/an-inspection.ts'
import { testDatabase } from '../../../test/support/test-database.ts'
import { type TestPerson, testWeb, viewerOf } from '../../../test/support/web.ts'
import { newId } from '../../database/new-id.ts'
import type { GovernanceDatabase } from '../../governance/governance.tables.ts'
import { startReport } from '../../governance/report/reports.commands.ts'

const db = await testDatabase<GovernanceDatabase>()
db.clock.setTo('2016-06-20T09:00+01:00')
const web = await testWeb(db)
const council = await web.authority()
const lead = await web.person(council, 'improvement-lead')
const member = await web.person(council, 'member')
const home = `/${council.slug}`
const inspection = await anInspection(db, viewerOf(council, lead))
const duty = /href="([^"]*\/duties\/[0-9a-f-]{36})">How this date was worked out/.exec((await lead.get(home)).html)?.[1] ?? ''
const text = (html: string) => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
const body = String((await lead.send(`${home}/bodies/add`, { name: 'Cabinet', kind: 'cabinet' }, { form: 'write-body' })).location)
await lead.send(`${body}/meetings/add`, { days: '20 July 2016', starts_at: '14:00' }, { form: 'add-meetings' })
const notice = `${duty}/notices/${body.split('/').at(-1)}/2016-07-20`
const seen = async (url: string, by = lead) => text((await by.get(url)).html)
const said = {
  matter: 'The improvement plan',
  documents: 'Report of the director\nThe plan',
  copies_from: 'Town Hall, Calder Vale',
  how_to_ask: 'democratic.services@example.org',
}

test('a notice is reached from the cycle, says what it lacks, and is written', async () => {
  const cycle = (await lead.get(`${duty}/cycle`)).html
  assert.ok(cycle.includes(`${notice}/key-decision"`))
  const begun = await seen(`${notice}/key-decision`)
  assert.match(begun, /To be published by Tuesday 21 June 2016/)
  assert.match(begun, /The council’s plan in answer to an inspection: .*published 16 May 2016/)
  assert.match(begun, /What it doesn’t say yet .*Where copies of the documents can be had .*say who sits on Cabinet/)
  const empty = await lead.send(`${notice}/key-decision/write`, { ...said, matter: '' }, { form: 'write-notice' })
  assert.equal(empty.status, 422)
  assert.match(empty.html, /Town Hall, Calder Vale/)
  assert.equal((await lead.send(`${notice}/key-decision/write`, said, { form: 'write-notice' })).status, 303)
  await lead.send(`${body}/members/add`, { person: lead.personId, capacity: 'Leader', from_on: '1 May 2016' }, { form: 'sit-on-body' })
  const written = await seen(`${notice}/key-decision`)
  assert.match(written, /Its members .*, Leader .*When Wednesday 20 July 2016 at 14:00/)
  assert.doesNotMatch(written, /What it doesn’t say yet/)
  const alone = await lead.get(`${notice}/key-decision/text`)
  assert.match(String(alone.headers['content-disposition']), /notice-key-decision-2016-07-20\.txt/)
  assert.match(alone.html, /- Report of the director\n- The plan/)
  assert.match(await seen(`${notice}/private/write`), /The improvement plan .*democratic\.services@example\.org/)
})

test('when it was in fact published is kept with its words, and stands on the cycle', async () => {
  const page = `${notice}/key-decision`
  const future = await lead.send(page, { published_on: '21 June 2016', words: 'these' }, { form: 'notice-given' })
  assert.equal(future.status, 422)
  const done = await lead.send(
    page,
    { published_on: '20 June 2016', words: 'these', published_where: 'https://example.org/notices' },
    { form: 'notice-given' },
  )
  assert.equal(done.status, 303)
  await lead.send(`${page}/write`, { ...said, matter: 'The plan for improvement' }, { form: 'write-notice' })
  assert.match(await seen(page), /Published on Monday 20 June 2016.*The text above has changed since.*The matter The improvement plan/)
  db.clock.setTo('2016-07-13T09:00+01:00')
  const later = await web.signIn(lead)
  assert.match(await seen(`${duty}/cycle`, later), /Notice of the key decision Tuesday 21 June 2016 Published See the notice/)
  await later.send(page, { published_on: '23 June 2016', words: 'other' }, { form: 'notice-given' })
  const late = await seen(page, later)
  assert.match(late, /Published late .*Published on Thursday 23 June 2016, after Tuesday 21 June 2016.*Recorded before: 20 June 2016/)
  assert.match(await seen(`${duty}/cycle`, later), /Published late .*Special urgency.*Write the notice/)
})

test('urgency needs its agreement on record before it is published, and then stands in', async () => {
  const later = await web.signIn(lead)
  const urgent = `${notice}/special-urgency`
  await later.send(`${urgent}/write`, { matter: 'The plan', reasons: 'It is due on 23 August.' }, { form: 'write-notice' })
  assert.match(await seen(urgent, later), /Who must agree: The chair of the scrutiny committee.* Not on record yet/)
  const without = await later.send(urgent, { published_on: '13 July 2016', words: 'other' }, { form: 'notice-given' })
  assert.equal(without.status, 422)
  assert.match(without.html, /Write first who agreed/)
  const agreed = { matter: 'The plan', reasons: 'It is due on 23 August.', agreed_by: 'The chair of scrutiny', agreed_on: '12 July 2016' }
  await later.send(`${urgent}/write`, agreed, { form: 'write-notice' })
  const recorded = await later.send(urgent, { published_on: '13 July 2016', words: 'these' }, { form: 'notice-given' })
  assert.equal(recorded.status, 303)
  const cycle = await seen(`${duty}/cycle`, later)
  assert.match(cycle, /Another stands in/)
  assert.doesNotMatch(cycle, /Special urgency: the chair/)
})

test('who only reads may read; what is no notice isn’t found', async () => {
  const reads = await web.signIn(member)
  assert.doesNotMatch((await reads.get(`${notice}/key-decision`)).html, /Record its publication|\/write"/)
  assert.equal((await reads.get(`${notice}/key-decision/write`)).status, 403)
  for (const wrong of ['2016-07-20/nothing', '2016-02-30/private', '2012-06-22/private'])
    assert.equal((await reads.get(`${duty}/notices/${body.split('/').at(-1)}/${wrong}`)).status, 404)
})

test('an inspection held in confidence: its notices begin without its name, and only those named on it see them', async () => {
  const reads = await web.signIn(lead)
  const published = { published: { day: '2016-07-11' }, receivedOn: '2016-07-11' }
  const id = await anInspection(db, viewerOf(council, lead), {
    ...published,
    title: 'Quillfeather visit',
    holdInConfidence: { heldOn: '2016-07-11', reason: null, personIds: [lead.personId] },
  })
  const other = /\/duties\/[0-9a-f-]{36}/.exec((await reads.get(`${home}/inspections/${id}`)).html)?.[0]
  const held = `${home}${other}/notices/${body.split('/').at(-1)}/2016-07-20/special-urgency`
  const page = await seen(held, reads)
  assert.match(page, /held in confidence. A notice says what the matter is/)
  assert.doesNotMatch(page.slice(page.indexOf('The text')), /Quillfeather/)
  assert.equal((await (await web.signIn(member)).get(held)).status, 404)
})

test('a recess warns on the way back from a deadline and stands in the calendar', async () => {
  const by = await web.signIn(lead)
  assert.match(await seen(`${home}/constitution`, by), /Recess and the time before elections .*None is entered/)
  const add = `${home}/council-periods/add`
  const wrong = await by.send(add, { kind: 'recess', from_on: '31 August 2016', to_on: '1 August 2016' }, { form: 'write-council-period' })
  assert.equal(wrong.status, 422)
  assert.match(wrong.html, /before its first/)
  const recess = { kind: 'recess', name: 'Summer recess', from_on: '20 July 2016', to_on: '31 August 2016' }
  assert.equal((await by.send(add, recess, { form: 'write-council-period' })).status, 303)
  const cycle = await seen(`${duty}/cycle`, by)
  assert.match(cycle, /That day is in a recess: before it, the last is Tuesday 19 July 2016/)
  assert.match(cycle, /In the Summer recess, 20 July 2016 to 31 August 2016, fall: meeting \(20 July 2016\)/)
  assert.match(await seen(`${home}/calendar?from=2016-08`, by), /Monday 1 August 2016 Recess Summer recess Wednesday 20 July 2016 to/)
  const change = /href="([^"]+\/council-periods\/[0-9a-f-]{36})"/.exec((await by.get(`${home}/constitution`)).html)?.[1] ?? ''
  assert.equal((await by.send(change, { ...recess, from_on: '1 August 2016' }, { form: 'write-council-period' })).status, 303)
  assert.equal((await by.send(change, {}, { form: 'remove-council-period', action: `${change}/remove` })).status, 303)
  assert.match(await seen(`${home}/constitution`, by), /None is entered/)
  assert.equal((await (await web.signIn(member)).get(add)).status, 403)
})

test('from what on a decision is key is entered with its source, never more wards than the law’s two', async () => {
  const by = await web.signIn(lead)
  const page = `${home}/key-thresholds`
  assert.equal((await by.send(page, { wards: '3', from_on: '1 May 2016' }, { form: 'key-thresholds' })).status, 422)
  const sent = { revenue: '250,000', wards: '2', from_on: '1 May 2016', source: 'Constitution, Article 13' }
  assert.equal((await by.send(page, sent, { form: 'key-thresholds' })).status, 303)
  assert.match(
    await seen(`${home}/constitution`, by),
    /Revenue, spent or saved from £250,000 Capital.* not entered .*From 1 May 2016; Constitution, Article 13/,
  )
  assert.match((await by.get(page)).html, /value="250,000"/)
})

/** Gives a file as a browser's form does; the answer's own form can be sent on. */
async function give(by: TestPerson, content: string) {
  const url = `${home}/bodies/import`
  const page = await web.app.inject({ method: 'GET', url, headers: { host: 'localhost', cookie: by.cookie } })
  const cookie = [by.cookie, ...page.cookies.map((each) => `${each.name}=${encodeURIComponent(each.value)}`)].join('; ')
  const form = new FormData()
  const [shown = ''] = /<form[^>]*multipart[\s\S]*?<\/form>/.exec(page.body) ?? []
  for (const [, field = '', value = ''] of shown.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)">/g)) form.set(field, value)
  form.set('file', new Blob([content]), 'meetings')
  const sent = new Response(form)
  const headers = { host: 'localhost', cookie, 'content-type': sent.headers.get('content-type') ?? '' }
  const answer = await web.app.inject({ method: 'POST', url, headers, payload: Buffer.from(await sent.arrayBuffer()) })
  const put = async (fields: Record<string, string>) => {
    const payload = new URLSearchParams({ ...carriedBy(answer.body), ...fields }).toString()
    const plain = { host: 'localhost', cookie, 'content-type': 'application/x-www-form-urlencoded' }
    const done = await web.app.inject({ method: 'POST', url: `${url}/put`, headers: plain, payload })
    return { status: done.statusCode, html: done.body }
  }
  return { status: answer.statusCode, html: answer.body, put }
}

/** What the page that shows the file would send back. */
function carriedBy(html: string): Record<string, string> {
  const [form = ''] = /<form method="post" action="[^"]*\/import\/put"[\s\S]*?<\/form>/.exec(html) ?? []
  const hidden = [...form.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)].map(([, name = '', value = '']) => [
    name,
    value.replaceAll('&quot;', '"').replaceAll('&amp;', '&'),
  ])
  const chosen = [...form.matchAll(/<select[^>]*name="([^"]*)"[\s\S]*?<\/select>/g)].map(([select, name = '']) => [
    name,
    /<option value="([^"]*)" selected/.exec(select)?.[1] ?? '',
  ])
  return Object.fromEntries([...hidden, ...chosen])
}

const ics = (...events: string[]) =>
  `BEGIN:VCALENDAR\r\nVERSION:2.0\r\n${events.map((event) => `BEGIN:VEVENT\r\n${event}\r\nEND:VEVENT\r\n`).join('')}END:VCALENDAR\r\n`

test('meetings come from a calendar: seen first, then all that are new, or none', async () => {
  const by = await web.signIn(lead)
  assert.match((await by.get(`${home}/bodies`)).html, /bodies\/import"/)
  const file = ics(
    'UID:1\r\nSUMMARY:Cabinet meeting\r\nLOCATION:Town Hall\r\nDTSTART;TZID=Europe/London:20160914T140000\r\nRRULE:FREQ=MONTHLY;BYDAY=2WE;COUNT=2',
    'UID:2\r\nSUMMARY:Cabinet\r\nDTSTART:20160720T130000Z',
    'UID:3\r\nSUMMARY:Planning Committee\r\nDTSTART;VALUE=DATE:20160915',
  )
  const shown = await give(by, file)
  assert.equal(shown.status, 200)
  assert.match(text(shown.html), /2 meetings would be put in.*Wednesday 20 July 2016 at 14:00 Cabinet not said In the calendar already/)
  assert.match(text(shown.html), /Thursday 15 September 2016 Planning Committee not said Left out/)
  const looked = await shown.put({ look: 'yes', 'body-2': carriedBy(shown.html)['body-0'] ?? '' })
  assert.match(text(looked.html), /3 meetings would be put in/)
  assert.equal((await shown.put({})).status, 303)
  assert.match(await seen(body, by), /Wednesday 14 September 2016 at 14:00 Town Hall .*Wednesday 12 October 2016 at 14:00/)
  assert.match(text((await (await give(by, file)).put({})).html), /No meeting of the file is new/)
})

test('meetings come from a table; what can’t be read is said with its row, and nothing is taken', async () => {
  const by = await web.signIn(lead)
  const wrong = await give(by, 'Date,Time,Body\n31 September 2016,14:00,Cabinet\n1 October 2016,late,Cabinet\n')
  assert.equal(wrong.status, 422)
  assert.match(text(wrong.html), /2 things in this file can’t be taken.*Row 2: .*Row 3: “late”/)
  const shown = await give(by, 'Date,Time,Body\n16 November 2016,2pm,Cabinet\n')
  assert.equal((await shown.put({})).status, 303)
  assert.match(await seen(body, by), /Wednesday 16 November 2016 at 14:00/)
})

test('hostile files and forms are refused in a sentence', async () => {
  const by = await web.signIn(lead)
  for (const [content, sentence] of [
    [ics('UID:1\r\nSUMMARY:x\r\nDTSTART:20160720T140000\r\nRRULE:FREQ=SECONDLY;COUNT=999999'), /more than 1,000 meetings/],
    ['BEGIN:VCALENDAR\r\nBEGIN:VEVENT', /damaged/],
    ['\u0000\u0001', /isn’t a table/],
    ['x'.repeat(2 * 1024 * 1024 + 1), /larger than 2 MB/],
  ] as const) {
    const answer = await give(by, content)
    assert.equal(answer.status, 422, content.slice(0, 40))
    assert.match(answer.html, sentence)
  }
  const shown = await give(by, ics('UID:1\r\nSUMMARY:Cabinet\r\nDTSTART:20161214T140000'))
  for (const meetings of ['', '[[1]]', '[["Cabinet","2016-13-40",null,null,false]]', '{"a":1}'])
    assert.equal((await shown.put({ meetings })).status, 409)
  assert.equal((await (await web.signIn(member)).get(`${home}/bodies/import`)).status, 403)
})

test('a meeting’s agenda takes its papers by number; in the calendar and outside the house what is not public is “a paper”', async () => {
  const by = await web.signIn(lead)
  const start = (over: Record<string, unknown>) =>
    startReport(db, viewerOf(council, lead), {
      commandId: newId(),
      template: { name: 'boxed', edition: '1' },
      shape: 'note-and-commission',
      subject: 'Outcome of the inspection',
      bodyId: body.split('/').at(-1) ?? '',
      meetsOn: Temporal.PlainDate.from('2016-07-20'),
      planId: null,
      planVersionId: null,
      inspectionId: null,
      openness: { kind: 'public' },
      ...over,
    } as never)
  const open = await start({})
  const closed = { openness: { kind: 'exempt', paragraphs: ['3'], because: 'prices' } }
  const exempt = await start({ ...closed, subject: 'Quillfeather contract' })
  const agenda = /href="([^"]+\/meetings\/[0-9a-f-]{36}\/agenda)"/.exec((await by.get(body)).html)?.[1] ?? ''
  assert.match(await seen(agenda, by), /Outcome of the inspection .*Draft Quillfeather contract .*Draft Exempt/)
  const same = await by.send(agenda, { [`number-${open}`]: '7', [`number-${exempt}`]: '7' }, { form: 'set-agenda' })
  assert.equal(same.status, 422)
  assert.equal((await by.send(agenda, { [`number-${open}`]: '10', [`number-${exempt}`]: '9' }, { form: 'set-agenda' })).status, 303)
  assert.match(await seen(agenda, by), /Quillfeather contract.*Outcome of the inspection/)
  assert.match(await seen(`${home}/reports/${open}`, by), /Agenda item .{0,20}10/)
  const decisionType = `${home}/reports/${open}/write`
  assert.match(
    await seen(`${decisionType}/decision-type`, by),
    /Whether it is key, somebody has to say Which wards it affects isn’t said yet/,
  )
  await by.send(`${decisionType}/wards`, { words: 'Northgate' }, { form: 'write-part-wards' })
  assert.match(await seen(`${decisionType}/decision-type`, by), /it isn’t key It spends and saves nothing. It affects one ward/)
  const twin = await by.send(agenda, { [`number-${open}`]: '9' }, { form: 'set-agenda' })
  assert.equal(twin.status, 409)
  assert.match(twin.html, /can’t both be item 9/)
  assert.match(await seen(`${home}/calendar?from=2016-07`, by), /Paper: Outcome of the inspection A paper, not public/)
  const own = `${home}/calendar/own`
  const address = /\/calendar-address\/[\w-]{43}/.exec((await by.send(own, {}, { form: 'calendar-address', action: own })).html)?.[0] ?? ''
  const feed = (await web.stranger.get(address)).html.replaceAll('\r\n ', '')
  assert.match(feed, /SUMMARY:Paper for Cabinet: Outcome of the inspection/)
  assert.match(feed, /DTSTART;VALUE=DATE:20160712\r\nSUMMARY:A paper for Cabinet\r\n/)
  assert.doesNotMatch(feed, /Quillfeather/)
  await start({ subject: 'The improvement plan', inspectionId: inspection, meetsOn: Temporal.PlainDate.from('2016-08-10') })
  const later = notice.replace('2016-07-20', '2016-08-10')
  assert.match(await seen(`${later}/key-decision`, by), /The matter The improvement plan .*Report: The improvement plan/)
  const asks = `${duty}/cycle?body=${body.split('/').at(-1)}&meeting=2016-08-10`
  assert.match(await seen(asks, by), /Its paper: The improvement plan/)
  await by.send(`${body}/meetings/add`, { days: '10 August 2016' }, { form: 'add-meetings' })
  const agendas = [...(await by.get(body)).html.matchAll(/href="([^"]+\/agenda)">Agenda<span[^>]*> of the meeting of Wednesday 10 August/g)]
  assert.match(
    (await by.get(agendas[0]?.[1] ?? '')).html,
    /duties\/[0-9a-f-]{36}\/cycle\?body=[^"]+&amp;meeting=2016-08-10">Its dates and notices/,
  )
  const exemptOn = Temporal.PlainDate.from('2016-08-11')
  await start({ ...closed, subject: 'Quillfeather plan', inspectionId: inspection, meetsOn: exemptOn })
  assert.match(await seen(asks.replace('08-10', '08-11'), by), /Its paper: Quillfeather plan Exempt .*Second notice of private business/)
  const begun = (await by.get(`${notice.replace('2016-07-20', '2016-08-11')}/key-decision/text`)).html
  assert.match(begun, /A separate notice gives the reasons/)
  assert.doesNotMatch(begun, /Quillfeather/)
  const reads = await web.signIn(member)
  assert.equal((await reads.get(agenda)).status, 403)
  assert.doesNotMatch((await reads.get(body)).html, /\/agenda"/)
  assert.doesNotMatch(await seen(`${home}/calendar?from=2016-07`, reads), /Quillfeather|Paper:/)
  const meeting = agenda.replace('/agenda', '')
  const removed = await by.send(meeting, {}, { form: 'remove-meeting', action: `${meeting}/remove` })
  assert.equal(removed.status, 409)
  assert.match(removed.html, /Papers are on the agenda/)
})

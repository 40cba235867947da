import assert from 'node:assert/strict'
import { test } from 'node:test'
import { anInspection } from '../../../../test/builders/an-inspection.ts'
import { testDatabase } from '../../../../test/support/test-database.ts'
import { testWeb, viewerOf } from '../../../../test/support/web.ts'
import { readSpan } from '../../../governance/council-calendar/calendar-span.ts'
import type { PlanDatabase } from '../../../plan/plan.tables.ts'

const db = await testDatabase<PlanDatabase>()
db.clock.setTo('2016-06-01T09:00+01:00')
const web = await testWeb(db)
const council = await web.authority()
const lead = await web.person(council, 'improvement-lead')
const member = await web.person(council, 'member')
const home = `/${council.slug}`
const text = (html: string) => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
const calendar = async (asked = '', person = lead) => text((await person.get(`${home}/calendar${asked}`)).html)

test('an empty calendar says what belongs in it', async () => {
  assert.match((await lead.get(`${home}/bodies`)).html, /\/calendar">Council calendar/)
  assert.match(await calendar(), /Meetings, papers and what is due, June 2016 to August 2016 .*No date stands in these months/)
})

test('meetings, the last days for their papers, duties and bank holidays stand in the order of their days', async () => {
  await anInspection(db, viewerOf(council, lead))
  const cabinet = String((await lead.send(`${home}/bodies/add`, { name: 'Cabinet', kind: 'cabinet' }, { form: 'write-body' })).location)
  const board = { name: 'Improvement Board', kind: 'improvement-board' }
  const monitors = String((await lead.send(`${home}/bodies/add`, board, { form: 'write-body' })).location)
  const days = { days: '20 July 2016\n7 September 2016', starts_at: '2pm', place: 'Council Chamber' }
  await lead.send(`${cabinet}/meetings/add`, days, { form: 'add-meetings' })
  await lead.send(`${monitors}/meetings/add`, { days: '20 July 2016', starts_at: '9:30' }, { form: 'add-meetings' })
  const page = await calendar()
  assert.match(
    page,
    /July 2016 .*Tuesday 12 July 2016 Papers Agenda and reports of Cabinet .*Wednesday 20 July 2016 Meeting Improvement Board at 09:30 .*Meeting Cabinet at 14:00 Council Chamber .*August 2016 .*Tuesday 23 August 2016 Due .*Monday 29 August 2016 Bank holiday Summer bank holiday .*Tuesday 30 August 2016 Papers Agenda and reports of Cabinet/,
  )
  assert.doesNotMatch(page, /7 September 2016 Meeting|Papers Agenda and reports of Improvement Board/)
  assert.match(await calendar('', member), /Wednesday 20 July 2016 Meeting/)

  const one = await calendar(`?show=${monitors.split('/').at(-1)}&months=1&from=2016-07`)
  assert.match(one, /Improvement Board, July 2016 .*Wednesday 20 July 2016/)
  assert.doesNotMatch(one, /Meeting Cabinet|August|Due /)
  const duties = await calendar('?show=duties')
  assert.match(duties, /Tuesday 23 August 2016 Due/)
  assert.doesNotMatch(duties, /20 July 2016/)

  await lead.send(
    `${home}/constitution/agenda`,
    { amount: '7', kind: 'clear working days', from_on: '1 August 2016' },
    { form: 'write-period' },
  )
  assert.match(await calendar(), /Tuesday 12 July 2016 Papers .*Thursday 25 August 2016 Papers/)

  const meeting = /href="([^"]+\/meetings\/[0-9a-f-]{36})"/.exec((await lead.get(cabinet)).html)?.[1] ?? ''
  const cancelled = { meets_on: '20 July 2016', starts_at: '14:00', place: '', cancelled_because: 'No quorum' }
  await lead.send(meeting, cancelled, { form: 'change-meeting' })
  assert.match(await calendar(), /Cabinet at 14:00 Cancelled No quorum/)
  assert.doesNotMatch(await calendar(), /12 July 2016/)
})

test('a duty after an inspection held in confidence is shown to those named on it alone', async () => {
  const title = 'Quillfeather visit'
  await anInspection(db, viewerOf(council, lead), {
    title,
    published: { day: '2016-06-20' },
    holdInConfidence: { heldOn: '2016-05-30', reason: null, personIds: [lead.personId] },
  })
  assert.match(await calendar('?months=6'), /Held in confidence Quillfeather visit/)
  for (const asked of ['?months=6', '?months=12&show=duties']) assert.doesNotMatch(await calendar(asked, member), /Quillfeather|Held/)
})

test('a person’s own calendar program is given the dates under a secret address until it is ended', async () => {
  const own = `${home}/calendar/own`
  const made = await lead.send(own, {}, { form: 'calendar-address', action: own })
  const address = /\/calendar-address\/[\w-]{43}/.exec(made.html)?.[0] ?? ''
  assert.match(made.html, /shown this once/)
  assert.doesNotMatch((await lead.get(own)).html, /calendar-address\/[\w-]{43}/)
  const feed = await web.stranger.get(address)
  assert.equal(feed.headers['content-type'], 'text/calendar; charset=utf-8')
  assert.match(feed.html, /DTSTART:20160720T083000Z\r\nSUMMARY:Improvement Board/)
  assert.match(feed.html, /SUMMARY:Cancelled: Cabinet\r\nDESCRIPTION:No quorum\r\nSTATUS:CANCELLED/)
  assert.match(feed.html, /DTSTART;VALUE=DATE:20160823\r\nSUMMARY:Due: Written statement of action/)
  assert.match(feed.html, /SUMMARY:A date\r\n/)
  assert.doesNotMatch(feed.html, /Quillfeather/)
  const id = /name="address" value="([0-9a-f-]{36})"/.exec((await lead.get(own)).html)?.[1] ?? ''
  assert.equal((await member.send(own, { address: id }, { form: 'calendar-address', action: `${own}/end` })).status, 404)
  assert.equal((await lead.send(own, { address: id }, { form: 'calendar-address', action: `${own}/end` })).status, 303)
  for (const dead of [address, '/calendar-address/x', `/calendar-address/${'A'.repeat(43)}`])
    assert.equal((await web.stranger.get(dead)).status, 404)
})

test('nobody has more than five addresses', async () => {
  const own = `${home}/calendar/own`
  const statuses: number[] = []
  for (let n = 0; n < 6; n++) statuses.push((await member.send(own, {}, { form: 'calendar-address', action: own })).status)
  assert.deepEqual(statuses, [200, 200, 200, 200, 200, 409])
})

test('an address that says nothing sensible shows three months from this one', () => {
  const today = Temporal.PlainDate.from('2016-06-01')
  for (const [from, months] of [
    ['2016-13', '2'],
    ['', ''],
    ['9999-01', '1000000'],
    [undefined, undefined],
  ]) {
    const span = readSpan(from, months, today)
    assert.equal(`${span.from} ${span.months}`, '2016-06 3')
  }
  assert.equal(String(readSpan('2017-01', '12', today).from), '2017-01')
})

test('whoever has no role sees no calendar', async () => {
  const nobody = await web.person(council, null)
  assert.equal((await nobody.get(`${home}/calendar`)).status, 403)
})

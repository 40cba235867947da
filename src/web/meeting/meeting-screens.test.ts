import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testDatabase } from '../../../test/support/test-database.ts'
import { testWeb } from '../../../test/support/web.ts'
import type { MeetingDatabase } from '../../meeting/meeting.tables.ts'
import { readTime } from '../../meeting/meeting.ts'

const db = await testDatabase<MeetingDatabase>()
db.clock.setTo('2016-06-01T09:00+01:00')
const web = await testWeb(db)
const council = await web.authority()
const officer = await web.person(council, 'democratic-services')
const member = await web.person(council, 'member')

test('a body is put in the book with its meetings and members, changed, and left', async () => {
  assert.match((await officer.get(`/${council.slug}/bodies`)).html, /No body is in the book yet/)
  const added = await officer.send(`/${council.slug}/bodies/add`, { name: 'Cabinet', kind: 'cabinet' }, { form: 'write-body' })
  const body = String(added.location)
  assert.match((await officer.get(body)).html, /Nobody is named on it/)

  const repeated = { days: '20 July 2016', starts_at: '2pm', place: 'Council Chamber', repeat: 'monthly', until: '31 October 2016' }
  await officer.send(`${body}/meetings/add`, repeated, { form: 'add-meetings' })
  const page = (await officer.get(body)).html
  for (const day of ['Wednesday 20 July 2016', 'Wednesday 17 August 2016', 'Wednesday 21 September 2016', 'Wednesday 19 October 2016'])
    assert.match(page, new RegExp(`${day} at 14:00`))
  assert.match((await member.get(`/${council.slug}/bodies`)).html, /Wednesday 20 July 2016/)

  const again = await officer.send(`${body}/meetings/add`, repeated, { form: 'add-meetings' })
  assert.equal(again.status, 409)
  assert.equal((await officer.send(`${body}/meetings/add`, { days: '20 July 2016' }, { form: 'add-meetings' })).status, 409)
  const namesake = await officer.send(`/${council.slug}/bodies/add`, { name: 'cabinet', kind: 'cabinet' }, { form: 'write-body' })
  assert.match(namesake.html, /is in the book already/)

  const person = officer.personId
  await officer.send(`${body}/members/add`, { person, capacity: 'clerk', from_on: '1 June 2016' }, { form: 'sit-on-body' })
  const withMember = (await officer.get(body)).html
  assert.match(withMember, /clerk/)
  const end = /href="([^"]+\/members\/[^"]+\/end)"/.exec(withMember)?.[1] ?? ''
  assert.equal((await officer.send(end, { to_on: '1 May 2016' }, { form: 'leave-body' })).status, 409)
  assert.equal((await officer.send(end, { to_on: '2 June 2016' }, { form: 'leave-body' })).status, 303)

  const changed = { name: 'The Cabinet', kind: 'cabinet', chair: person, from_on: '', to_on: '1 January 2016' }
  assert.equal((await officer.send(`${body}/change`, changed, { form: 'write-body' })).status, 303)
  assert.match((await officer.get(body)).html, /chaired by/)
})

test('a meeting is moved, cancelled with a reason, and taken out', async () => {
  const body = String(
    (await officer.send(`/${council.slug}/bodies/add`, { name: 'Scrutiny', kind: 'scrutiny' }, { form: 'write-body' })).location,
  )
  await officer.send(`${body}/meetings/add`, { days: '5 July 2016\n7/7/2016' }, { form: 'add-meetings' })
  const [first, second] = [...(await officer.get(body)).html.matchAll(/href="([^"]+\/meetings\/[0-9a-f-]{36})"/g)].map(
    (found) => found[1] ?? '',
  )
  const meeting = { meets_on: '6 July 2016', starts_at: '', place: '', cancelled_because: 'No quorum' }
  await officer.send(first ?? '', meeting, { form: 'change-meeting' })
  assert.match((await officer.get(body)).html, /Wednesday 6 July 2016 .*Cancelled.*No quorum/)
  assert.match((await officer.get(`/${council.slug}/bodies`)).html, /Scrutiny.*Thursday 7 July 2016/s)
  const twin = await officer.send(second ?? '', { ...meeting, cancelled_because: '' }, { form: 'change-meeting' })
  assert.equal(twin.status, 409)
  await officer.send(second ?? '', {}, { form: 'remove-meeting', action: `${second}/remove` })
  assert.doesNotMatch((await officer.get(body)).html, /7 July 2016/)
})

test('bad input gets a sentence and stays typed', async () => {
  const body = String(
    (await officer.send(`/${council.slug}/bodies/add`, { name: 'Board', kind: 'improvement-board' }, { form: 'write-body' })).location,
  )
  for (const [typed, sentence] of [
    [{ days: '' }, /Enter a day/],
    [{ days: '31 June 2016' }, /30 days/],
    [{ days: '1 July 2016', starts_at: '25:00' }, /isn’t a time/],
    [{ days: '1 July 2016', repeat: 'weekly' }, /Enter the last day of the repetition/],
    [{ days: '1 July 2016', repeat: 'weekly', until: '1 July 2030' }, /200 at most/],
    [{ days: '1 July 2016', repeat: 'weekly', until: '1 July 2015' }, /before the first/],
  ] as const) {
    const answer = await officer.send(`${body}/meetings/add`, typed, { form: 'add-meetings' })
    assert.equal(answer.status, 422)
    assert.match(answer.html, sentence)
  }
  const none = await officer.send(`/${council.slug}/bodies/add`, { name: '', kind: 'cabinet' }, { form: 'write-body' })
  assert.equal(none.status, 422)
})

test('who only reads is offered nothing and may do nothing', async () => {
  const list = (await member.get(`/${council.slug}/bodies`)).html
  assert.doesNotMatch(list, /bodies\/add/)
  assert.equal((await member.get(`/${council.slug}/bodies/add`)).status, 403)
  const body = /href="([^"]+\/bodies\/[0-9a-f-]{36})"/.exec(list)?.[1] ?? ''
  assert.doesNotMatch((await member.get(body)).html, /meetings\/add/)
  assert.equal((await member.get(`${body}/meetings/add`)).status, 403)
})

test('who has a role for one body only sees the meetings too', async () => {
  const body = /\/bodies\/([0-9a-f-]{36})"/.exec((await officer.get(`/${council.slug}/bodies`)).html)?.[1] ?? ''
  const chair = await web.person(council, 'outside-reader', { kind: 'body', id: body })
  assert.equal((await chair.get(`/${council.slug}/bodies`)).status, 200)
  assert.equal((await chair.get(`/${council.slug}/calendar`)).status, 200)
})

test('a time as it is typed', () => {
  const times = ['14:00', '2pm', '2.30 pm', '12am', '12pm', '9:05', '14', '25:00', '13pm', '0am', '2:60pm'].map(readTime)
  assert.deepEqual(times, ['14:00', '14:00', '14:30', '00:00', '12:00', '09:05', null, null, null, null, null])
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readCsv } from '../document/read-csv.ts'
import { bodyMeant, type FoundMeeting, meetingsInSheets, placeMeetings } from './meetings-in-file.ts'

const inTable = (text: string) => meetingsInSheets([readCsv(new TextEncoder().encode(text), 't')])

test('a table’s columns are found by their headings, in any order, under lines of other words', () => {
  const { meetings, problems } = inTable(
    'Calendar 2016/17\nVenue,Committee,Date of meeting,Start time\nTown Hall,Cabinet,Wednesday 20 July 2016,2.30 pm\n,Scrutiny,05/09/2016,\n',
  )
  assert.deepEqual(problems, [])
  assert.deepEqual(
    meetings.map(({ name, on, at, place }) => [name, on, at, place]),
    [
      ['Cabinet', '2016-07-20', '14:30', 'Town Hall'],
      ['Scrutiny', '2016-09-05', null, null],
    ],
  )
})

test('what can’t be read is said with its row; nothing else is guessed', () => {
  assert.match(inTable('Body,Place\nCabinet,Hall').problems.join(), /No row of headings has a column “Date”/)
  assert.match(
    inTable('Date,Time\n31 June 2016,14:00\n20 July 2016,late').problems.join(' '),
    /Row 2: .*30 days.* Row 3: “late” isn’t a time/,
  )
  assert.match(inTable('Date,Time').problems.join(), /no meeting under the row/)
})

test('the body that a name means: its own name, or the longest that stands in it whole', () => {
  const bodies = ['Cabinet', 'Children’s Scrutiny', 'Scrutiny'].map((name) => ({ id: name, name }))
  const meant = (name: string) => bodyMeant(name, bodies)?.name ?? null
  assert.deepEqual(['CABINET', 'Cabinet (special)', 'Childrens Scrutiny Committee', 'Cabinets', 'Council'].map(meant), [
    'Cabinet',
    'Cabinet',
    'Children’s Scrutiny',
    null,
    null,
  ])
})

test('only what is new is put in the calendar', () => {
  const cabinet = { id: 'c', name: 'Cabinet', toOn: Temporal.PlainDate.from('2016-12-31') }
  const found = (on: string, at: string | null, over: Partial<FoundMeeting> = {}): FoundMeeting => ({
    name: 'Cabinet',
    on,
    at,
    place: null,
    isCancelled: false,
    ...over,
  })
  const placed = placeMeetings(
    [
      found('2016-07-20', '14:00'),
      found('2016-07-20', '14:00'),
      found('2016-08-17', '14:00'),
      found('2016-09-21', '10:00'),
      found('2016-10-19', '14:00', { isCancelled: true }),
      found('2017-01-18', '14:00'),
      found('2016-11-16', '14:00', { name: 'Council' }),
    ],
    (name) => (name === 'Cabinet' ? cabinet : null),
    [
      { bodyId: 'c', on: '2016-08-17', at: '14:00' },
      { bodyId: 'c', on: '2016-09-21', at: '14:00' },
    ],
  )
  assert.deepEqual(
    placed.map(({ standing }) => standing),
    ['new', 'twice', 'known', 'same-day', 'cancelled', 'ended', 'left-out'],
  )
})

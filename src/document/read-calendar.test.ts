import assert from 'node:assert/strict'
import { test } from 'node:test'
import { UnusableCalendar } from './calendar-file.ts'
import { readCalendar } from './read-calendar.adapter.ts'

const event = (...lines: string[]) => ['BEGIN:VEVENT', 'UID:1@example.org', 'SUMMARY:Cabinet', ...lines, 'END:VEVENT'].join('\r\n')
const calendar = (...events: string[]) => `BEGIN:VCALENDAR\r\nVERSION:2.0\r\n${events.join('\r\n')}\r\nEND:VCALENDAR\r\n`
const read = (text: string, until = '2016-12-31') => readCalendar(new TextEncoder().encode(text), until)
const times = (...lines: string[]) =>
  read(calendar(event(...lines)))
    .events.map(({ on, at }) => (at ? `${on} ${at}` : on))
    .join(', ')

test('an hour is London’s, from UTC, from a zone, from Outlook’s, and as written', () => {
  assert.equal(times('DTSTART:20160720T130000Z'), '2016-07-20 14:00')
  assert.equal(times('DTSTART:20161214T140000Z'), '2016-12-14 14:00')
  assert.equal(times('DTSTART;TZID=Europe/Paris:20160720T150000'), '2016-07-20 14:00')
  assert.equal(times('DTSTART;TZID=GMT Standard Time:20160720T140000'), '2016-07-20 14:00')
  assert.equal(times('DTSTART:20160720T140000'), '2016-07-20 14:00')
  assert.equal(times('DTSTART;VALUE=DATE:20160720'), '2016-07-20')
  const strange = read(calendar(event('DTSTART;TZID=Nowhere/Such:20160720T140000')))
  assert.equal(strange.events[0]?.at, '14:00')
  assert.match(strange.notes.join(), /Nobody knows the time zone “Nowhere\/Such”/)
})

test('a repetition is written out, with what is left out of it and what differs', () => {
  assert.equal(
    times('DTSTART;TZID=Europe/London:20160720T140000', 'RRULE:FREQ=MONTHLY;BYDAY=3WE;COUNT=3'),
    '2016-07-20 14:00, 2016-08-17 14:00, 2016-09-21 14:00',
  )
  assert.equal(
    times('DTSTART;VALUE=DATE:20160720', 'RRULE:FREQ=WEEKLY;UNTIL=20160803', 'EXDATE;VALUE=DATE:20160727'),
    '2016-07-20, 2016-08-03',
  )
  assert.equal(
    times('DTSTART:20161012T130000', 'RRULE:FREQ=WEEKLY;INTERVAL=2;COUNT=3'),
    '2016-10-12 13:00, 2016-10-26 13:00, 2016-11-09 13:00',
  )
  const moved = event('RECURRENCE-ID;VALUE=DATE:20160727', 'DTSTART;VALUE=DATE:20160728', 'LOCATION:Annexe', 'STATUS:CANCELLED')
  const { events } = read(calendar(event('DTSTART;VALUE=DATE:20160720', 'RRULE:FREQ=WEEKLY;COUNT=2'), moved))
  assert.deepEqual(
    events.map(({ on, place, isCancelled }) => [on, place, isCancelled]),
    [
      ['2016-07-20', null, false],
      ['2016-07-28', 'Annexe', true],
    ],
  )
})

test('what repeats without an end is taken up to a day, and that is said', () => {
  const { events, notes } = read(calendar(event('DTSTART;VALUE=DATE:20161101', 'RRULE:FREQ=MONTHLY')), '2017-01-15')
  assert.deepEqual(
    events.map(({ on }) => on),
    ['2016-11-01', '2016-12-01', '2017-01-01'],
  )
  assert.match(notes.join(), /“Cabinet” repeats without an end: it is taken up to 15 January 2017/)
})

test('what is no calendar, or too much of one, is refused in a sentence', () => {
  for (const [text, sentence] of [
    ['', /isn’t a calendar/],
    ['Date,Body\n20 July 2016,Cabinet', /isn’t a calendar/],
    [calendar(), /no event/],
    ['BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nnonsense\r\nEND:VEVENT', /damaged/],
    [calendar(event('DTSTART:20160720T140000', 'RRULE:FREQ=MINUTELY;COUNT=5000')), /more than 1,000 meetings/],
    [calendar(event('DTSTART:20160720T140000', `X-A:${'a'.repeat(2 ** 21)}`)), /larger than 2 MB/],
  ] as const)
    assert.throws(
      () => read(text),
      (error) => error instanceof UnusableCalendar && sentence.test(error.message),
      text.slice(0, 60),
    )
  assert.match(read(calendar(event('DESCRIPTION:no day'))).notes.join(), /says no day/)
  for (const start of ['DTSTART;VALUE=DATE:20160230', 'DTSTART:20160720T990000', 'DTSTART;TZID=Europe/London:99999999T000000'])
    assert.match(read(calendar(event(start))).notes.join(), /“Cabinet” is left out|^$/, start)
})

test('words of a file are one plain line each', () => {
  const { events } = read(calendar(event('DTSTART;VALUE=DATE:20160720', 'LOCATION:Room 1\\nSecond\\, floor\u0007')))
  assert.equal(events[0]?.place, 'Room 1 Second, floor')
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { releasedHolidays } from './holiday-table.ts'
import { endOfLondonDay, londonDay, londonTime } from './london.ts'
import { addMonths } from './months.ts'
import { timeLeft, timeLeftInWords } from './time-left.ts'

const day = (text: string) => Temporal.PlainDate.from(text)

for (const [moment, expected, clock] of [
  ['2016-03-26T23:59:59Z', '2016-03-26', '23:59'],
  ['2016-03-27T00:30:00Z', '2016-03-27', '00:30'],
  ['2016-03-27T01:00:00Z', '2016-03-27', '02:00'],
  ['2016-03-27T23:30:00Z', '2016-03-28', '00:30'],
  ['2016-10-30T00:30:00Z', '2016-10-30', '01:30'],
  ['2016-10-30T01:30:00Z', '2016-10-30', '01:30'],
  ['2016-08-22T23:30:00Z', '2016-08-23', '00:30'],
  ['2016-12-31T23:30:00Z', '2016-12-31', '23:30'],
] as const) {
  test(`in England it is ${expected}, ${clock}, at ${moment}`, () => {
    assert.equal(londonDay(Temporal.Instant.from(moment)).toString(), expected)
    assert.equal(londonTime(Temporal.Instant.from(moment)), clock)
  })
}

test('a day in England ends an hour earlier in UTC while clocks are forward', () => {
  assert.equal(endOfLondonDay(day('2016-07-20')).toString({ smallestUnit: 'second' }), '2016-07-20T22:59:59Z')
  assert.equal(endOfLondonDay(day('2016-12-20')).toString({ smallestUnit: 'second' }), '2016-12-20T23:59:59Z')
})

for (const [from, months, expected, shortened] of [
  ['2012-04-10', 6, '2012-10-10', false],
  ['2012-08-31', 6, '2013-02-28', true],
  ['2015-11-29', 3, '2016-02-29', false],
  ['2015-11-30', 3, '2016-02-29', true],
  ['2012-01-31', 1, '2012-02-29', true],
] as const) {
  test(`${months} months from ${from} is ${expected}`, () => {
    const later = addMonths(day(from), months)
    assert.equal(later.day.toString(), expected)
    assert.equal(later.shortened, shortened)
  })
}

for (const [today, due, unit, words] of [
  ['2016-06-27', '2016-08-23', 'working day', '41 working days left'],
  ['2016-08-19', '2016-08-23', 'working day', '2 working days left'],
  ['2016-08-22', '2016-08-23', 'working day', '1 working day left'],
  ['2016-08-23', '2016-08-23', 'working day', 'due today'],
  ['2016-08-24', '2016-08-23', 'working day', '1 working day late'],
  ['2016-08-26', '2016-08-23', 'working day', '3 working days late'],
  ['2016-08-20', '2016-08-19', 'working day', '1 day late'],
  ['2016-08-20', '2016-08-21', 'working day', '1 day left'],
  ['2016-07-09', '2016-07-10', 'day', '1 day left'],
  ['2016-07-11', '2016-07-10', 'day', '1 day late'],
  ['2026-11-22', '2016-07-10', 'day', '3,787 days late'],
] as const) {
  test(`on ${today}, what is due on ${due} is ${words}`, () => {
    assert.equal(timeLeftInWords(timeLeft(day(today), day(due), unit, releasedHolidays)), words)
  })
}

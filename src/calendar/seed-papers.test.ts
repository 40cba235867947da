import assert from 'node:assert/strict'
import { test } from 'node:test'
import { clearDaysBetween, lastDayForNotice } from './clear-days.ts'
import { releasedHolidays } from './holiday-table.ts'
import { addWorkingDays, workingDaysBetween } from './working-days.ts'

const day = (text: string) => Temporal.PlainDate.from(text)

// Five councils' papers of 2012 and 2016: on which working day after publication the body sat.
for (const [paper, published, sat, working] of [
  ['Cabinet, 22 June 2012', '2012-06-13', '2012-06-22', 7],
  ['Executive, 21 August 2012', '2012-04-10', '2012-08-21', 92],
  ['Cabinet, 8 June 2016', '2016-05-16', '2016-06-08', 16],
  ['Cabinet, 20 July 2016', '2016-05-16', '2016-07-20', 46],
  ['Cabinet, 1 December 2016', '2016-08-05', '2016-12-01', 83],
] as const) {
  test(`${paper} sat on working day ${working} after publication`, () => {
    assert.equal(workingDaysBetween(day(published), day(sat), releasedHolidays), working)
  })
}

test('the Cabinet of 20 July 2016 had its agenda by 12 July, its notice by 21 June, and call-in over on 29 July', () => {
  assert.equal(lastDayForNotice(day('2016-07-20'), 5, 'clear working days', releasedHolidays).toString(), '2016-07-12')
  assert.equal(lastDayForNotice(day('2016-07-20'), 28, 'clear calendar days', releasedHolidays).toString(), '2016-06-21')
  const published = addWorkingDays(day('2016-07-20'), 2, releasedHolidays)
  assert.equal(published.toString(), '2016-07-22')
  assert.equal(addWorkingDays(published, 5, releasedHolidays).toString(), '2016-07-29')
})

test('11 August 2016 is the last day of a Cabinet whose call-in ends before 23 August', () => {
  const callInOver = (meeting: string) => addWorkingDays(addWorkingDays(day(meeting), 2, releasedHolidays), 5, releasedHolidays)
  assert.ok(Temporal.PlainDate.compare(callInOver('2016-08-11'), day('2016-08-23')) < 0)
  assert.ok(Temporal.PlainDate.compare(callInOver('2016-08-12'), day('2016-08-23')) >= 0)
})

test('a notice on the day after the last leaves a day too few', () => {
  assert.equal(clearDaysBetween(day('2016-07-13'), day('2016-07-20'), 'clear working days', releasedHolidays), 4)
})

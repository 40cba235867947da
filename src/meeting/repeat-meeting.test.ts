import assert from 'node:assert/strict'
import { test } from 'node:test'
import { releasedHolidays } from '../calendar/holiday-table.ts'
import { type Repetition, repeatedDays, repetitionInWords } from './repeat-meeting.ts'

const day = (text: string) => Temporal.PlainDate.from(text)

for (const [first, until, repetition, days, leftOut] of [
  ['2016-07-20', '2016-10-31', 'monthly', '2016-07-20 2016-08-17 2016-09-21 2016-10-19', ''],
  ['2016-07-20', '2016-08-10', 'weekly', '2016-07-20 2016-07-27 2016-08-03 2016-08-10', ''],
  ['2016-08-01', '2016-09-26', 'four-weekly', '2016-08-01 2016-09-26', '2016-08-29 Summer bank holiday'],
  ['2016-03-31', '2016-10-01', 'quarterly', '2016-03-31 2016-06-30 2016-09-29', ''],
  ['2016-12-31', '2017-02-28', 'monthly', '2016-12-31 2017-01-28 2017-02-25', ''],
  ['2016-07-20', '2016-07-19', 'weekly', '', ''],
] as const) {
  test(`${repetition} from ${first} to ${until}`, () => {
    const repeated = repeatedDays(day(first), day(until), repetition, releasedHolidays)
    assert.equal(repeated.days.join(' '), days)
    assert.equal(repeated.leftOut.map(({ day: on, why }) => `${on} ${why}`).join(' '), leftOut)
  })
}

test('a repetition in words', () => {
  const words = (repetition: Repetition) => repetitionInWords(day('2016-07-20'), repetition)
  assert.equal(words('monthly'), 'Every month, on the third Wednesday')
  assert.equal(words('fortnightly'), 'Every two weeks on Wednesday, from Wednesday 20 July 2016')
  assert.equal(repetitionInWords(day('2016-06-30'), 'quarterly'), 'Every three months, on the last Thursday')
})

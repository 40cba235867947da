import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { dayOrMonthFrom, dayOrMonthText, dayToCountFrom, printDayOrMonth } from './day-or-month.ts'
import { printDay, printDayAndMonth, printMonth, printPlainDay, printShortDay, printSpan } from './print-day.ts'
import { readDay, readDayFields, readDayOrMonth } from './read-day.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const read = (typed: string) => {
  const answer = readDay(typed)
  return 'problem' in answer ? answer.problem : answer.day.toString()
}

for (const typed of [
  '16 May 2016',
  '16th May 2016',
  '16 may 2016',
  ' 16  MAY 2016 ',
  'Monday 16 May 2016',
  'Mon 16 May 2016',
  'Monday, 16 May, 2016',
  '16-May-2016',
  '16 of May 2016',
  '16/5/2016',
  '16/05/2016',
  '16.5.2016',
  '16 5 2016',
  '16-5-2016',
  '2016-05-16',
  '2016-5-16',
  '16\u00a0May\u00a02016',
  '１６ May 2016',
]) {
  test(`“${typed}” is read as 16 May 2016`, () => assert.equal(read(typed), '2016-05-16'))
}

for (const [typed, sentence] of [
  ['', 'Enter a day, such as 16 May 2016'],
  ['30 February 2016', 'There is no 30 February 2016: February 2016 has 29 days'],
  ['2016-02-30', 'There is no 30 February 2016: February 2016 has 29 days'],
  ['29/2/2015', 'There is no 29 February 2015: February 2015 has 28 days'],
  ['29/2/2016', '2016-02-29'],
  ['0/5/2016', 'There is no 0 May 2016: May 2016 has 31 days'],
  ['5/16/2016', 'There is no month 16: write the day first, then the month, such as 16/5/2016'],
  ['16/5/16', 'Write the year in four figures, such as 2016, not 16'],
  ['16 May 20166', 'Write the year in four figures, such as 2016, not 20166'],
  ['16 May 1066', 'The year must lie between 1900 and 2199, not 1066'],
  ['Tuesday 16 May 2016', '16 May 2016 is a Monday, not a Tuesday: check the day'],
  ['16 Maybe 2016', '“Maybe” isn’t a month: write it as January, February and so on'],
  ['2016-05', '“2016-05” names no day: enter the day too, such as 2016-05-16'],
  ['May 2016', '“May 2016” names no day: enter the day too, such as 16 May 2016'],
  ['soon', '“soon” isn’t a day: write it as 16 May 2016 or 16/5/2016'],
  ['1e3', '“1e3” isn’t a day: write it as 16 May 2016 or 16/5/2016'],
] as const) {
  test(`“${typed}” is answered with “${sentence}”`, () => assert.equal(read(typed), sentence))
}

test('the three fields of a date say which of them is missing', () => {
  assert.equal('day' in readDayFields('16', '5', '2016'), true)
  assert.deepEqual(readDayFields('16', '', '2016'), { problem: 'The date must include a month' })
  assert.deepEqual(readDayFields('', ' ', '2016'), { problem: 'The date must include a day and a month' })
  assert.deepEqual(readDayFields('', '', ''), readDay(''))
  const may = readDayFields('16', 'May', '2016')
  assert.equal('day' in may && may.day.toString(), '2016-05-16')
})

test('a date known to the month only is read, printed so, and nothing is counted from it', () => {
  for (const typed of ['May 2016', 'may 2016', '2016-05']) {
    const answer = readDayOrMonth(typed)
    assert.ok('value' in answer, typed)
    assert.equal(printDayOrMonth(answer.value), 'May 2016')
    assert.equal(dayToCountFrom(answer.value), null)
    assert.equal(dayOrMonthText(answer.value), '2016-05')
  }
  const known = readDayOrMonth('16 May 2016')
  assert.ok('value' in known)
  assert.equal(dayToCountFrom(known.value)?.toString(), '2016-05-16')
  assert.equal(printDayOrMonth(dayOrMonthFrom('2016-05-16')), '16 May 2016')
  assert.deepEqual(readDayOrMonth('May 16'), { problem: 'Write the year in four figures, such as 2016, not 16' })
  assert.equal('problem' in readDayOrMonth('2016-13'), true)
})

test('days are printed the house way', () => {
  assert.equal(printDay(day('2016-08-23')), 'Tuesday 23 August 2016')
  assert.equal(printPlainDay(day('2016-08-23')), '23 August 2016')
  assert.equal(printShortDay(day('2016-06-28')), 'Tue 28 June')
  assert.equal(printDayAndMonth(day('2016-08-23')), '23 Aug')
  assert.equal(printMonth(day('2016-05-16')), 'May 2016')
  assert.equal(printSpan(day('2016-02-22'), day('2016-03-17')), '22 February to 17 March 2016')
  assert.equal(printSpan(day('2016-06-03'), day('2016-06-07')), '3 to 7 June 2016')
  assert.equal(printSpan(day('2016-12-12'), day('2017-01-05')), '12 December 2016 to 5 January 2017')
  assert.equal(printSpan(day('2016-06-03'), day('2016-06-03')), '3 June 2016')
})

test('every day is read back from each way of printing it', () => {
  const someDay = fc.integer({ min: 0, max: 100_000 }).map((n) => day('1900-01-01').add({ days: n }))
  fc.assert(
    fc.property(someDay, (some) => {
      for (const text of [printDay(some), printPlainDay(some), some.toString(), `${some.day}/${some.month}/${some.year}`]) {
        assert.equal(read(text), some.toString())
      }
    }),
  )
})

test('whatever is typed is answered, never thrown at', () => {
  fc.assert(fc.property(fc.string(), (typed) => typeof read(typed) === 'string'))
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('1', '30', 'May', '/', '-', ' ', '2016', 'Feb', '٣')),
      (parts) => typeof read(parts.join('')) === 'string',
    ),
  )
})

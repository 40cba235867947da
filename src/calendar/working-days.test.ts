import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { bankHolidays, holidaySources } from './bank-holidays.ts'
import { holidaySourceFor, holidayTable, releasedHolidays } from './holiday-table.ts'
import { addWorkingDays, holidaysKnown, isWorkingDay, whyNotWorking, workingDaysBetween } from './working-days.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const someDay = fc.integer({ min: 0, max: 7200 }).map((n) => day('2009-01-01').add({ days: n }))
const someAmount = fc.integer({ min: 0, max: 400 })

test('the table of bank holidays is in order, on weekdays, once each, and has a source for every year', () => {
  const days = bankHolidays.map((holiday) => holiday.day)
  assert.deepEqual(days, [...new Set(days)].sort())
  for (const text of days) {
    assert.ok(day(text).dayOfWeek <= 5, `${text} is no weekday`)
    assert.ok(holidaySourceFor(day(text).year), `${text} has no source`)
  }
  for (let year = 2009; year <= 2028; year += 1) {
    const count = days.filter((text) => text.startsWith(`${year}`)).length
    assert.ok(count >= 7 && count <= 10, `${year} has ${count} bank holidays on weekdays`)
  }
  assert.equal(holidaySources.at(-1)?.toYear, 2028)
})

for (const [text, why] of [
  ['2011-04-29', 'Royal wedding bank holiday'],
  ['2012-05-28', null],
  ['2012-06-04', 'Spring bank holiday (moved from 28 May)'],
  ['2012-06-05', 'Queen’s Diamond Jubilee'],
  ['2016-05-30', 'Spring bank holiday'],
  ['2016-12-27', 'Christmas Day (substitute day)'],
  ['2020-05-04', null],
  ['2020-05-08', 'Early May bank holiday (moved from 4 May, VE day)'],
  ['2022-05-30', null],
  ['2022-09-19', 'State Funeral of Queen Elizabeth II'],
  ['2023-05-08', 'Coronation of King Charles III'],
  ['2016-08-20', 'Saturday'],
  ['2016-08-21', 'Sunday'],
  ['2016-08-22', null],
] as const) {
  test(`${text} is ${why ?? 'a working day'}`, () => {
    assert.equal(whyNotWorking(day(text), releasedHolidays), why)
    assert.equal(isWorkingDay(day(text), releasedHolidays), why === null)
  })
}

for (const [from, amount, expected] of [
  ['2016-05-16', 70, '2016-08-23'],
  ['2016-05-13', 70, '2016-08-22'],
  ['2016-08-05', 70, '2016-11-14'],
  ['2016-08-04', 70, '2016-11-11'],
  ['2012-06-13', 70, '2012-09-20'],
  ['2012-04-10', 70, '2012-07-20'],
  ['2016-05-16', 30, '2016-06-28'],
  ['2026-11-20', 20, '2026-12-18'],
  ['2026-11-20', 30, '2027-01-06'],
  ['2026-11-20', 70, '2027-03-03'],
  ['2016-11-25', 70, '2017-03-08'],
  ['2016-11-28', 70, '2017-03-09'],
  ['2016-06-27', 70, '2016-10-04'],
  ['2016-02-28', 1, '2016-02-29'],
  ['2016-02-26', 2, '2016-03-01'],
  ['2016-05-27', 1, '2016-05-31'],
  ['2016-05-30', 1, '2016-05-31'],
  ['2022-09-16', 1, '2022-09-20'],
  ['2016-03-25', 1, '2016-03-29'],
  ['2016-05-31', -1, '2016-05-27'],
  ['2016-05-30', 0, '2016-05-30'],
] as const) {
  test(`${amount} working days from ${from} is ${expected}`, () => {
    assert.equal(addWorkingDays(day(from), amount, releasedHolidays).toString(), expected)
  })
}

test('a holiday added to the table moves the count by a day', () => {
  const added = holidayTable([{ day: '2016-06-10', name: 'A day of thanks' }])
  assert.equal(addWorkingDays(day('2016-05-16'), 70, added).toString(), '2016-08-24')
  assert.equal(whyNotWorking(day('2016-06-10'), added), 'A day of thanks')
})

test('a holiday taken out of the table is a working day again, until it is added anew', () => {
  const out = { day: '2016-05-30', name: 'Spring bank holiday', withdrawn: true }
  assert.equal(whyNotWorking(day('2016-05-30'), holidayTable([out])), null)
  assert.equal(whyNotWorking(day('2016-05-30'), holidayTable([out, { day: '2016-05-30', name: 'Spring' }])), 'Spring')
})

test('part of a working day can’t be counted', () => {
  assert.throws(() => addWorkingDays(day('2016-05-16'), 1.5, releasedHolidays), /no whole number/)
})

for (const [from, to, known] of [
  ['2008-12-31', '2009-02-01', false],
  ['2009-01-01', '2009-02-01', true],
  ['2028-10-01', '2028-12-31', true],
  ['2028-10-01', '2029-01-01', false],
] as const) {
  test(`the holidays from ${from} to ${to} are ${known ? 'known' : 'not all known'}`, () => {
    assert.equal(holidaysKnown(day(from), day(to), releasedHolidays), known)
  })
}

test('working days added never end on a day that is none', () => {
  fc.assert(
    fc.property(someDay, fc.integer({ min: 1, max: 400 }), (from, n) =>
      isWorkingDay(addWorkingDays(from, n, releasedHolidays), releasedHolidays),
    ),
  )
})

test('a later start or more days never end earlier', () => {
  fc.assert(
    fc.property(someDay, someDay, someAmount, someAmount, (a, b, n, m) => {
      const [early, late] = Temporal.PlainDate.compare(a, b) <= 0 ? [a, b] : [b, a]
      const few = addWorkingDays(early, Math.max(1, Math.min(n, m)), releasedHolidays)
      const many = addWorkingDays(late, Math.max(1, n, m), releasedHolidays)
      return Temporal.PlainDate.compare(few, many) <= 0
    }),
  )
})

test('adding working days and counting them back agrees', () => {
  fc.assert(
    fc.property(someDay, someAmount, (from, n) => {
      const there = addWorkingDays(from, n, releasedHolidays)
      assert.equal(workingDaysBetween(from, there, releasedHolidays), n)
      assert.equal(workingDaysBetween(there, from, releasedHolidays), 0 - n)
    }),
  )
})

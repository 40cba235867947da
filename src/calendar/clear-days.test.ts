import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { clearDaysBetween, firstDayAfterClear, lastDayForNotice } from './clear-days.ts'
import { releasedHolidays } from './holiday-table.ts'

const day = (text: string) => Temporal.PlainDate.from(text)

for (const [event, amount, kind, expected] of [
  ['2016-07-20', 5, 'clear working days', '2016-07-12'],
  ['2016-07-20', 28, 'clear calendar days', '2016-06-21'],
  ['2016-06-06', 5, 'clear working days', '2016-05-26'],
  ['2016-03-01', 1, 'clear calendar days', '2016-02-28'],
  ['2016-07-18', 0, 'clear working days', '2016-07-15'],
] as const) {
  test(`${amount} ${kind} before ${event} the notice is out by ${expected}`, () => {
    assert.equal(lastDayForNotice(day(event), amount, kind, releasedHolidays).toString(), expected)
    assert.equal(clearDaysBetween(day(expected), day(event), kind, releasedHolidays), amount)
    assert.ok(clearDaysBetween(day(expected).add({ days: 1 }), day(event), kind, releasedHolidays) < Math.max(1, amount))
  })
}

test('the first day after so many clear days leaves exactly those between', () => {
  const someDay = fc.integer({ min: 0, max: 7200 }).map((n) => day('2009-01-01').add({ days: n }))
  const kinds = fc.constantFrom('clear calendar days' as const, 'clear working days' as const)
  fc.assert(
    fc.property(someDay, fc.integer({ min: 0, max: 60 }), kinds, (from, n, kind) => {
      assert.equal(clearDaysBetween(from, firstDayAfterClear(from, n, kind, releasedHolidays), kind, releasedHolidays), n)
    }),
  )
})

test('there are no clear days between a day and itself or an earlier one', () => {
  assert.equal(clearDaysBetween(day('2016-07-20'), day('2016-07-20'), 'clear calendar days', releasedHolidays), 0)
  assert.equal(clearDaysBetween(day('2016-07-20'), day('2016-07-10'), 'clear calendar days', releasedHolidays), 0)
})

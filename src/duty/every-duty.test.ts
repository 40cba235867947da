import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { bankHolidays } from '../calendar/bank-holidays.ts'
import { releasedHolidays } from '../calendar/holiday-table.ts'
import { dueDate } from './due-date.ts'
import { duties } from './duties.ts'
import type { Duty } from './duty.ts'
import { type DutyRecord, standing } from './standing.ts'

// Each counted duty against a count made another way: day numbers since 1970, whose weekday is their rest by seven.

const holidays = new Set(bankHolidays.map(({ day }) => dayNumber(day)))

/** 1 January 1970 was a Thursday. */
const isWeekend = (day: number) => (day + 3) % 7 >= 5

function dayNumber(text: string): number {
  return Temporal.PlainDate.from('1970-01-01').until(Temporal.PlainDate.from(text), { largestUnit: 'days' }).days
}

function counted(period: Extract<Duty['period'], { kind: 'counted' }>, from: number): number {
  if (period.unit === 'calendar days') return from + period.amount - (period.dayOne === 'the day itself' ? 1 : 0)
  assert.equal(period.unit, 'working days')
  let day = from
  for (let left = period.amount; left > 0; ) {
    day += 1
    if (!isWeekend(day) && !holidays.has(day)) left -= 1
  }
  return day
}

const edges = {
  'around a bank holiday': ['2016-05-26', '2016-05-27', '2016-05-28', '2016-05-29', '2016-05-30', '2016-05-31', '2016-06-01'],
  'around Christmas and New Year': [
    '2016-12-23',
    '2016-12-24',
    '2016-12-25',
    '2016-12-26',
    '2016-12-27',
    '2016-12-28',
    '2017-01-01',
    '2017-01-03',
  ],
  'around Easter': ['2016-03-24', '2016-03-25', '2016-03-26', '2016-03-27', '2016-03-28', '2016-03-29'],
  'around a leap day': ['2016-02-28', '2016-02-29', '2016-03-01', '2020-02-28', '2020-02-29', '2020-03-01', '2015-02-28', '2015-03-01'],
  'when clocks change': ['2016-03-26', '2016-03-27', '2016-03-28', '2016-10-29', '2016-10-30', '2016-10-31'],
  'around moved and one-off holidays': [
    '2012-05-28',
    '2012-06-01',
    '2012-06-04',
    '2012-06-06',
    '2020-05-04',
    '2020-05-08',
    '2022-06-01',
    '2022-09-08',
    '2022-09-18',
  ],
  'at the end of a year': ['2015-12-31', '2016-12-31', '2024-12-31'],
} as const

for (const duty of duties) {
  const { period } = duty
  describe(duty.title, () => {
    if (period.kind !== 'counted') {
      test('counts nothing', () => {
        const answer = dueDate(
          duty,
          { received: Temporal.PlainDate.from('2024-01-03'), published: Temporal.PlainDate.from('2024-01-05') },
          releasedHolidays,
        )
        assert.notEqual(answer.kind, 'counted')
      })
      return
    }

    for (const [where, days] of Object.entries(edges)) {
      test(`ends where another count ends, ${where}`, () => {
        for (const text of days) {
          const from = Temporal.PlainDate.from(text)
          const answer = dueDate(duty, { received: from, published: from }, releasedHolidays)
          assert.ok(answer.kind === 'counted')
          assert.equal(dayNumber(answer.dueOn.toString()), counted(period, dayNumber(text)), `from ${text}`)
        }
      })
    }

    test('is open the day before, due on the day, late the day after', () => {
      const from = Temporal.PlainDate.from('2016-05-16')
      const answer = dueDate(duty, { received: from, published: from }, releasedHolidays)
      assert.ok(answer.kind === 'counted')
      const record: DutyRecord = {
        duty,
        computedOn: answer.dueOn,
        provisional: false,
        couldBeEarlier: false,
        stated: [],
        extensions: [],
        workedTo: null,
        met: [],
        setAside: null,
      }
      const states = [-1, 0, 1].map((days) => standing(record, answer.dueOn.add({ days }), releasedHolidays).state)
      assert.deepEqual(states, ['open', 'due today', 'late'])
    })
  })
}

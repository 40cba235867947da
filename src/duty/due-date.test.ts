import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { holidayTable, releasedHolidays } from '../calendar/holiday-table.ts'
import { isWorkingDay } from '../calendar/working-days.ts'
import { type DueDate, daysSoFar, dueDate, type KnownDays, type Working } from './due-date.ts'
import {
  areaSendPriorityActionPlan,
  areaSendStrategicPlan,
  duties,
  policeComment,
  priorityActionDraft,
  priorityActionPlan,
  reportPublication,
  writtenStatement,
  youthJusticePlan,
} from './duties.ts'
import type { Duty } from './duty.ts'
import { findingTimescale } from './finding-timescales.ts'
import { workingInWords } from './working-in-words.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const days = (known: { received?: string; published?: string; named?: string }): KnownDays => ({
  received: known.received ? day(known.received) : null,
  published: known.published ? day(known.published) : null,
  named: known.named ? day(known.named) : null,
})
const ask = (duty: Duty, known: Parameters<typeof days>[0]): DueDate => dueDate(duty, days(known), releasedHolidays)
const due = (duty: Duty, known: Parameters<typeof days>[0]): string => {
  const answer = ask(duty, known)
  return answer.kind === 'counted' ? answer.dueOn.toString() : answer.kind
}
const working = (duty: Duty, known: Parameters<typeof days>[0]): Working => {
  const answer = ask(duty, known)
  assert.equal(answer.kind, 'counted')
  return (answer as Extract<DueDate, { kind: 'counted' }>).working
}

for (const [what, duty, known, expected] of [
  ['Bury 2016, from publication', writtenStatement, { published: '2016-05-16' }, '2016-08-23'],
  ['Bury 2016, received the Friday before', writtenStatement, { published: '2016-05-16', received: '2016-05-13' }, '2016-08-22'],
  ['Bury 2016, received on the Sunday before', writtenStatement, { published: '2016-05-16', received: '2016-05-15' }, '2016-08-22'],
  ['Bury 2016, received the day after', writtenStatement, { published: '2016-05-16', received: '2016-05-17' }, '2016-08-24'],
  ['Stockton 2016, from publication', writtenStatement, { published: '2016-08-05' }, '2016-11-14'],
  ['Stockton 2016, received the day before', writtenStatement, { published: '2016-08-05', received: '2016-08-04' }, '2016-11-11'],
  ['Bury 2012, over the moved spring holiday', writtenStatement, { published: '2012-06-13' }, '2012-09-20'],
  ['Central Bedfordshire 2012, over the Jubilee', writtenStatement, { published: '2012-04-10' }, '2012-07-20'],
  ['Kirklees 2016, from publication', writtenStatement, { published: '2016-11-25' }, '2017-03-08'],
  ['Kirklees 2016, received the next working day', writtenStatement, { published: '2016-11-25', received: '2016-11-28' }, '2017-03-09'],
  ['Oxfordshire 2016, received 6 May', writtenStatement, { received: '2016-05-06' }, '2016-08-15'],
  ['Oxfordshire 2016, received 8 May', writtenStatement, { received: '2016-05-08' }, '2016-08-15'],
  ['Oxfordshire 2016, received 9 May', writtenStatement, { received: '2016-05-09' }, '2016-08-16'],
  ['Sefton 2016', writtenStatement, { published: '2016-06-27' }, '2016-10-04'],
  ['St Helens 2018, received the day before', priorityActionPlan, { published: '2018-08-08', received: '2018-08-07' }, '2018-11-14'],
  ['St Helens 2018, from publication', priorityActionPlan, { published: '2018-08-08' }, '2018-11-15'],
  ['St Helens 2018, the draft', priorityActionDraft, { published: '2018-08-08', received: '2018-08-07' }, '2018-09-05'],
  ['St Helens 2018, the draft from publication', priorityActionDraft, { published: '2018-08-08' }, '2018-09-06'],
  ['over Christmas, the draft', priorityActionDraft, { received: '2026-11-20' }, '2026-12-18'],
  ['over Christmas, the report', reportPublication, { received: '2026-11-20' }, '2027-01-06'],
  ['over Christmas, the plan', priorityActionPlan, { received: '2026-11-20' }, '2027-03-03'],
  ['the report’s own publication', reportPublication, { published: '2016-05-16' }, '2016-06-28'],
  ['56 days beginning with publication', policeComment, { published: '2016-05-16' }, '2016-07-10'],
  ['56 days over a leap day', policeComment, { published: '2016-02-01' }, '2016-03-27'],
  ['56 days over the clocks going back', policeComment, { published: '2016-10-01' }, '2016-11-25'],
  ['from a leap day', writtenStatement, { received: '2016-02-29' }, '2016-06-10'],
  ['over a leap day', priorityActionDraft, { received: '2016-02-12' }, '2016-03-11'],
  ['from the day before clocks go forward', priorityActionDraft, { received: '2016-03-26' }, '2016-04-25'],
  ['received on a bank holiday', priorityActionDraft, { received: '2016-05-30' }, '2016-06-27'],
  ['received the day before a bank holiday weekend', priorityActionDraft, { received: '2016-05-27' }, '2016-06-27'],
  ['received the day after it', priorityActionDraft, { received: '2016-05-31' }, '2016-06-28'],
  ['over a State Funeral', priorityActionDraft, { received: '2022-09-08' }, '2022-10-07'],
  ['three months', findingTimescale({ amount: 3, unit: 'month' }, null), { named: '2012-04-10' }, '2012-07-10'],
  ['six months, to a shorter month', findingTimescale({ amount: 6, unit: 'month' }, null), { named: '2012-08-31' }, '2013-02-28'],
  ['two weeks', findingTimescale({ amount: 2, unit: 'week' }, null), { named: '2012-04-10' }, '2012-04-24'],
  ['a timescale whose first day isn’t named', findingTimescale({ amount: 3, unit: 'month' }, null), { published: '2012-04-10' }, 'waiting'],
  ['“immediately”', findingTimescale({ amount: null, unit: 'immediately' }, null), { named: '2012-04-10' }, 'no number of days'],
  ['an area SEND priority action plan', areaSendPriorityActionPlan, { received: '2024-01-03', published: '2024-01-05' }, 'asked'],
  ['an area SEND strategic plan', areaSendStrategicPlan, { published: '2024-01-05' }, 'no number of days'],
  ['a youth justice improvement plan', youthJusticePlan, { published: '2024-12-03' }, 'no number of days'],
  ['neither received nor published', writtenStatement, {}, 'waiting'],
  ['police comments on a report whose publication isn’t known', policeComment, { received: '2016-05-13' }, 'waiting'],
] as const) {
  test(`${what}: ${duty.id} is ${expected}`, () => assert.equal(due(duty, known), expected))
}

test('a date worked from publication asks when the report arrived, one from receipt doesn’t', () => {
  assert.equal(working(writtenStatement, { published: '2016-05-16' }).couldBeEarlier, true)
  assert.equal(working(writtenStatement, { published: '2016-05-16', received: '2016-05-13' }).couldBeEarlier, false)
  assert.equal(working(policeComment, { published: '2016-05-16' }).couldBeEarlier, false)
})

test('the working names day one and each day left out', () => {
  const bury = working(writtenStatement, { published: '2016-05-16' })
  assert.equal(bury.dayOne, '2016-05-17')
  assert.equal(bury.skipped.length, 29)
  assert.deepEqual(bury.skipped[0], { day: '2016-05-21', why: 'Saturday' })
  assert.deepEqual(
    bury.skipped.filter(({ why }) => !why.startsWith('S')),
    [],
  )
  assert.deepEqual(
    bury.skipped.find(({ day: on }) => on === '2016-05-30'),
    { day: '2016-05-30', why: 'Spring bank holiday' },
  )
})

test('the working can be kept as JSON and reads the same', () => {
  const bury = working(writtenStatement, { published: '2016-05-16' })
  assert.deepEqual(JSON.parse(JSON.stringify(bury)), bury)
})

for (const [today, passed] of [
  ['2016-05-16', 0],
  ['2016-05-17', 1],
  ['2016-05-21', 4],
  ['2016-05-30', 9],
  ['2016-05-31', 10],
  ['2016-08-22', 69],
  ['2016-08-23', 70],
  ['2016-08-24', 70],
  ['2017-01-01', 70],
] as const) {
  test(`by ${today}, ${passed} of Bury’s 70 working days have passed`, () => {
    assert.equal(daysSoFar(working(writtenStatement, { published: '2016-05-16' }), day(today)), passed)
  })
}

test('past the end of the table of holidays a date is provisional', () => {
  assert.equal(working(writtenStatement, { published: '2028-09-01' }).provisional, false)
  assert.equal(working(writtenStatement, { published: '2028-11-20' }).provisional, true)
  assert.equal(working(writtenStatement, { published: '2008-12-31' }).provisional, true)
  assert.equal(working(policeComment, { published: '2031-01-01' }).provisional, false)
})

test('clear days count neither the first day nor the last', () => {
  const clear: Duty = { ...policeComment, period: { kind: 'counted', amount: 5, unit: 'clear working days', dayOne: 'the day after' } }
  assert.equal(due(clear, { published: '2016-07-12' }), '2016-07-20')
})

test('the working in words says the start, the question, day one, what is left out and the last day', () => {
  const words = workingInWords(writtenStatement, working(writtenStatement, { published: '2016-05-16' }), day('2016-06-27'))
  assert.equal(words.counted, '70 working days counted from Monday 16 May 2016, the day on which the report was published.')
  assert.match(words.question ?? '', /^The date could be earlier: when did the report arrive\?/)
  assert.equal(words.dayOne, 'Day 1 is Tuesday 17 May 2016, the first working day after it.')
  assert.equal(words.leftOut, 'Left out: 28 Saturdays and Sundays and 1 bank holiday: Monday 30 May 2016 (Spring bank holiday).')
  assert.equal(words.due, 'Day 70 is Tuesday 23 August 2016.')
  assert.equal(words.soFar, 'So far 29 of 70 days, with today, Monday 27 June 2016.')
  assert.equal(words.provisional, null)
})

const counted = duties.filter((duty) => duty.period.kind === 'counted')
const someDay = fc.integer({ min: 0, max: 7000 }).map((n) => day('2009-01-01').add({ days: n }))

test('a duty in working days never ends on a day that is none', () => {
  const inWorkingDays = counted.filter((duty) => duty.period.kind === 'counted' && duty.period.unit === 'working days')
  fc.assert(
    fc.property(fc.constantFrom(...inWorkingDays), someDay, (duty, from) => {
      const answer = dueDate(duty, { received: from, published: from }, releasedHolidays)
      return answer.kind === 'counted' && isWorkingDay(answer.dueOn, releasedHolidays)
    }),
  )
})

test('a later start never gives an earlier date, and a further holiday never an earlier one', () => {
  fc.assert(
    fc.property(fc.constantFrom(...counted), someDay, fc.nat(200), someDay, (duty, from, later, holiday) => {
      const more = holidayTable([{ day: holiday.toString(), name: 'Proclaimed' }])
      const at = (start: Temporal.PlainDate, table = releasedHolidays) => dueDate(duty, { received: start, published: start }, table)
      const [a, b, c] = [at(from), at(from.add({ days: later })), at(from, more)]
      assert.ok(a.kind === 'counted' && b.kind === 'counted' && c.kind === 'counted')
      assert.ok(Temporal.PlainDate.compare(a.dueOn, b.dueOn) <= 0)
      assert.ok(Temporal.PlainDate.compare(a.dueOn, c.dueOn) <= 0)
    }),
  )
})

test('more days never end earlier, and the days of a count are those left out and those counted', () => {
  fc.assert(
    fc.property(someDay, fc.integer({ min: 1, max: 200 }), fc.nat(50), (from, amount, more) => {
      const of = (n: number): Duty => ({
        ...writtenStatement,
        period: { kind: 'counted', amount: n, unit: 'working days', dayOne: 'the day after' },
      })
      const few = dueDate(of(amount), { received: from, published: null }, releasedHolidays)
      const many = dueDate(of(amount + more), { received: from, published: null }, releasedHolidays)
      assert.ok(few.kind === 'counted' && many.kind === 'counted')
      assert.ok(Temporal.PlainDate.compare(few.dueOn, many.dueOn) <= 0)
      assert.equal(from.until(few.dueOn, { largestUnit: 'days' }).days, amount + few.working.skipped.length)
      assert.equal(daysSoFar(few.working, few.dueOn), amount)
    }),
  )
})

test('every duty has a title, a source, acts and an id of its own; only law is called statutory', () => {
  assert.equal(new Set(duties.map(({ id }) => id)).size, duties.length)
  for (const duty of duties) {
    assert.ok(duty.sources.length > 0 && duty.acts.some((act) => act.required), duty.id)
    if (duty.force === 'law')
      assert.ok(
        duty.sources.some(({ citation }) => /Act|SI \d/.test(citation)),
        `${duty.id} names no law`,
      )
  }
})

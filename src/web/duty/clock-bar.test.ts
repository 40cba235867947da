import assert from 'node:assert/strict'
import { test } from 'node:test'
import { releasedHolidays } from '../../calendar/holiday-table.ts'
import { dueDate } from '../../duty/due-date.ts'
import { writtenStatement } from '../../duty/duties.ts'
import { clockBar } from './clock-bar.ts'
import { countedWeeks } from './duty/counted-weeks.ts'

const day = (text: string) => Temporal.PlainDate.from(text)

test('the bar stands where today lies in the period', () => {
  const bar = clockBar(day('2016-05-16'), day('2016-08-23'), day('2016-06-27'))
  assert.deepEqual(
    [bar?.passed, bar?.due, bar?.over, bar?.title],
    ['42.42%', '100%', null, 'From Monday 16 May 2016 to Tuesday 23 August 2016'],
  )
  assert.deepEqual(
    bar?.marks.map(({ text, anchor }) => [text, anchor]),
    [['today', 'middle']],
  )
})

test('long past the due day, one label names the first day and the due day', () => {
  const bar = clockBar(day('2016-05-16'), day('2016-08-23'), day('2026-11-22'))
  assert.deepEqual([bar?.from.text, bar?.dueMark.text], ['16 May to 23 Aug 2016', ''])
})

test('past the due day the bar runs on, and before the first it is empty', () => {
  const late = clockBar(day('2016-05-16'), day('2016-08-23'), day('2016-11-30'))
  assert.deepEqual([late?.passed, late?.due, late?.over], ['50%', '50%', '50%'])
  const early = clockBar(day('2016-05-16'), day('2016-08-23'), day('2016-05-01'))
  assert.deepEqual([early?.passed, early?.today, early?.words], ['0%', null, 'The period has not begun.'])
})

test('other days have their own line, and say theirs in words', () => {
  const bar = clockBar(day('2016-05-16'), day('2016-08-23'), day('2016-06-27'), [{ on: day('2016-09-09'), text: 'stated' }])
  assert.deepEqual(
    bar?.marks.map(({ text, line }) => [text, line]),
    [
      ['today', 1],
      ['stated', 2],
    ],
  )
  assert.match(bar?.words ?? '', /stated: Friday 9 September 2016\./)
})

test('there is no bar without a first day, or where the end isn’t after it', () => {
  assert.equal(clockBar(null, day('2016-08-23'), day('2016-06-27')), null)
  assert.equal(clockBar(day('2016-08-23'), day('2016-08-23'), day('2016-06-27')), null)
})

test('the weeks of Bury’s count add up to 70 days, with the spring bank holiday left out', () => {
  const answer = dueDate(writtenStatement, { received: null, published: day('2016-05-16') }, releasedHolidays)
  assert.ok(answer.kind === 'counted')
  const weeks = countedWeeks(answer.working, day('2016-06-27'))
  assert.deepEqual(
    [weeks.length, weeks[0]?.counted, weeks[2]?.counted, weeks.at(-1)?.counted],
    [15, 'days 1 to 4', 'days 10 to 13', 'days 69 to 70'],
  )
  assert.equal(weeks[2]?.leftOut, 'Mon 30 May (Spring bank holiday), Saturday, Sunday')
  assert.deepEqual(
    weeks.filter(({ isNow }) => isNow).map(({ week }) => week),
    ['27 June 2016'],
  )
})

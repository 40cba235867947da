import assert from 'node:assert/strict'
import { test } from 'node:test'
import { anActionContent, aPlanContent } from '../../../test/builders/a-plan-content.ts'
import type { PhaseContent } from '../plan-content.ts'
import { hasNoPlaceInTime, laneOf, shareOf, timelineSpan, timeMarks } from './timeline.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const today = day('2016-09-06')
const end = (on: string | null) => ({ on, anchor: null, anchorOf: null, amount: null, unit: null })
const phase: PhaseContent = { id: 'first', title: 'First phase', starts: end('2016-07-01'), ends: end('2016-12-31') }
const plan = aPlanContent({ phases: [phase] })

test('the drawing reaches over whole months, from the first day that anything has to the last', () => {
  const actions = [anActionContent({ startsOn: '2016-06-15', dueOn: '2017-01-31' })]
  const span = timelineSpan(plan, actions, [{ on: day('2017-03-02'), title: 'Written statement', href: '' }], today)
  assert.deepEqual([span?.from.toString(), span?.until.toString()], ['2016-06-01', '2017-04-01'])
  assert.equal(timelineSpan(aPlanContent(), [anActionContent()], [], today), null)
  const slip = timelineSpan(aPlanContent(), [anActionContent({ startsOn: '2016-01-01', dueOn: '2106-01-01' })], [], today)
  assert.deepEqual([slip?.from.toString(), slip?.until.toString()], ['2011-09-01', '2026-10-01'])
})

test('today is on the drawing while the plan lies within a year of it', () => {
  const span = (startsOn: string, dueOn: string) => {
    const found = timelineSpan(aPlanContent(), [anActionContent({ startsOn, dueOn })], [], today)
    return `${found?.from} ${found?.until}`
  }
  assert.equal(span('2016-10-01', '2016-12-31'), '2016-09-01 2017-01-01')
  assert.equal(span('2016-01-01', '2016-03-31'), '2016-01-01 2016-10-01')
  assert.equal(span('2018-01-01', '2018-03-31'), '2018-01-01 2018-04-01')
  assert.equal(span('2014-01-01', '2014-03-31'), '2014-01-01 2014-04-01')
})

test('a day lies where its share of the whole is, and at the edge outside of it', () => {
  const year = { from: day('2016-01-01'), until: day('2017-01-01') }
  const rows: [string, number][] = [
    ['2015-12-31', 0],
    ['2016-01-01', 0],
    ['2016-07-02', 500],
    ['2016-12-31', 997.3],
    ['2017-02-01', 1000],
  ]
  for (const [on, at] of rows) assert.equal(shareOf(year, on), at, on)
})

test('months are named while there is room, then quarters, then years', () => {
  const marks = (until: string) => timeMarks({ from: day('2016-06-01'), until: day(until) }).map(({ text }) => text)
  assert.deepEqual(marks('2016-09-01'), ['Jun', 'Jul', 'Aug'])
  assert.deepEqual(marks('2018-01-01'), ['Jul', 'Oct', 'Jan 2017', 'Apr', 'Jul', 'Oct'])
  assert.deepEqual(marks('2021-01-01'), ['2017', '2018', '2019', '2020'])
})

test('an action is a bar from its first day to its last, a point where it has only one, and its phase where it has none', () => {
  const span = { from: day('2016-07-01'), until: day('2017-01-01') }
  const lane = (over: Parameters<typeof anActionContent>[0]) => laneOf(plan, anActionContent(over), span, today)
  const whole = lane({ startsOn: '2016-07-01', dueOn: '2016-12-31' })
  assert.deepEqual([whole.bar, whole.due], [{ from: 0, to: 1000, of: 'dates' }, 1000])
  const point = lane({ dueOn: '2016-09-05', phaseId: 'first' })
  assert.deepEqual([point.bar, point.overdue], [null, true])
  assert.match(point.words, /due 5 September 2016; date passed, not started/)
  assert.deepEqual(lane({ phaseId: 'first' }).bar, { from: 0, to: 1000, of: 'phase' })
  assert.equal(hasNoPlaceInTime(lane({ dueWords: 'ongoing' })), true)
  assert.deepEqual(lane({ startsOn: '2016-10-01', dueOn: '2016-08-01' }).bar, null, 'a start after the end is no bar')
})

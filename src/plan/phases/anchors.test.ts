import assert from 'node:assert/strict'
import { test } from 'node:test'
import { releasedHolidays } from '../../calendar/holiday-table.ts'
import type { PhaseContent, PhaseEnd } from '../plan-content.ts'
import { rulesInWords, workingInWords } from './anchor-in-words.ts'
import { type AnchorDays, countFrom, daysToConfirm, endStanding } from './anchors.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const none: PhaseEnd = { on: null, anchor: null, anchorOf: null, amount: null, unit: null }
const report = { id: 'i1', name: 'the inspection of April 2012' }
const days: AnchorDays = {
  inspections: new Map([['i1', { publication: day('2012-04-10'), receipt: null, 'fieldwork-end': day('2012-03-02') }]]),
  sources: new Map([['s1', day('2012-05-01')]]),
  agreedOn: null,
}
const phase = (id: string, ends: Partial<PhaseEnd>, starts: Partial<PhaseEnd> = {}): PhaseContent => ({
  id,
  title: `Phase ${id}`,
  starts: { ...none, ...starts },
  ends: { ...none, ...ends },
})
const sixMonthsFrom = (anchor: PhaseEnd['anchor'], over: Partial<PhaseEnd> = {}): Partial<PhaseEnd> => ({
  anchor,
  anchorOf: report,
  amount: '6',
  unit: 'month',
  ...over,
})

test('the same six months end a month apart, counted from the fieldwork or from publication', () => {
  const counted = (anchor: PhaseEnd['anchor']) =>
    endStanding({ phases: [], days }, phase('1', sixMonthsFrom(anchor)), 'ends', releasedHolidays).counted?.on.toString()
  assert.equal(counted('publication'), '2012-10-10')
  assert.equal(counted('fieldwork-end'), '2012-09-02')
  assert.equal(counted('receipt'), undefined, 'receipt isn’t known')
  assert.equal(counted('agreement'), undefined)
})

const table: readonly [from: string, amount: number, unit: NonNullable<PhaseEnd['unit']>, on: string, shortened?: true][] = [
  ['2016-08-31', 6, 'month', '2017-02-28', true],
  ['2016-01-31', 1, 'month', '2016-02-29', true],
  ['2016-05-16', 70, 'working-day', '2016-08-23'],
  ['2016-05-16', 2, 'week', '2016-05-30'],
  ['2016-05-16', 1, 'day', '2016-05-17'],
  ['2016-05-15', 0, 'day', '2016-05-15'],
  ['2016-05-15', 0, 'month', '2016-05-15'],
]
for (const [from, amount, unit, on, shortened = false] of table)
  test(`${amount} ${unit} from ${from} is ${on}`, () => {
    const counted = countFrom(day(from), amount, unit, releasedHolidays)
    assert.equal(counted.on.toString(), on)
    assert.equal(counted.shortened, shortened)
  })

test('a phase follows the one before it, and its length its own start', () => {
  const first = phase('1', { on: '2012-10-10' })
  const second = phase(
    '2',
    { anchor: 'phase-start', amount: '12', unit: 'month' },
    { on: '2012-10-11', anchor: 'phase-before', amount: '1', unit: 'day' },
  )
  const around = { phases: [first, second], days }
  assert.equal(endStanding(around, second, 'starts', releasedHolidays).proposed, null)
  assert.equal(endStanding(around, second, 'ends', releasedHolidays).proposed?.toString(), '2013-10-11')
  assert.equal(rulesInWords(around.phases, second, second.starts), '1 day after the end of “Phase 1”')
  assert.equal(rulesInWords(around.phases, second, second.ends), '12 months after its own first day')
})

test('a new day is proposed when the anchor moves, and the confirmed one stays until somebody confirms', () => {
  const confirmed = phase('1', sixMonthsFrom('publication', { on: '2012-10-09' }))
  const standing = endStanding({ phases: [confirmed], days }, confirmed, 'ends', releasedHolidays)
  assert.equal(standing.on?.toString(), '2012-10-09')
  assert.equal(standing.proposed?.toString(), '2012-10-10')
  const settled = phase('2', sixMonthsFrom('publication', { on: '2012-10-10' }))
  assert.deepEqual(
    daysToConfirm({ phases: [confirmed, settled] }, days, releasedHolidays).map((each) => [each.phaseId, each.which]),
    [['1', 'ends']],
  )
})

test('an anchor that this person can’t see is not told, and proposes nothing', () => {
  const hidden = phase('1', sixMonthsFrom('publication', { anchorOf: null, on: '2012-10-09' }))
  const standing = endStanding({ phases: [hidden], days }, hidden, 'ends', releasedHolidays)
  assert.equal(standing.proposed, null)
  assert.equal(rulesInWords([hidden], hidden, hidden.ends), '6 months after the publication of a report that isn’t shown in this plan')
})

test('the working says from which day to which, and what was left out', () => {
  const counted = (from: string, amount: number, unit: NonNullable<PhaseEnd['unit']>) =>
    workingInWords({ from: day(from), counted: countFrom(day(from), amount, unit, releasedHolidays) })
  assert.equal(counted('2012-04-10', 6, 'month'), 'Counted from Tuesday 10 April 2012 to Wednesday 10 October 2012.')
  assert.match(counted('2016-08-31', 6, 'month'), /28 February 2017\. The month reached has no 31st, so its last day stands\./)
  assert.match(counted('2016-05-26', 5, 'working-day'), /to Friday 3 June 2016\. Left out besides weekends: Spring bank holiday\./)
  assert.match(workingInWords({ from: null, counted: null }), /isn’t on record yet/)
  assert.equal(
    rulesInWords([], phase('1', {}), { ...none, anchor: 'agreement', amount: '0', unit: 'day' }),
    'on the day on which the plan was first agreed',
  )
})

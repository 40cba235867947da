import assert from 'node:assert/strict'
import { test } from 'node:test'
import { releasedHolidays } from '../../calendar/holiday-table.ts'
import { lawsMinimum } from '../cycle/cycle-settings.ts'
import { effectiveDay, oddAboutDecision } from './effective-day.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const typical = { ...lawsMinimum, decisionNotice: 2, callIn: 5 }
type Asked = Parameters<typeof effectiveDay>[0]
const july: Asked = {
  body: { id: '1', name: 'Cabinet', kind: 'cabinet' },
  outcome: 'approved',
  madeOn: day('2016-07-20'),
  publishedOn: day('2016-07-22'),
  effectiveOn: null,
  noCallInBecause: null,
  callIn: null,
}
const called = { id: '2', revision: 1, calledInOn: day('2016-07-28'), byWhom: 'Five members', why: null, outcomeWords: null }
const on = (decision: Partial<Asked>, settings = typical) => String(effectiveDay({ ...july, ...decision }, settings, releasedHolidays).on)

test('from which day a decision counts', () => {
  const table: readonly [string, Partial<Asked>, string][] = [
    ['published two working days after, then five to call it in', {}, '2016-07-30'],
    ['published late', { publishedOn: day('2016-07-25') }, '2016-08-02'],
    ['not published yet: as the constitution has it', { publishedOn: null }, '2016-07-30'],
    ['stated by its record', { effectiveOn: day('2016-08-01') }, '2016-08-01'],
    ['exempt from call-in', { noCallInBecause: 'The statutory date would be missed.' }, '2016-07-20'],
    ['of a board that is not the executive', { body: { id: '3', name: 'Improvement board', kind: 'improvement-board' } }, '2016-07-20'],
    ['deferred', { outcome: 'deferred' }, 'null'],
    ['called in', { callIn: { ...called, outcome: null, outcomeOn: null } }, 'null'],
    [
      'called in, although its record stated a day',
      { effectiveOn: day('2016-07-30'), callIn: { ...called, outcome: null, outcomeOn: null } },
      'null',
    ],
    ['referred back', { callIn: { ...called, outcome: 'referred-back', outcomeOn: day('2016-08-04') } }, 'null'],
    ['confirmed', { callIn: { ...called, outcome: 'confirmed', outcomeOn: day('2016-08-09') } }, '2016-08-09'],
    ['a call-in that was not valid', { callIn: { ...called, outcome: 'not-valid', outcomeOn: day('2016-07-29') } }, '2016-07-30'],
    ['made before 10 September 2012', { madeOn: day('2012-08-01'), publishedOn: day('2012-08-03') }, 'null'],
    ['the same, with the day that its record states', { madeOn: day('2012-08-01'), effectiveOn: day('2012-08-10') }, '2012-08-10'],
  ]
  for (const [what, decision, expected] of table) assert.equal(on(decision), expected, what)
  assert.equal(on({}, { ...typical, callIn: null as never }), 'null', 'no call-in period entered')
})

test('what is odd is said, and recorded all the same', () => {
  const odd = (decision: Partial<Asked>) => {
    const whole = { ...july, ...decision }
    return oddAboutDecision(whole, effectiveDay(whole, typical, releasedHolidays)).join(' ')
  }
  assert.equal(odd({}), '')
  assert.match(
    odd({ callIn: { ...called, calledInOn: day('2016-08-03'), outcome: null, outcomeOn: null } }),
    /after call-in had ended on Friday 29 July 2016/,
  )
  assert.match(odd({ effectiveOn: day('2016-07-21') }), /could still be called in/)
  assert.match(odd({ noCallInBecause: 'Urgent.', callIn: { ...called, outcome: null, outcomeOn: null } }), /recorded as exempt/)
  assert.equal(odd({ madeOn: day('2012-08-01'), publishedOn: null, effectiveOn: day('2012-08-01') }), '')
})

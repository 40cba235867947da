import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dayOrMonthFrom } from '../calendar/day-or-month.ts'
import { releasedHolidays } from '../calendar/holiday-table.ts'
import { timeLeftInWords } from '../calendar/time-left.ts'
import { areaSendPriorityActionPlan, policeComment, priorityActionPlan, reportPublication, writtenStatement } from './duties.ts'
import { mismatch } from './mismatch.ts'
import { type DutyRecord, standing } from './standing.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const aRecord = (over: Partial<DutyRecord> = {}): DutyRecord => ({
  duty: writtenStatement,
  computedOn: day('2016-08-23'),
  provisional: false,
  couldBeEarlier: true,
  stated: [],
  extensions: [],
  workedTo: null,
  met: [],
  setAside: null,
  ...over,
})
const stated = (on: string) => [{ on: dayOrMonthFrom(on), words: 'as the letter says' }]
const all = (on: string) => writtenStatement.acts.map((act) => ({ act: act.id, on: day(on) }))
const at = (record: DutyRecord, today: string) => standing(record, day(today), releasedHolidays)

for (const [today, state, words] of [
  ['2016-06-27', 'open', '41 working days left'],
  ['2016-08-22', 'open', '1 working day left'],
  ['2016-08-23', 'due today', 'due today'],
  ['2016-08-24', 'late', '1 working day late'],
  ['2016-08-27', 'late', '3 working days late'],
] as const) {
  test(`on ${today} Bury’s statement is ${state}: ${words}`, () => {
    const stands = at(aRecord(), today)
    assert.equal(stands.state, state)
    assert.equal(stands.left && timeLeftInWords(stands.left), words)
  })
}

for (const [what, over, on, why] of [
  ['nothing is stated', {}, '2016-08-23', 'computed'],
  ['a later day is stated', { stated: stated('2016-09-01') }, '2016-08-23', 'computed'],
  ['an earlier day is stated', { stated: stated('2016-08-19') }, '2016-08-19', 'stated'],
  ['only a month is stated', { stated: stated('2016-07') }, '2016-08-23', 'computed'],
  ['the stated day was corrected', { stated: [...stated('2016-08-01'), ...stated('2016-09-01')] }, '2016-08-23', 'computed'],
  [
    'an extension was agreed',
    { extensions: [{ toOn: day('2016-10-01'), grantedBy: 'Ofsted', words: 'agreed' }] },
    '2016-08-23',
    'computed',
  ],
  [
    'the authority named a later day',
    { stated: stated('2016-09-01'), workedTo: { on: day('2016-09-01'), reason: 'the letter' } },
    '2016-09-01',
    'worked to',
  ],
] as const) {
  test(`when ${what}, ${on} is warned on`, () => {
    const warned = at(aRecord(over), '2016-06-27').warned
    assert.equal(warned?.on.toString(), on)
    assert.equal(warned?.why, why)
  })
}

test('a duty whose period isn’t known has no date until the letter’s is entered', () => {
  const open = aRecord({ duty: areaSendPriorityActionPlan, computedOn: null })
  assert.equal(at(open, '2024-01-10').state, 'no date')
  assert.equal(at(open, '2024-01-10').left, null)
  assert.equal(at({ ...open, stated: stated('2024-03-01') }, '2024-03-01').state, 'due today')
  assert.equal(at({ ...open, extensions: [{ toOn: day('2024-04-01'), grantedBy: 'Ofsted', words: 'agreed' }] }, '2024-03-01').state, 'open')
})

test('a duty is met when each required act is done, and half met names the rest', () => {
  const half = at(aRecord({ met: all('2016-08-22').slice(0, 2) }), '2016-08-23')
  assert.equal(half.state, 'due today')
  assert.deepEqual(
    half.missing.map(({ id }) => id),
    ['published'],
  )
  assert.equal(half.done.length, 2)
  const met = at(aRecord({ met: all('2016-08-22') }), '2016-12-01')
  assert.equal(met.state, 'met')
  assert.equal(met.left, null)
  assert.equal(met.metOn?.toString(), '2016-08-22')
})

test('the last act decides whether it was in time, and an act’s last record counts', () => {
  const acts = all('2016-08-22')
  assert.equal(at(aRecord({ met: [...acts.slice(0, 2), { act: 'published', on: day('2016-08-23') }] }), '2016-12-01').state, 'met')
  assert.equal(at(aRecord({ met: [...acts.slice(0, 2), { act: 'published', on: day('2016-08-24') }] }), '2016-12-01').state, 'met late')
  assert.equal(at(aRecord({ met: [...acts, { act: 'published', on: day('2016-09-24') }] }), '2016-12-01').state, 'met late')
})

test('custom that isn’t required leaves a duty met without it', () => {
  const required = reportPublication.acts.filter((act) => act.required).map((act) => ({ act: act.id, on: day('2016-06-01') }))
  assert.equal(at(aRecord({ duty: reportPublication, computedOn: day('2016-06-28'), met: required }), '2016-06-02').state, 'met')
})

test('what is set aside is not late', () => {
  assert.equal(at(aRecord({ setAside: { reason: 'The report was withdrawn' } }), '2017-01-01').state, 'set aside')
})

test('days that the law counts by the calendar are told so', () => {
  const left = at(aRecord({ duty: policeComment, computedOn: day('2016-07-10') }), '2016-07-08').left
  assert.equal(left && timeLeftInWords(left), '2 days left')
})

for (const [who, computed, said, sentence] of [
  ['Bury 2016', '2016-08-23', '2016-08-23', null],
  ['Stockton 2016', '2016-11-14', '2016-11-14', null],
  [
    'Kirklees 2017',
    '2017-03-08',
    '2017-03-09',
    'The inspectorate states 9 March 2017, 1 working day later than the 8 March 2017 that the rule gives.',
  ],
  ['Oxfordshire 2016', '2016-08-15', '2016-08-15', null],
  [
    'St Helens 2018',
    '2018-11-14',
    '2018-12-03',
    'The inspectorate states 3 December 2018, 13 working days later than the 14 November 2018 that the rule gives.',
  ],
  [
    'St Helens 2018, draft',
    '2018-09-05',
    '2018-09-10',
    'The inspectorate states 10 September 2018, 3 working days later than the 5 September 2018 that the rule gives.',
  ],
  ['Sefton 2016', '2016-10-04', '2016-10', null],
  ['a month that isn’t the one', '2016-10-04', '2016-11', 'The inspectorate states November 2016; the rule gives 4 October 2016.'],
  [
    'an earlier Sunday',
    '2016-08-22',
    '2016-08-21',
    'The inspectorate states 21 August 2016, 1 working day earlier than the 22 August 2016 that the rule gives.',
  ],
  [
    'a Sunday after',
    '2016-08-19',
    '2016-08-21',
    'The inspectorate states 21 August 2016, later than the 19 August 2016 that the rule gives.',
  ],
] as const) {
  test(`${who}: ${sentence ?? 'computed and stated agree'}`, () => {
    assert.equal(mismatch(day(computed), dayOrMonthFrom(said), releasedHolidays), sentence)
  })
}

test('St Helens is warned on 14 November until the authority names 3 December', () => {
  const letter = aRecord({ duty: priorityActionPlan, computedOn: day('2018-11-14'), couldBeEarlier: false, stated: stated('2018-12-03') })
  assert.equal(at(letter, '2018-11-15').state, 'late')
  assert.equal(at({ ...letter, workedTo: { on: day('2018-12-03'), reason: 'The letter states it' } }, '2018-11-15').state, 'open')
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { releasedHolidays } from '../../calendar/holiday-table.ts'
import { type CycleSettings, lawsMinimum } from './cycle-settings.ts'
import { canBeCarriedOut, earliestMeeting, latestMeeting, type Meeting, planBackwards } from './plan-backwards.ts'
import { missedSteps, waysOut } from './ways-out.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const typical = { ...lawsMinimum, decisionNotice: 2, callIn: 5 }
const cabinet = { body: 'cabinet', isKey: true, isPartPrivate: false } as const
const july: Meeting = { ...cabinet, on: day('2016-07-20') }
const dates = (meeting: Meeting, settings: CycleSettings = typical) =>
  planBackwards(meeting, settings, releasedHolidays).map((step) => `${step.name} ${step.on}`)

test('the cabinet of 20 July 2016 with 5 clear working days’ agenda and 2 + 5 working days’ call-in', () => {
  assert.deepEqual(dates(july), [
    'key-decision-notice 2016-06-21',
    'agenda 2016-07-12',
    'meeting 2016-07-20',
    'decision-notice 2016-07-22',
    'call-in-ends 2016-07-29',
    'carried-out 2016-07-30',
  ])
})

test('an exempt part adds notices of private business on 21 June and 12 July, also where the decision is not key', () => {
  const notices = dates({ ...july, isKey: false, isPartPrivate: true }).filter((date) => date.startsWith('private'))
  assert.deepEqual(notices, ['private-notice 2016-06-21', 'private-notice-again 2016-07-12'])
})

test('the latest cabinet whose call-in ends in time for 23 August 2016 is on 11 August', () => {
  const latest = latestMeeting(day('2016-08-23'), cabinet, typical, releasedHolidays)
  assert.equal(latest.toString(), '2016-08-11')
  assert.equal(canBeCarriedOut({ ...cabinet, on: latest }, typical, releasedHolidays).toString(), '2016-08-23')
  assert.equal(canBeCarriedOut({ ...cabinet, on: day('2016-08-12') }, typical, releasedHolidays).toString(), '2016-08-24')
})

test('at the law’s minimum nothing follows the meeting, and it can meet on the day of the deadline', () => {
  assert.deepEqual(dates(july, lawsMinimum), ['key-decision-notice 2016-06-21', 'agenda 2016-07-12', 'meeting 2016-07-20'])
  assert.equal(latestMeeting(day('2016-08-23'), cabinet, lawsMinimum, releasedHolidays).toString(), '2016-08-23')
  assert.equal(latestMeeting(day('2016-08-28'), cabinet, lawsMinimum, releasedHolidays).toString(), '2016-08-26')
})

test('a committee of a council without an executive has an agenda, and neither key decisions nor call-in', () => {
  assert.deepEqual(dates({ ...july, body: 'committee', isPartPrivate: true }), ['agenda 2016-07-12', 'meeting 2016-07-20'])
  assert.deepEqual(dates({ ...july, body: 'improvement-board' }), ['meeting 2016-07-20'])
})

test('no rule is run on a decision from before 10 September 2012', () => {
  assert.deepEqual(dates({ ...july, on: day('2012-09-09') }), ['meeting 2012-09-09'])
  assert.equal(dates({ ...july, on: day('2012-09-10') }).length, 6)
})

test('clearance is asked for so many working days before the agenda', () => {
  const steps = dates(july, { ...typical, clearances: [{ by: 'finance', workingDays: 5 }] })
  assert.ok(steps.includes('clearance 2016-07-05'))
  const drafted = {
    ...typical,
    drafting: 10,
    clearances: [
      { by: 'finance', workingDays: 5 },
      { by: 'management team', workingDays: 10 },
    ],
  }
  assert.equal(dates(july, drafted)[0], 'drafting 2016-06-14')
  assert.ok(dates(july, { ...typical, drafting: 10 }).includes('drafting 2016-06-28'))
})

test('notice published today allows a meeting after 28 clear days', () => {
  assert.equal(earliestMeeting(day('2016-06-21'), cabinet, typical, releasedHolidays).toString(), '2016-07-20')
  assert.equal(earliestMeeting(day('2016-06-22'), cabinet, typical, releasedHolidays).toString(), '2016-07-21')
})

const ways = (today: string, meeting = july, deadline = '2016-08-23') =>
  waysOut(meeting, day(deadline), typical, day(today), releasedHolidays).map(({ name }) => name)

test('which way remains depends on what has been missed', () => {
  assert.deepEqual(ways('2016-06-21'), [])
  assert.deepEqual(ways('2016-06-22'), ['general-exception'])
  assert.deepEqual(ways('2016-07-12'), ['general-exception'])
  assert.deepEqual(ways('2016-07-13'), ['special-urgency', 'shorter-notice'])
  assert.deepEqual(ways('2016-06-22', { ...july, isPartPrivate: true }), ['general-exception', 'private-urgency'])
  assert.deepEqual(ways('2016-06-01', { ...july, on: day('2016-08-12') }), [
    'individual-member',
    'call-in-waived',
    'delegation',
    'note-after',
  ])
  assert.deepEqual(ways('2016-07-21'), [])
  assert.deepEqual(ways('2016-08-24', { ...july, on: day('2016-09-28'), isKey: false }), ['send-late'])
  assert.deepEqual(ways('2016-06-01', { ...july, on: day('2016-09-07'), body: 'committee' }), ['delegation', 'note-after'])
})

test('the day of a step is not yet too late', () => {
  const steps = planBackwards(july, typical, releasedHolidays)
  assert.deepEqual(missedSteps(steps, day('2016-06-21')), [])
  assert.deepEqual(
    missedSteps(steps, day('2016-06-22')).map(({ name }) => name),
    ['key-decision-notice'],
  )
})

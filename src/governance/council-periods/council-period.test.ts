import assert from 'node:assert/strict'
import { test } from 'node:test'
import { releasedHolidays } from '../../calendar/holiday-table.ts'
import { lawsMinimum } from '../cycle/cycle-settings.ts'
import { planBackwards } from '../cycle/plan-backwards.ts'
import { type CouncilPeriod, lastOutsideRecess, periodsTouched } from './council-period.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const period = (kind: CouncilPeriod['kind'], from: string, to: string, name: string | null = null): CouncilPeriod => ({
  id: from,
  revision: 1,
  kind,
  name,
  fromOn: day(from),
  toOn: day(to),
  source: null,
})
const august = period('recess', '2016-08-01', '2016-08-31', 'August recess')

test('what falls into a recess or before an election is named, its first and last day included', () => {
  const steps = planBackwards(
    { on: day('2016-08-11'), body: 'cabinet', isKey: true, isPartPrivate: false },
    { ...lawsMinimum, decisionNotice: 2, callIn: 5 },
    releasedHolidays,
  )
  const [touched, none] = periodsTouched(steps, [august, period('pre-election', '2016-03-29', '2016-05-05')])
  assert.equal(none, undefined)
  assert.match(
    touched?.sentence ?? '',
    /^In the August recess, 1 August 2016 to 31 August 2016, fall: agenda and reports published \(3 August 2016\), meeting \(11 August 2016\), decision published/,
  )
  assert.doesNotMatch(touched?.sentence ?? '', /can be carried out/)
  assert.equal(periodsTouched(steps, [period('recess', '2016-07-13', '2016-07-13')]).length, 1)
  assert.equal(periodsTouched(steps, [period('recess', '2016-07-14', '2016-07-14')]).length, 0)
})

test('the last day before a recess, also where two adjoin', () => {
  const last = (on: string, ...periods: CouncilPeriod[]) => lastOutsideRecess(day(on), periods, releasedHolidays).toString()
  assert.equal(last('2016-08-11', august), '2016-07-29')
  assert.equal(last('2016-09-01', august), '2016-09-01')
  assert.equal(last('2016-08-11', august, period('recess', '2016-07-25', '2016-07-31')), '2016-07-22')
  assert.equal(last('2016-04-11', period('pre-election', '2016-03-29', '2016-05-05')), '2016-04-11')
})

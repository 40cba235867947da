import assert from 'node:assert/strict'
import { test } from 'node:test'
import { theHundredAndNinetyFiveThousand } from '../../../test/builders/a-plan-content.ts'
import { aReportRecord } from '../../../test/builders/a-report-record.ts'
import { isKeyDecision, type KeyAsked, lawsThresholds } from './key-decision.ts'
import { keyAskedOf, wardsIn } from './key-of-report.ts'

const july: KeyAsked = {
  body: 'cabinet',
  on: Temporal.PlainDate.from('2016-07-20'),
  revenue: 195_000_00n,
  capital: null,
  wards: 'all',
  hasSignificantEffects: true,
}
const constitution = { revenue: 250_000_00n, capital: 500_000_00n, wards: 2 }

for (const [what, over, thresholds, answer, because] of [
  ['£195,000 and all wards', {}, constitution, 'key', /significant in all wards/],
  [
    '£195,000 alone, below £250,000',
    { hasSignificantEffects: false },
    constitution,
    'not-key',
    /£195,000 of revenue, less than .* £250,000/,
  ],
  ['£250,000 exactly', { revenue: 250_000_00n, hasSignificantEffects: false }, constitution, 'key', /not less than/],
  ['capital counts by its own sum', { capital: 600_000_00n, wards: 1 }, constitution, 'key', /£600,000 of capital/],
  ['no threshold entered', { hasSignificantEffects: false }, lawsThresholds, 'to-be-decided', /isn’t entered/],
  ['money unsaid', { revenue: null, wards: 1 }, constitution, 'to-be-decided', /isn’t said yet/],
  ['effects unsaid', { hasSignificantEffects: null }, constitution, 'to-be-decided', /still to be said/],
  ['one ward', { revenue: 0n, wards: 1 }, constitution, 'not-key', /one ward; effects count in 2 wards or more/],
  ['one ward where the constitution counts one', { revenue: 0n, wards: 1 }, { ...constitution, wards: 1 }, 'key', /one ward/],
  ['a scrutiny committee', { body: 'scrutiny' }, constitution, 'not-key', /isn’t the executive/],
  ['before 10 September 2012', { on: Temporal.PlainDate.from('2012-06-22') }, constitution, 'to-be-decided', /as it was recorded/],
] as const)
  test(`${what}: ${answer}`, () => {
    const found = isKeyDecision({ ...july, ...over } as KeyAsked, thresholds)
    assert.equal(found.answer, answer)
    assert.match(found.because.join(' '), because)
  })

test('the wards that a report names', () => {
  const named = ['All', 'All wards.', 'Borough-wide', '3 wards', '2', 'Northgate', 'Northgate, Millbrook and Ashby', 'None', ''].map(
    wardsIn,
  )
  assert.deepEqual(named, ['all', 'all', 'all', 3, 2, 1, 3, 0, null])
})

test('what a report asks for in the year in which it asks most', () => {
  const record = aReportRecord({ plan: theHundredAndNinetyFiveThousand() })
  const asked = keyAskedOf('approve-with-money', record, 'All')
  assert.equal(asked?.wards, 'all')
  assert.equal(asked?.revenue, 195_000_00n)
  assert.equal(keyAskedOf('note-after-submission', record, '')?.revenue, 0n)
  assert.equal(keyAskedOf('agree', { ...record, plan: null }, '')?.revenue, null)
})

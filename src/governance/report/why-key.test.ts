import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isKeyDecision, lawsThresholds } from '../key-decision/key-decision.ts'
import { askedOfReport } from './why-key.ts'
import { plainWords } from './words.ts'

const line = (year: string, pence: string) => ({ id: year, what: 'Posts', recurrence: 'every year', year, pence, funding: 'reserves' })
const report = { body: { id: '1', name: 'Cabinet', kind: 'cabinet' }, meetsOn: Temporal.PlainDate.from('2016-07-20') } as const

test('the year in which the plan costs most is held against the constitution’s sum', () => {
  const asked = askedOfReport(
    report,
    { money: [line('2016/17', '10000000'), line('2016/17', '9500000'), line('2017/18', '19000000')] },
    plainWords('All'),
  )
  assert.equal(asked.revenue, 19_500_000n)
  assert.equal(asked.wards, 'all')
  assert.equal(isKeyDecision(asked, { ...lawsThresholds, revenue: 10_000_000n }).answer, 'key')
  assert.equal(isKeyDecision(asked, { ...lawsThresholds, revenue: 50_000_000n }).answer, 'to-be-decided')
})

test('nothing is made up where the record says nothing', () => {
  const asked = askedOfReport(report, { money: [] }, plainWords('North and South'))
  assert.deepEqual([asked.revenue, asked.wards], [null, null])
})

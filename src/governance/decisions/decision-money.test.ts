import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aCost, aFunding, aFundingSource, anActionContent, aPlanContent } from '../../../test/builders/a-plan-content.ts'
import type { Outcome } from './decision.ts'
import { canDo, leftUnfunded, linesOfMoney, moneyInWords, referenceOf, standsAsLeft, usuallyDoes } from './decision-money.ts'

// The plan of a published paper of July 2016: £195,000 asked of a reserve, £100,000 once and £95,000 of £190,000 a year from October.
const action = anActionContent()
const reserve = aFundingSource({ kind: 'reserve', name: 'General reserve' })
const once = aFunding(2016, reserve, '10000000')
const yearly = aFunding(2016, reserve, '9500000')
const costs = [
  aCost({
    actionId: action.id,
    title: 'Short-term posts',
    nature: 'one-off',
    pence: '10000000',
    fromMonth: '2016-07',
    funding: [once],
  }),
  aCost({
    actionId: null,
    title: 'Recurrent posts',
    nature: 'recurrent',
    pence: '19000000',
    fromMonth: '2016-10',
    funding: [yearly],
  }),
]
const plan = aPlanContent({ actions: [action], fundingSources: [reserve], costs })
const cabinet = { id: 'c', name: 'Cabinet', kind: 'cabinet' } as const
const decision = { body: cabinet, madeOn: Temporal.PlainDate.from('2016-07-20'), reference: 'CAB 16/41' }

test('the lines that wait for somebody’s word are offered, and go the way of a decision of the body that was asked', () => {
  const lines = linesOfMoney(plan, decision, [])
  assert.deepEqual(
    lines.map(({ title, asked, year, source, action: of }) => [title, asked, year, source, of?.reference ?? null]),
    [
      ['Short-term posts', 10_000_000n, '2016/17', 'General reserve', 'A1'],
      ['Recurrent posts', 9_500_000n, '2016/17', 'General reserve', null],
    ],
  )
  const [line] = lines
  const usually = (outcome: Outcome, body: { id: string; name: string; kind: 'cabinet' } = cabinet) =>
    line && usuallyDoes({ outcome, body }, line)
  assert.equal(usually('approved'), 'allocates')
  assert.equal(usually('declined'), 'refuses')
  assert.equal(usually('in-part'), null)
  assert.equal(usually('approved', { ...cabinet, name: 'Schools Forum' }), null)
  for (const [outcome, does] of [
    ['noted', 0],
    ['deferred', 0],
    ['declined', 1],
    ['amended', 3],
  ] as const)
    assert.equal(canDo(outcome).length, does, outcome)
})

test('what is refused in whole or part is left unfunded, until something else pays for it', () => {
  const done = (of: typeof once, cost: number, allocated: bigint) => ({
    fundingId: of.id,
    costId: costs[cost]?.id ?? '',
    financialYear: 2016,
    asked: BigInt(of.pence),
    allocated,
    wasSourceId: reserve.id,
    wasAskedOf: 'Cabinet',
  })
  const allocations = [done(once, 0, 6_000_000n), done(yearly, 1, 0n)]
  assert.equal(moneyInWords(allocations), 'It allocates £60,000 and refuses £135,000.')
  const part = { ...once, pence: '6000000', standing: 'agreed', decision: referenceOf(decision) } as const
  const refused = { ...yearly, sourceId: null, standing: 'not-found', askedOf: null } as const
  const [first, second] = costs as [(typeof costs)[0], (typeof costs)[0]]
  const after = {
    ...plan,
    costs: [
      { ...first, funding: [part] },
      { ...second, funding: [refused] },
    ],
  }
  assert.deepEqual(
    leftUnfunded(after, allocations).map(({ title, action: of, pence }) => [title, of?.reference ?? null, pence]),
    [
      ['Short-term posts', 'A1', 4_000_000n],
      ['Recurrent posts', null, 9_500_000n],
    ],
  )
  assert.deepEqual(
    linesOfMoney(after, decision, allocations).map(({ asked, allocated, isChangedSince }) => [asked, allocated, isChangedSince]),
    [
      [10_000_000n, 6_000_000n, false],
      [9_500_000n, 0n, false],
    ],
  )
  const grant = aFunding(2016, reserve, '9500000', { standing: 'agreed' })
  const found = {
    ...after,
    costs: [
      { ...first, funding: [part] },
      { ...second, funding: [grant] },
    ],
  }
  assert.deepEqual(
    leftUnfunded(found, allocations).map(({ title }) => title),
    ['Short-term posts'],
  )
})

test('a line stands as a decision left it only while amount, standing and reference are the same', () => {
  const left = { asked: 100n, allocated: 60n }
  const line = { standing: 'agreed', pence: 60n, sourceId: 'r', decision: referenceOf(decision) }
  assert.equal(referenceOf(decision), 'Cabinet, 20 July 2016, CAB 16/41')
  for (const [over, stands] of [
    [{}, true],
    [{ pence: 61n }, false],
    [{ standing: 'requested' }, false],
    [{ decision: 'Cabinet, 20 July 2016' }, false],
  ] as const)
    assert.equal(standsAsLeft(left, { ...line, ...over }, referenceOf(decision)), stands)
  const refused = { standing: 'not-found', pence: 100n, sourceId: null, decision: null }
  assert.equal(standsAsLeft({ asked: 100n, allocated: 0n }, refused, ''), true)
  assert.equal(standsAsLeft({ asked: 100n, allocated: 0n }, { ...refused, sourceId: 'r' }, ''), false)
})

import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import {
  aCost,
  aFunding,
  aFundingSource,
  anActionContent,
  aPlanContent,
  theHundredAndNinetyFiveThousand,
} from '../../../test/builders/a-plan-content.ts'
import { newId } from '../../database/new-id.ts'
import { costInYear, workingInYear } from './cost-by-year.ts'
import { amountsInText } from './figures-in-text.ts'
import { financialYearOf, monthsInYear, printFinancialYear } from './financial-year.ts'
import { knownFigures } from './known-figures.ts'
import { moneyDoubts } from './money-doubts.ts'
import { moneyTotals } from './money-totals.ts'
import { textDoubts } from './text-against-figures.ts'

describe('a financial year', () => {
  test('runs from April to March', () => {
    assert.deepEqual(['2017-03', '2017-04', '2017-12', '2018-01'].map(financialYearOf), [2016, 2017, 2017, 2017])
    assert.deepEqual([printFinancialYear(2016), printFinancialYear(2009), printFinancialYear(2099)], ['2016/17', '2009/10', '2099/00'])
    assert.deepEqual(
      [monthsInYear(2016, '2016-10', null), monthsInYear(2017, '2016-10', '2017-06'), monthsInYear(2015, '2016-10', null)],
      [6, 3, 0],
    )
  })
})

describe('a recurrent cost', () => {
  test('counts for the months that it runs in a year, rounded half up once', () => {
    const from = (pence: string, fromMonth: string, toMonth: string | null = null) =>
      aCost({ nature: 'recurrent', pence, fromMonth, toMonth })
    assert.equal(costInYear(from('19000000', '2016-10'), 2016), 9500000n)
    assert.equal(costInYear(from('1', '2016-10'), 2016), 1n, 'half a penny is rounded up')
    assert.equal(costInYear(from('5', '2017-03'), 2016), 0n, 'five twelfths of a penny is not')
    assert.equal(costInYear(from('100', '2016-12', '2016-12'), 2016), 8n)
    assert.equal(costInYear(from('9007199254740993000', '2016-04'), 2016), 9007199254740993000n, 'beyond what floats can hold')
    assert.equal(costInYear(from('19000000', '2016-10', '2017-09'), 2017), 9500000n)
    assert.equal(costInYear(from('19000000', '2016-10', '2017-09'), 2018), 0n)
    assert.equal(workingInYear(from('19000000', '2016-10'), 2016), '£190,000 × 6 of 12 months of 2016/17, from October 2016 = £95,000')
    assert.equal(workingInYear(from('19000000', '2016-10'), 2017), null)
  })
})

describe('£100,000 once and £190,000 a year from October 2016', () => {
  const plan = theHundredAndNinetyFiveThousand()
  const totals = moneyTotals(plan)

  test('come to £195,000 in 2016/17 and £190,000 in 2017/18 and each year after', () => {
    assert.deepEqual([totals.years, totals.after, totals.total], [[2016, 2017], 2018, [19500000n, 19000000n, 19000000n]])
  })

  test('ask Cabinet for £195,000 of reserves, of which £95,000 comes back every year', () => {
    assert.deepEqual(
      totals.asked.map(({ of, source, year, pence, oneOff, recurrent }) => [of, source?.name, year, pence, oneOff, recurrent]),
      [['Cabinet', 'General reserve', 2016, 19500000n, 10000000n, 9500000n]],
    )
  })

  test('hang from 2017/18 on on savings still to be made', () => {
    assert.deepEqual(totals.onSavings, [0n, 19000000n, 19000000n])
    assert.deepEqual(
      totals.byStanding.map(({ standing, amounts }) => [standing, amounts]),
      [
        ['requested', [19500000n, 0n, 0n]],
        ['not-found', [0n, 19000000n, 19000000n]],
      ],
    )
    assert.deepEqual(
      totals.bySource.map(({ name, amounts }) => [name, amounts]),
      [
        ['General reserve', [19500000n, 0n, 0n]],
        ['Savings by Children, Young People and Culture', [0n, 19000000n, 19000000n]],
      ],
    )
  })

  test('are not all one-off, whatever a statement calls them', () => {
    const doubts = textDoubts(
      'The plan asks for “one-off” money from reserves of £195,000 in 2016/17. The “One off” cost of posts is £100K. It needs £190,000 from 2017/18 on. £196,000 is wrong.',
      knownFigures(plan),
    )
    assert.deepEqual(
      doubts.map(({ name, written, sentence }) => [name, written, sentence]),
      [
        ['recurrent-called-one-off', '£195,000', '£195,000 is called one-off, but £95,000 of it is for costs that come back every year.'],
        ['text-against-figures', '£196,000', '£196,000 is no figure of this plan: no cost, year, source or request comes to it.'],
      ],
    )
    const [doubt] = moneyDoubts({ ...plan, summary: 'One-off funding of £195,000 is sought.' })
    assert.equal(doubt?.name, 'recurrent-called-one-off')
    assert.match(doubt?.sentence ?? '', /^In the plan’s summary/)
  })

  test('raise nothing else, since every year has its source and October is said to be a reading', () => {
    assert.deepEqual(moneyDoubts(plan), [])
    assert.match(plan.costs[1]?.timingNote ?? '', /October is our reading/)
  })
})

describe('what is asked about money', () => {
  const reserve = aFundingSource()
  const names = (plan: Parameters<typeof moneyDoubts>[0]) => moneyDoubts(plan).map(({ name, sentence }) => `${name}: ${sentence}`)

  test('is which source pays in a year that has none', () => {
    const cost = aCost({ nature: 'recurrent', pence: '1200', fromMonth: '2016-04', funding: [aFunding(2016, reserve, '1000')] })
    assert.deepEqual(names(aPlanContent({ costs: [cost], fundingSources: [reserve] })), [
      'year-without-source: “Practice educators” has no source for £2 in 2016/17 and £12 each year after.',
    ])
  })

  test('is not asked again of a base budget, which lasts', () => {
    const base = aFundingSource({ kind: 'base-budget', name: 'Base budget' })
    const cost = aCost({ nature: 'recurrent', pence: '1200', fromMonth: '2016-10', funding: [aFunding(2016, base, '600')] })
    assert.deepEqual(names(aPlanContent({ costs: [cost], fundingSources: [base] })), [])
  })

  test('is what is paid beyond the cost, after a grant’s end, or by a saving that nobody owns', () => {
    const grant = aFundingSource({ kind: 'grant', name: 'Innovation grant', endsOn: '2017-03-31', conditions: 'For posts' })
    const saving = aFundingSource({ kind: 'saving-to-be-made', name: 'Savings', budget: '2017/18 budget' })
    const cost = aCost({
      nature: 'recurrent',
      pence: '1200',
      fromMonth: '2016-04',
      toMonth: '2018-03',
      funding: [aFunding(2016, saving, '1300'), aFunding(2017, grant, '1200')],
    })
    assert.deepEqual(names(aPlanContent({ costs: [cost], fundingSources: [grant, saving] })), [
      'funded-beyond-cost: “Practice educators” comes to £12 in 2016/17, but £13 is put down to pay for it.',
      'paid-after-the-end: “Innovation grant” ends before 2017/18, but is put down to pay in it.',
      'saving-not-said: “Savings” is a saving still to be made, but doesn’t say whose it is and by when.',
    ])
  })

  test('is a saving made after it has paid, a grant, a partner or existing resources that say too little', () => {
    const owner = { kind: 'post' as const, id: newId(), name: 'Director of Finance', heldBy: null, left: false }
    const saving = aFundingSource({ kind: 'saving-to-be-made', name: 'Savings', budget: '2017/18', byOn: '2017-04-01', owner })
    const cost = aCost({ pence: '1200', fromMonth: '2016-10', funding: [aFunding(2016, saving, '1200')] })
    const fundingSources = [
      saving,
      aFundingSource({ kind: 'existing-resources', name: 'Audit time' }),
      aFundingSource({ kind: 'grant', name: 'Innovation grant', endsOn: '2017-03-31' }),
      aFundingSource({ kind: 'partner', name: 'Health’s share' }),
    ]
    assert.deepEqual(names(aPlanContent({ costs: [cost], fundingSources })), [
      'paid-before-the-saving: “Savings” is to be made by 1 April 2017, but is put down to pay in 2016/17, which is over by then.',
      'nothing-gives-way: “Audit time” pays from existing resources, but doesn’t say whose they are and what gives way.',
      'grant-without-end: “Innovation grant” is a grant, but doesn’t say on which conditions.',
      'partner-not-named: “Health’s share” is a partner’s money, but doesn’t say which partner’s.',
    ])
  })

  test('tells no cost from not yet costed', () => {
    const actions = [
      anActionContent({ reference: 'A1', costing: 'no-cost' }),
      anActionContent({ reference: 'A2', costing: 'not-yet-costed' }),
      anActionContent({ reference: 'A3' }),
    ]
    assert.deepEqual(names(aPlanContent({ actions })), [
      'not-yet-costed: Action A2 isn’t costed yet.',
      'not-yet-costed: Action A3 doesn’t say whether it costs anything.',
    ])
  })
})

test('amounts are read as people write them', () => {
  const read = (text: string) => amountsInText(text).map(({ pence }) => pence)
  assert.deepEqual(read('£195,000; £195K; £1.25 million, £1.2m; £ 12.50 and £7'), [
    19500000n,
    19500000n,
    125000000n,
    120000000n,
    1250n,
    700n,
  ])
  assert.deepEqual(read('70 days, 195 thousand children'), [])
})

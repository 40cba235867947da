import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { inReadOnly } from '../../../src/database/in-transaction.ts'
import { newId } from '../../../src/database/new-id.ts'
import { coverageOf, findingsWithoutAction, howAnswered } from '../../../src/plan/checks/coverage.ts'
import { moneyTotals } from '../../../src/plan/money/money-totals.ts'
import { partnerStanding } from '../../../src/plan/partners/partner-standing.ts'
import type { PlanDatabase } from '../../../src/plan/plan.tables.ts'
import { findAgreement } from '../../../src/plan/versions/agreement.queries.ts'
import { endPlan } from '../../../src/plan/versions/end-plan.commands.ts'
import { findPlanEnd } from '../../../src/plan/versions/plan-end.queries.ts'
import { testDatabase } from '../../support/test-database.ts'
import { aToJ } from './a-to-j.ts'
import { draftPlanOf2012 } from './draft-plan-of-2012.ts'
import { elevenAndFive, theHundredAndNinetyFive } from './eleven-and-five.ts'
import { nineWorkstreams } from './nine-workstreams.ts'
import { aSeedLead } from './the-book.ts'

const db = await testDatabase<PlanDatabase>()

describe('the plans of the seed papers', () => {
  test('2012-06: a draft without workstreams, owners, dates or money answers each area', async () => {
    db.clock.setTo('2012-06-22T09:00+01:00')
    const plan = await draftPlanOf2012(db, await aSeedLead(db))
    assert.deepEqual([plan.findings.length, plan.actions.length, findingsWithoutAction(plan).length], [2, 2, 0])
    assert.deepEqual([plan.workstreams, plan.phases, plan.costs], [[], [], []])
    assert.deepEqual(
      plan.findings.map(({ timescale }) => timescale),
      ['Immediately', 'Within three months'],
    )
  })

  test('2012-08: nine workstreams in two phases, under two overseers in two organisations', async () => {
    db.clock.setTo('2012-08-21T09:00+01:00')
    const plan = await nineWorkstreams(db, await aSeedLead(db))
    assert.equal(plan.workstreams.length, 9)
    const [first, second] = plan.phases
    assert.equal(first?.ends.on, '2012-10-10', 'six months from publication, not from the fieldwork’s end')
    assert.deepEqual([second?.starts.on, second?.ends.on], ['2012-10-11', '2013-11-30'])
    const inFirst = new Set(plan.actions.filter(({ phaseId }) => phaseId === first?.id).map(({ workstreamId }) => workstreamId))
    assert.deepEqual(
      plan.workstreams.map(({ id }) => inFirst.has(id)),
      [true, true, true, true, false, false, false, false, false],
    )
    assert.deepEqual(
      [...new Set(plan.workstreams.map(({ accountable, organisation }) => `${accountable?.name}, ${organisation?.name}`))],
      ['Director of Children’s Services, Calder Vale Council', 'Director of Nursing and Quality, NHS Calder and Marsh'],
    )
    const standings = plan.actions.flatMap((action) => action.partners.map((partner) => partnerStanding(action, partner).sentence))
    assert.deepEqual([...new Set(standings)], ['Agreed by Petra Loam for NHS Calder and Marsh on 2 July 2012'])
    assert.equal(standings.length, 4)
    assert.equal(plan.actions.filter(({ equalityNote }) => equalityNote !== null).length, 2)
    assert.deepEqual([plan.risks.length, plan.fundingSources.length, findingsWithoutAction(plan).length], [6, 3, 0])
  })

  test('2016-06: eleven findings for the council, five for the board, each in its own plan beside the other', async () => {
    db.clock.setTo('2016-06-08T09:00+01:00')
    const { council, board } = await elevenAndFive(db, await aSeedLead(db))
    const counted = (plan: typeof council) => [plan.findings.length, findingsWithoutAction(plan).length]
    assert.deepEqual(
      [counted(council), counted(board)],
      [
        [16, 11],
        [16, 5],
      ],
    )
    assert.equal(board.organisation?.name, 'Calder Vale Safeguarding Children Board')
    const [part] = council.findings.at(-1)?.parts ?? []
    assert.deepEqual([part?.organisation.name, part?.otherPlan?.id], [board.organisation?.name, board.id])
  })

  test('2016-07: eleven findings answered, £195,000 asked of Cabinet, £190,000 a year on savings still to be made', async () => {
    db.clock.setTo('2016-07-21T09:00+01:00')
    const lead = await aSeedLead(db)
    const plan = await theHundredAndNinetyFive(db, lead)
    const totals = moneyTotals(plan)
    assert.deepEqual(
      [totals.years, totals.total],
      [
        [2016, 2017],
        [19500000n, 19000000n, 19000000n],
      ],
    )
    assert.deepEqual(
      totals.asked.map(({ of, pence }) => [of, pence]),
      [['Cabinet', 19500000n]],
    )
    const [reserves, savings] = plan.fundingSources
    assert.deepEqual(
      plan.costs.flatMap(({ funding }) =>
        funding.map(({ financialYear, sourceId, pence, standing }) => [financialYear, sourceId, pence, standing]),
      ),
      [
        ['2016', reserves?.id, '10000000', 'requested'],
        ['2016', reserves?.id, '9500000', 'requested'],
        ['2017', savings?.id, '19000000', 'not-found'],
      ],
    )
    assert.deepEqual([savings?.kind, savings?.budget], ['saving-to-be-made', '2017/18 budget'])
    assert.deepEqual(findingsWithoutAction(plan), [])
    const agreement = await inReadOnly(db, lead, (reader) => findAgreement(reader, plan.id))
    assert.deepEqual([agreement?.by.name, agreement?.agreedOn.toString(), agreement?.number], ['Cabinet', '2016-07-20', 1])
  })

  test('2016-12: a to j, with (d) complete before publication, (j) for the police, and the board’s in its business plan', async () => {
    db.clock.setTo('2016-12-01T09:00Z')
    const lead = await aSeedLead(db)
    const plan = await aToJ(db, lead)
    const labels = plan.findings.flatMap(({ ownLabel }) => ownLabel ?? [])
    assert.equal(labels.join(''), 'abcdefghij')
    const answered = Object.fromEntries(coverageOf(plan).rows.map((row) => [row.finding.ownLabel ?? row.finding.list, row.answered]))
    assert.deepEqual(
      [answered.c, answered.d, answered.j, answered['Recommendations for the LSCB']],
      ['open', 'finished', 'open', 'elsewhere'],
    )
    const done = plan.actions.find(({ ended }) => ended !== null)
    assert.deepEqual([done?.ended?.on, plan.inspections[0]?.publishedOn], ['2016-07-15', '2016-08-05'])
    const police = plan.findings.find(({ ownLabel }) => ownLabel === 'j')
    assert.deepEqual(
      police?.parts.map(({ organisation, part }) => [organisation.name, part]),
      [['Calder Constabulary', 'influence']],
    )
    const [partner] = plan.actions.at(-1)?.partners ?? []
    assert.deepEqual([partner?.standing, partner?.by, partner?.reason], ['not-agreed', 'Tamsin Roe', 'The force keeps its own count.'])
    assert.equal(howAnswered(police ?? { parts: [] }, plan.actions.slice(-1)), 'open')
    const strategy = 'Strategy for Change and Improvement'
    const went = `It goes on in the ${strategy}, told each quarter to Cabinet.`
    await endPlan(db, lead, {
      commandId: newId(),
      planId: plan.id,
      how: 'taken-into-strategy',
      endedOn: Temporal.PlainDate.from('2016-12-01'),
      words: 'Cabinet noted it.',
      replacedByPlanId: null,
      strategy,
      wentTo: [],
      otherActions: went,
      otherFindings: went,
    })
    const end = await inReadOnly(db, lead, (reader) => findPlanEnd(reader, lead, plan))
    assert.deepEqual([end?.strategy, end?.wentTo.size], [strategy, 9 + 12])
  })
})

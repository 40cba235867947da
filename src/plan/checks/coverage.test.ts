import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aFindingOfPlan, anActionContent, aPlanContent } from '../../../test/builders/a-plan-content.ts'
import { coverageOf, findingsWithoutAction } from './coverage.ts'

const complete = { outcome: 'complete', on: '2016-08-01', reasonCode: null, reason: null } as const
const dropped = { outcome: 'no-longer-needed', on: '2016-08-01', reasonCode: 'other', reason: 'Merged' } as const
const board = { id: 'lscb', name: 'Local Safeguarding Children Board' }
const folded = [{ id: 'p', organisation: board, part: 'deliver', otherPlan: null, foldedInto: 'Business Plan', note: null }] as const

const findings = ['open', 'finished', 'dropped', 'nothing', 'folded'].map((id) =>
  aFindingOfPlan({ id, number: id, inspectionId: id === 'open' ? 'second' : 'first', parts: id === 'folded' ? folded : [] }),
)
const plan = aPlanContent({
  findings,
  workstreams: [{ id: 'w', title: 'Practice', lead: null, accountable: null, organisation: null }],
  actions: [
    anActionContent({ reference: 'A1', findingIds: ['open', 'finished'], ended: complete }),
    anActionContent({ reference: 'A2', findingIds: ['open'], workstreamId: 'w' }),
    anActionContent({ reference: 'A3', findingIds: ['dropped'], ended: dropped }),
    anActionContent({ reference: 'A4', origin: 'own' }),
  ],
})

test('a finding is in hand, finished, in another body’s plan, given up, or answered by nothing', () => {
  const rows = coverageOf(plan).rows.map(({ finding, answered, actions }) => [
    finding.id,
    answered,
    actions.map((each) => each.reference).join(),
  ])
  assert.deepEqual(rows, [
    ['open', 'open', 'A1,A2'],
    ['finished', 'finished', 'A1'],
    ['dropped', 'given-up', 'A3'],
    ['nothing', 'nothing', ''],
    ['folded', 'elsewhere', ''],
  ])
  assert.deepEqual(
    findingsWithoutAction(plan).map((finding) => finding.id),
    ['dropped', 'nothing'],
  )
})

test('actions stand by workstream, those of none last; those without a finding stand apart', () => {
  const { groups, withoutFinding } = coverageOf(plan)
  assert.deepEqual(
    groups.map((group) => [group.title, group.actions.map((action) => action.reference).join()]),
    [
      ['Practice', 'A2'],
      ['In no workstream', 'A1,A3'],
    ],
  )
  assert.deepEqual(
    withoutFinding.map((action) => action.reference),
    ['A4'],
  )
})

test('one source is asked for alone', () => {
  const { rows, groups } = coverageOf(plan, 'second')
  assert.deepEqual(
    rows.map(({ finding }) => finding.id),
    ['open'],
  )
  assert.deepEqual(
    groups.flatMap((group) => group.actions.map((action) => action.reference)),
    ['A2', 'A1'],
  )
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { anActionContent, aPlanContent } from '../../../test/builders/a-plan-content.ts'
import { findingsWithoutAction } from '../checks/coverage.ts'
import { nextReference } from '../next-reference.ts'
import type { FindingOfPlan } from '../plan-content.ts'
import { actionsFor, actionsWithoutFinding, firstGrouping, groupFindings } from './finding-groups.ts'

const finding = (id: string, over: Partial<FindingOfPlan> = {}): FindingOfPlan => ({
  id,
  inspectionId: 'inspection',
  sourceId: null,
  number: id,
  ownLabel: null,
  text: `Finding ${id}`,
  kind: 'recommendation',
  list: 'Recommendations',
  theme: null,
  area: null,
  areaName: null,
  addressees: ['local-authority'],
  timescale: null,
  setOn: null,
  page: '8',
  parts: [],
  ...over,
})

const action = (reference: string, ...findingIds: string[]) => anActionContent({ id: reference, reference, findingIds })

const plan = aPlanContent

test('findings stand under whom they speak to, in printed order', () => {
  const groups = groupFindings(
    plan({ findings: [finding('1'), finding('2'), finding('120', { addressees: ['lscb'] }), finding('3')] }),
    'addressee',
  )
  assert.deepEqual(
    groups.map((group) => [group.name, group.findings.map((each) => each.id).join()]),
    [
      ['For the council', '1,2,3'],
      ['For the Local Safeguarding Children Board', '120'],
    ],
  )
})

test('findings that are tied to no judgement come last', () => {
  const groups = groupFindings(plan({ findings: [finding('1'), finding('2', { area: 'leaders', areaName: 'The leaders' })] }), 'area')
  assert.deepEqual(
    groups.map((group) => group.name),
    ['The leaders', 'Not tied to one judgement'],
  )
})

test('judgement areas lead only where most findings are tied to one', () => {
  assert.equal(firstGrouping(plan({ findings: [finding('1', { area: 'leaders' }), finding('2', { area: 'help' }), finding('3')] })), 'area')
  assert.equal(firstGrouping(plan({ findings: [finding('1', { area: 'leaders' }), finding('2')] })), 'addressee')
  assert.equal(firstGrouping(plan({})), 'addressee')
})

test('findings from elsewhere stand under their own source', () => {
  const source = {
    id: 'source',
    kind: 'peer-challenge',
    title: 'Peer challenge',
    fromWhom: null,
    datedOn: '2016-06-20',
    words: null,
    webAddress: null,
  }
  const drawn = plan({ sources: [source], findings: [finding('1'), finding('9', { inspectionId: null, sourceId: 'source' })] })
  for (const by of ['area', 'addressee'] as const)
    assert.ok(
      groupFindings(drawn, by).some(({ name }) => name === 'Peer challenge'),
      by,
    )
})

test('an action stands under each finding that it answers, in the plan’s order', () => {
  const drawn = plan({ findings: [finding('1'), finding('2')], actions: [action('A2', '1'), action('A1', '1', '2')] })
  assert.deepEqual(
    actionsFor(drawn, '1').map((each) => each.reference),
    ['A2', 'A1'],
  )
  assert.deepEqual(
    actionsFor(drawn, '2').map((each) => each.reference),
    ['A1'],
  )
})

test('findings without an action and actions without a finding are told', () => {
  const drawn = plan({ findings: [finding('1'), finding('2')], actions: [action('A1', '1'), action('A2', '9')] })
  assert.deepEqual(
    findingsWithoutAction(drawn).map((each) => each.id),
    ['2'],
  )
  assert.deepEqual(
    actionsWithoutFinding(drawn).map((each) => each.reference),
    ['A2'],
  )
})

test('a reference is never given twice, also when the last action was removed', () => {
  assert.equal(nextReference([]), 'A1')
  assert.equal(nextReference(['A1', 'A3']), 'A4')
  assert.equal(nextReference(['A2', 'B17', 'A10x']), 'A3')
})

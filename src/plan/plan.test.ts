import assert from 'node:assert/strict'
import { test } from 'node:test'
import { actionsFor, actionsWithoutFinding, findingsWithoutAction, firstGrouping, groupFindings, nextReference, type Plan } from './plan.ts'

const finding = (id: string, over: Partial<Plan['findings'][number]> = {}): Plan['findings'][number] => ({
  id,
  inspectionId: 'inspection',
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
  page: 8,
  ...over,
})

const action = (reference: string, answers: Record<string, string>): Plan['actions'][number] => ({
  id: reference,
  revision: 1,
  reference,
  title: reference,
  owner: null,
  dueOn: null,
  answers: Object.entries(answers).map(([findingId, position]) => ({ findingId, position })),
})

const plan = (over: Partial<Plan>): Plan => ({
  id: 'plan',
  revision: 1,
  title: 'Plan',
  inspections: [],
  findings: [],
  actions: [],
  ...over,
})

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

test('an action stands under each finding in the place given to it there', () => {
  const drawn = plan({ findings: [finding('1'), finding('2')], actions: [action('A1', { 1: 'k', 2: 'a' }), action('A2', { 1: 'b' })] })
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
  const drawn = plan({ findings: [finding('1'), finding('2')], actions: [action('A1', { 1: 'a' }), action('A2', { 9: 'a' })] })
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

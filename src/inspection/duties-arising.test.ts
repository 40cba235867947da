import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dutiesArising, type InspectionFacts } from './duties-arising.ts'
import { findFramework } from './frameworks/frameworks.ts'

const facts = (over: Partial<InspectionFacts> = {}): InspectionFacts => ({
  priorityActions: false,
  noticeNames: null,
  timescales: [],
  ...over,
})
const ids = (id: string, edition: string, over: Partial<InspectionFacts> = {}) => {
  const framework = findFramework(id, edition)
  assert.ok(framework)
  const { arising, nothingOwed } = dutiesArising(framework, facts(over))
  return { duties: arising.map(({ duty }) => duty.id), nothingOwed, arising }
}

for (const [what, id, edition, over, expected, nothing] of [
  ['a SIF report, good or not', 'sif', '2013', {}, ['written-statement', 'report-publication'], null],
  ['an ILACS report of 2026', 'ilacs', '2026', {}, ['written-statement', 'report-publication'], null],
  ['a focused visit without priority actions', 'focused-visit', '2018', {}, [], 'No plan is due for this letter.'],
  [
    'a focused visit with them',
    'focused-visit',
    '2018',
    { priorityActions: true },
    ['priority-action-draft', 'priority-action-plan'],
    null,
  ],
  ['a monitoring visit', 'monitoring-visit', '2016', {}, [], 'No plan is due for this letter.'],
  ['area SEND with priority actions', 'area-send', '2023', { priorityActions: true }, ['area-send-priority-action-plan'], null],
  ['area SEND without', 'area-send', '2023', {}, ['area-send-strategic-plan'], null],
  [
    'a JTAI without a notice',
    'jtai',
    '2016',
    {},
    ['joint-report-publication'],
    'No written statement is due: no notice in the report that asks for one is on record.',
  ],
  [
    'a JTAI whose notice names the authority',
    'jtai',
    '2016',
    { noticeNames: 'Calder Vale Council' },
    ['joint-written-statement', 'joint-report-publication'],
    null,
  ],
  [
    'a local area SEND letter that asks for a statement',
    'local-area-send',
    '2016',
    { noticeNames: 'Calder Vale Council' },
    ['area-send-written-statement'],
    null,
  ],
  ['a youth justice report', 'youth-justice', '2018', {}, ['youth-justice-plan'], null],
  ['a CQC assessment', 'cqc-assessment', '2023', {}, [], 'No plan is prescribed after this assessment.'],
] as const) {
  test(`${what} brings ${expected.join(' and ') || 'no duty'}`, () => {
    const found = ids(id, edition, over)
    assert.deepEqual(found.duties, expected)
    assert.equal(found.nothingOwed, nothing)
  })
}

test('a SLAC report brings one duty for each time that its findings name', () => {
  const found = ids('slac', '2009', {
    timescales: [
      { timescale: { amount: null, unit: 'immediately' }, printed: 'Immediately' },
      { timescale: { amount: 3, unit: 'month' }, printed: 'Within three months' },
      { timescale: { amount: 3, unit: 'month' }, printed: 'Within three months' },
      { timescale: { amount: 6, unit: 'month' }, printed: 'Within six months' },
    ],
  })
  assert.deepEqual(found.duties, [
    'written-statement',
    'report-publication',
    'finding-timescale-immediately',
    'finding-timescale-3-month',
    'finding-timescale-6-month',
  ])
})

test('a joint statement is owed by the authority that the notice names', () => {
  const found = ids('jtai', '2016', { noticeNames: 'Northmere Combined Authority' })
  assert.equal(found.arising[0]?.owedBy, 'Northmere Combined Authority')
})

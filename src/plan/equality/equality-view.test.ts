import assert from 'node:assert/strict'
import { test } from 'node:test'
import { anActionContent, aPlanContent } from '../../../test/builders/a-plan-content.ts'
import { equalityView, speaksOfEquality } from './equality-view.ts'

const words: readonly [string, boolean][] = [
  ['Make sure that assessments consider ethnicity, religion and language.', true],
  ['Children with disabilities wait too long.', true],
  ['Interpreters are booked when families need one.', true],
  ['Children at risk of sexual exploitation are seen quickly.', false],
  ['Visit children at an age when they can speak for themselves.', false],
  ['Trace children who go missing.', false],
]
for (const [text, speaks] of words)
  test(`“${text}” ${speaks ? 'speaks' : 'doesn’t speak'} of equality`, () => {
    assert.equal(speaksOfEquality(text), speaks)
  })

const finding = (id: string, text: string) => ({
  ...{ id, text, inspectionId: null, sourceId: null, number: id, ownLabel: null, kind: 'recommendation', list: 'Recommendations' },
  ...{ theme: null, area: null, areaName: null, addressees: [], timescale: null, setOn: null, page: null, parts: [] },
})

test('the view holds what bears on equality and says which such finding no noted action answers', () => {
  const noted = anActionContent({ reference: 'A1', equalityNote: 'Families whose first language isn’t English', findingIds: ['1'] })
  const plain = anActionContent({ reference: 'A2', findingIds: ['2', '3'] })
  const measure = { unit: 'per cent', direction: 'up' as const, baseline: null, baselineOn: null, target: null, byOn: null, source: null }
  const view = equalityView(
    aPlanContent({
      actions: [noted, plain],
      findings: [finding('1', 'Write plans in plain words.'), finding('2', 'Record ethnicity.'), finding('3', 'Fill posts.')],
      measures: [
        { ...measure, id: 'm1', title: 'Plans in plain words', actionIds: [noted.id], findingIds: [] },
        { ...measure, id: 'm2', title: 'Posts filled', actionIds: [plain.id], findingIds: ['3'] },
      ],
      risks: [
        { id: 'r1', event: 'No interpreter is free', cause: null, effect: null, owner: null, current: null, target: null, actionIds: [] },
      ],
    }),
  )
  assert.deepEqual(
    view.findings.map(({ finding: { id }, speaks, answeredBy }) => [id, speaks, answeredBy.map(({ reference }) => reference).join()]),
    [
      ['1', false, 'A1'],
      ['2', true, ''],
    ],
  )
  assert.deepEqual(
    [view.actions, view.measures, view.risks].map((each) => each.length),
    [1, 1, 1],
  )
})

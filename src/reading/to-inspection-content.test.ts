import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { aJudgement, aPlace, aReadFinding, aReadReport } from '../../test/builders/a-read-report.ts'
import { makeEdits } from './checking.ts'
import type { Edit } from './checking-edit.ts'
import { isProblem } from './make-edit.ts'
import type { ReadReport } from './read-report.ts'
import { startChecking } from './start-checking.ts'
import { toInspectionContent } from './to-inspection-content.ts'

const file = 'f'.repeat(64)
function content(over: Partial<ReadReport>, ...edits: Edit[]) {
  const report = makeEdits(startChecking(aReadReport(over)), edits)
  if (isProblem(report)) throw new Error(report.problem)
  return toInspectionContent(report, file)
}

describe('what goes on record', () => {
  test('framework, edition and kind follow from the day the inspectors began', () => {
    const { framework, edition, kind, reportFile, entered } = content({})
    assert.deepEqual([framework, edition, kind, reportFile, entered], ['sif', '2013', 'inspection', file, 'read'])
    assert.deepEqual(
      content({ framework: 'ilacs', fieldwork: [{ from: '2026-04-01', to: '2026-04-02', printed: '', place: aPlace(1, 1) }] }).edition,
      '2026',
    )
  })

  test('judgements carry the framework’s keys beside the printed words', () => {
    assert.deepEqual(
      content({}).judgements.map(({ area, grade, printedArea, printedGrade }) => [area, grade, printedArea, printedGrade]),
      [
        ['overall-effectiveness', 'requires-improvement', 'Overall effectiveness', 'Requires improvement'],
        ['help-and-protection', 'good', 'Children who need help and protection', 'Good'],
      ],
    )
  })

  test('a framework without an overall judgement says why, and so does a person', () => {
    const ilacs = {
      framework: 'ilacs' as const,
      fieldwork: [{ from: '2026-05-01', to: '2026-05-02', printed: '', place: aPlace(1, 1) }],
      judgements: [],
    }
    assert.match(content(ilacs).overallAbsentReason ?? '', /no overall judgement since April 2026/)
    const judgements = [aJudgement('Leadership, management and governance', 'good', 'Good')]
    assert.equal(
      content({ judgements }, { do: 'correct-fact', fact: 'overallAbsentReason', now: 'Left out' }).overallAbsentReason,
      'Left out',
    )
    assert.equal(content({}).overallAbsentReason, null)
  })

  test('the board’s list goes by the framework’s name for it, where the report prints one heading twice', () => {
    const findings = [aReadFinding('1', 'Check plans.'), { ...aReadFinding('120', 'Check audits.'), addressee: 'lscb' as const }]
    assert.deepEqual(
      content({ findings }).findings.map(({ list, printedNumber }) => [list, printedNumber]),
      [
        ['Recommendations', '1'],
        ['Recommendations for the LSCB', '120'],
      ],
    )
  })

  test('a corrected finding keeps the printed words; a removed one doesn’t go on record', () => {
    const { findings } = content(
      {},
      { do: 'correct-finding', id: 'finding-1', set: { text: 'Check assessments.' } },
      { do: 'remove', of: 'findings', id: 'finding-2' },
    )
    assert.deepEqual(
      findings.map(({ printedNumber, addressees }) => [printedNumber, addressees[0]?.addressee]),
      [
        ['1', 'local-authority'],
        ['3', 'local-authority'],
        ['120', 'lscb'],
      ],
    )
    assert.deepEqual(
      [findings[0]?.text, findings[0]?.printedText],
      ['Check assessments.', 'Managers should check that every assessment is up to date.'],
    )
  })

  test('“not known yet” is no date', () => {
    const edits: Edit[] = [
      { do: 'answer-day', fact: 'published', answer: { month: '2016-05' } },
      { do: 'answer-day', fact: 'received', answer: { notKnown: true } },
    ]
    assert.deepEqual([content({}, ...edits).published, content({}, ...edits).receivedOn], [{ month: '2016-05' }, null])
  })

  test('a sentence about earlier findings names them, or is kept as a note', () => {
    const echoes = [{ text: 'Two areas remain.', standing: 'remains' as const, place: aPlace(2, 9) }]
    const named = content({ echoes }, { do: 'answer-echo', id: 'echo-1', says: 'met', speaksOf: ['a', 'b'] })
    assert.deepEqual(
      named.echoes.map(({ earlierFindingId, says, words }) => [earlierFindingId, says, words]),
      [
        ['a', 'met', 'Two areas remain.'],
        ['b', 'met', 'Two areas remain.'],
      ],
    )
    assert.deepEqual(named.notes, [])
    assert.deepEqual(
      content({ echoes }).notes.map(({ kind, text }) => [kind, text]),
      [['earlier-findings', 'Two areas remain.']],
    )
  })
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aReadReport } from '../../test/builders/a-read-report.ts'
import { makeEdits } from './checking.ts'
import type { Edit } from './checking-edit.ts'
import { corrections } from './corrections.ts'
import { isProblem } from './make-edit.ts'
import { startChecking } from './start-checking.ts'

const start = startChecking(aReadReport())
function said(...edits: Edit[]) {
  const report = makeEdits(start, edits)
  if (isProblem(report)) throw new Error(report.problem)
  return corrections(start, report).map(({ path, printed, now }) => [path, printed, now])
}
const one = 'Managers should check that every assessment is up to date.'

test('nothing changed, nothing said', () => assert.deepEqual(said(), []))

test('a corrected word stands with the printed one', () =>
  assert.deepEqual(said({ do: 'correct-finding', id: 'finding-1', set: { text: 'Check assessments.', number: '9' } }), [
    ['findings/finding-1/text', one, 'Check assessments.'],
    ['findings/finding-1/number', '1', '9'],
  ]))

test('a removed finding is said with its words; an added one with its own', () => {
  assert.deepEqual(said({ do: 'remove', of: 'findings', id: 'finding-1' }), [['findings/finding-1', one, null]])
  assert.deepEqual(said({ do: 'add-strength', id: 'new', text: 'Visits are timely.', printed: null }), [
    ['strengths/new', null, 'Visits are timely.'],
  ])
})

test('a split says both parts, a join the one that is gone', () => {
  assert.deepEqual(
    said({ do: 'split', of: 'findings', id: 'finding-1', at: 9, newId: 'new' }).map(([path]) => path),
    ['findings/finding-1/text', 'findings/new'],
  )
  assert.deepEqual(
    said({ do: 'join', of: 'findings', id: 'finding-1' }).map(([path]) => path),
    ['findings/finding-1/text', 'findings/finding-2'],
  )
})

test('an answered date is said too', () =>
  assert.deepEqual(said({ do: 'answer-day', fact: 'received', answer: { notKnown: true } }), [['received', null, 'not known yet']]))

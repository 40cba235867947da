import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { aReadReport } from '../../test/builders/a-read-report.ts'
import { makeEdits } from './checking.ts'
import type { Edit } from './checking-edit.ts'
import { clashOf } from './clashing-edits.ts'
import { isProblem } from './make-edit.ts'
import { startChecking } from './start-checking.ts'

const based = startChecking(aReadReport())
function after(...edits: Edit[]) {
  const report = makeEdits(based, edits)
  if (isProblem(report)) throw new Error(report.problem)
  return report
}
const words = (text: string): Edit => ({ do: 'correct-finding', id: 'finding-1', set: { text } })
const number = (number: string): Edit => ({ do: 'correct-finding', id: 'finding-1', set: { number } })

describe('two people on one reading', () => {
  test('different findings don’t clash, nor different fields of one', () => {
    assert.equal(clashOf(based, after({ do: 'correct-finding', id: 'finding-2', set: { text: 'Theirs' } }), [words('Yours')]), null)
    assert.equal(clashOf(based, after(number('7')), [words('Yours')]), null)
  })

  test('the same field clashes, and both are told', () => {
    assert.deepEqual(clashOf(based, after(words('Theirs')), [words('Yours')]), {
      before: { text: based.findings[0]?.text },
      theirs: { text: 'Theirs' },
    })
  })

  test('the same words from both are no clash', () => assert.equal(clashOf(based, after(words('Same')), [words('Same')]), null))

  test('what was joined away is gone', () => {
    const clash = clashOf(based, after({ do: 'join', of: 'findings', id: 'finding-1' }), [
      { do: 'correct-finding', id: 'finding-2', set: { text: 'Yours' } },
    ])
    assert.equal(clash?.theirs, null)
  })

  test('a finding that somebody has corrected isn’t split, joined or removed unseen', () => {
    const now = after(words('Theirs'))
    for (const edit of [
      { do: 'split', of: 'findings', id: 'finding-1', at: 9, newId: 'n' },
      { do: 'join', of: 'findings', id: 'finding-1' },
      { do: 'remove', of: 'findings', id: 'finding-1' },
    ] as Edit[])
      assert.equal(clashOf(based, now, [edit])?.theirs?.text, 'Theirs')
  })

  test('joining minds the next one too', () => {
    const now = after({ do: 'correct-finding', id: 'finding-2', set: { text: 'Theirs' } })
    assert.equal(clashOf(based, now, [{ do: 'join', of: 'findings', id: 'finding-1' }])?.theirs?.next, 'Theirs')
  })

  test('a date that both answered differently clashes', () => {
    const answer = (day: string): Edit => ({ do: 'answer-day', fact: 'received', answer: { day } })
    assert.deepEqual(clashOf(based, after(answer('2016-05-13')), [answer('2016-05-12')]), {
      before: { answer: null },
      theirs: { answer: { day: '2016-05-13' } },
    })
  })
})

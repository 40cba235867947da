import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { countsInWords, problemWithCounts, roundingSentence, shares } from './context-counts.ts'

const part = (grade: string, count: number) => ({ grade, printedGrade: grade.replaceAll('-', ' '), count })
const march2016 = [part('good', 20), part('requires-improvement', 42), part('inadequate', 22), part('outstanding', 0)]

test('84 reports as at 17 March 2016: 20 good 24 %, 42 requires improvement 50 %, 22 inadequate 26 %, 0 outstanding', () => {
  assert.equal(problemWithCounts(84, march2016), null)
  const found = shares(84, march2016)
  assert.deepEqual(
    found.map((share) => share.percent),
    [24, 50, 26, 0],
  )
  assert.equal(countsInWords(84, found), '84: 20 good (24 %), 42 requires improvement (50 %), 22 inadequate (26 %), 0 outstanding (0 %)')
  assert.equal(roundingSentence(found), 'Percentages are rounded to whole numbers.')
})

test('parts that do not sum to the total are refused in a sentence that says by how much', () => {
  assert.equal(
    problemWithCounts(84, [part('good', 20), part('requires-improvement', 41)]),
    'The parts make 61 (20 + 41), and the total says 84: 23 too few. Check the figures against their source',
  )
  assert.match(problemWithCounts(60, [part('good', 61)]) ?? '', /1 too many/)
  assert.match(problemWithCounts(2, [part('good', 1), part('good', 1)]) ?? '', /counted twice/)
})

test('thirds are said to add up to 99', () => {
  const thirds = shares(3, [part('good', 1), part('requires-improvement', 1), part('inadequate', 1)])
  assert.equal(roundingSentence(thirds), 'Percentages are rounded to whole numbers, so they add up to 99 rather than 100.')
})

test('a half is rounded up, and no percentage strays from its share by more than half a point', () => {
  assert.equal(shares(200, [part('good', 1)])[0]?.percent, 1)
  fc.assert(
    fc.property(fc.array(fc.nat(500), { minLength: 1, maxLength: 6 }), (counts) => {
      const total = counts.reduce((so, count) => so + count, 0)
      const parts = counts.map((count, at) => part(`grade-${at}`, count))
      assert.equal(problemWithCounts(total, parts), null)
      for (const share of shares(total, parts)) {
        if (total > 0) assert.ok(Math.abs(share.percent - (share.count * 100) / total) <= 0.5)
      }
    }),
  )
})

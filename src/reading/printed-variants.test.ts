import assert from 'node:assert/strict'
import { test } from 'node:test'
import { beforeGrade, gradeAtStart, gradeOf } from './grades.ts'
import { focusedVisit } from './layouts/focused-visit.ts'
import { ilacs } from './layouts/ilacs.ts'
import type { Layout } from './layouts/layout.ts'
import { sif } from './layouts/sif.ts'
import { titleOf } from './list-headings.ts'
import { periodsIn } from './printed-days.ts'

// One thing is printed in many ways, by many hands, over the years.

const kindOf = (layout: Layout, text: string) => layout.lists.find(({ heading }) => heading.test(titleOf({ text })))?.kind

test('headings of lists', () => {
  for (const layout of [ilacs, focusedVisit, sif]) {
    for (const text of ['Areas for priority action', 'Areas requiring priority action:', 'Priority/immediate action', 'Immediate actions'])
      assert.equal(kindOf(layout, text), 'priority-action', text)
    for (const text of [
      'What needs to improve?1',
      'What needs improving?',
      'What Calder Vale needs to improve',
      'Areas for further improvement',
    ])
      assert.equal(kindOf(layout, text), 'improvement', text)
    for (const text of ['What is working well?', 'Improvement', 'Actions since the last inspection', 'Areas of strength'])
      assert.equal(kindOf(layout, text), undefined, text)
  }
  for (const text of ['Recommendations', 'Key recommendations', 'LSCB recommendations', 'Recommendations for the local authority'])
    assert.equal(kindOf(sif, text), 'recommendation', text)
})

test('days that share a month, a year that clings, and the turn of the year', () => {
  const days = (words: string) => periodsIn(words).map(({ from, to }) => `${from} ${to}`)
  assert.deepEqual(days('4–8 and 18–22 November 2019'), ['2019-11-04 2019-11-08', '2019-11-18 2019-11-22'])
  assert.deepEqual(days('7 and 8 and 14 and 15 March 2018'), ['2018-03-07 2018-03-08', '2018-03-14 2018-03-15'])
  assert.deepEqual(days('18/19 September 2018'), ['2018-09-18 2018-09-18', '2018-09-19 2018-09-19'])
  assert.deepEqual(days('30 November to 4 December and 4 to 8 January 2021'), ['2020-11-30 2020-12-04', '2021-01-04 2021-01-08'])
  assert.deepEqual(days('28April to21May 20141'), ['2014-04-28 2014-05-21'])
  assert.deepEqual(days('Mon 15 to Fri 19 January 2018'), ['2018-01-15 2018-01-19'])
  assert.deepEqual(days('18 April or 21 May 2014'), ['2014-04-18 2014-04-18', '2014-05-21 2014-05-21'])
})

test('sentences that give a grade', () => {
  const sentences = sif.judgements.kind === 'table' ? sif.judgements.sentences : []
  const graded = (area: string, sentence: string): string | undefined => {
    const pattern = sentences.find((one) => one.area === area)?.pattern
    const found = pattern && beforeGrade(pattern).exec(sentence)
    return (found && gradeAtStart(sentence.slice(found[0].replace(/requires?$/i, '').length)))?.grade
  }
  for (const sentence of [
    'The overall judgement is that the local authority is good',
    'The overall judgment for children’s services is that they are good.',
    'Calder Vale Council’s children’s services are good',
    'Children’s services are good',
    'Overall judgement: good',
  ])
    assert.equal(graded('Overall effectiveness', sentence), 'good', sentence)
  for (const sentence of [
    'The Calder Vale Children’s Safeguarding Board requires improvement',
    'The LSCB (Local Safeguarding Children Board) requires improvement to be good',
    'The arrangements in place to evaluate the effectiveness of what is done by board partners require improvement',
  ])
    assert.equal(graded('Effectiveness of the LSCB', sentence), 'requires-improvement', sentence)
  assert.equal(graded('Overall effectiveness', 'Children’s services in Calder Vale are led by a new director.'), undefined)
})

test('a grade whose words have lost a space', () => {
  assert.equal(gradeOf('Requiresimprovement to begood'), 'requires-improvement')
  assert.equal(gradeOf('Requires improve-ment'), 'requires-improvement')
  assert.equal(gradeOf('Good practice'), null)
})

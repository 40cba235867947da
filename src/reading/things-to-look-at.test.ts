import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { aJudgement, aPlace, aReadFinding, aReadReport } from '../../test/builders/a-read-report.ts'
import { makeEdits } from './checking.ts'
import type { Edit } from './checking-edit.ts'
import { isProblem } from './make-edit.ts'
import type { ReadReport } from './read-report.ts'
import { startChecking } from './start-checking.ts'
import { mustBeSettled, type Setting, thingsToLookAt } from './things-to-look-at.ts'

const setting: Setting = {
  authorityName: 'Calder Vale Council',
  today: Temporal.PlainDate.from('2016-05-20'),
  held: false,
}

function after(over: Partial<ReadReport>, ...edits: Edit[]) {
  const report = makeEdits(startChecking(aReadReport(over)), edits)
  if (isProblem(report)) throw new Error(report.problem)
  return report
}
const said = (over: Partial<ReadReport>, ...edits: Edit[]) => thingsToLookAt(after(over, ...edits), setting).map((each) => each.sentence)
const must = (over: Partial<ReadReport>, ...edits: Edit[]) => mustBeSettled(after(over, ...edits), setting).map((each) => each.about)

const receipt = (day: string): Edit => ({ do: 'answer-day', fact: 'received', answer: { day } })
const received = receipt('2016-05-13')
const echo = { text: 'Two areas from the last visit remain.', standing: 'remains' as const, place: aPlace(2, 300) }

describe('what a person is asked to look at', () => {
  test('a whole report asks only when it was received', () => {
    assert.deepEqual(said({}), ['When did the council receive the report?'])
    assert.deepEqual(said({}, received), [])
  })

  test('“not known yet” is an answer', () => {
    assert.deepEqual(must({}, { do: 'answer-day', fact: 'received', answer: { notKnown: true } }), [])
  })

  for (const [name, over, sentence] of [
    ['no publication date', { published: null }, 'When was the report published?'],
    ['no lead inspector', { leadInspector: null }, 'Who was the lead inspector?'],
    ['no fieldwork', { fieldwork: [] }, 'When were the inspectors there?'],
    [
      'a grade that can’t be read',
      { judgements: [aJudgement('Overall effectiveness', null, '')] },
      'What was judged of “Overall effectiveness”?',
    ],
    [
      'no overall judgement',
      { judgements: [aJudgement('Leadership, management and governance', 'good', 'Good')] },
      'Why is there no judgement of “Overall effectiveness”?',
    ],
    ['no judgement at all', { judgements: [] }, 'No judgement was read: add what the report judges.'],
    ['no finding', { findings: [] }, 'No finding was read: does the report make none?'],
    [
      'another authority',
      { authority: { value: 'Harrow Dale', printed: 'Harrow Dale', place: aPlace(1, 10) } },
      'The report is about Harrow Dale: is that Calder Vale Council?',
    ],
    ['a skipped number', { findings: [aReadFinding('1', 'One.'), aReadFinding('3', 'Three.')] }, 'Number 2 is missing'],
    ['numbers that run backwards', { findings: [aReadFinding('3', 'Three.'), aReadFinding('1', 'One.')] }, 'Number 1 comes after number 3'],
    [
      'fieldwork that runs backwards',
      { fieldwork: [{ from: '2016-03-17', to: '2016-02-22', printed: '', place: aPlace(1, 1) }] },
      'The fieldwork ends before it begins',
    ],
    [
      'publication before the inspectors left',
      { published: { value: '2016-03-01', printed: '1 March 2016', place: aPlace(1, 1) } },
      'The report was published before the fieldwork ended',
    ],
    [
      'a publication date to come',
      { published: { value: '2016-05-21', printed: '21 May 2016', place: aPlace(1, 1) } },
      'It isn’t published yet: hold it in confidence?',
    ],
  ] as [string, Partial<ReadReport>, string][])
    test(`says ${name}`, () => assert.ok(said(over, received).includes(sentence), said(over, received).join()))

  test('a report received on the day it was published is in order, a day later is not', () => {
    assert.deepEqual(said({}, receipt('2016-05-16')), [])
    assert.deepEqual(said({}, receipt('2016-05-17')), ['The report was received after it was published'])
  })

  test('what isn’t published yet may be held in confidence; once it is, nothing is asked', () => {
    const report = after({ published: null }, received, { do: 'answer-day', fact: 'published', answer: { notKnown: true } })
    const sentences = (held: boolean) => thingsToLookAt(report, { ...setting, held }).map((each) => each.sentence)
    assert.deepEqual([sentences(false), sentences(true)], [['It isn’t published yet: hold it in confidence?'], []])
  })

  test('a month is neither before nor after the days in it', () => {
    assert.deepEqual(said({}, received, { do: 'answer-day', fact: 'published', answer: { month: '2016-05' } }), [])
    assert.deepEqual(said({}, received, { do: 'answer-day', fact: 'published', answer: { month: '2016-02' } }), [
      'The report was published before the fieldwork ended',
      'The report was received after it was published',
    ])
  })

  test('numbers are looked at list by list: the board’s may begin at 120', () => {
    assert.deepEqual(said({}, received), [])
  })

  test('removing a finding leaves a gap, and putting it back closes it', () => {
    const remove: Edit = { do: 'remove', of: 'findings', id: 'finding-2' }
    assert.deepEqual(said({}, received, remove), ['Number 2 is missing'])
    assert.deepEqual(said({}, received, remove, { do: 'put-back', of: 'findings', id: 'finding-2' }), [])
  })

  test('having looked at it is enough for what needs no answer', () => {
    const over = { findings: [aReadFinding('1', 'One.'), aReadFinding('3', 'Three.')] }
    const [doubt] = thingsToLookAt(after(over, received), setting)
    assert.deepEqual(said(over, received, { do: 'look-at', doubt: doubt?.key ?? '' }), [])
  })

  test('having looked at a date that must be answered doesn’t answer it', () => {
    assert.deepEqual(must({}, { do: 'look-at', doubt: 'received' }), ['received'])
  })

  test('a doubt of the reader about a finding falls silent once the finding is changed', () => {
    const over: Partial<ReadReport> = {
      doubts: [{ kind: 'item-may-be-two', sentence: 'Finding 2 may be two findings', path: 'findings/1' }],
    }
    assert.deepEqual(said(over, received), ['Finding 2 may be two findings'])
    assert.deepEqual(said(over, received, { do: 'correct-finding', id: 'finding-2', set: { text: 'Set targets.' } }), [])
    assert.deepEqual(said(over, received, { do: 'split', of: 'findings', id: 'finding-2', at: 52, newId: 'new' }), [])
  })

  test('a doubt that only the reader can have stays until somebody has looked', () => {
    assert.deepEqual(said({ doubts: [{ kind: 'page-damaged', sentence: 'Page 7 can’t be read' }] }, received), ['Page 7 can’t be read'])
  })
})

describe('what must be settled before it goes on record', () => {
  test('both dates, each grade, why there is no overall judgement, whose report it is', () => {
    assert.deepEqual(must({ published: null }), ['published', 'received'])
    assert.deepEqual(must({ judgements: [aJudgement('Leadership, management and governance', null, '')] }, received), [
      'judgement-1',
      'overall',
    ])
    assert.deepEqual(must({ authority: { value: 'Harrow Dale', printed: 'Harrow Dale', place: aPlace(1, 1) } }, received), ['authority'])
  })

  test('a reason stands in for a grade, and for an overall judgement', () => {
    const judgements = [aJudgement('Leadership, management and governance', null, '')]
    assert.deepEqual(
      must(
        { judgements },
        received,
        { do: 'correct-judgement', id: 'judgement-1', set: { notReportedReason: 'Not inspected this time' } },
        { do: 'correct-fact', fact: 'overallAbsentReason', now: 'The framework gives none' },
      ),
      [],
    )
  })

  test('a skipped number doesn’t stand in the way', () => {
    assert.deepEqual(must({ findings: [aReadFinding('1', 'One.'), aReadFinding('3', 'Three.')] }, received), [])
  })

  test('a letter without findings that speaks of earlier ones asks which, and isn’t asked whether it makes none', () => {
    const letter: Partial<ReadReport> = { findings: [], echoes: [echo] }
    assert.deepEqual(said(letter, received), ['Which earlier findings are meant by “Two areas from the last visit remain.”?'])
    assert.deepEqual(must(letter, received), ['echo-1'])
    assert.deepEqual(must(letter, received, { do: 'answer-echo', id: 'echo-1', says: 'remains', speaksOf: ['f'] }), [])
    assert.deepEqual(must(letter, received, { do: 'answer-echo', id: 'echo-1', says: 'remains', speaksOf: [] }), ['findings'])
  })

  test('a report with findings of its own asks the same, but needn’t be answered', () => {
    assert.deepEqual(said({ echoes: [echo] }, received), ['Which earlier findings are meant by “Two areas from the last visit remain.”?'])
    assert.deepEqual(must({ echoes: [echo] }, received), [])
  })
})

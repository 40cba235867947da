import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { anActionContent, aPlanContent } from '../../../test/builders/a-plan-content.ts'
import type { ActionContent } from '../plan-content.ts'
import { changesInWords } from './action-in-words.ts'
import { deliveryStatus } from './delivery.ts'
import { circleInWords, circleThrough, waitingFor } from './dependencies.ts'
import { dateInWords, everyDate, firstDate, isOverdue, movedInWords } from './due-date.ts'

const today = Temporal.PlainDate.from('2016-08-01')
const move = (was: string | null, now: string | null, wasWords: string | null = null) => ({
  ...{ was, now, wasWords, nowWords: null },
  ...{ reasonCode: 'other', reason: 'Held up', approvedBy: null, on: '2016-07-25' },
})
const ended = { outcome: 'complete', on: '2016-05-02', reasonCode: null, reason: null } as const

describe('an action’s date', () => {
  const rows: readonly [Partial<ActionContent>, string | null][] = [
    [{ dueOn: '2016-07-22' }, '22 July 2016'],
    [{ dueWords: 'ongoing' }, 'ongoing'],
    [{ dueOn: '2016-07-22', dueWords: 'by the end of term' }, '22 July 2016 (by the end of term)'],
    [{}, null],
  ]
  for (const [over, words] of rows) test(`is said as ${words}`, () => assert.equal(dateInWords(anActionContent(over)), words))

  test('keeps the first that was agreed, and says how often it was moved since', () => {
    const moved = anActionContent({ dueOn: '2016-12-01', moves: [move(null, '2016-09-30', 'ongoing'), move('2016-09-30', '2016-12-01')] })
    assert.deepEqual([firstDate(moved), movedInWords(moved)], ['ongoing', 'moved twice'])
    assert.deepEqual(everyDate(moved), ['ongoing', '30 September 2016', '1 December 2016'])
    assert.equal(movedInWords({ moves: [move(null, null)] }), 'moved once')
    assert.equal(movedInWords({ moves: Array.from({ length: 4 }, () => move(null, null)) }), 'moved 4 times')
    assert.deepEqual([firstDate(anActionContent()), movedInWords(anActionContent())], [null, null])
  })

  test('has passed from the day after it, unless the action was ended', () => {
    for (const [dueOn, over] of [
      ['2016-07-31', true],
      ['2016-08-01', false],
      ['2016-08-02', false],
      [null, false],
    ] as const)
      assert.equal(isOverdue(anActionContent({ dueOn }), today), over, String(dueOn))
    assert.equal(isOverdue(anActionContent({ dueOn: '2016-07-31', ended }), today), false)
  })
})

describe('how far an action is', () => {
  const milestone = { id: 'm', title: 'Half the files read', dueOn: null, reachedOn: '2016-07-01' }
  const brought = (status: string | null) => [{ asAt: '2016-07', status, printedStatus: 'Amber', account: null }]
  const rows: readonly [string, Partial<ActionContent>, string][] = [
    ['nothing says that it was begun', {}, 'not-started'],
    ['its first day is tomorrow', { startsOn: '2016-08-02' }, 'not-started'],
    ['its first day is today', { startsOn: '2016-08-01' }, 'in-progress'],
    ['a milestone was reached', { milestones: [milestone] }, 'in-progress'],
    ['a milestone is only planned', { milestones: [{ ...milestone, reachedOn: null }] }, 'not-started'],
    ['it was brought in as begun', { broughtIn: brought('in-progress') }, 'in-progress'],
    ['it was brought in as not begun', { broughtIn: brought('not-started') }, 'not-started'],
    ['it was completed', { startsOn: '2016-08-02', ended }, 'complete'],
    ['it isn’t needed any more', { ended: { ...ended, outcome: 'no-longer-needed' } }, 'no-longer-needed'],
  ]
  for (const [why, over, status] of rows)
    test(`is ${status} when ${why}`, () => assert.equal(deliveryStatus(anActionContent(over), today), status))
})

describe('actions that wait for each other', () => {
  const at = (reference: string, ...waitsFor: string[]) => anActionContent({ id: reference, reference, waitsFor })
  const actions = [at('A1', 'A2'), at('A2', 'A3', 'A4'), at('A3'), at('A4', 'A3'), at('A5', 'A5x')]
  const rows: readonly [string, string[], readonly string[] | null][] = [
    ['A5', ['A1', 'A2'], null],
    ['A3', ['A3'], ['A3', 'A3']],
    ['A3', ['A2'], ['A3', 'A2', 'A3']],
    ['A3', ['A1'], ['A3', 'A1', 'A2', 'A3']],
    ['A4', ['A3'], null],
  ]
  for (const [action, waitsFor, circle] of rows)
    test(`${action} ${circle ? 'can’t' : 'can'} wait for ${waitsFor.join(' and ')}`, () =>
      assert.deepEqual(circleThrough(actions, action, waitsFor), circle))

  test('say by which way they go round, and who waits for whom', () => {
    assert.equal(circleInWords(['A3', 'A1', 'A2', 'A3']), 'A3 waits for A1, which waits for A2, which waits for A3')
    assert.deepEqual(
      waitingFor(actions, 'A3').map(({ reference }) => reference),
      ['A2', 'A4'],
    )
  })
})

test('what changed in an action is said field by field, old beside new, and nothing when nothing did', () => {
  const before = anActionContent({ title: 'Recruit' })
  const after = {
    ...before,
    why: `Children keep their worker ${'so that they can build trust '.repeat(20)}`,
    workstreamId: 'w',
    dueWords: 'ongoing',
    milestones: [{ id: 'm', title: 'Advert out', dueOn: '2016-09-01', reachedOn: null }],
  }
  const stream = { id: 'w', title: 'Workforce', lead: null, accountable: null, organisation: null }
  const [plan, now] = [aPlanContent({ actions: [before] }), aPlanContent({ actions: [after], workstreams: [stream] })]
  const said = changesInWords({ plan, action: before }, { plan: now, action: after })
  assert.match(said[0] ?? '', /^desired outcome was empty, now “Children keep their worker so that .{100,200} …”$/)
  assert.deepEqual(said.slice(1), [
    'workstream was none, now Workforce',
    'due in words was empty, now “ongoing”',
    'milestones was none, now “Advert out” by Thursday 1 September 2016',
  ])
  assert.deepEqual(changesInWords({ plan: now, action: after }, { plan: now, action: after }), [])
})

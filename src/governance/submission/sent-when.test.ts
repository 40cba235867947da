import assert from 'node:assert/strict'
import { test } from 'node:test'
import { releasedHolidays } from '../../calendar/holiday-table.ts'
import { areaSendPriorityActionPlan, jointWrittenStatement, reportPublication, writtenStatement } from '../../duty/duties.ts'
import { actsOfSending, firstOfEach } from './acts-shown.ts'
import { actOfNotice, asksForSending, dutyRecipients, isSentJointly } from './duty-recipients.ts'
import { sentWhen } from './sent-when.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
type Made = Parameters<typeof sentWhen>[2][number]
const cabinet = { id: '1', name: 'Cabinet', kind: 'cabinet' } as const
const made = (madeOn: string, outcome: Made['outcome'], from: string | null): Made => ({
  body: cabinet,
  outcome,
  madeOn: day(madeOn),
  effective: { on: from === null ? null : day(from) },
})
const said = (sentOn: string, dueOn: string | null, decisions: readonly Made[], frozenOn = '2016-07-01') =>
  sentWhen(
    { sentOn: day(sentOn), version: { number: 3, frozenOn: day(frozenOn) } },
    dueOn === null ? null : day(dueOn),
    decisions,
    releasedHolidays,
  ).sentences.join(' ')

test('late, early and on the last day are said plainly, and so is what the bodies had decided by then', () => {
  const july = made('2016-07-20', 'in-part', '2016-07-30')
  assert.equal(
    said('2016-08-23', '2016-08-23', [july]),
    'Sent on the last day, Tuesday 23 August 2016. Sent after Cabinet had decided on Wednesday 20 July 2016.',
  )
  assert.equal(
    said('2016-07-25', '2016-08-23', [july]),
    'Sent 21 working days before the last day, Tuesday 23 August 2016. Sent before the decision of Cabinet on Wednesday 20 July 2016 counted: that was from Saturday 30 July 2016.',
  )
  assert.equal(
    said('2016-08-24', '2016-08-23', []),
    'Sent late, by 1 working day: the last day was Tuesday 23 August 2016. Sent before a decision: no body’s agreement to the plan is on record.',
  )
  assert.equal(
    said('2016-11-14', '2016-11-14', [made('2016-12-01', 'noted', null)]),
    'Sent on the last day, Monday 14 November 2016. Sent before a decision: Cabinet noted it on Thursday 1 December 2016, 13 working days later.',
  )
  assert.match(
    said('2016-08-20', '2016-08-19', [made('2016-07-20', 'declined', '2016-07-30')]),
    /^Sent late: the last day .*no body’s agreement/,
  )
  assert.match(said('2016-07-21', null, [made('2016-07-20', 'approved', null)]), /^Sent after Cabinet had decided .*; no day is on record/)
  assert.match(
    said('2016-08-22', null, [july], '2016-08-24'),
    /Version 3 was put on record on Wednesday 24 August 2016, after it had been sent\.$/,
  )
})

test('a duty names to whom it goes, or its notice does', () => {
  assert.deepEqual(
    dutyRecipients(writtenStatement).map(({ name }) => name),
    ['Secretary of State', 'HM Chief Inspector'],
  )
  assert.deepEqual([actOfNotice(writtenStatement), actOfNotice(jointWrittenStatement)], [null, 'statement-sent'])
  assert.deepEqual([writtenStatement, jointWrittenStatement, reportPublication].map(asksForSending), [true, true, false])
  assert.deepEqual([areaSendPriorityActionPlan, writtenStatement].map(isSentJointly), [true, false])
})

test('an act is done when it was first done, and a copy is no act', () => {
  const to = [
    { name: 'HM Chief Inspector', act: 'sent-to-chief-inspector' },
    { name: 'Calder Vale NHS', act: null },
  ]
  const first = actsOfSending({ version: 2, on: day('2016-08-22'), how: 'by e-mail' }, to)
  const again = actsOfSending({ version: 3, on: day('2016-10-03'), how: 'by e-mail' }, to)
  assert.deepEqual(
    firstOfEach([...again, ...first]).map(({ act, on, how }) => `${act} ${on} ${how}`),
    ['sent-to-chief-inspector 2016-08-22 Version 2, by e-mail, to HM Chief Inspector'],
  )
})

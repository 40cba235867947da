import assert from 'node:assert/strict'
import { test } from 'node:test'
import { notReached, trackingOf } from './tracking.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const cabinet = { id: 'c', name: 'Cabinet', kind: 'cabinet' } as const
const version = { id: 'v', number: 2, frozenOn: day('2016-07-01') }
const of = { kind: 'plan', id: 'p', title: 'Improvement plan' } as const

test('what decisions, agreements, reports and submissions say stands in the order of time beside what was typed', () => {
  const report = { id: 'r', body: cabinet, subject: 'Improvement plan', meetsOn: day('2016-07-20'), planVersion: version }
  const final = { on: Temporal.Instant.from('2016-07-12T09:00Z'), digest: '', by: null }
  const rows = trackingOf(
    {
      sights: [
        {
          id: 's',
          revision: 1,
          of,
          version: null,
          by: { bodyId: 'o', name: 'Scrutiny' },
          on: day('2016-06-07'),
          document: 'Early draft',
          said: 'Shorter, please',
        },
      ],
      decisions: [
        {
          id: 'd',
          body: cabinet,
          version,
          outcome: 'in-part',
          wording: 'One post only',
          madeOn: day('2016-07-20'),
          report: { ...report, inspectionId: null },
        },
      ],
      agreements: [
        {
          id: 'a',
          versionId: 'v',
          number: 2,
          agreedOn: day('2016-07-11'),
          by: { kind: 'post', id: 'x', name: 'Director' },
          signedBy: null,
          answer: 'no',
          reason: 'Too late',
        },
      ],
      reports: [
        { ...report, final },
        { ...report, id: 'draft', final: null },
        { ...report, id: 'later', final, meetsOn: day('2016-12-01') },
      ],
      submissions: [
        {
          id: 'q',
          sentOn: day('2016-08-23'),
          version,
          recipients: [{ id: '1', revision: 1, name: 'HM Chief Inspector', act: null, receipt: null }],
          answers: [
            {
              id: '2',
              revision: 1,
              recipientId: '1',
              from: 'HM Chief Inspector',
              on: day('2016-09-01'),
              kind: 'received',
              words: null,
              letter: null,
              steps: [],
            },
          ],
        },
      ],
    },
    day('2016-10-01'),
  )
  assert.deepEqual(
    rows.map(({ on, by, what, said }) => `${on} ${by.name}: ${what}; ${said}`),
    [
      '2016-06-07 Scrutiny: Early draft; Shorter, please',
      '2016-07-11 Director: Version 2; Didn’t agree: Too late',
      '2016-07-20 Cabinet: The report “Improvement plan” on version 2; Approved in part: One post only',
      '2016-08-23 HM Chief Inspector: Version 2; Was sent it',
      '2016-09-01 HM Chief Inspector: Version 2; Received',
    ],
  )
  const parts = [
    { bodyId: 'c', name: 'Cabinet' },
    { bodyId: 'b', name: 'Corporate parenting board' },
    { bodyId: 'b', name: 'Corporate parenting board' },
  ]
  assert.deepEqual(
    notReached(parts, rows).map(({ name }) => name),
    ['Corporate parenting board'],
  )
})

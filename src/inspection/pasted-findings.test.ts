import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readPastedFindings } from './pasted-findings.ts'

const cases: { what: string; text: string; found: [string | null, string][] }[] = [
  {
    what: 'numbers with wrapped lines, under a heading',
    text: 'Recommendations\n\n1. Check that plans\nsay who does what.\n2.  Keep chronologies.\n\n10) Ask care leavers what they need.',
    found: [
      ['1', 'Check that plans say who does what.'],
      ['2', 'Keep chronologies.'],
      ['10', 'Ask care leavers what they need.'],
    ],
  },
  {
    what: 'letters',
    text: 'a) Visit sooner\n(b) Write it down',
    found: [
      ['a', 'Visit sooner'],
      ['b', 'Write it down'],
    ],
  },
  {
    what: 'a numbered column from a spreadsheet',
    text: '1\tVisit sooner\n2\tWrite it down',
    found: [
      ['1', 'Visit sooner'],
      ['2', 'Write it down'],
    ],
  },
  {
    what: 'bullets inside a numbered finding stay in it',
    text: '1. Make sure that:\n• visits are made\n• they are written down',
    found: [['1', 'Make sure that: • visits are made • they are written down']],
  },
  {
    what: 'bullets',
    text: 'What needs to improve\n• Supervision of staff,\n  each month.\n• Private fostering.',
    found: [
      [null, 'Supervision of staff, each month.'],
      [null, 'Private fostering.'],
    ],
  },
  {
    what: 'paragraphs',
    text: 'Supervision of staff,\neach month.\n\nPrivate fostering.\n',
    found: [
      [null, 'Supervision of staff, each month.'],
      [null, 'Private fostering.'],
    ],
  },
  {
    what: 'one line each',
    text: 'Supervision of staff\nPrivate fostering',
    found: [
      [null, 'Supervision of staff'],
      [null, 'Private fostering'],
    ],
  },
  { what: 'nothing', text: ' \n ', found: [] },
]

for (const { what, text, found } of cases) {
  test(`pasted findings: ${what}`, () => {
    assert.deepEqual(
      readPastedFindings(text).map((finding) => [finding.printedNumber, finding.text]),
      found,
    )
  })
}

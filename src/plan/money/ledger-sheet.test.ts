import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { quarterOf } from './ledger-quarters.ts'
import { readLedger, sourceMeant } from './ledger-sheet.ts'
import { readAmount } from './read-amount.ts'

const rowsOf = (text: string) =>
  text
    .trim()
    .split('\n')
    .map((line, n) => ({ number: n + 1, cells: line.split('|').map((cell) => cell.trim()) }))

const read = (text: string, year = 2016) => {
  const done = readLedger(rowsOf(text), year)
  if ('problem' in done) return done.problem
  return {
    lines: done.lines.map(({ name, kind, quarter, pence, rows }) => `${name} ${kind} Q${quarter} ${pence} (${rows})`),
    leftOut: done.leftOut,
  }
}

describe('a ledger’s sheet', () => {
  test('with a column for each quarter, under a title and with totals', () => {
    assert.deepEqual(
      read(`
        Spend report | as at 30 September 2016
        Source | Budget | Q1 | Q2 | Forecast Q3 | Forecast Q4 | Total
        General reserve | 195,000 | 0.00 | £20,000.50 | 30000 | (500) | 49,500.50
        Total | 195,000 | 0 | 20,000.50 | 30000 | (500) | 49,500.50
      `),
      {
        lines: [
          'General reserve spent Q1 0 (1)',
          'General reserve spent Q2 2000050 (1)',
          'General reserve forecast Q3 3000000 (1)',
          'General reserve forecast Q4 -50000 (1)',
        ],
        leftOut: [],
      },
    )
  })

  test('with a row for each payment: added up by quarter, other years and words left out and said', () => {
    assert.deepEqual(
      read(`
        Posting date | Cost centre | Cost centre name | Debit | Credit
        04/04/2016 | 40110 | Practice educators | 1,000.00 |
        2016-06-30 | 40110 | practice educators | 250.25 |
        01/07/2016 | 40110 | Practice educators | | 100.00
        31/03/2016 | 40110 | Practice educators | 9 |
        soon | 40110 | Practice educators | 9 |
        01/08/2016 | 40110 | | 9 |
        01/08/2016 | 40110 | Practice educators | lots |
      `),
      {
        lines: ['Practice educators spent Q1 125025 (2)', 'Practice educators spent Q2 -10000 (1)'],
        leftOut: [
          'Row 5 is of 2015/16.',
          'Row 6: “soon” is no day, month or quarter.',
          'Row 7 doesn’t say what was paid from.',
          'Row 8: “lots” isn’t an amount.',
        ],
      },
    )
  })

  test('with a column for each month', () => {
    const done = read('Fund | Apr-16 | May 2016 | Jun | Jul | Year to date\nGrant | 1 | 2 | 3 | 4 | 10')
    assert.deepEqual(done, { lines: ['Grant spent Q1 600 (3)', 'Grant spent Q2 400 (1)'], leftOut: [] })
  })

  test('that doesn’t say what its columns are is asked to', () => {
    assert.match(String(read('a | b\n1 | 2')), /No row says what the columns are/)
    assert.match(String(read('Source | Amount\nReserve | 2')), /No row says what the columns are/)
  })

  test('names a source of the plan by its name, or by a part that only one has', () => {
    const sources = [{ name: 'General reserve' }, { name: 'Schools reserve' }, { name: 'Innovation grant 2016' }]
    assert.equal(sourceMeant('GENERAL  RESERVE', sources)?.name, 'General reserve')
    assert.equal(sourceMeant('Innovation grant', sources)?.name, 'Innovation grant 2016')
    assert.equal(sourceMeant('reserve', sources), null)
    assert.equal(sourceMeant('x', sources), null)
  })
})

test('amounts as ledgers write them', () => {
  const rows: [string, bigint | null][] = [
    ['1,234.50', 123450n],
    ['£ 1,234', 123400n],
    ['(300)', -30000n],
    ['−300', -30000n],
    ['300.00-', -30000n],
    ['12.5 CR', -1250n],
    ['0.005', 1n],
    ['1,23', null],
    ['12a', null],
    ['', null],
  ]
  for (const [text, pence] of rows) assert.equal(readAmount(text), pence, text)
})

test('quarters by a day, a month, a period or a quarter', () => {
  const rows: [string, string | null][] = [
    ['2017-03-31', '4 of 2016'],
    ['1/4/2017', '1 of 2017'],
    ['Sept 16', '2 of 2016'],
    ['September', '2'],
    ['P07', '3'],
    ['Period 12', '4'],
    ['Q2', '2'],
    ['13', null],
    ['Marketing', null],
    ['', null],
  ]
  for (const [text, said] of rows) {
    const read = quarterOf(text)
    assert.equal(read && `${read.quarter}${read.year === null ? '' : ` of ${read.year}`}`, said, text)
  }
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type ContextTableRead, contextTableText, printedPublication, readContextTable } from './context-authorities.ts'

function table(text: string): ContextTableRead {
  const read = readContextTable(text)
  assert.ok(!('problem' in read), JSON.stringify(read))
  return read
}

test('a region’s outcomes copied from a spreadsheet: authority, framework, publication by day or month, judgements', () => {
  const read = table(
    'Authority\tFramework\tPublished\tSafeguarding\tLooked after children\nCalder Vale\tSLAC\tMay 2012\tGood\tAdequate\nHolme\tSLAC\t10 April 2012\tAdequate\t\n',
  )
  assert.deepEqual(read.areas, ['Safeguarding', 'Looked after children'])
  assert.deepEqual(
    read.rows.map(({ problems: _, line: __, ...row }) => row),
    [
      {
        authority: 'Calder Vale',
        framework: 'SLAC',
        published: { month: '2012-05' },
        judgements: [
          { area: 'Safeguarding', grade: 'Good' },
          { area: 'Looked after children', grade: 'Adequate' },
        ],
      },
      {
        authority: 'Holme',
        framework: 'SLAC',
        published: { day: '2012-04-10' },
        judgements: [{ area: 'Safeguarding', grade: 'Adequate' }],
      },
    ],
  )
})

test('a table typed with commas needs no heading, and an unknown framework or date may stay empty', () => {
  const read = table('Calder Vale,,,Good\nHolme,SIF,2016-05-16,Requires improvement')
  assert.deepEqual(read.areas, ['Judgement'])
  assert.equal(read.rows[0]?.published, null)
  assert.deepEqual(read.rows[1]?.published, { day: '2016-05-16' })
})

test('each problem names its line and its column', () => {
  const read = table('Authority,Framework,Published,Overall\n,SIF,May 2012,Good\nHolme,SIF,30 February 2012,Good\nAire,SIF,May 2012,')
  assert.deepEqual(
    read.rows.flatMap((row) => row.problems).map(({ line, column }) => [line, column]),
    [
      [2, 'Authority'],
      [3, 'Published'],
      [4, 'Overall'],
    ],
  )
})

test('no table at all is said in a sentence', () => {
  for (const text of ['', '\n \n', 'Authority\tFramework\tPublished\tOverall', 'Calder Vale,Good']) {
    const read = readContextTable(text)
    assert.ok('problem' in read && read.problem.length > 20, text)
  }
})

test('a table on record can be written out and read again', () => {
  const read = table('Authority,Framework,Published,Help,Care\n"Vale, Calder",SIF,May 2012,Good,\nHolme,,16 May 2016,,"said ""good"""')
  const again = table(contextTableText(read.rows, printedPublication))
  assert.deepEqual(
    again.rows.map(({ line: _, ...row }) => row),
    read.rows.map(({ line: _, ...row }) => row),
  )
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aPage, column, type PrintedLine } from '../../test/builders/a-page.ts'
import { readPages } from './read-blocks.ts'

const cover: PrintedLine[] = [
  { y: 110, text: 'Inspection of Calder Vale local authority children’s services', size: 20 },
  { y: 180, text: 'Inspection dates: 26 February to 1 March 2024', bold: true },
  { y: 210, text: 'Lead inspector: Rowan Marsh, His Majesty’s Inspector', bold: true },
  { y: 260, text: 'Judgement', bold: true },
  { y: 260, x: 400, text: 'Grade', bold: true },
  { y: 290, text: 'The impact of leaders on social work practice' },
  { y: 290, x: 400, text: 'Good' },
  { y: 320, text: 'Overall effectiveness' },
  { y: 320, x: 400, text: 'Good' },
  ...column(740, ['Families in Calder Vale meet workers who know them well, and who']),
]
const next = [
  { y: 60, text: '2', size: 20 },
  ...column(110, [
    'keep the promises that they make to children.',
    '',
    'Leaders hear what families say of the service, each month.',
    '',
    { text: 'What needs to improve?', bold: true, size: 14 },
    { text: 'How soon families are told of changes.', bullet: true },
  ]),
]

test('a paragraph of the summary that a page’s end cuts is one, marked on both pages', () => {
  const { summary } = readPages([aPage(1, cover), aPage(2, next)])?.report ?? { summary: [] }
  assert.deepEqual(
    summary.map(({ text }) => text),
    [
      'Families in Calder Vale meet workers who know them well, and who keep the promises that they make to children.',
      'Leaders hear what families say of the service, each month.',
    ],
  )
  assert.deepEqual([summary[0]?.place.page, summary[0]?.place.continues?.map(({ page }) => page)], [1, [2]])
})

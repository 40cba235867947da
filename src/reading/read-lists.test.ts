import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aPage, column, type PrintedLine } from '../../test/builders/a-page.ts'
import { readPages } from './read-blocks.ts'
import type { ReadReport } from './read-report.ts'

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
  ...column(400, ['Families in Calder Vale meet workers who know them well and who', 'keep their promises. Plans are made with children.']),
]

const bulleted = (text: string, x = 72): Omit<PrintedLine, 'y'> => ({ text, bullet: true, x })
const indented = (text: string): Omit<PrintedLine, 'y'> => ({ text, x: 90 })
const heading = (text: string, more: Partial<PrintedLine> = {}): Omit<PrintedLine, 'y'> => ({ text, bold: true, size: 14, ...more })
const footer = (page: number): PrintedLine[] => [
  { y: 812, text: 'Inspection of Calder Vale children’s services', size: 8, bold: true },
  { y: 812, x: 510, text: String(page), size: 20 },
]

function read(...pages: PrintedLine[][]): ReadReport {
  const reading = readPages([cover, ...pages].map((lines, i) => aPage(i + 1, [...lines, ...footer(i + 1)])))
  assert.ok(reading)
  return reading.report
}

const texts = (report: ReadReport): string[] => report.findings.map(({ text }) => text)

test('bullets are items; a list goes on over a page past the running footer', () => {
  const report = read(
    column(600, [
      heading('What needs to improve?', { mark: '1' }),
      bulleted('How soon families are'),
      indented('told of changes.'),
      bulleted('The reach of plans that'),
    ]),
    column(110, [
      indented('children help to write.'),
      bulleted('Supervision'),
      heading('The experiences and progress of children in care'),
      '1. Children are heard.',
    ]),
  )
  assert.deepEqual(texts(report), [
    'How soon families are told of changes.',
    'The reach of plans that children help to write.',
    'Supervision',
  ])
  assert.deepEqual(report.findings[1]?.place.page, 2)
  assert.deepEqual(
    report.findings[1]?.place.continues?.map(({ page }) => page),
    [3],
  )
  assert.equal(report.findings[0]?.list, 'What needs to improve?')
})

test('sub-bullets and the paragraph under an item belong to it', () => {
  const report = read(
    column(300, [
      heading('What needs to improve'),
      bulleted('Help for young carers, so that:'),
      bulleted('schools know them', 100),
      bulleted('they get a rest.', 100),
      bulleted('The local offer. It should be'),
      indented('known to everybody.'),
      heading('The experiences and progress of children in care'),
    ]),
  )
  assert.deepEqual(texts(report), [
    'Help for young carers, so that: schools know them they get a rest.',
    'The local offer. It should be known to everybody.',
  ])
})

test('a list of one item needs no bullet', () => {
  const report = read(
    column(300, [
      heading('What needs to improve'),
      'How managers check that plans work.',
      '',
      heading('Main findings'),
      '1. Managers check plans.',
    ]),
  )
  assert.deepEqual(texts(report), ['How managers check that plans work.'])
})

test('numbered paragraphs at the margin end the bullets, though no heading parts the two', () => {
  const report = read(
    column(300, [heading('What needs to improve'), bulleted('Recording.'), '', '1. Records are late.', '2. Plans are late.']),
  )
  assert.deepEqual(texts(report), ['Recording.'])
})

test('a footnote at the foot of the page is no part of the last item', () => {
  const report = read([
    ...column(300, [heading('What needs to improve'), bulleted('Life-story work (outcome 4, national framework)')]),
    { y: 730, text: '1 The framework is guidance from', size: 9 },
    { y: 741, text: 'the government.', size: 9 },
  ])
  assert.deepEqual(texts(report), ['Life-story work (outcome 4, national framework)'])
  assert.equal(report.findings[0]?.nationalFramework, 'outcome 4, national framework')
})

test('a theme between items belongs to none of them; a theme that is a timescale is kept as one', () => {
  const report = read(
    column(300, [
      heading('Areas for improvement'),
      { text: 'Within three months', size: 13 },
      bulleted('Audit every plan.'),
      { text: 'Care leavers', size: 13 },
      bulleted('Find more homes.'),
    ]),
  )
  assert.deepEqual(texts(report), ['Audit every plan.', 'Find more homes.'])
  assert.deepEqual(report.findings[0]?.timescale, { printed: 'Within three months', amount: 3, unit: 'months' })
  assert.equal(report.findings[1]?.theme, 'Care leavers')
})

test('a list that says that there is nothing is no finding and no doubt', () => {
  const report = read(
    column(300, [
      heading('Areas for priority action'),
      'There are no areas for priority action.',
      heading('What needs to improve'),
      bulleted('Recording.'),
    ]),
  )
  assert.deepEqual(texts(report), ['Recording.'])
  assert.deepEqual(report.doubts, [])
})

test('a heading with nothing under it, and an item that breaks off, are doubted', () => {
  const text = 'Families in Calder Vale meet workers who know them well, and who keep promises that they made.'
  const report = read(
    column(300, [text, heading('Areas for priority action'), heading('What needs to improve'), bulleted('The quality of')]),
  )
  assert.deepEqual(
    report.doubts.map(({ kind, path }) => [kind, path]),
    [
      ['heading-without-items', undefined],
      ['item-ends-abruptly', 'findings/0'],
    ],
  )
})

test('items that are lettered', () => {
  const report = read(
    column(100, [heading('What needs to improve'), 'a) Plans.', 'b) Supervision.', heading('The impact of leaders'), 'Text.']),
  )
  assert.deepEqual(texts(report), ['Plans.', 'Supervision.'])
})

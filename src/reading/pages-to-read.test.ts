import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aPage, column, type PrintedLine } from '../../test/builders/a-page.ts'
import type { PageWords } from './page-model.ts'
import { firstPages, pagesStillNeeded } from './pages-to-read.ts'
import { readPages } from './read-blocks.ts'

const bold = (text: string, size = 14): Omit<PrintedLine, 'y'> => ({ text, bold: true, size })
const long = 'Families in Calder Vale meet workers who know them well, and who keep the promises that they made.'
const grades: PrintedLine[] = [
  ['Children who need help and protection', 'Good'],
  ['Children looked after and achieving permanence', 'Good'],
  ['Adoption performance', 'Good'],
  ['Experiences and progress of care leavers', 'Good'],
  ['Leadership, management and governance', 'Good'],
].flatMap(([text = '', grade = ''], i) => [
  { y: 310 + i * 27, text },
  { y: 310 + i * 27, text: grade, x: 400 },
])

/** A single inspection of twenty pages: the authority's list on page 6, the board's part from 14, the team on 19. */
function report(contents: { list: number; part: number; team: number }): PageWords[] {
  const pages: PrintedLine[][] = Array.from({ length: 20 }, () => column(100, [long, long, long]))
  pages[0] = [
    { y: 110, text: 'Calder Vale Council', size: 24 },
    ...column(140, [bold('Inspection of services for children in need of help and protection, children looked after')]),
    { y: 200, text: 'Review of the effectiveness of the Local Safeguarding Children Board', bold: true },
    { y: 220, text: 'Inspection date: 22 February 2016 – 17 March 2016' },
    { y: 280, text: 'Children’s services in Calder Vale are good', bold: true },
    ...grades,
  ]
  pages[2] = column(100, [
    bold('Contents', 20),
    '',
    '',
    ...[
      ['Information about this local authority area', 4],
      ['Recommendations', contents.list],
      ['The Local Safeguarding Children Board', contents.part],
      ['Recommendations', contents.part + 1],
      ['Information about this inspection', contents.team],
    ].map(([text, page]) => `${text} ${page}`),
  ])
  pages[5] = column(100, [long, bold('Recommendations'), '1. Visit every child.', bold('Summary for children and young people'), long])
  pages[13] = column(100, [
    bold('The Local Safeguarding Children Board', 16),
    bold('The Local Safeguarding Children Board is good'),
    '',
    long,
  ])
  pages[14] = column(100, [long, bold('Recommendations'), '40. Publish the plan.', bold('Inspection findings – the board'), long])
  pages[18] = column(100, [bold('Information about this inspection', 16), long, '', 'Lead inspector: Rowan Marsh'])
  return pages.map((lines, i) => aPage(i + 1, lines))
}

function opened(pages: readonly PageWords[]): { pages: number[]; findings: number } {
  const read = new Set<number>()
  let reading = null
  for (let next = firstPages(pages.length); next.length > 0; next = pagesStillNeeded(reading, read, pages.length)) {
    for (const page of next) read.add(page)
    reading = readPages(
      pages.filter(({ number }) => read.has(number)),
      'facts',
    )
  }
  return { pages: [...read].sort((a, b) => a - b), findings: reading?.report.findings.length ?? 0 }
}

test('the text between the lists that the contents name is left closed', () => {
  const { pages, findings } = opened(report({ list: 6, part: 14, team: 19 }))
  assert.equal(findings, 2)
  assert.deepEqual(pages, [1, 2, 3, 4, 6, 7, 14, 15, 19, 20])
})

test('contents that name wrong pages cost time, never a finding', () => {
  for (const wrong of [
    { list: 5, part: 12, team: 17 },
    { list: 4, part: 10, team: 18 },
    { list: 6, part: 16, team: 19 },
  ]) {
    const { pages, findings } = opened(report(wrong))
    assert.equal(findings, 2, JSON.stringify({ wrong, pages }))
  }
})

test('without contents, and where nothing tells what it is, every page is opened', () => {
  const pages = report({ list: 6, part: 14, team: 19 })
  assert.equal(opened(pages.with(2, aPage(3, column(100, [long])))).pages.length, 20)
  assert.equal(opened(pages.with(0, aPage(1, column(100, [long])))).pages.length, 20)
})

test('a number left out, or fewer grades than the framework gives, opens every page', () => {
  const pages = report({ list: 6, part: 14, team: 19 })
  const gap = column(100, [long, bold('Recommendations'), '1. Visit every child.', '3. Write plans.', bold('Summary for children'), long])
  assert.equal(opened(pages.with(5, aPage(6, gap))).pages.length, 20)
  const cover = report({ list: 6, part: 14, team: 19 })[0] as PageWords
  const fewer = { ...cover, words: cover.words.filter(({ y }) => y < 380) }
  assert.equal(opened(pages.with(0, fewer)).pages.length, 20)
})

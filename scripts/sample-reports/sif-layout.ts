import { longDay } from './long-day.ts'
import { boldCell, cell, type Paper, page } from './paper.ts'

// The single inspection framework as its reports looked in 2016 and 2017: title page with a judgement table, boxed
// summary, contents, numbered recommendations, numbered body paragraphs, and the safeguarding board as a second part.

type Item = { text: string; inner?: string[] }
type Section = { title: string; grade: string; summary: string[]; findings: string[]; parts?: Array<{ title: string; findings: string[] }> }

export type SifReport = {
  authority: string
  area: string
  inspectedFrom: Temporal.PlainDate
  inspectedTo: Temporal.PlainDate
  published: Temporal.PlainDate
  headline: string
  grades: { protection: string; lookedAfter: string; adoption: string; careLeavers: string; leadership: string; lscb: string }
  executiveSummary: string[]
  about: Array<{ heading: string; items: Item[] }>
  recommendations: string[]
  youngPeople: string[]
  sections: Section[]
  lscb: { headline: string; summary: string[]; recommendations: string[]; findings: string[] }
  team: { lead: string; deputy: string; others: string; quality: string }
}

export type PagesOfHeadings = Map<string, number>

/** `known` holds the pages of the headings from a first drawing, for the contents; answers where they stand in this one. */
export function drawSif(paper: Paper, report: SifReport, known: PagesOfHeadings = new Map()): PagesOfHeadings {
  const found: PagesOfHeadings = new Map()
  const mark = (key: string) => found.set(key, paper.pageNumber)
  titlePage(paper, report)
  paper.newPage()
  executiveSummary(paper, report.executiveSummary)
  contents(paper, report, known)
  paper.newPage()
  mark('The local authority')
  paper.heading(1, 'The local authority', { size: 13 })
  mark('Information about this local authority area')
  aboutTheArea(paper, report)
  paper.newPage()
  mark('Recommendations')
  paper.heading(2, 'Recommendations')
  let number = numbered(paper, report.recommendations, 1)
  paper.newPage()
  mark('Summary for children and young people')
  paper.heading(2, 'Summary for children and young people')
  paper.list(report.youngPeople.map((text) => ({ label: '◼', text })))
  for (const section of report.sections) {
    paper.newPage()
    mark(section.title)
    number = bodySection(paper, section, number)
  }
  paper.newPage()
  mark('The Local Safeguarding Children Board (LSCB)')
  drawLscb(paper, report, number, mark)
  paper.newPage()
  mark('Information about this inspection')
  aboutTheInspection(paper, report)
  lastPage(paper)
  return found
}

export function sifRunning(number: number, paper: Paper): void {
  drawBanner(paper)
  paper.doc.lineWidth(0.8).moveTo(page.left, 785).lineTo(page.right, 785).stroke()
  paper.plain(String(number), number % 2 ? page.right - 14 : page.left, 788, { size: 14 })
}

/** Stands where an inspectorate has its mark; these reports are nobody's. */
export function drawBanner(paper: Paper): void {
  for (let i = 0; i < 4; i++) paper.doc.rect(480 + i * 12, 62 - i * 5, 8, 14 + i * 5).fill('black')
}

function titlePage(paper: Paper, report: SifReport): void {
  paper.space(14)
  paper.heading(1, report.authority, { font: 'regular', size: 20 }, 8)
  paper.paragraph('**Inspection of services for children in need of help and protection, children looked after and care leavers**', {
    style: { size: 13 },
  })
  paper.paragraph('And', { style: { size: 13 } })
  paper.footnote(
    '1',
    'This is a made-up report about a made-up council, written to show how such a report is read. It joins an inspection under section 136 of the Education and Inspections Act 2006 with a review under the Local Safeguarding Children Boards (Review) Regulations 2013.',
  )
  paper.paragraph('**Review of the effectiveness of the Local Safeguarding Children Board^1**', { style: { size: 13 } })
  paper.paragraph(`Inspection dates: ${longDay(report.inspectedFrom)} – ${longDay(report.inspectedTo)}`, { style: { size: 13 } })
  paper.paragraph(`Report published: ${longDay(report.published)}`, { style: { size: 13 } })
  paper.space(16)
  const { grades } = report
  paper.table(
    [35, 235, 183],
    [
      [{ ...boldCell(report.headline), span: 3 }],
      [{ ...boldCell('1. Children who need help and protection'), span: 2 }, cell(grades.protection)],
      [{ ...boldCell('2. Children looked after and achieving permanence'), span: 2 }, cell(grades.lookedAfter)],
      [cell(''), cell('2.1 Adoption performance'), cell(grades.adoption)],
      [cell(''), cell('2.2 Experiences and progress of care leavers'), cell(grades.careLeavers)],
      [{ ...boldCell('3. Leadership, management and governance'), span: 2 }, cell(grades.leadership)],
    ],
  )
}

function executiveSummary(paper: Paper, paragraphs: string[]): void {
  paper.boxed(() => {
    paper.heading(2, 'Executive summary')
    for (const text of paragraphs) paper.paragraph(text)
  })
}

function contents(paper: Paper, report: SifReport, known: PagesOfHeadings): void {
  paper.newPage()
  paper.heading(1, 'Contents', { font: 'regular', size: 20 }, 14)
  const line = (key: string, title: string, strong = false) => {
    const style = strong ? { font: 'bold' as const, size: 13 } : {}
    paper.paragraph(title, { indent: strong ? 0 : 14, right: 440, style, after: 0 })
    paper.space(-paper.body.size * paper.body.leading)
    paper.paragraph(String(known.get(key) ?? ''), { indent: 420, style, after: 7 })
  }
  line('The local authority', 'The local authority', true)
  for (const title of ['Information about this local authority area', 'Recommendations', 'Summary for children and young people'])
    line(title, title)
  for (const section of report.sections) line(section.title, section.title)
  line('The Local Safeguarding Children Board (LSCB)', 'The Local Safeguarding Children Board (LSCB)', true)
  for (const title of ['Executive summary', 'Recommendations', 'Inspection findings – the Local Safeguarding Children Board'])
    line(`LSCB ${title}`, title)
  line('Information about this inspection', 'Information about this inspection', true)
}

function aboutTheArea(paper: Paper, report: SifReport): void {
  paper.footnote(
    '2',
    'The council was asked to look through this section and has brought it up to date with its own figures, which have not been checked nationally.',
  )
  paper.heading(2, 'Information about this local authority area^2')
  for (const part of report.about) {
    paper.heading(3, part.heading)
    paper.list(part.items.map((item) => ({ label: '◼', ...item })))
    paper.space(6)
  }
}

function bodySection(paper: Paper, section: Section, first: number): number {
  paper.table([310, 143], [[boldCell(section.title), boldCell(section.grade)]])
  paper.space(12)
  paper.boxed(() => {
    paper.heading(2, 'Summary')
    for (const text of section.summary) paper.paragraph(text)
  })
  paper.space(14)
  paper.heading(2, 'Inspection findings')
  let next = numbered(paper, section.findings, first)
  for (const part of section.parts ?? []) {
    paper.space(6)
    paper.heading(2, part.title)
    next = numbered(paper, part.findings, next)
  }
  return next
}

function drawLscb(paper: Paper, report: SifReport, first: number, mark: (key: string) => void): void {
  paper.heading(1, 'The Local Safeguarding Children Board (LSCB)', { size: 13 })
  paper.table([453], [[boldCell(report.lscb.headline)]])
  paper.space(10)
  mark('LSCB Executive summary')
  executiveSummary(paper, report.lscb.summary)
  paper.newPage()
  mark('LSCB Recommendations')
  paper.heading(2, 'Recommendations')
  const next = numbered(paper, report.lscb.recommendations, first)
  paper.space(12)
  mark('LSCB Inspection findings – the Local Safeguarding Children Board')
  paper.heading(2, 'Inspection findings – the Local Safeguarding Children Board')
  numbered(paper, report.lscb.findings, next)
}

function numbered(paper: Paper, texts: string[], first: number): number {
  paper.list(
    texts.map((text, i) => ({ label: `${first + i}.`, text })),
    { body: 28, after: 10 },
  )
  return first + texts.length
}

function aboutTheInspection(paper: Paper, report: SifReport): void {
  paper.heading(1, 'Information about this inspection', { size: 13 })
  for (const text of [
    'Over four weeks inspectors followed the experiences of children who need help and protection, of children who are looked after and of young people who have left care. They read records, sat in on meetings and visits, and spoke with children, parents, carers, staff and partners.',
    'The inspection of the council was made under section 136 of the Education and Inspections Act 2006. The review of the Local Safeguarding Children Board was made under section 15A of the Children Act 2004.',
    '**The inspection team**',
    `Lead inspector: ${report.team.lead}`,
    `Deputy lead inspector: ${report.team.deputy}`,
    `Team inspectors: ${report.team.others}`,
    `Quality assurance manager: ${report.team.quality}`,
  ])
    paper.paragraph(text, { after: 10 })
}

export function lastPage(paper: Paper): void {
  paper.newPage()
  paper.space(250)
  for (const text of [
    'This report was made by the Goodward project to show and to test how a report is read. The council, the persons, the figures and every sentence in it are made up. It was published by no inspectorate.',
    'It may be copied and changed under the licence of the project.',
  ])
    paper.paragraph(text, { style: { size: 9 } })
}

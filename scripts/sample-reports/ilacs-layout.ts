import { daysOfVisit } from './long-day.ts'
import { boldCell, cell, type Paper, page } from './paper.ts'
import { drawBanner, lastPage } from './sif-layout.ts'

// Inspections of local authority children's services: judgement table on the first page, summary, "What needs to
// improve?", then numbered paragraphs under headings that repeat the grade. `overall` is left out since April 2026.

export type IlacsReport = {
  authority: string
  inspectedFrom: Temporal.PlainDate
  inspectedTo: Temporal.PlainDate
  published: Temporal.PlainDate
  leadInspector: string
  judgements: Array<{ area: string; grade: string }>
  summary: string[]
  improvements: string[]
  nationalFramework: boolean
  sections: Array<{ heading: string; findings: string[] }>
}

export function drawIlacs(paper: Paper, report: IlacsReport): void {
  paper.space(20)
  paper.heading(1, titleOf(report), { font: 'regular', size: 20 })
  paper.paragraph(`**Inspection dates:** ${daysOfVisit(report.inspectedFrom, report.inspectedTo)}`, { after: 10 })
  paper.paragraph(`**Lead inspector:** ${report.leadInspector}, His Majesty’s Inspector`, { after: 14 })
  const rows = report.judgements.map(({ area, grade }) => [{ ...cell(area), heading: true }, cell(grade)])
  const heads = [boldCell('Judgement'), boldCell('Grade')].map((head) => ({ ...head, heading: true }))
  paper.table([235, 218], [heads, ...rows], { padding: 7 })
  paper.space(16)
  for (const text of report.summary) paper.paragraph(text, { after: 12 })
  paper.room(140)
  improvements(paper, report)
  let number = 1
  for (const section of report.sections) {
    paper.space(4)
    paper.heading(2, section.heading, { size: 13 }, 10)
    paper.list(
      section.findings.map((text) => ({ label: `${number++}.`, text })),
      { body: 34, after: 12 },
    )
  }
  lastPage(paper)
}

export function ilacsRunning(report: IlacsReport): (number: number, paper: Paper) => void {
  return (number, paper) => {
    drawBanner(paper)
    if (number === 1) return
    paper.doc.lineWidth(0.8).moveTo(page.left, 785).lineTo(page.right, 785).stroke()
    paper.plain(titleOf(report), page.left, 789, { size: 8, font: 'bold' })
    paper.plain(daysOfVisit(report.inspectedFrom, report.inspectedTo), page.left, 799, { size: 8, font: 'bold' })
    paper.plain(String(number), page.right - 16, 789, { size: 14 })
  }
}

function improvements(paper: Paper, report: IlacsReport): void {
  if (report.nationalFramework) {
    paper.footnote(
      '1',
      'The areas to improve have been tied to the outcomes and enablers of the national framework for children’s social care. This report, its council and its inspector are made up.',
    )
  }
  paper.heading(2, report.nationalFramework ? 'What needs to improve?^1' : 'What needs to improve?', { size: 13 }, 10)
  paper.list(
    report.improvements.map((text) => ({ label: '◼', text })),
    { after: 10 },
  )
}

function titleOf(report: IlacsReport): string {
  return `Inspection of ${report.authority} local authority children’s services`
}

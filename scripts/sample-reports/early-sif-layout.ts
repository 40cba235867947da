import { longDay } from './long-day.ts'
import { boldCell, cell, type Paper } from './paper.ts'
import { lastPage, sifRunning } from './sif-layout.ts'

// The single inspection framework as its reports looked until 2015: "What does the local authority need to improve?"
// with priority actions and areas for improvement under italic themes, numbered through, and the board's own lists.

type Themed = Array<{ theme?: string; items: string[] }>
type Improve = { priority: Themed; improvement: Themed }

export type EarlySifReport = {
  authority: string
  inspectedFrom: Temporal.PlainDate
  inspectedTo: Temporal.PlainDate
  published: Temporal.PlainDate
  overall: string
  because: string
  grades: { protection: string; lookedAfter: string; adoption: string; careLeavers: string; leadership: string; lscb: string }
  keyFindings: Array<{ theme: string; items: string[] }>
  council: Improve
  strengths: string[]
  board: Improve & { summary: string[]; judgement: string[] }
  leadInspector: string
}

export const earlySifRunning = sifRunning

export function drawEarlySif(paper: Paper, report: EarlySifReport): void {
  titlePage(paper, report)
  paper.newPage()
  paper.heading(1, 'The local authority', { size: 13 })
  paper.heading(2, 'Summary of findings')
  paper.boxed(() => {
    paper.heading(3, `Children’s services in ${report.because} require improvement because:`)
    for (const { theme, items } of report.keyFindings) {
      paper.paragraph(theme, { style: { font: 'italic' } })
      paper.list(items.map((text) => ({ label: '◼', text })))
    }
  })
  paper.newPage()
  let number = improve(paper, 'What does the local authority need to improve?', report.council, 1)
  paper.heading(2, 'The local authority’s strengths', { size: 13 })
  number = numbered(paper, report.strengths, number)
  paper.newPage()
  paper.heading(1, 'Local Safeguarding Children Board (LSCB)', { size: 13 })
  paper.table(
    [453],
    [[boldCell(`The judgement for the effectiveness of the Local Safeguarding Children Board (LSCB) is ${report.grades.lscb}`)]],
  )
  paper.space(10)
  paper.heading(2, 'Summary of findings')
  paper.boxed(() => {
    paper.heading(3, 'The LSCB requires improvement because:')
    paper.list(report.board.summary.map((text) => ({ label: '◼', text })))
  })
  paper.space(12)
  number = improve(paper, 'What does the LSCB need to improve?', report.board, number)
  paper.heading(2, 'Inspection judgement about the LSCB', { size: 13 })
  numbered(paper, report.board.judgement, number)
  paper.newPage()
  paper.heading(1, 'Information about this inspection', { size: 13 })
  for (const text of [
    'Inspectors read records, watched practice and spoke with children, families, staff and partners. The council and everybody named here are made up.',
    '**The inspection team**',
    `Lead inspector: ${report.leadInspector}`,
  ])
    paper.paragraph(text, { after: 10 })
  lastPage(paper)
}

function titlePage(paper: Paper, report: EarlySifReport): void {
  paper.space(14)
  paper.heading(1, report.authority, { font: 'regular', size: 20 }, 8)
  const big = { style: { size: 13 } }
  paper.paragraph('**Inspection of services for children in need of help and protection, children looked after and care leavers**', big)
  paper.paragraph('And', big)
  paper.paragraph('**Review of the effectiveness of the local safeguarding children board**', big)
  paper.paragraph(`**Inspection date: ${longDay(report.inspectedFrom)} – ${longDay(report.inspectedTo)}**`, big)
  paper.paragraph(`**Report published: ${longDay(report.published)}**`, big)
  const { grades } = report
  paper.table(
    [453],
    [
      [boldCell(report.overall)],
      [cell('The council does not yet give every child the help, protection and care that are good enough for them.')],
    ],
  )
  paper.space(10)
  paper.table(
    [35, 250, 168],
    [
      [{ ...cell('The judgements on areas of the service that contribute to overall effectiveness are:'), span: 3 }],
      [{ ...boldCell('1. Children who need help and protection'), span: 2 }, cell(grades.protection)],
      [{ ...boldCell('2. Children looked after and achieving permanence'), span: 2 }, cell(grades.lookedAfter)],
      [cell(''), cell('2.1 Adoption performance'), cell(grades.adoption)],
      [cell(''), cell('2.2 Experiences and progress of care leavers'), cell(grades.careLeavers)],
      [{ ...boldCell('3. Leadership, management and governance'), span: 2 }, cell(grades.leadership)],
    ],
  )
}

function improve(paper: Paper, heading: string, lists: Improve, first: number): number {
  paper.heading(2, heading, { size: 13 })
  let number = first
  for (const [title, parts] of [
    ['Priority and immediate action', lists.priority],
    ['Areas for improvement', lists.improvement],
  ] as const) {
    if (parts.length === 0) continue
    paper.heading(3, title)
    for (const { theme, items } of parts) {
      if (theme) paper.paragraph(theme, { style: { font: 'italic' }, after: 8 })
      number = numbered(paper, items, number)
    }
  }
  return number
}

function numbered(paper: Paper, texts: string[], first: number): number {
  paper.list(
    texts.map((text, i) => ({ label: `${first + i}.`, text })),
    { body: 28, after: 9 },
  )
  return first + texts.length
}

import { daysOfVisit } from './long-day.ts'
import { boldCell, type Cell, cell, type Paper, page } from './paper.ts'
import { drawBanner, lastPage } from './sif-layout.ts'

// Area SEND inspections since 2023: boxed outcome, what is effective, what must be better, a table of priority actions
// with the responsible body where the outcome is the third, a table of areas for improvement, and the partnership's details.

type PriorityAction = { responsible: string; text: string; inner?: string[] }

export type AreaSendReport = {
  area: string
  inspectedFrom: Temporal.PlainDate
  inspectedTo: Temporal.PlainDate
  published: Temporal.PlainDate
  outcome: string[]
  information: string[]
  experience: string[]
  effective: string[]
  better: string[]
  priorityActions: PriorityAction[]
  improvements: string[]
  council: { name: string; lead: string }
  board: { name: string; lead: string }
  leadInspector: string
  careLeadInspector: string
}

export function drawAreaSend(paper: Paper, report: AreaSendReport): void {
  paper.paragraph('Local area partnership report', { style: { size: 9 }, after: 40 })
  paper.heading(1, `Area SEND inspection of ${report.area} Local Area Partnership`, { font: 'regular', size: 20 }, 12)
  paper.paragraph(`Inspection dates: ${daysOfVisit(report.inspectedFrom, report.inspectedTo)}`, { after: 4 })
  paper.paragraph('Dates of previous inspection: 11 to 15 March 2019', { after: 16 })
  paper.boxed(() => {
    paper.heading(2, 'Inspection outcome')
    for (const text of report.outcome) paper.paragraph(text, { after: 10 })
  })
  paper.space(16)
  prose(paper, 'Information about the local area partnership', report.information)
  prose(paper, 'What is it like to be a child or young person with SEND in this area?', report.experience)
  bullets(paper, 'What is the area partnership doing that is effective?', report.effective)
  bullets(paper, 'What does the area partnership need to do better?', report.better)
  if (report.priorityActions.length > 0) priorityActions(paper, report.priorityActions)
  paper.room(120)
  paper.heading(2, 'Areas for improvement', { size: 13 }, 10)
  paper.table([453], [[boldCell('Areas for improvement')], ...report.improvements.map((text) => [cell(text)])], { padding: 3 })
  details(paper, report)
  lastPage(paper)
}

export function areaSendRunning(report: AreaSendReport): (number: number, paper: Paper) => void {
  return (number, paper) => {
    drawBanner(paper)
    if (number === 1) return
    paper.doc.lineWidth(0.8).moveTo(page.left, 785).lineTo(page.right, 785).stroke()
    paper.plain(`Inspection report: ${report.area} Local Area Partnership`, page.left, 789, { size: 8 })
    paper.plain(daysOfVisit(report.inspectedFrom, report.inspectedTo), page.left, 799, { size: 8 })
    paper.plain(String(number), page.right - 16, 789, { size: 12, font: 'bold' })
  }
}

function priorityActions(paper: Paper, actions: PriorityAction[]): void {
  paper.space(8)
  paper.room(160)
  paper.heading(2, 'Areas for priority action', { size: 13 }, 10)
  const rows: Cell[][] = actions.map(({ responsible, text, inner = [] }) => [
    cell(responsible),
    { blocks: [{ text }, ...inner.map((point) => ({ text: point, bullet: '•' }))] },
  ])
  paper.table([165, 288], [[boldCell('Responsible body'), boldCell('Areas for priority action')], ...rows], { padding: 3 })
  paper.space(18)
}

function details(paper: Paper, report: AreaSendReport): void {
  paper.newPage()
  paper.heading(2, 'Local area partnership details', { size: 13 }, 10)
  paper.table(
    [226, 227],
    [
      [boldCell('Local authority'), boldCell('Integrated care board')],
      [cell(report.council.name), cell(report.board.name)],
      [cell(report.council.lead), cell(report.board.lead)],
    ],
    { padding: 3 },
  )
  paper.space(18)
  prose(paper, 'Information about this inspection', [
    'The inspection was asked for by the Secretary of State for Education under section 20(1)(a) of the Children Act 2004. The report, the area and everybody named in it are made up.',
  ])
  paper.heading(2, 'Inspection team', {}, 8)
  paper.table(
    [226, 227],
    [
      [boldCell('Ofsted'), boldCell('Care Quality Commission')],
      [cell(`${report.leadInspector} HMI, Ofsted lead inspector`), cell(`${report.careLeadInspector}, CQC lead inspector`)],
    ],
    { padding: 3 },
  )
}

function prose(paper: Paper, heading: string, paragraphs: string[]): void {
  paper.heading(2, heading, { size: 13 }, 10)
  for (const text of paragraphs) paper.paragraph(text, { after: 12 })
}

function bullets(paper: Paper, heading: string, texts: string[]): void {
  paper.space(4)
  paper.heading(2, heading, { size: 13 }, 10)
  paper.list(
    texts.map((text) => ({ label: '◼', text })),
    { after: 5 },
  )
}

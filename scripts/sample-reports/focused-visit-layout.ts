import { daysOfVisit, longDay } from './long-day.ts'
import { type Paper, page } from './paper.ts'
import { drawBanner } from './sif-layout.ts'

// A letter after a focused visit: sender's block, day, address, "Dear …", headline findings, priority actions where
// there are any, what needs to improve, main findings, signature. No grades.

export type FocusedVisitLetter = {
  council: string
  authority: string
  addressee: string[]
  dear: string
  visitedFrom: Temporal.PlainDate
  visitedTo: Temporal.PlainDate
  published: Temporal.PlainDate
  leadInspector: string
  secondInspector: string
  lookedAt: string
  headlines: string[]
  priorityIntroduction?: string
  priorityActions: string[]
  improvements: string[]
  mainFindings: string[]
}

export function drawFocusedVisit(paper: Paper, letter: FocusedVisitLetter): void {
  sender(paper)
  paper.paragraph(longDay(letter.published), { after: 16 })
  for (const line of letter.addressee) paper.paragraph(line, { after: 0 })
  paper.space(20)
  paper.paragraph(`Dear ${letter.dear}`, { after: 14 })
  paper.heading(1, `Focused visit to ${letter.authority} children’s services`, {}, 12)
  for (const text of opening(letter)) paper.paragraph(text, { after: 12 })
  paper.heading(2, 'Headline findings', {}, 10)
  for (const text of letter.headlines) paper.paragraph(text, { after: 12 })
  if (letter.priorityActions.length > 0) {
    paper.heading(2, 'Areas for priority action', {}, 10)
    if (letter.priorityIntroduction) paper.paragraph(letter.priorityIntroduction, { after: 10 })
    bullets(paper, letter.priorityActions)
  }
  paper.heading(2, 'What needs to improve in this area of social work practice?', {}, 10)
  bullets(paper, letter.improvements)
  paper.heading(2, 'Main findings', {}, 10)
  for (const text of letter.mainFindings) paper.paragraph(text, { after: 12 })
  for (const text of closing(letter)) paper.paragraph(text, { after: 12 })
  paper.room(120)
  paper.paragraph('Yours sincerely', { after: 40 })
  paper.paragraph(letter.leadInspector, { after: 0 })
  paper.paragraph('His Majesty’s Inspector', { after: 24 })
  paper.paragraph('This letter is made up, like the council and the persons in it. No inspectorate has sent it.', { style: { size: 9 } })
}

export function focusedVisitRunning(number: number, paper: Paper): void {
  drawBanner(paper)
  if (number > 1) paper.plain(String(number), page.right - 10, 789)
}

function sender(paper: Paper): void {
  paper.artefact(() => {
    for (const [i, line] of ['The Inspectorate', '1 Example Square', 'Anytown', 'AB1 2CD'].entries()) {
      paper.plain(line, 330, 92 + i * 11, { size: 9 })
    }
  })
  paper.space(64)
}

function opening(letter: FocusedVisitLetter): string[] {
  return [
    `This letter summarises the findings of the focused visit to ${letter.authority} children’s services on ${daysOfVisit(letter.visitedFrom, letter.visitedTo)}. His Majesty’s Inspectors for this visit were ${letter.leadInspector} and ${letter.secondInspector}.`,
    `Inspectors looked at ${letter.lookedAt}.`,
    'The visit followed the framework for the inspection of local authority children’s services (ILACS).',
  ]
}

function closing(letter: FocusedVisitLetter): string[] {
  const next = 'What was found on this visit will be taken into account when the next inspection or visit is planned.'
  if (letter.priorityActions.length === 0) return [next]
  return [
    next,
    'We have notified the Department for Education of the areas for priority action. You should submit an action plan that answers them within 70 working days of receiving this letter. It would be helpful to see an early draft within 20 working days of receiving this letter.',
  ]
}

function bullets(paper: Paper, texts: string[]): void {
  paper.list(
    texts.map((text) => ({ label: '◼', text })),
    { after: 10 },
  )
  paper.space(4)
}

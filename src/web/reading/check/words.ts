// How the check screen says what was read.

import { dayOrMonthFrom, printDayOrMonth } from '../../../calendar/day-or-month.ts'
import type { Addressee, EchoStanding, FindingKind, NoteKind } from '../../../inspection/inspection-content.ts'
import type { CheckedFinding, CheckedReport, DayAnswer, DayOrMonthAnswer } from '../../../reading/checked-report.ts'

export const kindWords: Record<FindingKind, string> = {
  recommendation: 'Recommendation',
  improvement: 'Area for improvement',
  'priority-action': 'Area for priority action',
}

export const addresseeWords: Record<Addressee, string> = {
  'local-authority': 'The council',
  lscb: 'The Local Safeguarding Children Board',
  partnership: 'The local area partnership',
  other: 'Somebody else',
}

export const noteWords: Record<NoteKind, string> = {
  summary: 'Summary',
  're-inspection': 'On re-inspection',
  monitoring: 'On monitoring',
  plan: 'On the plan it asks for',
  'earlier-findings': 'On earlier findings',
}

export const echoWords: Record<EchoStanding, string> = {
  remains: 'still remain',
  met: 'have been met',
  'not-sufficiently-addressed': 'have not been addressed enough',
}

/** "Findings for the council", "Areas for priority action for the council" where there are several kinds. */
export function groupTitle(finding: Pick<CheckedFinding, 'kind' | 'addressee'>, severalKinds: boolean): string {
  const whom = { 'local-authority': 'the council', lscb: 'the LSCB', partnership: 'the partnership', other: 'others' }[finding.addressee]
  const what = { recommendation: 'Recommendations', improvement: 'Areas for improvement', 'priority-action': 'Areas for priority action' }[
    finding.kind
  ]
  return `${severalKinds ? what : 'Findings'} for ${whom}`
}

export function dayWords(answer: DayAnswer | DayOrMonthAnswer | null): string {
  if (answer === null) return ''
  if ('notKnown' in answer) return 'Not known yet'
  return printDayOrMonth(dayOrMonthFrom('day' in answer ? answer.day : answer.month))
}

/** As a person would type it back. */
export function dayTyped(answer: DayAnswer | DayOrMonthAnswer | null): string {
  return answer === null || 'notKnown' in answer ? '' : dayWords(answer)
}

/** What an item is called in a sentence: "finding 9", "the strength “Visits are timely…”". */
export function callItem(report: CheckedReport, id: string): string {
  const finding = report.findings.find((each) => each.id === id)
  if (finding) return finding.number ? `finding ${finding.number}` : `the finding ${quoted(finding.text)}`
  const strength = report.strengths.find((each) => each.id === id)
  if (strength) return `the strength ${quoted(strength.text)}`
  const judgement = report.judgements.find((each) => each.id === id)
  if (judgement) return `the judgement of ${quoted(judgement.area)}`
  const note = report.notes.find((each) => each.id === id) ?? report.echoes.find((each) => each.id === id)
  if (note) return `the paragraph ${quoted(note.text)}`
  return factNames[id] ?? (report.fieldwork.some((period) => period.id === id) ? 'the fieldwork dates' : 'it')
}

export const factNames: Record<string, string> = {
  framework: 'the framework',
  authority: 'the authority',
  leadInspector: 'the lead inspector',
  published: 'the date of publication',
  received: 'the date of receipt',
  title: 'the name of the inspection',
  team: 'the inspection team',
  overall: 'why there is no overall judgement',
}

function quoted(text: string): string {
  return `“${text.length > 40 ? `${text.slice(0, 40).replace(/\s+\S*$/, '')}…` : text}”`
}

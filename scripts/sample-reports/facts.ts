import type { AreaSendReport } from './area-send-layout.ts'
import type { EarlySifReport } from './early-sif-layout.ts'
import type { FocusedVisitLetter } from './focused-visit-layout.ts'
import type { IlacsReport } from './ilacs-layout.ts'
import type { SifReport } from './sif-layout.ts'

// What a reader should find in a sample report, in the form that `goodward read --json` prints.

export type Finding = {
  kind: 'recommendation' | 'improvement' | 'priority-action'
  addressee: 'local-authority' | 'lscb' | 'partnership'
  number: string | null
  text: string
  theme?: string
  responsible?: string
}

export type Facts = {
  framework: 'sif' | 'ilacs' | 'focused-visit' | 'area-send'
  authority: string
  inspectedFrom: string
  inspectedTo: string
  published: string | null
  leadInspector: string
  judgements: Array<{ area: string; grade: string }>
  findings: Finding[]
}

type SifGrades = SifReport['grades']
type Addressee = Finding['addressee']

export function factsOfSif(report: SifReport): Facts {
  const paragraphs = report.sections.flatMap((s) => [...s.findings, ...(s.parts ?? []).flatMap((part) => part.findings)])
  const firstOfBoard = report.recommendations.length + paragraphs.length + 1
  return {
    framework: 'sif',
    authority: report.authority,
    ...days(report),
    published: report.published.toString(),
    leadInspector: report.team.lead,
    judgements: sifJudgements(report.grades, report.headline),
    findings: [
      ...numbered('recommendation', 'local-authority', report.recommendations, 1),
      ...numbered('recommendation', 'lscb', report.lscb.recommendations, firstOfBoard),
    ],
  }
}

export function factsOfEarlySif(report: EarlySifReport): Facts {
  const council = themed('local-authority', report.council, 1)
  const board = themed('lscb', report.board, council.length + report.strengths.length + 1)
  return {
    framework: 'sif',
    authority: report.authority,
    ...days(report),
    published: report.published.toString(),
    leadInspector: report.leadInspector,
    judgements: sifJudgements(report.grades, report.overall),
    findings: [...council, ...board],
  }
}

export function factsOfIlacs(report: IlacsReport): Facts {
  return {
    framework: 'ilacs',
    authority: report.authority,
    ...days(report),
    published: null,
    leadInspector: report.leadInspector,
    judgements: report.judgements.map(({ area, grade }) => ({ area, grade: gradeKey(grade) })),
    findings: unnumbered('improvement', 'local-authority', report.improvements),
  }
}

export function factsOfFocusedVisit(letter: FocusedVisitLetter): Facts {
  return {
    framework: 'focused-visit',
    authority: letter.authority,
    inspectedFrom: letter.visitedFrom.toString(),
    inspectedTo: letter.visitedTo.toString(),
    published: letter.published.toString(),
    leadInspector: letter.leadInspector,
    judgements: [],
    findings: [
      ...unnumbered('priority-action', 'local-authority', letter.priorityActions),
      ...unnumbered('improvement', 'local-authority', letter.improvements),
    ],
  }
}

export function factsOfAreaSend(report: AreaSendReport): Facts {
  const priority = report.priorityActions.map(
    ({ responsible, text, inner = [] }): Finding => ({
      kind: 'priority-action',
      addressee: 'partnership',
      number: null,
      responsible,
      text: [text, ...inner].join(' '),
    }),
  )
  return {
    framework: 'area-send',
    authority: report.area,
    ...days(report),
    published: null,
    leadInspector: report.leadInspector,
    judgements: [{ area: 'Inspection outcome', grade: priority.length > 0 ? 'widespread-failings' : 'inconsistent' }],
    findings: [...priority, ...unnumbered('improvement', 'partnership', report.improvements)],
  }
}

function days(report: { inspectedFrom: Temporal.PlainDate; inspectedTo: Temporal.PlainDate }): {
  inspectedFrom: string
  inspectedTo: string
} {
  return { inspectedFrom: report.inspectedFrom.toString(), inspectedTo: report.inspectedTo.toString() }
}

function sifJudgements(grades: SifGrades, headline: string): Facts['judgements'] {
  return [
    { area: 'Children who need help and protection', grade: gradeKey(grades.protection) },
    { area: 'Children looked after and achieving permanence', grade: gradeKey(grades.lookedAfter) },
    { area: 'Adoption performance', grade: gradeKey(grades.adoption) },
    { area: 'Experiences and progress of care leavers', grade: gradeKey(grades.careLeavers) },
    { area: 'Leadership, management and governance', grade: gradeKey(grades.leadership) },
    { area: 'Overall effectiveness', grade: gradeKey(headline) },
    { area: 'Effectiveness of the LSCB', grade: gradeKey(grades.lscb) },
  ]
}

function gradeKey(printed: string): string {
  return /requires? improvement/i.test(printed) ? 'requires-improvement' : printed.toLowerCase()
}

function numbered(kind: Finding['kind'], addressee: Addressee, texts: string[], first: number): Finding[] {
  return texts.map((text, i) => ({ kind, addressee, number: String(first + i), text }))
}

function unnumbered(kind: Finding['kind'], addressee: Addressee, texts: string[]): Finding[] {
  return texts.map((text) => ({ kind, addressee, number: null, text }))
}

function themed(addressee: Addressee, lists: EarlySifReport['council'], first: number): Finding[] {
  const parts = [
    ...lists.priority.flatMap(({ theme, items }) => items.map((text) => ({ kind: 'priority-action' as const, theme, text }))),
    ...lists.improvement.flatMap(({ theme, items }) => items.map((text) => ({ kind: 'improvement' as const, theme, text }))),
  ]
  return parts.map(({ kind, theme, text }, i) => ({ kind, addressee, number: String(first + i), text, ...(theme ? { theme } : {}) }))
}

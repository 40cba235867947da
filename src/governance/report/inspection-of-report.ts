import { dayOrMonthText } from '../../calendar/day-or-month.ts'
import type { Area, Framework } from '../../inspection/frameworks/framework.ts'
import { findArea, findGrade, gradesOf, shortTitle } from '../../inspection/frameworks/frameworks.ts'
import { type ExpectedJudgement, type Finding, type Inspection, inspectionName, type Judgement } from '../../inspection/inspection.ts'
import type { FindingOfReport, InspectionOfReport, JudgementOfReport } from './record.ts'

/** An inspection as a report tells it: one word for each grade however it was printed, and the names by which its judgements are called. */
export function inspectionOfReport(inspection: Inspection, framework: Framework | null, authority: string): InspectionOfReport {
  return {
    id: inspection.id,
    name: inspectionName(inspection, shortTitle(inspection.framework)),
    title: inspection.title ?? framework?.title ?? shortTitle(inspection.framework),
    inspectorate: framework?.inspectorate ?? 'The inspectorate',
    inspected: inspection.printedAuthority ?? authority,
    fieldwork: inspection.fieldwork.map(({ from, to }) => ({ from: from && dayOrMonthText(from), to: to && dayOrMonthText(to) })),
    published: inspection.published && dayOrMonthText(inspection.published),
    receivedOn: inspection.receivedOn?.toString() ?? null,
    leadInspector: inspection.leadInspector,
    team: inspection.team,
    webAddress: inspection.webAddress,
    overallAbsentReason: inspection.overallAbsentReason,
    judgements: inspection.judgements.map((judgement) => judgementOfReport(judgement, framework)),
    grades: (framework?.scales ?? []).flatMap(({ grades }) => grades.map(({ word, printed }) => ({ word, printed }))),
    expected: inspection.expected.map((expected) => expectedOfReport(expected, inspection, framework)),
    findings: inspection.findings.map(findingOfReport),
    strengths: inspection.strengths.map(({ area, text }) => ({ area: area && titleOf(framework, area, null), text })),
    notes: inspection.notes.map(({ kind, text }) => ({ kind, text })),
  }
}

function areaOf(framework: Framework | null, key: string, set: string | null): Area | null {
  if (!framework) return null
  return findArea(framework, key, set) ?? framework.sets.flatMap(({ areas }) => areas).find((area) => area.key === key) ?? null
}

const titleOf = (framework: Framework | null, key: string, set: string | null): string => areaOf(framework, key, set)?.title ?? key

function judgementOfReport(judgement: Judgement, framework: Framework | null): JudgementOfReport {
  const { set, area, parentArea, printedArea, grade } = judgement
  const known = areaOf(framework, area, set)
  const called = [known?.title, printedArea, ...(known?.printed ?? []), ...(inShort[area] ?? [])].flatMap((name) =>
    name ? [name.toLowerCase()] : [],
  )
  return {
    set: framework && framework.sets.length > 1 ? (framework.sets.find(({ key }) => key === set)?.title ?? set) : null,
    area,
    title: known?.title ?? printedArea,
    called: [...new Set(called.map((name) => name.replace(/^the /, '')))],
    parent: parentArea === null ? null : { area: parentArea, title: titleOf(framework, parentArea, set) },
    word: grade === null ? null : wordOf(framework, grade, judgement.printedGrade),
    notReported: judgement.notReportedReason,
  }
}

/** What people call an area who write of it in a sentence; no report prints a judgement so. */
const inShort: Readonly<Record<string, readonly string[]>> = {
  'overall-effectiveness': ['overall judgement', 'overall grade', 'overall rating'],
  'help-and-protection': ['help and protection'],
  'looked-after-and-permanence': ['children looked after', 'looked after children'],
  adoption: ['adoption'],
  'leadership-management-governance': ['leadership', 'leadership and management'],
  leaders: ['impact of leaders', 'leadership'],
  'lscb-effectiveness': ['safeguarding children board', 'lscb'],
}

const wordOf = (framework: Framework | null, grade: string, printed: string | null): string =>
  (framework && findGrade(framework, grade)?.word) ?? printed ?? grade

function expectedOfReport(
  { set, area, grade, asAt }: ExpectedJudgement,
  { judgements }: Inspection,
  framework: Framework | null,
): InspectionOfReport['expected'][number] {
  const known = areaOf(framework, area, set)
  const order = framework && known ? gradesOf(framework, known).map(({ key }) => key) : []
  const given = judgements.find((judgement) => judgement.area === area && judgement.set === set)?.grade ?? null
  const [hoped, came] = [order.indexOf(grade), order.indexOf(given ?? '')]
  return {
    title: known?.title ?? area,
    word: wordOf(framework, grade, null),
    asAt: asAt.toString(),
    came: hoped < 0 || came < 0 ? null : came === hoped ? 'as expected' : came < hoped ? 'better than expected' : 'worse than expected',
  }
}

const findingOfReport = (finding: Finding): FindingOfReport => ({
  id: finding.id,
  number: finding.printedNumber,
  label: finding.ownLabel,
  text: finding.text,
  list: finding.list,
  kind: finding.kind,
  addressees: finding.addressees.map(({ addressee }) => addressee),
  others: finding.addressees
    .filter(({ addressee }) => addressee === 'other')
    .flatMap(({ organisation, printed }) => organisation?.name ?? printed ?? []),
  timescale: finding.timescale?.printed ?? null,
  page: finding.place ? String(finding.place.page) : null,
  asides: finding.sentencesAside.map(({ sentence, because }) => ({ sentence, because })),
})

// A reading as it goes on record: what stands now, with the printed words and places beside it.

import type { Framework } from '../inspection/frameworks/framework.ts'
import type {
  EchoContent,
  FindingContent,
  HoldContent,
  InspectionContent,
  JudgementContent,
  NoteContent,
} from '../inspection/inspection-content.ts'
import {
  type CheckedDay,
  type CheckedEcho,
  type CheckedFinding,
  type CheckedJudgement,
  type CheckedReport,
  standing,
} from './checked-report.ts'
import { areaOf, frameworkOf, overallArea } from './report-framework.ts'

export function toInspectionContent(report: CheckedReport, reportFile: string, hold?: HoldContent): InspectionContent {
  const framework = frameworkOf(report)
  const judgements = standing(report.judgements)
  const echoes = standing(report.echoes)
  return {
    framework: framework.id,
    edition: framework.edition,
    kind: framework.kind,
    title: report.title,
    printedAuthority: report.authority.printed ?? report.authority.now,
    notifiedOn: null,
    feedbackOn: null,
    published: dayOrMonth(report.published),
    receivedOn: report.received.answer && 'day' in report.received.answer ? report.received.answer.day : null,
    leadInspector: report.leadInspector.now,
    team: report.team,
    overallAbsentReason: hasOverall(report)
      ? null
      : (report.overallAbsentReason ?? ('absent' in framework.overall ? framework.overall.absent : null)),
    reportFile,
    entered: 'read',
    fieldwork: standing(report.fieldwork)
      .filter((period) => period.from !== null || period.to !== null)
      .map(({ from, to }) => ({ from: from ?? to, to })),
    judgements: judgements.map((judgement) => judgementContent(report, judgement)),
    findings: standing(report.findings).map((finding) => findingContent(finding, framework)),
    strengths: standing(report.strengths).map(({ text, printedText, place }) => ({ area: null, printedText, text, place })),
    notes: [...standing(report.notes).map(({ kind, text, place }) => ({ kind, text, place })), ...echoes.filter(namesNone).map(echoNote)],
    echoes: echoes.flatMap(echoContents),
    ...(hold && { holdInConfidence: hold }),
  }
}

function hasOverall(report: CheckedReport): boolean {
  const framework = frameworkOf(report)
  const overall = overallArea(framework)
  return overall !== null && standing(report.judgements).some((judgement) => areaOf(framework, judgement)?.key === overall.key)
}

function dayOrMonth(day: CheckedDay): { day: string } | { month: string } | null {
  return day.answer === null || 'notKnown' in day.answer ? null : day.answer
}

function judgementContent(report: CheckedReport, judgement: CheckedJudgement): JudgementContent {
  const framework = frameworkOf(report)
  const area = areaOf(framework, judgement)
  const set = framework.sets.find((each) => each.areas.some(({ key }) => key === area?.key))
  return {
    set: set?.key ?? null,
    area: area?.key ?? keyOf(judgement.area),
    parentArea: area?.parent ?? null,
    grade: judgement.grade,
    notReportedReason: judgement.grade === null ? judgement.notReportedReason : null,
    printedArea: judgement.area,
    printedGrade: judgement.grade === null ? null : judgement.printedGrade,
    place: judgement.place,
  }
}

/** An area that the framework doesn't know goes by its own words. */
function keyOf(area: string): string {
  const words = area
    .toLowerCase()
    .normalize('NFKD')
    .match(/[a-z0-9]+/g) ?? ['area']
  return words.join('-').slice(0, 80)
}

/** A heading that the report prints twice, once for each body, goes by the framework's name for that body's list. */
function listOf({ list, kind, addressee }: CheckedFinding, { lists }: Framework): string {
  if (!lists.some((each) => each.title === list && each.addressee !== addressee)) return list
  return lists.find((each) => each.kind === kind && each.addressee === addressee)?.title ?? list
}

function findingContent(finding: CheckedFinding, framework: Framework): FindingContent {
  return {
    list: listOf(finding, framework),
    kind: finding.kind,
    printedNumber: finding.number,
    printedText: finding.printedText,
    text: finding.text,
    theme: finding.theme,
    area: finding.area,
    timescale: finding.timescale,
    nationalFramework: finding.nationalFramework,
    addressees: [{ addressee: finding.addressee, printed: finding.addresseePrinted }],
    paragraphs: finding.paragraphs.map(({ text, place }) => ({ printedNumber: null, text, place })),
    place: finding.place,
  }
}

/** A sentence about earlier findings, none of which could be named, is kept as what the report says of them. */
function namesNone(echo: CheckedEcho): boolean {
  return (echo.speaksOf ?? []).length === 0
}

function echoNote({ text, place }: CheckedEcho): NoteContent {
  return { kind: 'earlier-findings', text, place }
}

function echoContents(echo: CheckedEcho): EchoContent[] {
  return (echo.speaksOf ?? []).map((earlierFindingId) => ({ earlierFindingId, says: echo.says, words: echo.text, place: echo.place }))
}

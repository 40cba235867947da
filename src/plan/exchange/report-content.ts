import type { DayOrMonthText, FindingContent, InspectionContent } from '../../inspection/inspection-content.ts'
import type { FindingOfPlan } from '../plan-content.ts'
import { type FindingInFile, type GoodwardFile, isInspectorates, type ReportInFile } from './goodward-file.ts'

/** In the order in which the report gives them. */
export const findingsOfReport = ({ plan }: GoodwardFile, report: ReportInFile): FindingOfPlan[] =>
  plan.findings.filter((finding) => finding.inspectionId === report.id)

/** A report of the file as the inspection room takes it; files and places in them don't come along. */
export function reportContent(file: GoodwardFile, report: ReportInFile): InspectionContent {
  const detailOf = new Map(file.findingDetails.map((detail) => [detail.id, detail]))
  return {
    framework: report.framework,
    edition: report.edition,
    kind: report.kind,
    title: report.title,
    printedAuthority: report.printedAuthority,
    notifiedOn: report.notifiedOn,
    feedbackOn: report.feedbackOn,
    published: dayOrMonth(report.publishedOn, report.publishedMonth),
    receivedOn: report.receivedOn,
    leadInspector: report.leadInspector,
    team: report.team,
    webAddress: report.webAddress,
    overallAbsentReason: report.overallAbsentReason,
    reportFile: null,
    entered: report.entered,
    fieldwork: report.fieldwork.map((period) => ({
      from: dayOrMonth(period.fromOn, period.fromMonth),
      to: dayOrMonth(period.toOn, period.toMonth),
    })),
    judgements: report.judgements.map((judgement) => ({ ...judgement, place: null })),
    findings: findingsOfReport(file, report).map((finding) => findingContent(finding, detailOf.get(finding.id) as FindingInFile)),
    strengths: report.strengths.map((strength) => ({ ...strength, place: null })),
    notes: report.notes.map((note) => ({ ...note, place: null })),
    echoes: [],
    ...(report.heldOn === null ? {} : { holdInConfidence: { heldOn: report.heldOn, reason: null, personIds: [] } }),
  }
}

const dayOrMonth = (day: string | null, month: string | null): DayOrMonthText | null => (day ? { day } : month ? { month } : null)

function findingContent(finding: FindingOfPlan, detail: FindingInFile): FindingContent {
  const { timescaleAmount, timescaleUnit } = detail
  return {
    list: finding.list,
    kind: isInspectorates(finding.kind) ? finding.kind : 'recommendation',
    printedNumber: finding.number,
    ownLabel: finding.ownLabel,
    printedText: detail.printedText,
    text: finding.text,
    theme: finding.theme,
    area: finding.area,
    timescale: timescaleUnit && {
      amount: timescaleAmount === null ? null : Number(timescaleAmount),
      unit: timescaleUnit,
      printed: finding.timescale ?? '',
    },
    nationalFramework: detail.nationalFramework,
    addressees: detail.addressees,
    paragraphs: detail.paragraphs.map((paragraph) => ({ ...paragraph, place: null })),
    sentencesAside: detail.asides,
    place: finding.page === null ? null : { page: Number(finding.page), rectangles: [] },
  }
}

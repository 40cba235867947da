import { newId } from '../../database/new-id.ts'
import type { DayOrMonthText, FindingContent, InspectionContent } from '../../inspection/inspection-content.ts'
import { recordInspection } from '../../inspection/record-inspection.commands.ts'
import type { Viewer } from '../../people/viewer.ts'
import type { FindingOfPlan, SourceContent } from '../plan-content.ts'
import { type FindingInFile, type GoodwardFile, isInspectorates, type ReportInFile } from './goodward-file.ts'
import { insertInOrder, insertRows, type Tx } from './insert-rows.commands.ts'

/** Puts a report of the file on record with its findings. Gives which id on record each of them has. */
export async function insertReport(tx: Tx, viewer: Viewer, file: GoodwardFile, report: ReportInFile): Promise<Map<string, string>> {
  const findings = file.plan.findings.filter((finding) => finding.inspectionId === report.id)
  const id = await recordInspection(tx, viewer, reportContent(report, findings, file.findingDetails))
  const rows = await tx.selectFrom('finding').select('id').where('inspection_id', '=', id).orderBy('position').execute()
  return new Map([[report.id, id], ...findings.map((finding, n): [string, string] => [finding.id, rows[n]?.id ?? ''])])
}

function reportContent(report: ReportInFile, findings: readonly FindingOfPlan[], details: readonly FindingInFile[]): InspectionContent {
  const detailOf = new Map(details.map((detail) => [detail.id, detail]))
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
    findings: findings.map((finding) => findingContent(finding, detailOf.get(finding.id) as FindingInFile)),
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

/** Puts a source of findings that no report made on record, with its findings, under the ids that they have in the file. */
export async function insertSource(tx: Tx, file: GoodwardFile, source: SourceContent): Promise<void> {
  const by = { recorded_by: tx.acting.personId }
  await insertRows(tx, 'finding_source', [
    {
      ...by,
      id: source.id,
      kind: source.kind,
      title: source.title,
      from_whom: source.fromWhom,
      dated_on: source.datedOn,
      words: source.words,
      web_address: source.webAddress,
    },
  ])
  const findings = file.plan.findings.filter((finding) => finding.sourceId === source.id)
  const ids = new Set(findings.map((finding) => finding.id))
  const details = file.findingDetails.filter((detail) => ids.has(detail.id))
  const detailOf = new Map(details.map((detail) => [detail.id, detail]))
  await insertInOrder(
    tx,
    'finding',
    findings.map((finding) => ({
      ...by,
      id: finding.id,
      finding_source_id: source.id,
      list: finding.list,
      kind: finding.kind,
      printed_number: finding.number,
      own_label: finding.ownLabel,
      printed_text: detailOf.get(finding.id)?.printedText ?? null,
      text: finding.text,
      theme: finding.theme,
      area: finding.area,
      printed_timescale: finding.timescale,
      set_on: finding.setOn,
      place: finding.page === null ? null : JSON.stringify({ page: Number(finding.page), rectangles: [] }),
    })),
  )
  const each = <T, Row>(list: (detail: FindingInFile) => readonly T[], row: (item: T) => Row) =>
    details.flatMap((detail) => list(detail).map((item) => ({ ...by, id: newId(), finding_id: detail.id, ...row(item) })))
  await insertRows(
    tx,
    'finding_addressee',
    each(
      (detail) => detail.addressees,
      (to) => ({ addressee: to.addressee, organisation_id: to.organisationId, printed: to.printed }),
    ),
  )
  for (const detail of details)
    await insertInOrder(
      tx,
      'finding_paragraph',
      detail.paragraphs.map((paragraph) => ({
        ...by,
        id: newId(),
        finding_id: detail.id,
        printed_number: paragraph.printedNumber,
        text: paragraph.text,
      })),
    )
  await insertRows(
    tx,
    'finding_sentence_aside',
    each(
      (detail) => detail.asides,
      (aside) => aside,
    ),
  )
}

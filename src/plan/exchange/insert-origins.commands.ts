import { newId } from '../../database/new-id.ts'
import { recordInspection } from '../../inspection/record-inspection.commands.ts'
import type { Viewer } from '../../people/viewer.ts'
import type { SourceContent } from '../plan-content.ts'
import type { FindingInFile, GoodwardFile, ReportInFile } from './goodward-file.ts'
import { insertInOrder, insertRows, type Tx } from './insert-rows.commands.ts'
import { findingsOfReport, reportContent } from './report-content.ts'

/** Puts a report of the file on record with its findings. Gives which id on record each of them has. */
export async function insertReport(tx: Tx, viewer: Viewer, file: GoodwardFile, report: ReportInFile): Promise<Map<string, string>> {
  const findings = findingsOfReport(file, report)
  const id = await recordInspection(tx, viewer, reportContent(file, report))
  const rows = await tx.selectFrom('finding').select('id').where('inspection_id', '=', id).orderBy('position').execute()
  return new Map([[report.id, id], ...findings.map((finding, n): [string, string] => [finding.id, rows[n]?.id ?? ''])])
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

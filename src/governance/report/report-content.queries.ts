import type { Reader } from '../../database/database.ts'
import type { Viewer } from '../../people/viewer.ts'
import type { GovernanceDatabase } from '../governance.tables.ts'
import { printedSignOffs } from '../sign-offs/report-sign-offs.queries.ts'
import { liftReportContent } from './lift-content.ts'
import { makeContent } from './make-content.ts'
import { manifestOf } from './manifests.queries.ts'
import { getReportRecord } from './record.queries.ts'
import type { ReportRecord } from './record.ts'
import { isFinal, type Report } from './report.ts'
import type { ReportContent } from './report-content.ts'
import { getReport } from './reports.queries.ts'
import { readWritten } from './written.queries.ts'

type Of = Reader<GovernanceDatabase>

/** The whole report as this person may see it: a draft as the record and its sign-offs stand now, a finalised one as it was finalised. */
export async function getReportContent(reader: Of, viewer: Viewer, reportId: string): Promise<ReportContent> {
  const report = await getReport(reader, viewer, reportId)
  if (isFinal(report)) return readFinal(reader, report)
  const content = await draftContent(reader, viewer, report)
  const printed = await printedSignOffs(reader, viewer, reportId, content)
  return { ...content, parts: content.parts.map((part) => ({ ...part, signOffs: printed.get(part.slot) ?? [] })) }
}

/** Without its sign-offs. */
export async function draftContent(reader: Of, viewer: Viewer, report: Report, record?: ReportRecord): Promise<ReportContent> {
  return makeContent({
    report,
    manifest: await manifestOf(reader, viewer, report.template.name, report.template.edition),
    written: await readWritten(reader, report.id),
    record: record ?? (await recordOf(reader, viewer, report)),
    isExample: viewer.example,
  })
}

/** What the report stands on. */
export const recordOf = (reader: Of, viewer: Viewer, { plan, planVersion, inspection, body, meetsOn }: Report): Promise<ReportRecord> =>
  getReportRecord(reader, viewer, {
    planId: plan?.id ?? null,
    planVersionId: planVersion?.id ?? null,
    inspectionId: inspection?.id ?? null,
    bodyId: body.id,
    meetsOn,
  })

async function readFinal(reader: Of, { id }: Report): Promise<ReportContent> {
  const row = await reader.selectFrom('report_final').select(['edition', 'content']).where('report_id', '=', id).executeTakeFirstOrThrow()
  return liftReportContent(row.edition, row.content)
}

import type { Reader } from '../../database/database.ts'
import type { Viewer } from '../../people/viewer.ts'
import type { GovernanceDatabase } from '../governance.tables.ts'
import { isFinal, type Report } from '../report/report.ts'
import { getReportContent } from '../report/report-content.queries.ts'
import type { ReportContent } from '../report/report-content.ts'
import { getReport } from '../report/reports.queries.ts'
import { printedSignOffs } from '../sign-offs/report-sign-offs.queries.ts'

/** A report as its paper prints it: a draft with its sign-offs as they stand now, a finalised one as it was finalised. */
export async function getPrintedContent(
  reader: Reader<GovernanceDatabase>,
  viewer: Viewer,
  reportId: string,
): Promise<{ readonly report: Report; readonly content: ReportContent }> {
  const report = await getReport(reader, viewer, reportId)
  const content = await getReportContent(reader, viewer, reportId)
  if (isFinal(report)) return { report, content }
  const signed = await printedSignOffs(reader, viewer, reportId, content)
  return {
    report,
    content: { ...content, parts: content.parts.map((part) => ({ ...part, signOffs: signed.get(part.slot) ?? part.signOffs })) },
  }
}

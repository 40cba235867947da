import type { Writer } from '../../database/database.ts'
import type { Viewer } from '../../people/viewer.ts'
import { Refusal } from '../../refusal.ts'
import type { GovernanceDatabase } from '../governance.tables.ts'
import { isFinal } from '../report/report.ts'
import { draftContent, getReportContent } from '../report/report-content.queries.ts'
import type { ReportContent } from '../report/report-content.ts'
import { getReport } from '../report/reports.queries.ts'
import { seenReportIds } from '../report/seen-reports.queries.ts'
import { type Entry, getReportSignOffs, type ReportSignOffs } from './report-sign-offs.queries.ts'

export type OpenReport = ReportSignOffs & { readonly content: ReportContent; entryOf(key: string): Entry }

/** Holds a report with its sign-offs as they stand. Refuses one that is kept from this person as its page does. */
export async function openForSigning(tx: Writer<GovernanceDatabase>, viewer: Viewer, reportId: string): Promise<OpenReport> {
  await tx.selectFrom('report').select('id').where('id', '=', reportId).where('id', 'in', seenReportIds(tx, viewer)).forUpdate().execute()
  const report = await getReport(tx, viewer, reportId)
  const content = isFinal(report) ? await getReportContent(tx, viewer, reportId) : await draftContent(tx, viewer, report)
  const signOffs = await getReportSignOffs(tx, viewer, reportId, content)
  const entryOf = (key: string): Entry => {
    const entry = signOffs.entries.find(({ requirement }) => requirement.key === key)
    if (!entry) throw new Refusal('not-found', 'This report asks for no such sign-off. Open its sign-offs again.')
    return entry
  }
  return { ...signOffs, content, entryOf }
}

/** Refuses what a finalised report no longer takes: asking, taking back, and signing but for what it was issued without. */
export function refuseFinal({ isFinal }: Pick<OpenReport, 'isFinal'>): void {
  if (isFinal)
    throw new Refusal(
      'conflict',
      'This report is finalised, so nothing in it is signed any more. What has to change goes into an amendment.',
    )
}

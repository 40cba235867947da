import type { Reader } from '../../database/database.ts'
import type { Viewer } from '../../people/viewer.ts'
import type { GovernanceDatabase } from '../governance.tables.ts'
import { outstandingOf } from '../sign-offs/outstanding.ts'
import { printedOf } from '../sign-offs/printed.ts'
import { getReportSignOffs } from '../sign-offs/report-sign-offs.queries.ts'
import { listAcceptances, listIssuedWithout } from './accepted.queries.ts'
import { manifestOf } from './manifests.queries.ts'
import { missingIn } from './missing.ts'
import { questionsOf } from './questions.ts'
import type { Readiness } from './readiness.ts'
import { draftContent, recordOf } from './report-content.queries.ts'
import { getReport } from './reports.queries.ts'

/** A draft as it would be finalised now, and what stands against it. */
export async function getReadiness(reader: Reader<GovernanceDatabase>, viewer: Viewer, reportId: string): Promise<Readiness> {
  const report = await getReport(reader, viewer, reportId)
  const record = await recordOf(reader, viewer, report)
  const content = await draftContent(reader, viewer, report, record)
  const signOffs = await getReportSignOffs(reader, viewer, reportId, content)
  const printed = printedOf(signOffs)
  const accepted = await listAcceptances(reader, viewer, reportId)
  const without = await listIssuedWithout(reader, viewer, reportId)
  return {
    report,
    inspectionIds: record.inspections.map(({ id }) => id),
    content: { ...content, parts: content.parts.map((part) => ({ ...part, signOffs: printed.get(part.slot) ?? [] })) },
    missing: missingIn(await manifestOf(reader, viewer, report.template.name, report.template.edition), content),
    outstanding: outstandingOf(signOffs).map((each) => ({
      ...each,
      without: without.find(({ requirement }) => requirement === each.key) ?? null,
    })),
    questions: questionsOf(content, record).map((each) => ({
      ...each,
      accepted: accepted.find(({ question }) => question === each.key) ?? null,
    })),
  }
}

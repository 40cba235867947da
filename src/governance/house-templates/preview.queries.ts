import type { Reader } from '../../database/database.ts'
import type { Viewer } from '../../people/viewer.ts'
import type { GovernanceDatabase } from '../governance.tables.ts'
import { exampleReport } from '../papers/example-report.ts'
import { makeContent } from '../report/make-content.ts'
import type { Report } from '../report/report.ts'
import { recordOf } from '../report/report-content.queries.ts'
import type { ReportContent } from '../report/report-content.ts'
import { getReport, listReports } from '../report/reports.queries.ts'
import { readWritten } from '../report/written.queries.ts'
import { familyManifest } from './family-manifest.queries.ts'
import { type HouseTemplate, templateManifest } from './house-template.ts'

type Of = Reader<GovernanceDatabase>

/** The reports that a preview can be made of, the one begun last first. */
export async function reportsToPreview(reader: Of, viewer: Viewer): Promise<readonly Report[]> {
  const reports = await listReports(reader, viewer)
  return reports.toSorted((a, b) => (a.id < b.id ? 1 : -1)).slice(0, 5)
}

/** What a report of the authority's own would say in the fields of this template; without one, a made-up report. */
export async function previewContent(reader: Of, viewer: Viewer, template: HouseTemplate, reportId: string | null): Promise<ReportContent> {
  const manifest = templateManifest(template, await familyManifest(reader, viewer, template.family))
  if (reportId === null) return exampleReport(manifest)
  const report = await getReport(reader, viewer, reportId)
  return makeContent({
    report,
    manifest,
    written: await readWritten(reader, report.id),
    record: await recordOf(reader, viewer, report),
    isExample: viewer.example,
  })
}

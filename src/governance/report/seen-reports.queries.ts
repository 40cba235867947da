import type { Reader } from '../../database/database.ts'
import { seenInspectionIds } from '../../inspection/seen-inspections.queries.ts'
import type { Viewer } from '../../people/viewer.ts'
import { seenPlanIds } from '../../plan/seen-plans.queries.ts'
import type { GovernanceDatabase } from '../governance.tables.ts'

/** The ids of the reports that a person may see: none about a plan or an inspection that is kept from them. Even its subject would tell. */
export function seenReportIds(reader: Reader<GovernanceDatabase>, viewer: Viewer) {
  return reader
    .selectFrom('report as seen_report')
    .select('seen_report.id')
    .where('seen_report.authority_id', '=', viewer.authorityId)
    .where(({ or, eb }) => or([eb('seen_report.plan_id', 'is', null), eb('seen_report.plan_id', 'in', seenPlanIds(reader, viewer))]))
    .where(({ or, eb }) =>
      or([eb('seen_report.inspection_id', 'is', null), eb('seen_report.inspection_id', 'in', seenInspectionIds(reader, viewer))]),
    )
}

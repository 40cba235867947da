import { sql } from 'kysely'
import type { Reader } from '../../database/database.ts'
import { seenInspectionIds } from '../../inspection/seen-inspections.queries.ts'
import { mayAnywhere } from '../../people/permissions.ts'
import type { Viewer } from '../../people/viewer.ts'
import { seenPlanIds } from '../../plan/seen-plans.queries.ts'
import type { GovernanceDatabase } from '../governance.tables.ts'

/** The ids of the reports that a person may see: none about an inspection that is kept from them, nor about a plan that answers such a
 * one, nor finalised while it did. Its words are typed and can't be cut. */
export function seenReportIds(reader: Reader<GovernanceDatabase>, viewer: Viewer) {
  return reader
    .selectFrom('report as seen_report')
    .select('seen_report.id')
    .where('seen_report.authority_id', '=', viewer.authorityId)
    .where(({ or, eb }) => or([eb('seen_report.plan_id', 'is', null), eb('seen_report.plan_id', 'in', seenPlanIds(reader, viewer))]))
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('plan_inspection as told')
            .select('told.id')
            .whereRef('told.plan_id', '=', 'seen_report.plan_id')
            .where('told.inspection_id', 'not in', seenInspectionIds(reader, viewer)),
        ),
      ),
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('report_final_inspection as told')
            .select('told.id')
            .whereRef('told.report_id', '=', 'seen_report.id')
            .where('told.inspection_id', 'not in', seenInspectionIds(reader, viewer)),
        ),
      ),
    )
    .where(({ or, eb }) =>
      or([eb('seen_report.inspection_id', 'is', null), eb('seen_report.inspection_id', 'in', seenInspectionIds(reader, viewer))]),
    )
}

/** Those of them that may be named to this person beside what was decided or answered on them: who writes no reports isn't told of one that is
 * confidential. */
export function namedReportIds(reader: Reader<GovernanceDatabase>, viewer: Viewer) {
  const seen = seenReportIds(reader, viewer)
  return mayAnywhere(viewer, 'seeReports') ? seen : seen.where(sql<boolean>`seen_report.openness->>'kind' <> 'confidential'`)
}

import type { Reader } from '../database/database.ts'
import { seenInspectionIds } from '../inspection/seen-inspections.queries.ts'
import type { Viewer } from '../people/viewer.ts'
import type { PlanDatabase } from './plan.tables.ts'

/** The ids of the plans that a person may see: not those all of whose inspections are held in confidence from them, unless the plan also
 * answers a source that is nobody's secret. Even such a plan's title would tell. */
export function seenPlanIds(reader: Reader<PlanDatabase>, viewer: Viewer) {
  return reader
    .selectFrom('plan as seen_plan')
    .select('seen_plan.id')
    .where(({ or, not, exists, selectFrom }) =>
      or([
        exists(
          selectFrom('plan_inspection')
            .select('plan_inspection.id')
            .whereRef('plan_inspection.plan_id', '=', 'seen_plan.id')
            .where('plan_inspection.inspection_id', 'in', seenInspectionIds(reader, viewer)),
        ),
        exists(selectFrom('plan_source').select('plan_source.id').whereRef('plan_source.plan_id', '=', 'seen_plan.id')),
        not(exists(selectFrom('plan_inspection').select('plan_inspection.id').whereRef('plan_inspection.plan_id', '=', 'seen_plan.id'))),
      ]),
    )
}

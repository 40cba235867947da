import { readHolidayTable } from '../../calendar/holidays.queries.ts'
import type { Reader } from '../../database/database.ts'
import { asksForPlan } from '../../duty/duty.ts'
import type { StandingDuty } from '../../inspection/due.queries.ts'
import { dutyMismatch, dutyStanding } from '../../inspection/duty-instance.ts'
import { dutyInstances } from '../../inspection/duty-rows.queries.ts'
import type { Viewer } from '../../people/viewer.ts'
import type { GovernanceDatabase } from '../governance.tables.ts'

/** The duties that this plan is to meet: those of the inspections that it answers, as far as this person sees them, but for publishing
 * the inspectorate's own report. */
export async function dutiesOfPlan(
  reader: Reader<GovernanceDatabase>,
  viewer: Viewer,
  planId: string,
  today: Temporal.PlainDate,
): Promise<readonly StandingDuty[]> {
  const answered = await reader.selectFrom('plan_inspection').select('inspection_id').where('plan_id', '=', planId).orderBy('id').execute()
  const holidays = await readHolidayTable(reader)
  const found: StandingDuty[] = []
  for (const { inspection_id: inspectionId } of answered)
    for (const instance of await dutyInstances(reader, viewer, { inspectionId }))
      if (asksForPlan(instance.rule))
        found.push({ instance, standing: dutyStanding(instance, today, holidays), mismatch: dutyMismatch(instance, holidays) })
  return found
}

import { readHolidayTable } from '../../calendar/holidays.queries.ts'
import type { Reader } from '../../database/database.ts'
import { timescaleKey } from '../../duty/finding-timescales.ts'
import { dutyStanding } from '../../inspection/duty-instance.ts'
import { dutyInstances } from '../../inspection/duty-rows.queries.ts'
import { timescaleOf } from '../../inspection/stored-values.ts'
import type { Viewer } from '../../people/viewer.ts'
import type { PlanDatabase } from '../plan.tables.ts'
import type { PlanContent } from '../plan-content.ts'
import type { Deadline } from './check.ts'

/** By when each finding of the plan is to be answered, by its id: the day that its source sets, or its timescale as the record counts it. */
export async function findingDeadlines(
  reader: Reader<PlanDatabase>,
  viewer: Viewer,
  plan: PlanContent,
  today: Temporal.PlainDate,
): Promise<Map<string, Deadline>> {
  const found = new Map<string, Deadline>()
  for (const { id, setOn } of plan.findings) if (setOn !== null) found.set(id, { on: setOn, words: null })
  const timed = plan.findings.filter((finding) => finding.timescale !== null && finding.inspectionId !== null)
  if (timed.length === 0) return found
  const rows = await reader
    .selectFrom('finding')
    .select(['id', 'timescale_amount', 'timescale_unit', 'printed_timescale'])
    .where(
      'id',
      'in',
      timed.map((finding) => finding.id),
    )
    .execute()
  const timescales = new Map(rows.map((row) => [row.id, timescaleOf(row)]))
  const holidays = await readHolidayTable(reader)
  for (const inspectionId of new Set(timed.map((finding) => finding.inspectionId as string))) {
    const duties = await dutyInstances(reader, viewer, { inspectionId })
    for (const finding of timed.filter((each) => each.inspectionId === inspectionId)) {
      const timescale = timescales.get(finding.id)
      const duty = timescale && duties.find(({ rule }) => rule.id === `finding-timescale-${timescaleKey(timescale)}`)
      const standing = duty && dutyStanding(duty, today, holidays)
      if (standing?.warned && standing.state !== 'set aside')
        found.set(finding.id, { on: standing.warned.on.toString(), words: finding.timescale })
    }
  }
  return found
}

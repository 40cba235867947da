import { readHolidayTable } from '../../calendar/holidays.queries.ts'
import type { Reader } from '../../database/database.ts'
import type { PlanDatabase } from '../plan.tables.ts'
import type { PlanContent } from '../plan-content.ts'
import { type AnchorDays, daysToConfirm } from './anchors.ts'

/** The days on record that phases of this plan can be counted from: those of what the plan answers, as this person sees it. */
export async function readAnchorDays(reader: Reader<PlanDatabase>, plan: PlanContent): Promise<AnchorDays> {
  const agreement = await reader
    .selectFrom('plan_agreement')
    .select('agreed_on')
    .where('plan_id', '=', plan.id)
    .where('answer', '=', 'yes')
    .orderBy('recorded_at')
    .orderBy('id')
    .executeTakeFirst()
  return {
    inspections: await inspectionDays(
      reader,
      plan.inspections.map(({ id }) => id),
    ),
    sources: new Map(plan.sources.map(({ id, datedOn }) => [id, Temporal.PlainDate.from(datedOn)])),
    agreedOn: agreement?.agreed_on ?? null,
  }
}

/** The days of this plan's phases that have to be confirmed, as its checks say them. */
export async function readDaysToConfirm(reader: Reader<PlanDatabase>, plan: PlanContent) {
  if (plan.phases.every(({ starts, ends }) => starts.anchor === null && ends.anchor === null)) return []
  const [days, holidays] = [await readAnchorDays(reader, plan), await readHolidayTable(reader)]
  return daysToConfirm(plan, days, holidays)
}

async function inspectionDays(reader: Reader<PlanDatabase>, ids: readonly string[]): Promise<AnchorDays['inspections']> {
  if (ids.length === 0) return new Map()
  const rows = await reader.selectFrom('inspection').select(['id', 'published_on', 'received_on']).where('id', 'in', ids).execute()
  const spells = Map.groupBy(
    await reader.selectFrom('fieldwork').select(['inspection_id', 'to_on']).where('inspection_id', 'in', ids).execute(),
    (spell) => spell.inspection_id,
  )
  return new Map(
    rows.map((row) => [
      row.id,
      {
        publication: row.published_on,
        receipt: row.received_on,
        'fieldwork-end': lastDay((spells.get(row.id) ?? []).map((each) => each.to_on)),
      },
    ]),
  )
}

/** Null as long as one spell's last day is known to the month only: it might be the last. */
function lastDay(days: readonly (Temporal.PlainDate | null)[]): Temporal.PlainDate | null {
  if (days.includes(null)) return null
  return (
    days
      .filter((day) => day !== null)
      .toSorted(Temporal.PlainDate.compare)
      .at(-1) ?? null
  )
}

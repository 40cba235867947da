import { sql } from 'kysely'
import { readHolidayTable } from '../calendar/holidays.queries.ts'
import type { Reader } from '../database/database.ts'
import { dueDate } from '../duty/due-date.ts'
import { isSameWorking } from '../duty/recount.ts'
import { dutyFacts } from './duty-facts.queries.ts'
import type { InspectionDatabase } from './inspection.tables.ts'

export type DutyToRecount = { readonly id: string; readonly inspectionId: string }

/**
 * The open duties of the authority whose kept working isn't what the holidays known now would give. Open: neither set aside nor met,
 * that is, with a required act still to be recorded. A provisional date is looked at too: a newer table may reach further.
 */
export async function dutiesUnderChangedHolidays(reader: Reader<InspectionDatabase>): Promise<DutyToRecount[]> {
  const rows = await reader
    .selectFrom('duty_instance as duty')
    .select(['duty.id', 'duty.inspection_id'])
    .where(
      sql<boolean>`(exists (select from bank_holiday holiday where holiday.day > duty.counted_from_on and holiday.day <= duty.computed_on)
        or (duty.working ->> 'provisional')::boolean)`,
    )
    .where(
      sql<boolean>`exists (select from jsonb_array_elements(duty.rule -> 'acts') wanted where (wanted.value ->> 'required')::boolean
        and not exists (select from duty_met done where done.duty_instance_id = duty.id and done.act = wanted.value ->> 'id'
          and not exists (select from duty_met_withdrawal back where back.duty_met_id = done.id)))`,
    )
    .execute()
  if (rows.length === 0) return []
  const holidays = await readHolidayTable(reader)
  const found: DutyToRecount[] = []
  for (const inspectionId of new Set(rows.map((row) => row.inspection_id))) {
    const facts = await dutyFacts(reader, inspectionId)
    for (const duty of facts.duties) {
      if (duty.aside || !rows.some(({ id }) => id === duty.id)) continue
      const now = dueDate(duty.rule, { received: facts.received, published: facts.published, named: duty.named }, holidays)
      if (!isSameWorking(duty.working, now.kind === 'counted' ? now.working : null)) found.push({ id: duty.id, inspectionId })
    }
  }
  return found
}

import type { Reader } from '../database/database.ts'
import type { CalendarDatabase } from './calendar.tables.ts'
import { type HolidayChange, type HolidayTable, holidayTable } from './holiday-table.ts'

export type RecordedHoliday = HolidayChange & {
  readonly source: string
  readonly withdrawn: boolean
  readonly recordedAt: Temporal.Instant
}

/** The table that this installation counts with: the released one, and what was changed here since. */
export async function readHolidayTable(reader: Reader<CalendarDatabase>): Promise<HolidayTable> {
  return holidayTable(await listHolidayChanges(reader))
}

/** What this installation added to the table and took out of it, in the order in which it was recorded. */
export async function listHolidayChanges(reader: Reader<CalendarDatabase>): Promise<RecordedHoliday[]> {
  const rows = await reader
    .selectFrom('bank_holiday')
    .select(['day', 'name', 'source', 'withdrawn', 'recorded_at'])
    .orderBy('recorded_at')
    .orderBy('id')
    .execute()
  return rows.map(({ day, recorded_at, ...row }) => ({ ...row, day: day.toString(), recordedAt: recorded_at }))
}

// Written from the live schema by scripts/write-tables.ts.

import type { Day, Defaulted, Moment } from '../database/column-types.ts'
import type { HistoryDatabase } from '../history/history.tables.ts'

export type BankHolidayTable = {
  id: string
  day: Day
  name: string
  source: string
  withdrawn: Defaulted<boolean>
  recorded_at: Defaulted<Moment>
}

export type CalendarTables = {
  bank_holiday: BankHolidayTable
}

/** This room's tables and those of the rooms before it. */
export type CalendarDatabase = HistoryDatabase & CalendarTables

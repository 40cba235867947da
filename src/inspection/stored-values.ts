// From columns to the record's own values: a date known to the day or the month only, a place in a file.

import type { DayOrMonth } from '../calendar/day-or-month.ts'
import type { Place, Timescale } from './inspection.ts'
import type { DayOrMonthText, PlaceInReport, TimescaleUnit } from './inspection-content.ts'

export function dayOrMonthOf(day: Temporal.PlainDate | null, month: string | null): DayOrMonth | null {
  if (day) return { known: 'day', day }
  return month ? { known: 'month', month: Temporal.PlainYearMonth.from(month) } : null
}

/** The two columns that hold it, one of them null. */
export function dayAndMonth(value: DayOrMonthText | null): { readonly day: string | null; readonly month: string | null } {
  if (value === null) return { day: null, month: null }
  return 'day' in value ? { day: value.day, month: null } : { day: null, month: value.month }
}

export function textOfDayOrMonth(value: DayOrMonth | null): DayOrMonthText | null {
  if (value === null) return null
  return value.known === 'day' ? { day: value.day.toString() } : { month: value.month.toString() }
}

export function placeOf(stored: unknown): Place | null {
  return stored === null || stored === undefined ? null : (stored as Place)
}

/** A place as it is kept: with the file that it is in. */
export function placeText(place: PlaceInReport | null, file: string | null): string | null {
  return place === null ? null : JSON.stringify({ ...place, file })
}

export function timescaleOf(row: {
  timescale_amount: number | null
  timescale_unit: string | null
  printed_timescale: string | null
}): Timescale | null {
  if (row.timescale_unit === null) return null
  return { amount: row.timescale_amount, unit: row.timescale_unit as TimescaleUnit, printed: row.printed_timescale }
}

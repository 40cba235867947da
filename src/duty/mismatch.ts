// Where the date that the inspectorate stated isn't the date that the rule gives: said in a sentence, never settled in silence.

import { type DayOrMonth, dayToCountFrom, printDayOrMonth } from '../calendar/day-or-month.ts'
import type { HolidayTable } from '../calendar/holiday-table.ts'
import { printPlainDay } from '../calendar/print-day.ts'
import { workingDaysBetween } from '../calendar/working-days.ts'

/** Null where they agree, or where either isn't known. A stated month agrees with any day in it. */
export function mismatch(computed: Temporal.PlainDate | null, stated: DayOrMonth | null, holidays: HolidayTable): string | null {
  if (!computed || !stated) return null
  const day = dayToCountFrom(stated)
  if (!day) return statedMonth(computed, stated)
  if (day.equals(computed)) return null
  const apart = Math.abs(workingDaysBetween(computed, day, holidays))
  const later = Temporal.PlainDate.compare(day, computed) > 0
  const distance = apart === 0 ? '' : `${apart} working day${apart === 1 ? '' : 's'} `
  return `The inspectorate states ${printPlainDay(day)}, ${distance}${later ? 'later' : 'earlier'} than the ${printPlainDay(computed)} that the rule gives.`
}

/** What is done about it until the authority decides. */
export function untilNamed(earliest: Temporal.PlainDate): string {
  return `Until the authority names the date it works to, with a reason, ${printPlainDay(earliest)} is warned on, as the earliest.`
}

function statedMonth(computed: Temporal.PlainDate, stated: DayOrMonth): string | null {
  if (stated.known !== 'month' || stated.month.equals(computed.toPlainYearMonth())) return null
  return `The inspectorate states ${printDayOrMonth(stated)}; the rule gives ${printPlainDay(computed)}.`
}

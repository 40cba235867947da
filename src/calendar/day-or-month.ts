// A date that may be known to the month only: printed so, and nothing is counted from it.

import { printMonth, printPlainDay } from './print-day.ts'

export type DayOrMonth =
  | { readonly known: 'day'; readonly day: Temporal.PlainDate }
  | { readonly known: 'month'; readonly month: Temporal.PlainYearMonth }

/** "16 May 2016" or "May 2016" */
export function printDayOrMonth(value: DayOrMonth): string {
  return value.known === 'day' ? printPlainDay(value.day) : printMonth(value.month)
}

/** ISO text, "2016-05-16" or "2016-05". */
export function dayOrMonthText(value: DayOrMonth): string {
  return value.known === 'day' ? value.day.toString() : value.month.toString()
}

/** From ISO text of either kind; throws on any other. */
export function dayOrMonthFrom(text: string): DayOrMonth {
  return text.length === 7
    ? { known: 'month', month: Temporal.PlainYearMonth.from(text) }
    : { known: 'day', day: Temporal.PlainDate.from(text) }
}

/** The day to count from, or null: a month is none. */
export function dayToCountFrom(value: DayOrMonth | null): Temporal.PlainDate | null {
  return value?.known === 'day' ? value.day : null
}

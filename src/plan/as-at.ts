import { printMonth, printPlainDay } from '../calendar/print-day.ts'

/** "January 2017" or "20 January 2017": what a rating that was brought in speaks of, a month or a day. */
export function printAsAt(asAt: string): string {
  if (/^\d{4}-\d\d$/.test(asAt)) return printMonth(Temporal.PlainYearMonth.from(asAt))
  return /^\d{4}-\d\d-\d\d$/.test(asAt) ? printPlainDay(Temporal.PlainDate.from(asAt)) : asAt
}

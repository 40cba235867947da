// The bank holidays that a count is made with: our own table, and those that an installation has added since it was written.

import { type BankHoliday, bankHolidays, holidaySources } from './bank-holidays.ts'

export type HolidayTable = {
  /** The holiday's name, or null when the day is none. */
  nameOf(day: Temporal.PlainDate): string | null
  /** The first and the last day for which the table is complete. A count that leaves them is provisional. */
  readonly knownFrom: Temporal.PlainDate
  readonly knownThrough: Temporal.PlainDate
}

/** A holiday added to the table, or one taken out of it: moved to another day, or entered wrongly. */
export type HolidayChange = BankHoliday & { readonly withdrawn?: boolean }

/** Joins the built-in table with what was changed later, in the order in which it was recorded: the last word on a day counts. */
export function holidayTable(changes: readonly HolidayChange[] = []): HolidayTable {
  const names = new Map<number, string>()
  for (const holiday of bankHolidays) names.set(keyOf(Temporal.PlainDate.from(holiday.day)), holiday.name)
  for (const change of changes) {
    const key = keyOf(Temporal.PlainDate.from(change.day))
    if (change.withdrawn) names.delete(key)
    else names.set(key, change.name)
  }
  return {
    nameOf: (day) => names.get(keyOf(day)) ?? null,
    knownFrom: Temporal.PlainDate.from({ year: Math.min(...holidaySources.map((run) => run.fromYear)), month: 1, day: 1 }),
    knownThrough: Temporal.PlainDate.from({ year: Math.max(...holidaySources.map((run) => run.toYear)), month: 12, day: 31 }),
  }
}

/** The table as it was released, without additions. */
export const releasedHolidays: HolidayTable = holidayTable()

/** Where a day's holidays are known from: the run of years it lies in, or null outside the table. */
export function holidaySourceFor(year: number) {
  return holidaySources.find((run) => run.fromYear <= year && year <= run.toYear) ?? null
}

function keyOf(day: Temporal.PlainDate): number {
  return day.year * 10_000 + day.month * 100 + day.day
}

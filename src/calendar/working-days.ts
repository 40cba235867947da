// What a working day is, and counting in them: any day but Saturday, Sunday, Christmas Day, Good Friday or a bank holiday in
// England and Wales (SI 2007/462 reg 1). The other "working day" of SI 2006/1738, which also names Boxing Day, is not this one.

import type { HolidayTable } from './holiday-table.ts'
import { weekdayName } from './print-day.ts'

export function isWorkingDay(day: Temporal.PlainDate, holidays: HolidayTable): boolean {
  return day.dayOfWeek < 6 && holidays.nameOf(day) === null
}

/** "Saturday", "Sunday" or the holiday's name; null for a working day. */
export function whyNotWorking(day: Temporal.PlainDate, holidays: HolidayTable): string | null {
  return holidays.nameOf(day) ?? (day.dayOfWeek >= 6 ? weekdayName(day) : null)
}

/**
 * The nth working day after (n > 0) or before (n < 0) a day, which itself never counts. With n = 0 the day itself, working or not.
 * Refuses what is no whole number.
 */
export function addWorkingDays(from: Temporal.PlainDate, n: number, holidays: HolidayTable): Temporal.PlainDate {
  if (!Number.isInteger(n)) throw new RangeError(`${n} is no whole number of working days`)
  const step = n < 0 ? -1 : 1
  let day = from
  for (let counted = 0; counted < Math.abs(n); ) {
    day = day.add({ days: step })
    if (isWorkingDay(day, holidays)) counted += 1
  }
  return day
}

/** How many working days lie after `from`, up to and with `to`; below zero when `to` is the earlier day. */
export function workingDaysBetween(from: Temporal.PlainDate, to: Temporal.PlainDate, holidays: HolidayTable): number {
  if (Temporal.PlainDate.compare(from, to) > 0) return 0 - workingDaysBetween(to, from, holidays)
  let counted = 0
  for (let day = from; !day.equals(to); ) {
    day = day.add({ days: 1 })
    if (isWorkingDay(day, holidays)) counted += 1
  }
  return counted
}

/** Whether the days of a count all lie where the holidays are known. */
export function holidaysKnown(from: Temporal.PlainDate, to: Temporal.PlainDate, holidays: HolidayTable): boolean {
  return Temporal.PlainDate.compare(holidays.knownFrom, from) <= 0 && Temporal.PlainDate.compare(to, holidays.knownThrough) <= 0
}

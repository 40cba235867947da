// Clear days: neither the day of the notice nor the day of the event counts. Whether weekends and bank holidays count is the
// council's own rule, so each period says its kind of day.

import type { HolidayTable } from './holiday-table.ts'
import { addWorkingDays, isWorkingDay } from './working-days.ts'

export type ClearDayKind = 'clear calendar days' | 'clear working days'

/** The last day on which a notice still leaves so many clear days before an event. */
export function lastDayForNotice(
  event: Temporal.PlainDate,
  amount: number,
  kind: ClearDayKind,
  holidays: HolidayTable,
): Temporal.PlainDate {
  const firstClear = kind === 'clear calendar days' ? event.subtract({ days: amount }) : addWorkingDays(event, -amount, holidays)
  const before = firstClear.subtract({ days: 1 })
  return kind === 'clear calendar days' || isWorkingDay(before, holidays) ? before : addWorkingDays(before, -1, holidays)
}

/** The first day on which something may happen after so many clear days from a day. */
export function firstDayAfterClear(
  from: Temporal.PlainDate,
  amount: number,
  kind: ClearDayKind,
  holidays: HolidayTable,
): Temporal.PlainDate {
  return kind === 'clear calendar days' ? from.add({ days: amount + 1 }) : addWorkingDays(from, amount + 1, holidays)
}

/** How many clear days lie between two days, neither of which counts; 0 when there is none. */
export function clearDaysBetween(
  notice: Temporal.PlainDate,
  event: Temporal.PlainDate,
  kind: ClearDayKind,
  holidays: HolidayTable,
): number {
  let counted = 0
  for (let day = notice.add({ days: 1 }); Temporal.PlainDate.compare(day, event) < 0; day = day.add({ days: 1 })) {
    if (kind === 'clear calendar days' || isWorkingDay(day, holidays)) counted += 1
  }
  return counted
}

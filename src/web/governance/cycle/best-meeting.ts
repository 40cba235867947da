import type { HolidayTable } from '../../../calendar/holiday-table.ts'
import type { CycleInForce } from '../../../governance/cycle/cycle-settings.queries.ts'
import { canBeCarriedOut, type Meeting } from '../../../governance/cycle/plan-backwards.ts'
import type { Body } from '../../../meeting/body.queries.ts'

const isAfter = (a: Temporal.PlainDate, b: Temporal.PlainDate): boolean => Temporal.PlainDate.compare(a, b) > 0

/** The last meeting in the calendar that decides in time, else the next one. */
export function bestMeeting(
  body: Body,
  about: Omit<Meeting, 'on'>,
  deadline: Temporal.PlainDate,
  today: Temporal.PlainDate,
  { settings }: CycleInForce,
  holidays: HolidayTable,
): Temporal.PlainDate | null {
  const coming = body.meetings.filter((one) => !one.cancelledBecause && !isAfter(today, one.meetsOn)).map(({ meetsOn }) => meetsOn)
  return coming.findLast((on) => !isAfter(canBeCarriedOut({ ...about, on }, settings, holidays), deadline)) ?? coming[0] ?? null
}

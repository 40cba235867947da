// Periods in months: the same day number in the later month, or that month's last day where it has no such number.

export type MonthsLater = {
  readonly day: Temporal.PlainDate /** The month was shorter, so its last day stands in. */
  readonly shortened: boolean
}

export function addMonths(from: Temporal.PlainDate, months: number): MonthsLater {
  const day = from.add({ months }, { overflow: 'constrain' })
  return { day, shortened: day.day !== from.day }
}

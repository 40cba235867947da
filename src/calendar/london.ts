// The day it is in England at a moment. Midnight falls an hour earlier in UTC while clocks are forward.

export function londonDay(moment: Temporal.Instant): Temporal.PlainDate {
  return moment.toZonedDateTimeISO('Europe/London').toPlainDate()
}

/** "14:05": the wall clock in England at a moment. */
export function londonTime(moment: Temporal.Instant): string {
  return moment.toZonedDateTimeISO('Europe/London').toPlainTime().toString({ smallestUnit: 'minute' })
}

/** The last moment of a day in England. */
export function endOfLondonDay(day: Temporal.PlainDate): Temporal.Instant {
  return day.add({ days: 1 }).toZonedDateTime('Europe/London').toInstant().subtract({ nanoseconds: 1 })
}

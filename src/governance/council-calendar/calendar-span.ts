// The months that the council calendar shows: from one month on, so many of them.

export type CalendarSpan = { readonly from: Temporal.PlainYearMonth; readonly months: number }

export const calendarLengths: readonly number[] = [1, 3, 6, 12]

/** Reads what stands in an address; what is no such month is this month, what is no such length three months. */
export function readSpan(from: string | undefined, months: string | undefined, today: Temporal.PlainDate): CalendarSpan {
  return {
    from: /^20\d\d-(0[1-9]|1[0-2])$/.test(from ?? '') ? Temporal.PlainYearMonth.from(from ?? '') : today.toPlainYearMonth(),
    months: calendarLengths.find((length) => String(length) === months) ?? 3,
  }
}

export const monthsOf = ({ from, months }: CalendarSpan): readonly Temporal.PlainYearMonth[] =>
  Array.from({ length: months }, (_, later) => from.add({ months: later }))

export const firstDayOf = ({ from }: CalendarSpan): Temporal.PlainDate => from.toPlainDate({ day: 1 })

export const lastDayOf = (span: CalendarSpan): Temporal.PlainDate => firstDayOf(span).add({ months: span.months }).subtract({ days: 1 })

export const isWithin = (span: CalendarSpan, day: Temporal.PlainDate): boolean =>
  Temporal.PlainDate.compare(day, firstDayOf(span)) >= 0 && Temporal.PlainDate.compare(day, lastDayOf(span)) <= 0

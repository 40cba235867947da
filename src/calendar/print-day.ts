// How days are printed here: "Tuesday 23 August 2016".

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const

export const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

export function weekdayName(day: Temporal.PlainDate): string {
  return weekdays[day.dayOfWeek - 1] as string
}

export function monthName(month: number): string {
  return monthNames[month - 1] as string
}

/** "Tuesday 23 August 2016" */
export function printDay(day: Temporal.PlainDate): string {
  return `${weekdayName(day)} ${printPlainDay(day)}`
}

/** "23 August 2016" */
export function printPlainDay(day: Temporal.PlainDate): string {
  return `${day.day} ${monthName(day.month)} ${day.year}`
}

/** "Tue 28 June", for narrow columns under a heading that tells the year. */
export function printShortDay(day: Temporal.PlainDate): string {
  return `${weekdayName(day).slice(0, 3)} ${day.day} ${monthName(day.month)}`
}

/** "23 Aug", for the ends of a small picture. */
export function printDayAndMonth(day: Temporal.PlainDate): string {
  return `${day.day} ${monthName(day.month).slice(0, 3)}`
}

/** "May 2016", for a day that is known to the month only. */
export function printMonth(month: Temporal.PlainYearMonth | Temporal.PlainDate): string {
  return `${monthName(month.month)} ${month.year}`
}

/** "22 February to 17 March 2016", "3 to 7 June 2016", "12 December 2016 to 5 January 2017" */
export function printSpan(from: Temporal.PlainDate, to: Temporal.PlainDate): string {
  if (from.equals(to)) return printPlainDay(from)
  if (from.year !== to.year) return `${printPlainDay(from)} to ${printPlainDay(to)}`
  const start = from.month === to.month ? `${from.day}` : `${from.day} ${monthName(from.month)}`
  return `${start} to ${printPlainDay(to)}`
}

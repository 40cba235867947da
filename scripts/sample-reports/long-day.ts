/** "15 July 2016" */
export function longDay(day: Temporal.PlainDate): string {
  return `${day.day} ${monthNames[day.month - 1]} ${day.year}`
}

/** "28 September to 9 October 2026", "6 and 7 October 2026", "11 to 22 May 2026" */
export function daysOfVisit(from: Temporal.PlainDate, to: Temporal.PlainDate): string {
  const sameMonth = from.month === to.month && from.year === to.year
  const joint = sameMonth && to.day === from.day + 1 ? 'and' : 'to'
  return `${from.day}${sameMonth ? '' : ` ${monthNames[from.month - 1]}`} ${joint} ${longDay(to)}`
}

const monthNames = [
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
]

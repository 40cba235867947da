// The days of a count week by week, for whoever wants to check it by hand.

import { printPlainDay, printShortDay } from '../../../calendar/print-day.ts'
import type { Working } from '../../../duty/due-date.ts'

export type CountedWeek = {
  /** "Monday 16 May 2016" is the week's first day: its plain date. */
  readonly week: string
  /** "days 1 to 4", "day 9", "none" */
  readonly counted: string
  readonly leftOut: string
  readonly isNow: boolean
}

/** Empty where the count isn't one of days. */
export function countedWeeks(working: Working, today: Temporal.PlainDate): CountedWeek[] {
  if (working.dayOne === null) return []
  const due = Temporal.PlainDate.from(working.dueOn)
  const leftOut = new Map(working.skipped.map(({ day, why }) => [day, why]))
  const weeks: CountedWeek[] = []
  let number = 0
  const first = Temporal.PlainDate.from(working.from)
  for (
    let monday = first.subtract({ days: first.dayOfWeek - 1 });
    Temporal.PlainDate.compare(monday, due) <= 0;
    monday = monday.add({ days: 7 })
  ) {
    const from = number + 1
    const out: string[] = []
    for (let n = 0; n < 7; n += 1) {
      const day = monday.add({ days: n })
      const why = leftOut.get(day.toString())
      if (why) out.push(why === 'Saturday' || why === 'Sunday' ? why : `${printShortDay(day)} (${why})`)
      else if (day.toString() >= (working.dayOne ?? '') && Temporal.PlainDate.compare(day, due) <= 0) number += 1
    }
    const isNow = Temporal.PlainDate.compare(monday, today) <= 0 && Temporal.PlainDate.compare(today, monday.add({ days: 7 })) < 0
    weeks.push({ week: printPlainDay(monday), counted: daysInWords(from, number), leftOut: out.join(', '), isNow })
  }
  return weeks
}

function daysInWords(from: number, to: number): string {
  if (to < from) return 'none'
  return from === to ? `day ${from}` : `days ${from} to ${to}`
}

// The days of a meeting that repeats: every so many weeks, or on the same weekday of the month, such as the third Wednesday.

import type { HolidayTable } from '../calendar/holiday-table.ts'
import { printDay, weekdayName } from '../calendar/print-day.ts'
import { whyNotWorking } from '../calendar/working-days.ts'

export const repetitions = {
  weekly: 'Every week',
  fortnightly: 'Every two weeks',
  'four-weekly': 'Every four weeks',
  monthly: 'Every month, on the same weekday of the month',
  'two-monthly': 'Every two months, on the same weekday of the month',
  quarterly: 'Every three months, on the same weekday of the month',
} as const

export type Repetition = keyof typeof repetitions

const weeks: Partial<Record<Repetition, number>> = { weekly: 1, fortnightly: 2, 'four-weekly': 4 }
const months: Partial<Record<Repetition, number>> = { monthly: 1, 'two-monthly': 2, quarterly: 3 }
const ordinals = ['first', 'second', 'third', 'fourth', 'last']

export type RepeatedDays = {
  readonly days: readonly Temporal.PlainDate[]
  /** Those that would fall on a bank holiday or at a weekend, which the first doesn't, each with why it is left out. */
  readonly leftOut: readonly { readonly day: Temporal.PlainDate; readonly why: string }[]
}

/** From the first day up to and with the last. The fifth weekday of a month is read as its last. */
export function repeatedDays(
  first: Temporal.PlainDate,
  until: Temporal.PlainDate,
  repetition: Repetition,
  holidays: HolidayTable,
): RepeatedDays {
  const days: Temporal.PlainDate[] = []
  const leftOut: { day: Temporal.PlainDate; why: string }[] = []
  for (let turn = 0; ; turn += 1) {
    const day = turnOf(first, repetition, turn)
    if (Temporal.PlainDate.compare(day, until) > 0) return { days, leftOut }
    const why = turn === 0 ? null : whyNotWorking(day, holidays)
    if (why && why !== weekdayName(first)) leftOut.push({ day, why })
    else days.push(day)
  }
}

/** "Every month, on the third Wednesday" */
export function repetitionInWords(first: Temporal.PlainDate, repetition: Repetition): string {
  if (weeks[repetition]) return `${repetitions[repetition]} on ${weekdayName(first)}, from ${printDay(first)}`
  return `${repetitions[repetition].split(',')[0]}, on the ${ordinals[placeInMonth(first) - 1]} ${weekdayName(first)}`
}

function turnOf(first: Temporal.PlainDate, repetition: Repetition, turn: number): Temporal.PlainDate {
  const step = weeks[repetition]
  if (step) return first.add({ weeks: step * turn })
  const month = first.toPlainYearMonth().add({ months: (months[repetition] ?? 1) * turn })
  const place = placeInMonth(first)
  if (place === 5) return lastWeekday(month, first.dayOfWeek)
  const start = month.toPlainDate({ day: 1 })
  return start.add({ days: ((first.dayOfWeek - start.dayOfWeek + 7) % 7) + 7 * (place - 1) })
}

const placeInMonth = (day: Temporal.PlainDate): number => Math.ceil(day.day / 7)

function lastWeekday(month: Temporal.PlainYearMonth, weekday: number): Temporal.PlainDate {
  const end = month.toPlainDate({ day: month.daysInMonth })
  return end.subtract({ days: (end.dayOfWeek - weekday + 7) % 7 })
}

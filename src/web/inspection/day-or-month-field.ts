import { type DayOrMonth, printDayOrMonth } from '../../calendar/day-or-month.ts'
import { printPlainDay } from '../../calendar/print-day.ts'
import { readDayOrMonth } from '../../calendar/read-day.ts'
import type { DayOrMonthText } from '../../inspection/inspection-content.ts'
import { dayOrMonthOf, textOfDayOrMonth } from '../../inspection/stored-values.ts'
import type { FormReader } from '../form/read-form.ts'

export const dayOrMonthHint = 'For example, 16 May 2016; or May 2016 where only the month is known'

/** A day, or a month where no more is known; null for an empty box. */
export function optionalDayOrMonth(form: FormReader, name: string): DayOrMonthText | null {
  const typed = form.optionalText(name, { most: 60 })
  if (typed === null) return null
  const read = readDayOrMonth(typed)
  if ('problem' in read) {
    form.wrong(name, read.problem)
    return null
  }
  return textOfDayOrMonth(read.value)
}

/** As the box shows it. */
export const dayOrMonthWritten = (value: DayOrMonth | null): string => (value ? printDayOrMonth(value) : '')

export const dayWritten = (day: Temporal.PlainDate | null): string => (day ? printPlainDay(day) : '')

/** From a stale row's two columns. */
export function rowDayOrMonth(row: Readonly<Record<string, unknown>>, day: string, month: string): string {
  const [on, inMonth] = [row[day], row[month]]
  return dayOrMonthWritten(
    dayOrMonthOf(typeof on === 'string' ? Temporal.PlainDate.from(on) : null, typeof inMonth === 'string' ? inMonth : null),
  )
}

export const rowDay = (row: Readonly<Record<string, unknown>>, day: string): string =>
  typeof row[day] === 'string' ? printPlainDay(Temporal.PlainDate.from(row[day])) : ''

export const rowText = (row: Readonly<Record<string, unknown>>, column: string): string =>
  row[column] === null || row[column] === undefined ? '' : String(row[column])

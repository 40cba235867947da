// A day as a person types it: "16 May 2016", "Monday 16 May 2016", "16th May 2016", "16/5/2016", "2016-05-16"; a month as "May 2016".
// What is no day is answered with a sentence that can stand beside the field.

import type { DayOrMonth } from './day-or-month.ts'
import { monthName, monthNames, printPlainDay, weekdayName } from './print-day.ts'

export type DayRead = { readonly day: Temporal.PlainDate } | { readonly problem: string }
export type DayOrMonthRead = { readonly value: DayOrMonth } | { readonly problem: string }

const firstYear = 1900
const lastYear = 2199

export function readDay(typed: string): DayRead {
  const text = tidy(typed)
  if (text === '') return { problem: 'Enter a day, such as 16 May 2016' }
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text)
  if (iso) return dayOf(iso[3], Number(iso[2]), iso[1])
  const figures = /^(\d{1,2}) ?[/.-] ?(\d{1,2}) ?[/.-] ?(\d+)$/.exec(text) ?? /^(\d{1,2}) (\d{1,2}) (\d+)$/.exec(text)
  if (figures) return dayOf(figures[1], Number(figures[2]), figures[3])
  const words = /^(?:([a-z]+),? )?(\d{1,2})(?:st|nd|rd|th)?(?: of)?[ -]([a-z]+)\.?,?[ -](\d+)$/i.exec(text)
  if (words) return dayInWords(words)
  if (readMonth(text))
    return { problem: `“${text}” names no day: enter the day too, such as ${/^\d{4}-/.test(text) ? `${text}-16` : `16 ${text}`}` }
  return { problem: `“${shortened(text)}” isn’t a day: write it as 16 May 2016 or 16/5/2016` }
}

/** The three fields of a date input. */
export function readDayFields(day: string, month: string, year: string): DayRead {
  const missing = Object.entries({ day, month, year }).filter(([, text]) => tidy(text) === '')
  if (missing.length === 3) return readDay('')
  if (missing.length > 0) return { problem: `The date must include a ${missing.map(([name]) => name).join(' and a ')}` }
  return readDay(`${tidy(day)} ${tidy(month)} ${tidy(year)}`)
}

/** A day, or a month where the day isn't known. */
export function readDayOrMonth(typed: string): DayOrMonthRead {
  const month = readMonth(tidy(typed))
  if (month) return 'problem' in month ? month : { value: { known: 'month', month: month.month } }
  const read = readDay(typed)
  return 'problem' in read ? read : { value: { known: 'day', day: read.day } }
}

function dayInWords(match: RegExpExecArray): DayRead {
  const [, weekday, day, month, year] = match as unknown as [string, string | undefined, string, string, string]
  const number = monthNumber(month)
  if (number === null) return { problem: `“${month}” isn’t a month: write it as January, February and so on` }
  const read = dayOf(day, number, year)
  if ('problem' in read || !weekday) return read
  const real = weekdayName(read.day)
  if (weekday.length >= 2 && real.toLowerCase().startsWith(weekday.toLowerCase())) return read
  return { problem: `${printPlainDay(read.day)} is a ${real}, not a ${weekday}: check the day` }
}

function dayOf(dayText: string | undefined, month: number, yearText: string | undefined): DayRead {
  const year = yearOf(yearText as string)
  if (typeof year !== 'number') return year
  if (month < 1 || month > 12) return { problem: `There is no month ${month}: write the day first, then the month, such as 16/5/${year}` }
  const day = Number(dayText)
  const days = Temporal.PlainYearMonth.from({ year, month }).daysInMonth
  if (day < 1 || day > days) {
    return { problem: `There is no ${day} ${monthName(month)} ${year}: ${monthName(month)} ${year} has ${days} days` }
  }
  return { day: Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' }) }
}

function readMonth(text: string): { month: Temporal.PlainYearMonth } | { problem: string } | null {
  const words = /^([a-z]+)\.?,? (\d+)$/i.exec(text)
  const iso = /^(\d{4})-(\d{1,2})$/.exec(text)
  const month = words ? monthNumber(words[1] as string) : iso ? Number(iso[2]) : null
  if (month === null) return null
  const year = yearOf((words ? words[2] : iso?.[1]) as string)
  if (typeof year !== 'number') return year
  if (month < 1 || month > 12) return { problem: `There is no month ${month}` }
  return { month: Temporal.PlainYearMonth.from({ year, month }) }
}

function yearOf(text: string): number | { problem: string } {
  if (text.length !== 4) return { problem: `Write the year in four figures, such as 2016, not ${shortened(text)}` }
  const year = Number(text)
  if (year < firstYear || year > lastYear) return { problem: `The year must lie between ${firstYear} and ${lastYear}, not ${text}` }
  return year
}

function monthNumber(word: string): number | null {
  const lower = word.toLowerCase()
  if (lower === 'sept') return 9
  const at = monthNames.findIndex((name) => name.toLowerCase() === lower || (lower.length === 3 && name.toLowerCase().startsWith(lower)))
  return at < 0 ? null : at + 1
}

function tidy(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\u00a0]+/g, ' ')
    .replace(/[–—−]/g, '-')
    .trim()
}

function shortened(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text
}

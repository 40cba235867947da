import { monthNames } from '../../calendar/print-day.ts'
import { readDay } from '../../calendar/read-day.ts'
import { financialYearOf } from './financial-year.ts'

// Which quarter of which financial year a ledger speaks of: by a day, a month, a period or a quarter.

/** `year` is null where only a month or a quarter was named. */
export type InQuarter = { readonly quarter: number; readonly year: number | null }

/** From a cell of a column of days, periods or quarters; null where it is none. */
export function quarterOf(text: string): InQuarter | null {
  const words = text.toLowerCase().trim()
  const [, quarter] = /^(?:q|qtr|quarter) ?([1-4])$/.exec(words) ?? []
  if (quarter) return { quarter: Number(quarter), year: null }
  return quarterOfDay(words) ?? quarterOfMonth(words)
}

/** "2016-10-31", "31/10/2016", "31 October 2016" */
export function quarterOfDay(words: string): InQuarter | null {
  const iso = /^(\d{4})-(\d{2})-\d{2}/.exec(words)
  if (iso) return ofMonth(Number(iso[2]), Number(iso[1]))
  const read = /\d/.test(words) && words.length <= 30 ? readDay(words) : null
  return read && 'day' in read ? ofMonth(read.day.month, read.day.year) : null
}

/** "April", "Apr-16", "April 2016", "Apr to Jun", "Period 7", "P07", "M1" */
export function quarterOfMonth(words: string): InQuarter | null {
  const [, period] = /^(?:p|period|m|month)? ?0?(\d{1,2})$/.exec(words) ?? []
  if (period && Number(period) >= 1 && Number(period) <= 12) return { quarter: Math.ceil(Number(period) / 3), year: null }
  const [, name = '', rest = ''] = /^(?:actuals? |spend |spent |forecast )?([a-z]{3,9})\b(.*)$/.exec(words) ?? []
  const month =
    monthNames.findIndex((each) => [each.toLowerCase(), each.slice(0, 3).toLowerCase()].includes(name.replace(/^sept$/, 'sep'))) + 1
  if (month === 0) return null
  const [, year] = /\b(\d{4}|\d{2})\b/.exec(rest) ?? []
  return ofMonth(month, year ? (year.length === 2 ? 2000 + Number(year) : Number(year)) : null)
}

const ofMonth = (month: number, year: number | null): InQuarter => ({
  quarter: Math.floor(((month + 8) % 12) / 3) + 1,
  year: year === null ? null : financialYearOf(`${year}-${String(month).padStart(2, '0')}`),
})

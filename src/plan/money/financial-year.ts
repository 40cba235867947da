import { monthName } from '../../calendar/print-day.ts'

// A council's financial year runs from April to March and is named by both calendar years: 2016 is 2016/17.
// Months are written "2016-10".

const inMonths = (month: string): number => {
  const [year, number] = month.split('-').map(Number) as [number, number]
  return year * 12 + number - 1
}

/** "2017-03" lies in 2016/17, which is 2016. */
export const financialYearOf = (month: string): number => Math.floor((inMonths(month) - 3) / 12)

/** How many of a financial year's twelve months lie from one month to another, both counted; no end means for good. */
export function monthsInYear(year: number, from: string, to: string | null): number {
  const first = Math.max(year * 12 + 3, inMonths(from))
  const last = Math.min(year * 12 + 14, to === null ? Number.POSITIVE_INFINITY : inMonths(to))
  return Math.max(0, last - first + 1)
}

/** "2016/17" */
export const printFinancialYear = (year: number): string => `${year}/${String((year + 1) % 100).padStart(2, '0')}`

/** "October 2016" */
export function printMonthOf(month: string): string {
  const [year, number] = month.split('-') as [string, string]
  return `${monthName(Number(number))} ${year}`
}

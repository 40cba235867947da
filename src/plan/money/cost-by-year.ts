import type { CostContent } from '../plan-content.ts'
import { financialYearOf, monthsInYear, printFinancialYear, printMonthOf } from './financial-year.ts'
import { printPounds } from './pounds.ts'

// What a cost comes to in each financial year, in whole pence. A one-off cost falls in the year of its month; a recurrent one is its
// full-year amount × months in the year ÷ 12, rounded half up once for each cost and year.

type Timed = Pick<CostContent, 'nature' | 'pence' | 'fromMonth' | 'toMonth'>

export function costInYear({ nature, pence, fromMonth, toMonth }: Timed, year: number): bigint {
  if (nature === 'one-off') return financialYearOf(fromMonth) === year ? BigInt(pence) : 0n
  return (BigInt(pence) * BigInt(monthsInYear(year, fromMonth, toMonth)) * 2n + 12n) / 24n
}

/** A recurrent cost without an end goes on for good. */
export const goesOn = ({ nature, toMonth }: Pick<CostContent, 'nature' | 'toMonth'>): boolean => nature === 'recurrent' && toMonth === null

export const firstYear = (cost: Pick<CostContent, 'fromMonth'>): number => financialYearOf(cost.fromMonth)

/** The first year from which on a cost comes to the same each year: its full year where it goes on, the year after its end otherwise. */
export function settledFrom(cost: Timed): number {
  const first = firstYear(cost)
  if (cost.nature === 'one-off') return first + 1
  if (cost.toMonth !== null) return financialYearOf(cost.toMonth) + 1
  return monthsInYear(first, cost.fromMonth, null) === 12 ? first : first + 1
}

/** "£190,000 × 6 of 12 months from October 2016 = £95,000"; nothing where a year has all of it. */
export function workingInYear(cost: Timed, year: number): string | null {
  const months = cost.nature === 'recurrent' ? monthsInYear(year, cost.fromMonth, cost.toMonth) : 0
  if (months === 0 || months === 12) return null
  const which =
    financialYearOf(cost.fromMonth) === year ? `from ${printMonthOf(cost.fromMonth)}` : `to ${printMonthOf(cost.toMonth as string)}`
  const pence = BigInt(cost.pence)
  return `${printPounds(pence)} × ${months} of 12 months of ${printFinancialYear(year)}, ${which} = ${printPounds(costInYear(cost, year))}`
}

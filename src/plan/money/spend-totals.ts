import type { PlanContent } from '../plan-content.ts'
import { sharesInYear } from './funding-by-year.ts'
import { sumOf } from './pounds.ts'

// What was spent from a source in a year against what it was to pay. The forecast outturn of a year is what was spent in each quarter, or
// what is forecast where nothing was entered as spent; the underspend is what the source was to pay less that.

export type Quarter = { readonly quarter: number; readonly spent: bigint | null; readonly forecast: bigint | null }

export type SourceYear = {
  readonly sourceId: string
  readonly name: string
  readonly year: number
  /** What the source is down to pay in the year, agreed or requested or not yet found. */
  readonly planned: bigint
  readonly quarters: readonly Quarter[]
  readonly spent: bigint
  /** Null while a quarter has neither. */
  readonly outturn: bigint | null
  /** Above nothing: underspent; below: overspent. */
  readonly underspend: bigint | null
  readonly carryForward: PlanContent['carryForwards'][number] | null
}

type Money = Pick<PlanContent, 'costs' | 'fundingSources' | 'spend' | 'carryForwards'>

export function sourceYear(plan: Money, sourceId: string, year: number): SourceYear {
  const amount = (quarter: number, kind: 'spent' | 'forecast'): bigint | null => {
    const row = plan.spend.find(
      (each) => each.sourceId === sourceId && Number(each.financialYear) === year && Number(each.quarter) === quarter && each.kind === kind,
    )
    return row ? BigInt(row.pence) : null
  }
  const quarters = [1, 2, 3, 4].map((quarter) => ({ quarter, spent: amount(quarter, 'spent'), forecast: amount(quarter, 'forecast') }))
  const planned = sumOf(
    sharesInYear(plan, year)
      .filter((share) => share.source?.id === sourceId)
      .map((share) => share.pence),
  )
  const expected = quarters.map(({ spent, forecast }) => spent ?? forecast)
  const outturn = expected.includes(null) ? null : sumOf(expected as bigint[])
  return {
    sourceId,
    name: plan.fundingSources.find((source) => source.id === sourceId)?.name ?? '',
    year,
    planned,
    quarters,
    spent: sumOf(quarters.map((quarter) => quarter.spent ?? 0n)),
    outturn,
    underspend: outturn === null ? null : planned - outturn,
    carryForward: plan.carryForwards.find((each) => each.sourceId === sourceId && Number(each.financialYear) === year) ?? null,
  }
}

/** Each source and year that is down to pay something, or that something was spent from. */
export function sourceYears(plan: Money, years: readonly number[]): SourceYear[] {
  const spentIn = plan.spend.map((row) => Number(row.financialYear))
  const all = [...new Set([...years, ...spentIn])].sort((a, b) => a - b)
  return plan.fundingSources
    .flatMap((source) => all.map((year) => sourceYear(plan, source.id, year)))
    .filter(({ planned, quarters }) => planned > 0n || quarters.some(({ spent, forecast }) => spent !== null || forecast !== null))
}

/** The quarters' names: a financial year's first is April to June. */
export const quarterNames = ['April to June', 'July to September', 'October to December', 'January to March'] as const

/** The eight figures of a source and year in one line, to tell whether they are still as somebody saw them. */
export const figuresOf = (quarters: readonly Quarter[]): string =>
  quarters.map(({ spent, forecast }) => `${spent ?? ''}/${forecast ?? ''}`).join(' ')

/** The figures from such a line; what is no figure is none. */
export function quartersOf(figures: string): Quarter[] {
  const amount = (text: string | undefined): bigint | null => (text && /^-?\d{1,18}$/.test(text) ? BigInt(text) : null)
  const parts = figures.split(' ')
  return [1, 2, 3, 4].map((quarter) => {
    const [spent, forecast] = (parts[quarter - 1] ?? '').split('/')
    return { quarter, spent: amount(spent), forecast: amount(forecast) }
  })
}

/** "spent_1", "forecast_1" …: the eight figures by the names of their boxes. */
export const figuresByName = (quarters: readonly Quarter[]): Record<string, string | null> =>
  Object.fromEntries(
    quarters.flatMap(({ quarter, spent, forecast }) => [
      [`spent_${quarter}`, spent?.toString() ?? null],
      [`forecast_${quarter}`, forecast?.toString() ?? null],
    ]),
  )

import type { Viewer } from '../../../../people/viewer.ts'
import { costInYear, firstYear, goesOn, workingInYear } from '../../../../plan/money/cost-by-year.ts'
import { printFinancialYear } from '../../../../plan/money/financial-year.ts'
import { costInWords } from '../../../../plan/money/money-events.ts'
import { type MoneyLine, type MoneyTotals, standingWords } from '../../../../plan/money/money-totals.ts'
import { printPounds } from '../../../../plan/money/pounds.ts'
import type { CostContent, FundingSourceContent, PlanContent } from '../../../../plan/plan-content.ts'
import { paths } from '../../../paths.ts'
import { sourceKinds } from '../write-source/write-source.form.ts'

const columnsOf = ({ years, after }: MoneyTotals): string[] => [
  ...years.map(printFinancialYear),
  ...(after === null ? [] : ['Each year after']),
]

/** The page's first words: the first year's sum, what comes after, what is asked and what it hangs on. */
export function headline(totals: MoneyTotals) {
  const { years, after, total, asked, onSavings, byStanding } = totals
  if (years.length === 0) return null
  const [first] = years as [number]
  const missing = byStanding.find((line) => line.standing === 'not-found')?.amounts ?? []
  const spans = (amounts: readonly bigint[], from = 0) => spansInWords(amounts, years, after, from)
  return {
    figure: `${printPounds(total[0] ?? 0n)} in ${printFinancialYear(first)}`,
    later: spans(total, 1),
    asked: asked.map((each) => ({
      words: `${printPounds(each.pence)} is asked of ${each.of} in ${printFinancialYear(each.year)}${each.source ? ` from “${each.source.name}”` : ''}`,
      made:
        each.oneOff > 0n && each.recurrent > 0n
          ? `${printPounds(each.oneOff)} comes once, ${printPounds(each.recurrent)} is part of costs that come back every year`
          : each.recurrent > 0n
            ? 'all of it for costs that come back every year'
            : null,
    })),
    savings: spans(onSavings),
    missing: spans(missing.map((amount, n) => amount - (onSavings[n] ?? 0n))),
  }
}

/** "£190,000 in 2017/18 and each year after": years with the same amount are said together. */
export function spansInWords(amounts: readonly bigint[], years: readonly number[], after: number | null, from: number): string | null {
  const said: string[] = []
  for (let n = from; n < amounts.length; ) {
    let end = n
    while (end + 1 < amounts.length && amounts[end + 1] === amounts[n]) end += 1
    if ((amounts[n] ?? 0n) > 0n) said.push(`${printPounds(amounts[n] ?? 0n)} ${whenInWords(n, end, years, after)}`)
    n = end + 1
  }
  return said.length === 0 ? null : said.join(', ')
}

function whenInWords(start: number, end: number, years: readonly number[], after: number | null): string {
  const lasts = after !== null && end === years.length
  const last = lasts ? end - 1 : end
  if (start > last) return 'each year after'
  const [a, b] = [printFinancialYear(years[start] as number), printFinancialYear(years[last] as number)]
  const span = start === last ? `in ${a}` : `a year in ${a} to ${b}`
  return lasts ? `${span} and each year after` : span
}

/** The same money four ways, and the bars that show how far it is agreed. */
export function tablesOf(plan: PlanContent, totals: MoneyTotals) {
  if (totals.years.length === 0) return null
  const columns = columnsOf(totals)
  const table = (caption: string, lines: readonly MoneyLine[]) => ({ caption, lines })
  const kinds = [
    { id: null, name: 'Revenue', amounts: totals.revenue },
    { id: null, name: 'Capital', amounts: totals.capital },
  ].filter((line) => line.amounts.some((amount) => amount > 0n))
  const most = totals.total.reduce((a, b) => (a > b ? a : b), 1n)
  const width = (pence: bigint) => (Number((pence * 10000n) / most) / 100).toString()
  return {
    columns,
    total: totals.total,
    all: [
      table('By how far it is agreed', totals.byStanding),
      table('From what', totals.bySource),
      ...(plan.workstreams.length > 0 ? [table('For which workstream', totals.byWorkstream)] : []),
      ...(kinds.length > 1 ? [table('Revenue and capital', kinds)] : []),
    ],
    bars: columns.map((name, n) => {
      let from = 0
      return {
        name,
        total: totals.total[n],
        parts: totals.byStanding
          .filter((line) => (line.amounts[n] ?? 0n) > 0n)
          .map((line) => {
            const wide = Number(width(line.amounts[n] ?? 0n))
            const part = { standing: line.standing, x: from.toFixed(2), width: wide.toFixed(2) }
            from += wide
            return part
          }),
      }
    }),
    key: totals.byStanding.map((line) => ({ standing: line.standing, name: line.name })),
  }
}

/** `decided`: which decision says what of a line of funding, by the line's id. */
export function costShown(
  { authority }: Viewer,
  plan: PlanContent,
  cost: CostContent,
  decided: ReadonlyMap<string, { readonly decisionId: string; readonly isRefused: boolean }> = new Map(),
) {
  const action = plan.actions.find((each) => each.id === cost.actionId)
  const years = Array.from({ length: 3 }, (_, n) => firstYear(cost) + n)
  return {
    ...cost,
    words: costInWords({ ...cost, pence: BigInt(cost.pence) }),
    action: action && { text: `${action.reference} ${action.title}`, href: paths.action(authority, plan.id, action.id) },
    workings: [
      ...new Set([...years, ...(cost.toMonth ? [Number(cost.toMonth.slice(0, 4)) - 1, Number(cost.toMonth.slice(0, 4))] : [])]),
    ].flatMap((year) => workingInYear(cost, year) ?? []),
    goesOn: goesOn(cost),
    href: paths.cost(authority, plan.id, cost.id),
    addFundingHref: paths.addFunding(authority, plan.id, cost.id, nextYear(cost)),
    funding: cost.funding.map((row) => ({
      ...row,
      year: printFinancialYear(Number(row.financialYear)),
      amount: BigInt(row.pence),
      source: plan.fundingSources.find((source) => source.id === row.sourceId)?.name ?? null,
      words: standingWords[row.standing],
      colour: { agreed: 'green', requested: 'blue', 'not-found': 'amber' }[row.standing],
      href: paths.funding(authority, plan.id, row.id),
      ...decisionOn(row, decided.get(row.id)),
    })),
  }

  /** A line that was changed since a decision refused it isn't refused any more. */
  function decisionOn(
    row: CostContent['funding'][number],
    found: { readonly decisionId: string; readonly isRefused: boolean } | undefined,
  ) {
    if (!found || found.isRefused !== (row.standing === 'not-found' && row.sourceId === null)) return {}
    return { decisionHref: paths.decision(authority, plan.id, found.decisionId), isRefused: found.isRefused }
  }
}

/** The first year of the cost that nothing is written for. */
function nextYear(cost: CostContent): number {
  let year = firstYear(cost)
  while (cost.funding.some((row) => Number(row.financialYear) === year) && costInYear(cost, year + 1) > 0n) year += 1
  return year
}

export const sourceShown = ({ authority }: Viewer, plan: PlanContent, source: FundingSourceContent) => ({
  ...source,
  kindWords: sourceKinds[source.kind],
  byOn: source.byOn && Temporal.PlainDate.from(source.byOn),
  endsOn: source.endsOn && Temporal.PlainDate.from(source.endsOn),
  href: paths.fundingSource(authority, plan.id, source.id),
})

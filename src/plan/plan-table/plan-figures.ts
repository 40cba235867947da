import { isOverdue } from '../actions/due-date.ts'
import { findingsWithoutAction } from '../checks/coverage.ts'
import { financialYearOf } from '../money/financial-year.ts'
import { moneyTotals } from '../money/money-totals.ts'
import type { ActionContent, FindingOfPlan, PlanContent } from '../plan-content.ts'

// The figures that a plan's page begins with.

export type PlanFigures = {
  readonly complete: number
  readonly noLongerNeeded: number
  readonly overdue: readonly ActionContent[]
  readonly unanswered: readonly FindingOfPlan[]
  /** The council, not counted, has the plan; these take part in it. */
  readonly organisations: number
  readonly money: MoneyFigure | null
}

/** What falls in today's financial year, or in the first that has money where today's has none, and in the one after. */
export type MoneyFigure = {
  readonly year: number
  readonly pence: bigint
  readonly notFound: bigint
  readonly next: { readonly year: number; readonly goesOn: boolean; readonly pence: bigint; readonly notFound: bigint } | null
}

export function planFigures(plan: PlanContent, today: Temporal.PlainDate): PlanFigures {
  const ended = (outcome: string) => plan.actions.filter((action) => action.ended?.outcome === outcome).length
  const organisations = [
    ...plan.workstreams.map(({ organisation }) => organisation),
    ...plan.actions.flatMap(({ partners }) => partners.map(({ organisation }) => organisation)),
    ...plan.findings.flatMap(({ parts }) => parts.map(({ organisation }) => organisation)),
  ]
  return {
    complete: ended('complete'),
    noLongerNeeded: ended('no-longer-needed'),
    overdue: plan.actions.filter((action) => isOverdue(action, today)),
    unanswered: findingsWithoutAction(plan),
    organisations: new Set(organisations.flatMap((each) => (each && each.id !== plan.organisation?.id ? [each.id] : []))).size,
    money: moneyFigure(plan, today),
  }
}

function moneyFigure(plan: PlanContent, today: Temporal.PlainDate): MoneyFigure | null {
  const { years, after, total, byStanding } = moneyTotals(plan)
  if (years.length === 0) return null
  const notFound = byStanding.find(({ standing }) => standing === 'not-found')?.amounts ?? []
  const at = Math.max(0, years.indexOf(financialYearOf(today.toString().slice(0, 7))))
  const next = total[at + 1]
  return {
    year: years[at] as number,
    pence: total[at] ?? 0n,
    notFound: notFound[at] ?? 0n,
    next:
      next === undefined
        ? null
        : { year: years[at + 1] ?? (after as number), goesOn: after !== null, pence: next, notFound: notFound[at + 1] ?? 0n },
  }
}

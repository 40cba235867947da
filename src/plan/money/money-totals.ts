import type { FundingSourceContent, PlanContent } from '../plan-content.ts'
import { costInYear } from './cost-by-year.ts'
import { type Share, type Standing, sharesInYear, yearsOfMoney } from './funding-by-year.ts'
import { sumOf } from './pounds.ts'

// A plan's money added up: by year, and within each year by source, workstream and standing, and what is asked of whom. Nothing here is
// stored, and nothing is rounded that was rounded before.

/** A line of amounts, one for each of the money's years and, where costs go on, one for each year after. */
export type MoneyLine = { readonly name: string; readonly id: string | null; readonly amounts: readonly bigint[] }

export type AskedOf = {
  readonly of: string
  readonly source: FundingSourceContent | null
  readonly year: number
  readonly pence: bigint
  /** Costs without which the amount would be less, by how much: a request may be made of one-off and recurrent costs together. */
  readonly oneOff: bigint
  readonly recurrent: bigint
  readonly carried: boolean
}

export type MoneyTotals = {
  readonly years: readonly number[]
  /** Stands for each year after the last, where costs go on. */
  readonly after: number | null
  readonly total: readonly bigint[]
  readonly revenue: readonly bigint[]
  readonly capital: readonly bigint[]
  readonly bySource: readonly MoneyLine[]
  readonly byWorkstream: readonly MoneyLine[]
  readonly byStanding: readonly (MoneyLine & { readonly standing: Standing })[]
  readonly asked: readonly AskedOf[]
  /** What hangs on savings that are still to be made, each year. */
  readonly onSavings: readonly bigint[]
}

type Money = Pick<PlanContent, 'costs' | 'fundingSources' | 'actions' | 'workstreams'>

export const standingWords: Readonly<Record<Standing, string>> = { agreed: 'Agreed', requested: 'Requested', 'not-found': 'Not yet found' }

export function moneyTotals(plan: Money): MoneyTotals {
  const { years, after } = yearsOfMoney(plan)
  const columns = after === null ? years : [...years, after]
  const shares = columns.map((year) => sharesInYear(plan, year))
  const workstreamOf = new Map(plan.actions.map((action) => [action.id, action.workstreamId]))
  const costLine = (of: readonly Money['costs'][number][]) => columns.map((year) => sumOf(of.map((cost) => costInYear(cost, year))))
  const shareLine = (keep: (share: Share) => boolean) => shares.map((each) => sumOf(each.filter(keep).map((share) => share.pence)))
  const kept = <Line extends MoneyLine>(lines: readonly Line[]) => lines.filter((line) => line.amounts.some((amount) => amount > 0n))
  const place = (cost: Money['costs'][number]) => (cost.actionId === null ? 'plan' : (workstreamOf.get(cost.actionId) ?? 'none'))
  return {
    years,
    after,
    total: costLine(plan.costs),
    revenue: costLine(plan.costs.filter((cost) => cost.kind === 'revenue')),
    capital: costLine(plan.costs.filter((cost) => cost.kind === 'capital')),
    bySource: kept([
      ...plan.fundingSources.map(({ id, name }) => ({ id, name, amounts: shareLine((share) => share.source?.id === id) })),
      { id: null, name: 'No source yet', amounts: shareLine((share) => share.source === null) },
    ]),
    byWorkstream: kept([
      ...plan.workstreams.map(({ id, title }) => ({ id, name: title, amounts: costLine(plan.costs.filter((cost) => place(cost) === id)) })),
      { id: null, name: 'Actions in no workstream', amounts: costLine(plan.costs.filter((cost) => place(cost) === 'none')) },
      { id: null, name: 'The plan as a whole', amounts: costLine(plan.costs.filter((cost) => place(cost) === 'plan')) },
    ]),
    byStanding: kept(
      (['agreed', 'requested', 'not-found'] as const).map((standing) => ({
        id: null,
        standing,
        name: standingWords[standing],
        amounts: shareLine((share) => share.standing === standing),
      })),
    ),
    asked: years.flatMap((year, n) => askedIn(shares[n] ?? [], year)),
    onSavings: shareLine((share) => share.source?.kind === 'saving-to-be-made'),
  }
}

function askedIn(shares: readonly Share[], year: number): AskedOf[] {
  const requested = shares.filter((share) => share.standing === 'requested')
  const groups = Map.groupBy(requested, ({ askedOf, source }) => JSON.stringify([askedOf, source?.id]))
  return [...groups.values()].map((group) => {
    const sum = (nature: string) => sumOf(group.filter(({ cost }) => cost.nature === nature).map((share) => share.pence))
    const [first] = group as [Share]
    const [oneOff, recurrent] = [sum('one-off'), sum('recurrent')]
    return {
      of: first.askedOf ?? 'nobody named',
      source: first.source,
      year,
      pence: oneOff + recurrent,
      oneOff,
      recurrent,
      carried: group.every((share) => share.carried),
    }
  })
}

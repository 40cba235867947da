import type { PlanContent } from '../plan-content.ts'
import { costInYear, goesOn } from './cost-by-year.ts'
import { printFinancialYear } from './financial-year.ts'
import { type Share, sharesInYear, yearsOfMoney } from './funding-by-year.ts'
import { sumOf } from './pounds.ts'

// Every amount that a plan's money comes to, each with what it is and how much of it comes back every year: what a text may say.

export type KnownFigure = { readonly pence: bigint; readonly what: string; readonly recurrent: bigint }

type Money = Pick<PlanContent, 'actions' | 'workstreams' | 'costs' | 'fundingSources' | 'spend' | 'carryForwards'>

export function knownFigures(plan: Money): KnownFigure[] {
  const { years, after } = yearsOfMoney(plan)
  const columns = after === null ? years : [...years, after]
  const workstreamOf = new Map(plan.actions.map((action) => [action.id, action.workstreamId]))
  const inYears = columns.flatMap((year) => {
    const when = year === after ? 'each year after' : printFinancialYear(year)
    return [
      ...costFigures(plan.costs, year, when, (cost) => cost.title),
      ...costFigures(plan.costs, year, when, () => 'all costs'),
      ...costFigures(plan.costs, year, when, (cost) => `${cost.nature} costs`),
      ...costFigures(plan.costs, year, when, (cost) => `${cost.kind} costs`),
      ...costFigures(plan.costs, year, when, (cost) => (cost.actionId && workstreamOf.get(cost.actionId)) ?? 'no workstream'),
      ...shareFigures(sharesInYear(plan, year), when),
    ]
  })
  const whole = plan.costs.some(goesOn)
    ? []
    : [
        sumFigure(
          'all costs of all years',
          years.flatMap((year) => partsOf(plan.costs, year)),
        ),
      ]
  return [
    ...plan.costs.map((cost) => sumFigure(cost.title, [{ nature: cost.nature, pence: BigInt(cost.pence) }])),
    ...inYears,
    ...whole,
    ...[...plan.spend, ...plan.carryForwards].map((row) => ({ pence: BigInt(row.pence), what: 'spend', recurrent: 0n })),
    ...[...Map.groupBy(plan.spend, (row) => `${row.kind} ${row.sourceId} ${row.financialYear}`).values()].map((rows) => ({
      pence: sumOf(rows.map((row) => BigInt(row.pence))),
      what: 'spend in a year',
      recurrent: 0n,
    })),
  ].filter((figure) => figure.pence !== 0n)
}

type Part = { readonly nature: string; readonly pence: bigint }
type Cost = PlanContent['costs'][number]

const partsOf = (costs: readonly Cost[], year: number): Part[] =>
  costs.map((cost) => ({ nature: cost.nature, pence: costInYear(cost, year) }))

const costFigures = (costs: readonly Cost[], year: number, when: string, by: (cost: Cost) => string): KnownFigure[] =>
  [...Map.groupBy(costs, by)].map(([what, group]) => sumFigure(`${what} in ${when}`, partsOf(group, year)))

function shareFigures(shares: readonly Share[], when: string): KnownFigure[] {
  const parts = (group: readonly Share[]) => group.map(({ cost, pence }) => ({ nature: cost.nature, pence }))
  const by = (name: (share: Share) => string) =>
    [...Map.groupBy(shares, name)].map(([what, group]) => sumFigure(`${what} in ${when}`, parts(group)))
  return [
    ...by(({ source }) => `from ${source?.id ?? 'no source'}`),
    ...by(({ standing }) => standing),
    ...by(({ source, standing, askedOf }) => `${standing} of ${askedOf} from ${source?.id}`),
    ...by(({ cost, source, standing }) => `for ${cost.id} ${standing} from ${source?.id}`),
  ]
}

const sumFigure = (what: string, parts: readonly Part[]): KnownFigure => ({
  what,
  pence: sumOf(parts.map((part) => part.pence)),
  recurrent: sumOf(parts.filter((part) => part.nature === 'recurrent').map((part) => part.pence)),
})

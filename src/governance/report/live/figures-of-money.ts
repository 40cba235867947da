import { costInYear } from '../../../plan/money/cost-by-year.ts'
import { printFinancialYear } from '../../../plan/money/financial-year.ts'
import { type Share, sharesInYear, yearsOfMoney } from '../../../plan/money/funding-by-year.ts'
import { sumOf } from '../../../plan/money/pounds.ts'
import type { PlanContent } from '../../../plan/plan-content.ts'
import type { Figure, ReportFigures } from '../report-content.ts'
import { moneyFigure as money, slug } from './name-figures.ts'

// The figures of the plan's money: by year, nature, payer and standing.

export function ofMoney(plan: PlanContent): Figure[] {
  const { years, after } = yearsOfMoney(plan)
  const columns = after === null ? years : [...years, after]
  return [
    ...columns.flatMap((year) => {
      const [key, when] =
        year === after ? ['each-year-after', 'each year after'] : [printFinancialYear(year), `in ${printFinancialYear(year)}`]
      const all = sharesInYear(plan, year)
      const costs = (nature: string | null) =>
        sumOf(plan.costs.filter((cost) => nature === null || cost.nature === nature).map((cost) => costInYear(cost, year)))
      const kept = (name: string, label: string, those: readonly Share[]) => money(`${name}-${key}`, `${label} ${when}`, total(those))
      return [
        money(`cost-${key}`, `All costs ${when}`, costs(null)),
        money(`one-off-${key}`, `One-off costs ${when}`, costs('one-off')),
        money(`recurrent-${key}`, `Costs that come back every year, ${when}`, costs('recurrent')),
        ...grouped(all, ({ standing, source }) => (standing === 'requested' && source ? kinds[source.kind] : null)).map(([kind, own]) =>
          kept(`asked-of-${slug(kind)}`, `Asked of ${kind}`, own),
        ),
        ...grouped(all, ({ standing, askedOf }) => (standing === 'requested' ? askedOf : null)).map(([of, own]) =>
          kept(`asked-of-${slug(of)}`, `Asked of ${of}`, own),
        ),
        ...grouped(all, ({ source }) => source?.name ?? null).map(([from, own]) => kept(`from-${slug(from)}`, `From ${from}`, own)),
        kept(
          'agreed',
          'Agreed',
          all.filter(({ standing }) => standing === 'agreed'),
        ),
        kept(
          'not-found',
          'Not yet found',
          all.filter(({ standing }) => standing === 'not-found'),
        ),
      ].filter(({ value }) => value !== '0')
    }),
    ...plan.costs.map((cost) =>
      money(
        `cost-of-${slug(cost.title)}`,
        `${cost.title}, ${cost.nature === 'one-off' ? 'one-off' : 'in a full year'}`,
        BigInt(cost.pence),
      ),
    ),
    ...(plan.costs.some(({ nature }) => nature === 'recurrent')
      ? [
          money(
            'recurrent-full-year',
            'Costs that come back every year, in a full year',
            sumOf(plan.costs.filter(({ nature }) => nature === 'recurrent').map(({ pence }) => BigInt(pence))),
          ),
        ]
      : []),
  ]
}

const kinds: Readonly<Record<PlanContent['fundingSources'][number]['kind'], string>> = {
  reserve: 'reserves',
  'base-budget': 'the base budget',
  'saving-to-be-made': 'savings',
  grant: 'grants',
  partner: 'partners',
  'outside-programme': 'outside programmes',
  'existing-resources': 'existing resources',
}

const total = (those: readonly Share[]): bigint => sumOf(those.map(({ pence }) => pence))

const grouped = (all: readonly Share[], by: (share: Share) => string | null): (readonly [string, Share[]])[] =>
  [...Map.groupBy(all, by)].flatMap(([key, own]) => (key === null ? [] : [[key, own] as const]))

/** A line for each cost, year and payer. */
export function moneyLines(plan: PlanContent): ReportFigures['money'] {
  const { years, after } = yearsOfMoney(plan)
  const columns = after === null ? years : [...years, after]
  return columns.flatMap((year) =>
    sharesInYear(plan, year).map(({ cost, source, standing, askedOf, decision, pence }) => ({
      id: cost.id,
      what: cost.title,
      recurrence: cost.nature === 'one-off' ? 'one-off' : 'every year',
      year: year === after ? 'each year after' : printFinancialYear(year),
      pence: pence.toString(),
      funding: [source?.name ?? 'no source yet', standing.replace('-', ' '), askedOf ? `of ${askedOf}` : null, decision]
        .filter((part) => part !== null)
        .join(', '),
    })),
  )
}

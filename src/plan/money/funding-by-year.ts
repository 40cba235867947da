import type { CostContent, FundingSourceContent, PlanContent } from '../plan-content.ts'
import { costInYear, firstYear, goesOn, settledFrom } from './cost-by-year.ts'
import { financialYearOf } from './financial-year.ts'

// What pays for each cost in each financial year. Base budget and a saving to be made last: in the years after the last that is written,
// they go on paying for a cost that goes on. A reserve, grant, partner, programme or existing resources pay only where it is written.

export type Standing = 'agreed' | 'requested' | 'not-found'

export type Share = {
  readonly cost: CostContent
  readonly year: number
  readonly source: FundingSourceContent | null
  readonly standing: Standing
  readonly pence: bigint
  readonly askedOf: string | null
  readonly decision: string | null
  /** Nobody wrote this year: it follows from the last that was written. */
  readonly carried: boolean
}

type Money = Pick<PlanContent, 'costs' | 'fundingSources'>

/** Every cost of a year split into what pays for it; what nothing pays for stands as not found. Only amounts above nothing. */
export function sharesInYear({ costs, fundingSources }: Money, year: number): Share[] {
  const sources = new Map(fundingSources.map((source) => [source.id, source]))
  return costs.flatMap((cost) => {
    const due = costInYear(cost, year)
    const written = rowsFor(cost, year, sources)
    const found = written.filter((share) => share.standing !== 'not-found')
    const missing = due - found.reduce((sum, share) => sum + share.pence, 0n)
    const unfunded = written.find((share) => share.standing === 'not-found')
    return [
      ...found.filter((share) => share.pence > 0n),
      ...(missing > 0n
        ? [
            {
              cost,
              year,
              source: unfunded?.source ?? null,
              standing: 'not-found' as const,
              pence: missing,
              askedOf: null,
              decision: null,
              carried: false,
            },
          ]
        : []),
    ]
  })
}

function rowsFor(cost: CostContent, year: number, sources: ReadonlyMap<string, FundingSourceContent>): Share[] {
  const share = (row: CostContent['funding'][number], pence: bigint, carried: boolean): Share => ({
    cost,
    year,
    source: row.sourceId === null ? null : (sources.get(row.sourceId) ?? null),
    standing: row.standing,
    pence,
    askedOf: row.askedOf,
    decision: row.decision,
    carried,
  })
  const here = cost.funding.filter((row) => Number(row.financialYear) === year)
  if (here.length > 0) return here.map((row) => share(row, BigInt(row.pence), false))
  const last = Math.max(...cost.funding.map((row) => Number(row.financialYear)).filter((written) => written < year))
  if (!goesOn(cost) || !Number.isFinite(last)) return []
  const [before, due] = [costInYear(cost, last), costInYear(cost, year)]
  return cost.funding
    .filter((row) => Number(row.financialYear) === last && lasts(row.sourceId === null ? undefined : sources.get(row.sourceId), year))
    .map((row) => share(row, before > 0n && BigInt(row.pence) === before ? due : least(BigInt(row.pence), due), true))
}

const least = (a: bigint, b: bigint): bigint => (a < b ? a : b)

function lasts(source: FundingSourceContent | undefined, year: number): boolean {
  if (source?.kind !== 'base-budget' && source?.kind !== 'saving-to-be-made') return false
  return source.endsOn === null || financialYearOf(source.endsOn.slice(0, 7)) >= year
}

/** The financial years that a plan's money speaks of, in order; `after` is the year that stands for each one after them, where a cost goes on. */
export function yearsOfMoney({ costs, fundingSources }: Money): { readonly years: readonly number[]; readonly after: number | null } {
  if (costs.length === 0) return { years: [], after: null }
  const first = Math.min(...costs.map(firstYear))
  const ends = fundingSources.flatMap(({ endsOn }) => (endsOn === null ? [] : [financialYearOf(endsOn.slice(0, 7))]))
  const last = Math.max(
    ...costs.flatMap((cost) => [
      goesOn(cost) ? settledFrom(cost) : settledFrom(cost) - 1,
      ...cost.funding.map((row) => Number(row.financialYear)),
    ]),
    ...(costs.some(goesOn) ? ends.filter((end) => end < first + 20) : []),
  )
  // Two years far apart would make a table that nobody can read: what was mistyped shows in its own line all the same.
  const years = Array.from({ length: Math.min(last - first + 1, 30) }, (_, n) => first + n)
  return { years, after: costs.some(goesOn) ? (years.at(-1) as number) + 1 : null }
}

import { printPlainDay } from '../../calendar/print-day.ts'
import type { CostContent, FundingSourceContent, PlanContent } from '../plan-content.ts'
import { inWords } from '../plan-words.ts'
import { costInYear, goesOn } from './cost-by-year.ts'
import { saysOneOff } from './figures-in-text.ts'
import { financialYearOf, printFinancialYear } from './financial-year.ts'
import { sharesInYear, yearsOfMoney } from './funding-by-year.ts'
import { knownFigures } from './known-figures.ts'
import { printPounds, sumOf } from './pounds.ts'
import { textDoubts, textsOfPlan } from './text-against-figures.ts'

// What a finance officer would ask about a plan's money, each with the thing that it is about. Errors first, then hints.

export type MoneyDoubt = {
  readonly name: string
  readonly kind: 'error' | 'hint'
  readonly about: { readonly kind: 'plan' | 'action' | 'cost' | 'funding-source'; readonly id: string }
  readonly sentence: string
}

type Money = Pick<PlanContent, 'id' | 'summary' | 'actions' | 'workstreams' | 'costs' | 'fundingSources' | 'spend' | 'carryForwards'>

export function moneyDoubts(plan: Money): MoneyDoubt[] {
  const figures = knownFigures(plan)
  const found = [
    ...plan.costs.flatMap((cost) => costDoubts(plan, cost)),
    ...plan.fundingSources.flatMap((source) => sourceDoubts(plan, source)),
    ...plan.actions.flatMap((action) => costingDoubts(plan, action)),
    ...textsOfPlan(plan).flatMap(({ where, about, text }) =>
      textDoubts(text, figures).map(({ name, sentence }) => ({
        name,
        kind: 'error' as const,
        about,
        sentence: `In ${where}: ${sentence}`,
      })),
    ),
  ]
  return [...found.filter((doubt) => doubt.kind === 'error'), ...found.filter((doubt) => doubt.kind === 'hint')]
}

function costDoubts(plan: Money, cost: CostContent): MoneyDoubt[] {
  const doubt = (name: string, kind: MoneyDoubt['kind'], sentence: string): MoneyDoubt => ({
    name,
    kind,
    about: { kind: 'cost', id: cost.id },
    sentence: `“${cost.title}”${sentence}`,
  })
  const { years, after } = yearsOfMoney(plan)
  const columns = after === null ? years : [...years, after]
  const bare = columns.flatMap((year) =>
    sharesInYear(plan, year)
      .filter((share) => share.cost.id === cost.id && share.standing === 'not-found' && share.source === null)
      .map((share) => ({ year, pence: share.pence })),
  )
  const called = (year: number) => (year === after ? 'each year after' : printFinancialYear(year))
  const over = cost.funding.length === 0 ? [] : columns.filter((year) => paidIn(cost, year) > costInYear(cost, year))
  return [
    ...(bare.length === 0
      ? []
      : [
          doubt(
            'year-without-source',
            'error',
            ` has no source for ${inWords(bare.map(({ year, pence }) => `${printPounds(pence)} in ${called(year)}`))}.`.replaceAll(
              'in each',
              'each',
            ),
          ),
        ]),
    ...over.map((year) =>
      doubt(
        'funded-beyond-cost',
        'error',
        ` comes to ${printPounds(costInYear(cost, year))} in ${called(year)}, but ${printPounds(paidIn(cost, year))} is put down to pay for it.`,
      ),
    ),
    ...(cost.nature === 'recurrent' && saysOneOff(`${cost.title}. ${cost.timingNote ?? ''}`)
      ? [doubt('recurrent-called-one-off', 'error', ' is called one-off in words, but is entered as a cost that comes back every year.')]
      : []),
    ...(cost.nature === 'one-off' && cost.post?.term === 'permanent'
      ? [doubt('permanent-post-paid-once', 'error', ' pays once for a permanent post, which costs every year.')]
      : []),
    ...(goesOn(cost) && cost.post?.term === 'fixed-term'
      ? [doubt('fixed-term-without-end', 'hint', ' pays for a fixed-term post, but says no last month.')]
      : []),
    ...cost.funding
      .filter((row) => row.standing === 'agreed' && row.decision === null)
      .map((row) =>
        doubt(
          'agreed-by-no-decision',
          'hint',
          ` is put down as agreed in ${printFinancialYear(Number(row.financialYear))}, but not by which decision.`,
        ),
      ),
    ...cost.funding
      .filter((row) => row.standing === 'requested' && row.askedOf === null)
      .map((row) =>
        doubt('asked-of-nobody', 'hint', ` is put down as requested in ${printFinancialYear(Number(row.financialYear))}, but not of whom.`),
      ),
  ]
}

const paidIn = (cost: CostContent, year: number): bigint =>
  sumOf(cost.funding.filter((row) => Number(row.financialYear) === year && row.standing !== 'not-found').map((row) => BigInt(row.pence)))

function sourceDoubts(plan: Money, source: FundingSourceContent): MoneyDoubt[] {
  const doubt = (name: string, kind: MoneyDoubt['kind'], sentence: string): MoneyDoubt => ({
    name,
    kind,
    about: { kind: 'funding-source', id: source.id },
    sentence: `“${source.name}”${sentence}`,
  })
  const rows = plan.costs.flatMap((cost) => cost.funding.filter((row) => row.sourceId === source.id))
  const missing = (parts: readonly (readonly [unknown, string])[]) => parts.filter(([value]) => value === null).map(([, words]) => words)
  const saving =
    source.kind === 'saving-to-be-made'
      ? missing([
          [source.owner, 'whose it is'],
          [source.byOn, 'by when'],
          [source.budget, 'at which budget'],
        ])
      : []
  const lent =
    source.kind === 'existing-resources'
      ? missing([
          [source.owner ?? source.organisation, 'whose they are'],
          [source.givesWay, 'what gives way'],
        ])
      : []
  const grant =
    source.kind === 'grant'
      ? missing([
          [source.conditions, 'on which conditions'],
          [source.endsOn, 'when it ends'],
        ])
      : []
  const early =
    source.kind !== 'saving-to-be-made' || source.byOn === null
      ? []
      : rows.filter((row) => Number(row.financialYear) < financialYearOf((source.byOn as string).slice(0, 7)))
  const late =
    source.endsOn === null ? [] : rows.filter((row) => Number(row.financialYear) > financialYearOf((source.endsOn as string).slice(0, 7)))
  return [
    ...late.map((row) =>
      doubt('paid-after-the-end', 'error', ` ends before ${printFinancialYear(Number(row.financialYear))}, but is put down to pay in it.`),
    ),
    ...(saving.length > 0 ? [doubt('saving-not-said', 'error', ` is a saving still to be made, but doesn’t say ${inWords(saving)}.`)] : []),
    ...early.map((row) =>
      doubt(
        'paid-before-the-saving',
        'error',
        ` is to be made by ${printPlainDay(Temporal.PlainDate.from(source.byOn as string))}, but is put down to pay in ${printFinancialYear(Number(row.financialYear))}, which is over by then.`,
      ),
    ),
    ...(lent.length > 0 ? [doubt('nothing-gives-way', 'hint', ` pays from existing resources, but doesn’t say ${inWords(lent)}.`)] : []),
    ...(grant.length > 0 ? [doubt('grant-without-end', 'hint', ` is a grant, but doesn’t say ${inWords(grant)}.`)] : []),
    ...(source.kind === 'partner' && source.organisation === null
      ? [doubt('partner-not-named', 'hint', ' is a partner’s money, but doesn’t say which partner’s.')]
      : []),
  ]
}

function costingDoubts(plan: Money, action: Money['actions'][number]): MoneyDoubt[] {
  const costed = plan.costs.some((cost) => cost.actionId === action.id)
  const about = { kind: 'action' as const, id: action.id }
  if (costed && action.costing !== null)
    return [
      {
        name: 'costs-and-no-cost',
        kind: 'error',
        about,
        sentence: `Action ${action.reference} has costs, but is said to have none or none yet.`,
      },
    ]
  if (costed || action.costing === 'no-cost' || action.ended !== null) return []
  const sentence =
    action.costing === 'not-yet-costed'
      ? `Action ${action.reference} isn’t costed yet.`
      : `Action ${action.reference} doesn’t say whether it costs anything.`
  return [{ name: 'not-yet-costed', kind: 'hint', about, sentence }]
}

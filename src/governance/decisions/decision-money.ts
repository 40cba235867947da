// What a decision does to a plan's money: what it allocates is agreed with the decision's reference, what it refuses is not found any
// more, and the actions that wait for that money are left unfunded.

import { printPlainDay } from '../../calendar/print-day.ts'
import { printFinancialYear } from '../../plan/money/financial-year.ts'
import { sharesInYear } from '../../plan/money/funding-by-year.ts'
import { printPounds, sumOf } from '../../plan/money/pounds.ts'
import type { PlanContent } from '../../plan/plan-content.ts'
import type { Decision, Outcome } from './decision.ts'

/** What a decision did to one line, as kept on record. */
export type Allocation = {
  readonly fundingId: string
  readonly costId: string
  readonly financialYear: number
  readonly asked: bigint
  /** Nothing where it was refused. */
  readonly allocated: bigint
  readonly wasSourceId: string | null
  readonly wasAskedOf: string | null
}

export type MoneyLine = {
  readonly fundingId: string
  readonly title: string
  readonly action: { readonly id: string; readonly reference: string; readonly title: string } | null
  readonly year: string
  readonly source: string
  readonly asked: bigint
  readonly askedOf: string | null
  /** Null where this decision says nothing of it. */
  readonly allocated: bigint | null
  /** Somebody, or a later decision, has changed the line since: this decision can't be said again of it. */
  readonly isChangedSince: boolean
}

export type Does = 'allocates' | 'part' | 'refuses'

const allocating: readonly Outcome[] = ['approved', 'with-conditions', 'in-part', 'amended']

/** A decision that only noted or put off does nothing to money; one that declined allocates none. */
export function canDo(outcome: Outcome): readonly Does[] {
  if (allocating.includes(outcome)) return ['allocates', 'part', 'refuses']
  return outcome === 'declined' ? ['refuses'] : []
}

/** What a form begins with: approved or declined as a whole, all that was asked of this body goes the same way. */
export function usuallyDoes({ outcome, body }: Pick<Decision, 'outcome' | 'body'>, line: MoneyLine): Does | null {
  if (line.askedOf?.toLowerCase() !== body.name.toLowerCase()) return null
  if (outcome === 'approved' || outcome === 'with-conditions') return 'allocates'
  return outcome === 'declined' ? 'refuses' : null
}

/** "Cabinet, 20 July 2016, CAB 16/41": what a line that was allocated says of its decision. */
export const referenceOf = ({
  body,
  madeOn,
  reference,
}: Pick<Decision, 'madeOn' | 'reference'> & { readonly body: { readonly name: string } }) =>
  [body.name, printPlainDay(madeOn), reference].filter(Boolean).join(', ')

/** The lines that a decision did something to, and those that still wait for somebody's word and say from what they would be paid. */
export function linesOfMoney(
  plan: PlanContent,
  decision: Parameters<typeof referenceOf>[0],
  allocations: readonly Allocation[],
): readonly MoneyLine[] {
  const sources = new Map(plan.fundingSources.map(({ id, name }) => [id, name]))
  const actions = new Map(plan.actions.map((action) => [action.id, action]))
  const own = new Map(allocations.map((allocation) => [allocation.fundingId, allocation]))
  return plan.costs.flatMap((cost) =>
    cost.funding.flatMap((row): MoneyLine[] => {
      const done = own.get(row.id)
      const sourceId = done ? done.wasSourceId : row.sourceId
      if (!done && (row.standing === 'agreed' || sourceId === null)) return []
      const action = cost.actionId === null ? undefined : actions.get(cost.actionId)
      return [
        {
          fundingId: row.id,
          title: cost.title,
          action: action ? { id: action.id, reference: action.reference, title: action.title } : null,
          year: printFinancialYear(Number(row.financialYear)),
          source: (sourceId && sources.get(sourceId)) || 'a source that is not in the plan any more',
          asked: done?.asked ?? BigInt(row.pence),
          askedOf: done ? done.wasAskedOf : row.askedOf,
          allocated: done?.allocated ?? null,
          isChangedSince: done !== undefined && !standsAsLeft(done, { ...row, pence: BigInt(row.pence) }, referenceOf(decision)),
        },
      ]
    }),
  )
}

type Line = {
  readonly standing: string
  readonly pence: bigint
  readonly sourceId: string | null
  readonly decision: string | null
}

/** Whether a line still stands as a decision of this reference left it. */
export function standsAsLeft({ asked, allocated }: Pick<Allocation, 'asked' | 'allocated'>, line: Line, reference: string): boolean {
  return allocated > 0n
    ? line.standing === 'agreed' && line.pence === allocated && line.decision === reference
    : line.standing === 'not-found' && line.pence === asked && line.sourceId === null
}

export type Unfunded = Pick<MoneyLine, 'title' | 'action' | 'year'> & { readonly pence: bigint }

/** What a decision refused, in whole or part, and nothing else pays for today. */
export function leftUnfunded(plan: PlanContent, allocations: readonly Allocation[]): readonly Unfunded[] {
  const actions = new Map(plan.actions.map((action) => [action.id, action]))
  const refused = allocations.filter(({ asked, allocated }) => allocated < asked)
  const years = [...new Set(refused.map(({ financialYear }) => financialYear))].sort()
  return years.flatMap((year) =>
    [...Map.groupBy(sharesInYear(plan, year), ({ cost }) => cost)].flatMap(([cost, shares]) => {
      const pence = sumOf(shares.filter(({ standing }) => standing === 'not-found').map((share) => share.pence))
      if (pence === 0n || !refused.some((each) => each.costId === cost.id && each.financialYear === year)) return []
      const action = cost.actionId === null ? undefined : actions.get(cost.actionId)
      return [{ title: cost.title, action: action ?? null, year: printFinancialYear(year), pence }]
    }),
  )
}

/** "It allocates £100,000 and refuses £95,000." */
export function moneyInWords(lines: readonly Pick<Allocation, 'asked' | 'allocated'>[]): string {
  const allocated = sumOf(lines.map((line) => line.allocated))
  const refused = sumOf(lines.map((line) => line.asked)) - allocated
  const parts = [
    ...(allocated > 0n ? [`allocates ${printPounds(allocated)}`] : []),
    ...(refused > 0n ? [`refuses ${printPounds(refused)}`] : []),
  ]
  return `It ${parts.join(' and ') || 'does nothing to the money'}.`
}

/** What a call-in means for money that the decision has moved already; null where nothing is to be said. */
export function oddAboutMoney({ callIn }: Pick<Decision, 'callIn'>, lines: readonly unknown[]): string | null {
  if (lines.length === 0 || callIn === null) return null
  if (callIn.outcome === null) return 'It has moved the plan’s money, and was then called in: nobody may spend it until that is settled.'
  if (callIn.outcome === 'changed')
    return 'It was changed after call-in, and the plan’s money still stands as it first said. Correct what it does to the money, and record the new decision.'
  if (callIn.outcome === 'referred-back' || callIn.outcome === 'referred-to-council')
    return 'It has moved the plan’s money, and is being looked at again: nobody may spend it until then.'
  return null
}

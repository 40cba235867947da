import type { CostContent, FundingContent } from '../plan-content.ts'
import { printFinancialYear, printMonthOf } from './financial-year.ts'
import { printPounds } from './pounds.ts'

// How the history tells what was done to a plan's money. What concerns an action stands in the action's history.

type Priced = Pick<CostContent, 'actionId' | 'title'>

const onCost = (what: string, planId: string, { actionId }: Priced, sentence: string) => ({
  what,
  about: actionId === null ? { kind: 'plan', id: planId } : { kind: 'action', id: actionId },
  sentence,
})

const onPlan = (what: string, planId: string, sentence: string) => ({ what, about: { kind: 'plan', id: planId }, sentence })

type CostSaid = Pick<CostContent, 'title' | 'nature' | 'fromMonth' | 'toMonth' | 'kind'> & { readonly pence: bigint }

/** "£190,000 a year from October 2016, revenue" */
export const costInWords = ({ nature, pence, fromMonth, toMonth, kind }: CostSaid): string =>
  nature === 'one-off'
    ? `${printPounds(pence)} once in ${printMonthOf(fromMonth)}, ${kind}`
    : `${printPounds(pence)} a year from ${printMonthOf(fromMonth)}${toMonth === null ? '' : ` to ${printMonthOf(toMonth)}`}, ${kind}`

export const costAdded = (planId: string, cost: CostSaid & Priced) =>
  onCost('cost-added', planId, cost, `Added the cost “${cost.title}”: ${costInWords(cost)}.`)

export const costChanged = (planId: string, was: CostSaid & Priced, now: CostSaid & Priced) =>
  onCost(
    'cost-changed',
    planId,
    now,
    `Changed the cost “${was.title}”${was.title === now.title ? '' : ` to “${now.title}”`}: ${costInWords(was)}, now ${costInWords(now)}.`,
  )

export const costRemoved = (planId: string, cost: CostSaid & Priced) =>
  onCost('cost-removed', planId, cost, `Removed the cost “${cost.title}”: ${costInWords(cost)}.`)

export const costingSaid = (action: { readonly id: string; readonly reference: string }, says: 'no-cost' | 'not-yet-costed' | null) => ({
  what: 'action-costing-said',
  about: { kind: 'action', id: action.id },
  sentence:
    says === null
      ? `Took back what was said of the cost of action ${action.reference}.`
      : `Said of action ${action.reference} that it ${says === 'no-cost' ? 'costs nothing' : 'isn’t costed yet'}.`,
})

type FundingSaid = Pick<FundingContent, 'standing'> & {
  readonly financialYear: number
  readonly pence: bigint
  readonly source: string | null
}

const fundingInWords = ({ financialYear, pence, source, standing }: FundingSaid): string =>
  `${printPounds(pence)} in ${printFinancialYear(financialYear)}${source === null ? '' : ` from “${source}”`}, ${standing === 'not-found' ? 'not yet found' : standing}`

export const fundingAdded = (planId: string, cost: Priced, funding: FundingSaid) =>
  onCost('funding-added', planId, cost, `Put down what pays for “${cost.title}”: ${fundingInWords(funding)}.`)

export const fundingChanged = (planId: string, cost: Priced, was: FundingSaid, now: FundingSaid) =>
  onCost('funding-changed', planId, cost, `Changed what pays for “${cost.title}”: ${fundingInWords(was)}; now ${fundingInWords(now)}.`)

export const fundingRemoved = (planId: string, cost: Priced, funding: FundingSaid) =>
  onCost('funding-removed', planId, cost, `Took away what was to pay for “${cost.title}”: ${fundingInWords(funding)}.`)

export const sourceAdded = (planId: string, name: string) =>
  onPlan('funding-source-added', planId, `Added “${name}” to what the plan is paid from.`)

export const sourceChanged = (planId: string, was: string, now: string) =>
  onPlan('funding-source-changed', planId, `Changed “${was}”${was === now ? '' : ` to “${now}”`} in what the plan is paid from.`)

export const sourceRemoved = (planId: string, name: string) =>
  onPlan('funding-source-removed', planId, `Removed “${name}” from what the plan is paid from.`)

export const moneyPutBack = (planId: string) => onPlan('money-put-back', planId, 'Put back what had been removed from the plan’s money.')

export const spendRecorded = (
  planId: string,
  source: string,
  { financialYear, from }: { readonly financialYear: number; readonly from?: string },
) =>
  onPlan(
    'spend-recorded',
    planId,
    `Recorded what was spent and is forecast from “${source}” in ${printFinancialYear(financialYear)}${from === undefined ? '' : `, from ${from}`}.`,
  )

const carried = { asked: 'Asked', agreed: 'It is agreed', 'not-agreed': 'It isn’t agreed' } as const

export const carryForwardSaid = (
  planId: string,
  source: string,
  said: { readonly financialYear: number; readonly pence: bigint; readonly standing: keyof typeof carried },
) =>
  onPlan(
    'carry-forward-said',
    planId,
    `${carried[said.standing]} that ${printPounds(said.pence)} of “${source}” be carried from ${printFinancialYear(said.financialYear)} into ${printFinancialYear(said.financialYear + 1)}.`,
  )

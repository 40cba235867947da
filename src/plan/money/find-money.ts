import { Refusal } from '../../refusal.ts'
import type { CostContent, FundingContent, FundingSourceContent, PlanContent } from '../plan-content.ts'

// A plan's cost, source or funding by its id, or the refusal that says that it isn't there (any more).

export function costOf(plan: PlanContent, costId: string): CostContent {
  const cost = plan.costs.find((each) => each.id === costId)
  if (!cost) throw new Refusal('not-found', 'There is no such cost in this plan. Somebody may have removed it.')
  return cost
}

export function sourceOf(plan: PlanContent, sourceId: string): FundingSourceContent {
  const source = plan.fundingSources.find((each) => each.id === sourceId)
  if (!source) throw new Refusal('not-found', 'This plan isn’t paid from that any more. Somebody may have removed it.')
  return source
}

export function fundingOf(plan: PlanContent, fundingId: string): { cost: CostContent; funding: FundingContent } {
  for (const cost of plan.costs) {
    const funding = cost.funding.find((row) => row.id === fundingId)
    if (funding) return { cost, funding }
  }
  throw new Refusal('not-found', 'That is not in this plan any more. Somebody may have removed it.')
}

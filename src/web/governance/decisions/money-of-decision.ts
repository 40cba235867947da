import type { Decision } from '../../../governance/decisions/decision.ts'
import { listAllocations } from '../../../governance/decisions/decision-money.queries.ts'
import { canDo, leftUnfunded, linesOfMoney, type MoneyLine, moneyInWords } from '../../../governance/decisions/decision-money.ts'
import { may } from '../../../people/permissions.ts'
import { getPlanContent } from '../../../plan/plan-content.queries.ts'
import { paths } from '../../paths.ts'
import type { Visit } from '../../visit.ts'

/** What stands of it on the decision’s own page; null where there is neither money to speak of nor anything said. */
export async function moneyOfDecision({ viewer, read }: Visit, decision: Decision) {
  const planId = decision.plan?.id
  if (planId === undefined) return null
  const { plan, allocations } = await read(async (reader) => ({
    plan: await getPlanContent(reader, viewer, planId),
    allocations: await listAllocations(reader, decision.id),
  }))
  const all = linesOfMoney(plan, decision, allocations)
  const lines = all.filter((line) => line.allocated !== null)
  const mayBeSaid = canDo(decision.outcome).length > 0 && all.length > 0
  if (lines.length === 0 && !mayBeSaid) return null
  const seen = allocations.filter(({ fundingId }) => lines.some((line) => line.fundingId === fundingId))
  const hrefOf = (action: MoneyLine['action']) => action && paths.action(viewer.authority, plan.id, action.id)
  return {
    lines: lines.map((line) => ({ ...line, href: hrefOf(line.action) })),
    words: moneyInWords(seen),
    unfunded: leftUnfunded(plan, seen).map((each) => ({ ...each, href: hrefOf(each.action) })),
    href:
      mayBeSaid && may(viewer, 'sayDecisionMoney', { kind: 'plan', id: plan.id })
        ? paths.decisionMoney(viewer.authority, plan.id, decision.id)
        : null,
  }
}

import type { Writer } from '../../database/database.ts'
import { mustBeAllowed } from '../../people/must-be-allowed.ts'
import type { Act } from '../../people/permissions.ts'
import type { Viewer } from '../../people/viewer.ts'
import { lockPlan } from '../../plan/lock-plan.commands.ts'
import type { GovernanceDatabase } from '../governance.tables.ts'
import { type Decision, scopesOfDecision } from './decision.ts'
import { getDecision } from './decisions.queries.ts'

/** What every command on a decision begins with: the decision as its writer may see it, its plan held where it has one, the right to. */
export async function lockDecision(
  tx: Writer<GovernanceDatabase>,
  viewer: Viewer,
  act: Act,
  { planId, decisionId }: { readonly planId: string | null; readonly decisionId: string },
): Promise<Decision> {
  const decision = await getDecision(tx, viewer, planId, decisionId)
  mustBeAllowed(viewer, act, 'record what was decided', scopesOfDecision(decision.plan?.id ?? null, decision.body.id))
  if (decision.plan) await lockPlan(tx, viewer, decision.plan.id)
  return decision
}

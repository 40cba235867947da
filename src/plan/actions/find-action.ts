import { Refusal } from '../../refusal.ts'
import type { ActionContent, PlanContent } from '../plan-content.ts'

/** An action of the plan as this person sees it. Refuses when there is none, or when it is kept from them. */
export function actionOf(plan: Pick<PlanContent, 'actions'>, actionId: string): ActionContent {
  const action = plan.actions.find((each) => each.id === actionId)
  if (!action) throw new Refusal('not-found', 'There is no such action in this plan. Somebody may have removed it.')
  return action
}

import type { ActionContent, PlanContent } from '../plan-content.ts'
import type { Doubt } from './check.ts'

/** Doubts about some of the plan's actions, and about what belongs to them: their costs, their measures, their risks, their findings. */
export function doubtsAbout(plan: PlanContent, doubts: readonly Doubt[], isAsked: (action: ActionContent) => boolean): Doubt[] {
  const asked = new Set(plan.actions.filter(isAsked).map((action) => action.id))
  const some = (ids: readonly string[] | undefined) => ids?.some((id) => asked.has(id)) ?? false
  const concerns: Partial<Record<Doubt['about']['kind'], (id: string) => boolean>> = {
    action: (id) => asked.has(id),
    cost: (id) => some(plan.costs.flatMap((cost) => (cost.id === id && cost.actionId !== null ? [cost.actionId] : []))),
    measure: (id) => some(plan.measures.find((measure) => measure.id === id)?.actionIds),
    risk: (id) => some(plan.risks.find((risk) => risk.id === id)?.actionIds),
    finding: (id) => plan.actions.some((action) => asked.has(action.id) && action.findingIds.includes(id)),
  }
  return doubts.filter(({ about }) => concerns[about.kind]?.(about.id) ?? false)
}

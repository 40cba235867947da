import type { ActionContent, FindingOfPlan, PlanContent } from '../plan-content.ts'

// A plan ends on purpose: closed, replaced by another, or taken into a named strategy. Every finding and every open action says where it went.

export const waysToEnd = {
  closed: 'Closed: what it set out to do is done, or stops here',
  replaced: 'Replaced by another plan',
  'taken-into-strategy': 'Taken into a strategy',
} as const

export type WayToEnd = keyof typeof waysToEnd

export type WentTo = { readonly kind: 'action' | 'finding'; readonly id: string; readonly wentTo: string }

export const openActions = (plan: Pick<PlanContent, 'actions'>): readonly ActionContent[] =>
  plan.actions.filter(({ ended }) => ended === null)

/** What must say where it went. */
export const toAccountFor = (plan: PlanContent): { actions: readonly ActionContent[]; findings: readonly FindingOfPlan[] } => ({
  actions: openActions(plan),
  findings: plan.findings,
})

/** Where each open action and finding went: its own words, else those said for all. Null where something is left without. */
export function accountedFor(
  plan: PlanContent,
  said: readonly WentTo[],
  forAll: { readonly actions: string | null; readonly findings: string | null },
): readonly WentTo[] | null {
  const own = new Map(said.map((each) => [`${each.kind} ${each.id}`, each.wentTo]))
  const { actions, findings } = toAccountFor(plan)
  const all = [
    ...actions.map(({ id }) => ({ kind: 'action' as const, id, wentTo: own.get(`action ${id}`) ?? forAll.actions })),
    ...findings.map(({ id }) => ({ kind: 'finding' as const, id, wentTo: own.get(`finding ${id}`) ?? forAll.findings })),
  ]
  const complete = all.flatMap((each) => (each.wentTo === null ? [] : [{ ...each, wentTo: each.wentTo }]))
  return complete.length === all.length ? complete : null
}

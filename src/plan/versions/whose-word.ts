import type { PlanContent, Responsible } from '../plan-content.ts'
import type { Agreement } from './agreement.ts'
import { mostNeeded, type Needed, type WhoMayChange } from './change-kinds.ts'
import type { Difference } from './compare-plans.ts'

// Whether somebody's own word is enough for a change of an agreed plan. Whoever agreed it may change all of it; an accountable director
// what they are accountable for; whoever may write in the plan the rest.

/** Who asks: `director` is the authority's Director of Children's Services, accountable for whatever names nobody else. */
export type Standing = { readonly personId: string | null; readonly postIds: ReadonlySet<string>; readonly director: boolean }

export type AgreedPlan = { readonly agreement: Pick<Agreement, 'by'>; readonly was: PlanContent; readonly now: PlanContent }

/** Whose word is still missing for these differences; null where this person's own is enough. */
export function wordMissing(
  differences: readonly Difference[],
  who: WhoMayChange,
  { agreement, was, now }: AgreedPlan,
  standing: Standing,
): Exclude<Needed, 'lead'> | null {
  if (agreement.by.kind !== 'body' && is(standing, agreement.by)) return null
  let missing: Exclude<Needed, 'lead'> | null = null
  for (const difference of differences) {
    const needs = mostNeeded(
      difference.fields.map(({ kind }) => kind),
      who,
    )
    if (needs === 'agreeing-body') return needs
    if (needs === 'accountable-director' && !standsFor(standing, accountableFor(difference, was, now))) missing = needs
  }
  return missing
}

/** Who is accountable for what a difference is about: the action's own, else its workstream's; nobody named is the director. */
export function accountableFor({ part, id }: Difference, was: PlanContent, now: PlanContent): readonly Responsible[] {
  const named = [now, was].flatMap((plan) => actionsAbout(part, id, plan).map((action) => accountableOf(action, plan)))
  const streams = part === 'workstreams' ? was.workstreams.filter((each) => each.id === id).map((each) => each.accountable) : []
  const all = [...named, ...streams].filter((each) => each !== null)
  return [...new Map(all.map((each) => [`${each.kind} ${each.id}`, each])).values()]
}

const standsFor = (standing: Standing, accountable: readonly Responsible[]): boolean =>
  standing.director || (accountable.length > 0 && accountable.every((each) => is(standing, each)))

const is = ({ personId, postIds }: Standing, who: { readonly kind: string; readonly id: string }): boolean =>
  who.kind === 'person' ? who.id === personId : who.kind === 'post' && postIds.has(who.id)

type Action = PlanContent['actions'][number]

function actionsAbout(part: string, id: string, plan: PlanContent): readonly Action[] {
  const wanted = new Set<string | null>()
  if (part === 'actions') wanted.add(id)
  if (part === 'measures') for (const action of plan.measures.find((each) => each.id === id)?.actionIds ?? []) wanted.add(action)
  if (part === 'risks') for (const action of plan.risks.find((each) => each.id === id)?.actionIds ?? []) wanted.add(action)
  if (part === 'costs') wanted.add(plan.costs.find((each) => each.id === id)?.actionId ?? null)
  if (part === 'funding') wanted.add(plan.costs.find((each) => each.funding.some((row) => row.id === id))?.actionId ?? null)
  return plan.actions.filter((action) => wanted.has(action.id))
}

const accountableOf = (action: Action, plan: PlanContent): Responsible | null =>
  action.accountable ?? plan.workstreams.find((each) => each.id === action.workstreamId)?.accountable ?? null

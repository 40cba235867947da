import type { ActionContent, PlanContent } from '../plan-content.ts'
import { dayWords, inWords, isAfter, isOpen } from '../plan-words.ts'
import { aboutAction } from './action-checks.ts'
import type { Check, Found } from './check.ts'

// Actions that wait for others: circles, and orders that can't be kept.

export const dependencyChecks = [
  { name: 'dependency-circle', kind: 'error', title: 'Actions that wait for each other', find: circles },
  {
    name: 'waits-for-later',
    kind: 'error',
    title: 'Waits for something due later',
    find: ofWaits((action, waitedFor) =>
      isOpen(action) && isOpen(waitedFor) && action.dueOn && waitedFor.dueOn && isAfter(waitedFor.dueOn, action.dueOn)
        ? `${action.reference} is due on ${dayWords(action.dueOn)}, but waits for ${waitedFor.reference}, due on ${dayWords(waitedFor.dueOn)}.`
        : null,
    ),
  },
  {
    name: 'waits-for-given-up',
    kind: 'error',
    title: 'Waits for something no longer needed',
    find: ofWaits((action, waitedFor) =>
      isOpen(action) && waitedFor.ended?.outcome === 'no-longer-needed'
        ? `${action.reference} waits for ${waitedFor.reference}, which is no longer needed.`
        : null,
    ),
  },
  {
    name: 'complete-before-waited-for',
    kind: 'hint',
    title: 'Complete before what it waits for',
    find: ofWaits((action, waitedFor) =>
      action.ended?.outcome === 'complete' && isOpen(waitedFor)
        ? `${action.reference} is complete, though it waits for ${waitedFor.reference}, which isn’t.`
        : null,
    ),
  },
] as const satisfies readonly Check[]

function ofWaits(ask: (action: ActionContent, waitedFor: ActionContent) => string | null): Check['find'] {
  return (plan) => {
    const byId = new Map(plan.actions.map((action) => [action.id, action]))
    return plan.actions.flatMap((action) =>
      action.waitsFor.flatMap((id): Found[] => {
        const waitedFor = byId.get(id)
        const sentence = waitedFor ? ask(action, waitedFor) : null
        return sentence === null ? [] : [{ about: aboutAction(action), apart: id, sentence }]
      }),
    )
  }
}

/** One sentence for each group of actions every one of which waits, through others, for every other. */
function circles(plan: PlanContent): Found[] {
  const byId = new Map(plan.actions.map((action) => [action.id, action]))
  const reached = new Map(plan.actions.map((action) => [action.id, everythingBehind(action, byId)]))
  const told = new Set<string>()
  return plan.actions.flatMap((action): Found[] => {
    if (told.has(action.id) || !reached.get(action.id)?.has(action.id)) return []
    const circle = plan.actions.filter(({ id }) => reached.get(action.id)?.has(id) && reached.get(id)?.has(action.id))
    for (const { id } of circle) told.add(id)
    const names = circle.map((each) => each.reference)
    const sentence =
      names.length === 1 ? `${names[0]} waits for itself.` : `${inWords(names)} wait for each other in a circle, so none of them can end.`
    return [{ about: aboutAction(action), sentence }]
  })
}

function everythingBehind(action: ActionContent, byId: ReadonlyMap<string, ActionContent>): Set<string> {
  const seen = new Set<string>()
  const ahead = [...action.waitsFor]
  for (let id = ahead.pop(); id !== undefined; id = ahead.pop()) {
    if (seen.has(id)) continue
    seen.add(id)
    ahead.push(...(byId.get(id)?.waitsFor ?? []))
  }
  return seen
}

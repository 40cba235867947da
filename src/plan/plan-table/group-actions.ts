import { monthName } from '../../calendar/print-day.ts'
import { deliveryNames, deliveryStatus } from '../actions/delivery.ts'
import type { ActionContent, PlanContent, Responsible } from '../plan-content.ts'
import type { PlanView, ViewGrouping } from './plan-view.ts'
import { ownerKey } from './shown-actions.ts'

/** Actions that stand together, under a name; `lead` and `accountable` where it is a workstream. */
export type ActionGroup = {
  readonly key: string
  readonly name: string
  readonly lead: Responsible | null
  readonly accountable: Responsible | null
  readonly actions: readonly ActionContent[]
}

/** How the plan is grouped while nobody asks otherwise. */
export const firstViewGrouping = (plan: Pick<PlanContent, 'workstreams'>): ViewGrouping =>
  plan.workstreams.length > 0 ? 'workstream' : 'finding'

export const groupingOf = (plan: Pick<PlanContent, 'workstreams'>, view: Pick<PlanView, 'group'>): ViewGrouping =>
  view.group ?? firstViewGrouping(plan)

type By = Exclude<ViewGrouping, 'finding'>
type Parts = Pick<PlanContent, 'workstreams' | 'phases'>

/** The actions, as they come, in groups; groups without any are left out. By workstream and phase in the plan’s order, by month in time’s,
 * by owner and partner by name. An action with two partners stands with both. */
export function groupActions(plan: Parts, actions: readonly ActionContent[], by: By, today: Temporal.PlainDate): ActionGroup[] {
  if (by === 'none') return actions.length > 0 ? [{ ...bare, key: '', name: 'All actions', actions }] : []
  const groups = new Map<string, { name: string; actions: ActionContent[] }>()
  const put = (key: string, name: string, action: ActionContent) => {
    const group = groups.get(key) ?? { name, actions: [] }
    group.actions.push(action)
    groups.set(key, group)
  }
  for (const action of actions) for (const { key, name } of placesOf(plan, action, by, today)) put(key, name, action)
  const keys = sortedKeys(plan, groups, by)
  return keys.map((key) => {
    const group = groups.get(key) as { name: string; actions: ActionContent[] }
    const stream = by === 'workstream' ? plan.workstreams.find((each) => each.id === key) : undefined
    return { key, name: group.name, lead: stream?.lead ?? null, accountable: stream?.accountable ?? null, actions: group.actions }
  })
}

const bare = { lead: null, accountable: null } as const
const none = 'none'

type Place = { readonly key: string; readonly name: string }

function placesOf(plan: Parts, action: ActionContent, by: Exclude<By, 'none'>, today: Temporal.PlainDate): Place[] {
  switch (by) {
    case 'workstream':
      return [titled(plan.workstreams, action.workstreamId, 'In no workstream')]
    case 'phase':
      return [titled(plan.phases, action.phaseId, 'In no phase')]
    case 'owner':
      return [{ key: ownerKey(action.owner), name: action.owner?.name ?? 'No owner yet' }]
    case 'partner':
      return action.partners.length > 0
        ? action.partners.map(({ organisation }) => ({ key: organisation.id, name: organisation.name }))
        : [{ key: none, name: 'Without a partner' }]
    case 'status': {
      const status = deliveryStatus(action, today)
      return [{ key: status, name: deliveryNames[status] }]
    }
    case 'month': {
      if (action.dueOn === null) return [{ key: none, name: 'No date yet' }]
      const [year = '', month = ''] = action.dueOn.split('-')
      return [{ key: `${year}-${month}`, name: `Due in ${monthName(Number(month))} ${year}` }]
    }
  }
}

const titled = (list: readonly { readonly id: string; readonly title: string }[], id: string | null, otherwise: string): Place => {
  const found = list.find((each) => each.id === id)
  return found ? { key: found.id, name: found.title } : { key: none, name: otherwise }
}

function sortedKeys(plan: Parts, groups: ReadonlyMap<string, { readonly name: string }>, by: Exclude<By, 'none'>): string[] {
  const keys = [...groups.keys()].filter((key) => key !== none)
  const last = groups.has(none) ? [none] : []
  const inOrderOf = (order: readonly string[]) => [...keys.sort((a, b) => order.indexOf(a) - order.indexOf(b)), ...last]
  if (by === 'workstream') return inOrderOf(plan.workstreams.map(({ id }) => id))
  if (by === 'phase') return inOrderOf(plan.phases.map(({ id }) => id))
  if (by === 'status') return inOrderOf(Object.keys(deliveryNames))
  if (by === 'month') return [...keys.sort(), ...last]
  const name = (key: string) => groups.get(key)?.name ?? ''
  return [...keys.sort((a, b) => name(a).localeCompare(name(b), 'en-GB')), ...last]
}

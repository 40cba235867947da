import { type DeliveryStatus, deliveryNames } from '../actions/delivery.ts'

// How somebody looks at a plan: which of its actions, in what order and groups. It stands in the page's address, so that a view can be
// shared and kept; what the address asks and nobody knows is left out of it.

export const groupings = ['finding', 'workstream', 'phase', 'owner', 'partner', 'status', 'month', 'none'] as const
export const sorts = ['plan', 'due', 'owner', 'status', 'title'] as const

export type ViewGrouping = (typeof groupings)[number]
export type ViewSort = (typeof sorts)[number]

export type PlanView = {
  /** An id, or "none" for the actions that have none of it. */
  readonly workstream: string | null
  readonly phase: string | null
  /** "post:ID", "person:ID", "me" or "none". */
  readonly owner: string | null
  /** An organisation's id; "any" for every action with a partner, "not-agreed" for those that a partner has not agreed. */
  readonly partner: string | null
  readonly finding: string | null
  readonly status: DeliveryStatus | 'open' | null
  readonly due: 'past' | 'month' | 'next-30' | 'no-date' | 'moved' | null
  /** Due by the end of this day. */
  readonly until: string | null
  readonly q: string | null
  readonly sort: ViewSort
  /** Null is the plan’s own: by workstream where it has any, else by finding. */
  readonly group: ViewGrouping | null
  /** How findings are put together, where the actions stand under them. */
  readonly findings: 'addressee' | 'area' | null
  readonly onlyUnanswered: boolean
}

export const filterNames = ['workstream', 'phase', 'owner', 'partner', 'finding', 'status', 'due', 'until', 'q'] as const
export type FilterName = (typeof filterNames)[number]

const statuses = ['open', ...(Object.keys(deliveryNames) as DeliveryStatus[])] as const
const dues = ['past', 'month', 'next-30', 'no-date', 'moved'] as const

/** Reads what an address asks, as its words came; a day is "2016-09-30". */
export function readPlanView(asked: Readonly<Record<string, string | undefined>>): PlanView {
  const words = (name: string) => {
    const said = asked[name]?.trim().slice(0, 200) ?? ''
    return said === '' ? null : said
  }
  return {
    workstream: words('workstream'),
    phase: words('phase'),
    owner: words('owner'),
    partner: words('partner'),
    finding: words('finding'),
    status: among(statuses, words('status')),
    due: among(dues, words('due')),
    until: dayOrNull(words('until')),
    q: words('q'),
    sort: among(sorts, words('sort')) ?? 'plan',
    group: among(groupings, words('group')),
    findings: among(['addressee', 'area'] as const, words('findings')),
    onlyUnanswered: asked.show === 'without-action',
  }
}

/** The view as an address asks for it, in one order, without what goes without saying, and what else it is to ask. Begins with "?" unless
 * nothing is asked. */
export function viewAddress(view: PlanView, also: Readonly<Record<string, string>> = {}): string {
  const said = new URLSearchParams()
  for (const name of filterNames) if (view[name] !== null) said.set(name, view[name])
  if (view.sort !== 'plan') said.set('sort', view.sort)
  if (view.group !== null) said.set('group', view.group)
  if (view.findings !== null) said.set('findings', view.findings)
  if (view.onlyUnanswered) said.set('show', 'without-action')
  for (const [name, words] of Object.entries(also)) said.set(name, words)
  return said.size === 0 ? '' : `?${said}`
}

export const isFiltered = (view: PlanView): boolean => filterNames.some((name) => view[name] !== null)

const among = <const T extends string>(list: readonly T[], said: string | null): T | null => list.find((each) => each === said) ?? null

function dayOrNull(said: string | null): string | null {
  if (said === null || !/^\d{4}-\d{2}-\d{2}$/.test(said)) return null
  try {
    return Temporal.PlainDate.from(said, { overflow: 'reject' }).toString()
  } catch {
    return null
  }
}

/** A view that asks nothing but what is named. */
export const emptyPlanView = (over: Partial<PlanView> = {}): PlanView => ({ ...readPlanView({}), ...over })

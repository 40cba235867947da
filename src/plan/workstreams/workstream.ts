import { Refusal } from '../../refusal.ts'
import { isOverdue } from '../actions/due-date.ts'
import type { ActionContent, Named, PlanContent, Responsible, WorkstreamContent } from '../plan-content.ts'

// A workstream: a part of the plan with one lead, who coordinates, monitors and reports, and a director to whom it answers.

export function findWorkstream(plan: PlanContent, id: string): WorkstreamContent {
  const workstream = plan.workstreams.find((each) => each.id === id)
  if (!workstream) throw new Refusal('not-found', 'There is no such workstream in this plan. Somebody may have removed it.')
  return workstream
}

/** With its number in the plan's order, as papers print it: "1 Practice and management oversight". */
export const workstreamInWords = (plan: Pick<PlanContent, 'workstreams'>, { id, title }: WorkstreamContent): string =>
  `${plan.workstreams.findIndex((each) => each.id === id) + 1} ${title}`

/** Its actions; for null, those in no workstream. */
export const actionsOfWorkstream = (plan: Pick<PlanContent, 'actions'>, id: string | null): readonly ActionContent[] =>
  plan.actions.filter((action) => action.workstreamId === id)

export type ActionsSummed = {
  readonly all: number
  readonly complete: number
  readonly open: number
  /** Open, and their day has passed. */
  readonly late: readonly ActionContent[]
  readonly withoutOwner: number
  readonly withoutDay: number
  /** The earliest day on which an open action is due, from today on. */
  readonly nextDue: string | null
}

export function sumActions(actions: readonly ActionContent[], today: Temporal.PlainDate): ActionsSummed {
  const open = actions.filter((action) => action.ended === null)
  const days = open.map((action) => action.dueOn).filter((day) => day !== null)
  return {
    all: actions.length,
    complete: actions.filter((action) => action.ended?.outcome === 'complete').length,
    open: open.length,
    late: open.filter((action) => isOverdue(action, today)),
    withoutOwner: open.filter((action) => action.owner === null).length,
    withoutDay: open.filter((action) => action.dueOn === null && action.dueWords === null).length,
    nextDue: days.filter((day) => day >= today.toString()).toSorted()[0] ?? null,
  }
}

export type WorkstreamWritten = {
  readonly title: string
  readonly lead: Named | null
  readonly accountable: Named | null
  readonly organisation: Named | null
}

/** One phrase for each thing that differs, old beside new; empty when nothing does. */
export function workstreamChanges(before: WorkstreamContent, after: WorkstreamWritten): string[] {
  const title = before.title === after.title ? [] : [`title was “${before.title}”, now “${after.title}”`]
  return [
    ...title,
    ...changed('lead', before.lead, after.lead),
    ...changed('accountable director', before.accountable, after.accountable),
    ...changed('organisation', before.organisation, after.organisation),
  ]
}

function changed(name: string, before: Named | Responsible | null, after: Named | null): string[] {
  return before?.id === after?.id ? [] : [`${name} was ${before?.name ?? 'not said'}, now ${after?.name ?? 'not said'}`]
}

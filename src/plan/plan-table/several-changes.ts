import type { Chosen } from '../actions/action-order.ts'
import { dateInWords } from '../actions/due-date.ts'
import type { ActionContent, PlanContent, Responsible } from '../plan-content.ts'
import { ownerKey } from './shown-actions.ts'

// One change to several actions at once: who owns them, in which workstream and phase they stand, by when they are due.

/** What isn't named stays as it is; null is nobody, no workstream, no phase. */
export type SeveralChanges = {
  readonly owner?: Chosen | null
  readonly workstreamId?: string | null
  readonly phaseId?: string | null
  readonly dueOn?: Temporal.PlainDate
}

/** What an action says where the change bears on it: whoever looked at it before sees by this whether it is still so. */
export function sayingNow(action: ActionContent, changes: SeveralChanges): string {
  return JSON.stringify([
    changes.owner === undefined ? null : ownerKey(action.owner),
    changes.workstreamId === undefined ? null : action.workstreamId,
    changes.phaseId === undefined ? null : action.phaseId,
    changes.dueOn === undefined ? null : dateInWords(action),
  ])
}

/** The action as it will be; `owner` is the chosen one as the plan prints it. A day that is set takes the place of words. */
export function changedAction(action: ActionContent, changes: SeveralChanges, owner: Responsible | null): ActionContent {
  return {
    ...action,
    ...(changes.owner === undefined ? {} : { owner }),
    ...(changes.workstreamId === undefined ? {} : { workstreamId: changes.workstreamId }),
    ...(changes.phaseId === undefined ? {} : { phaseId: changes.phaseId }),
    ...(changes.dueOn === undefined ? {} : { dueOn: changes.dueOn.toString(), dueWords: null }),
  }
}

export type FieldChanged = { readonly label: string; readonly before: string; readonly after: string }

/** Old beside new for each field that really changes; empty where the action is like that already. */
export function fieldsChanged(plan: Pick<PlanContent, 'workstreams' | 'phases'>, was: ActionContent, now: ActionContent): FieldChanged[] {
  const workstream = (id: string | null) => plan.workstreams.find((each) => each.id === id)?.title ?? 'in none'
  const phase = (id: string | null) => plan.phases.find((each) => each.id === id)?.title ?? 'in none'
  const rows = [
    {
      label: 'Owner',
      before: was.owner?.name ?? 'nobody',
      after: now.owner?.name ?? 'nobody',
      same: ownerKey(was.owner) === ownerKey(now.owner),
    },
    {
      label: 'Workstream',
      before: workstream(was.workstreamId),
      after: workstream(now.workstreamId),
      same: was.workstreamId === now.workstreamId,
    },
    { label: 'Phase', before: phase(was.phaseId), after: phase(now.phaseId), same: was.phaseId === now.phaseId },
    {
      label: 'Due',
      before: dateInWords(was) ?? 'no date',
      after: dateInWords(now) ?? 'no date',
      same: dateInWords(was) === dateInWords(now),
    },
  ]
  return rows.filter(({ same }) => !same).map(({ same: _, ...row }) => row)
}

/** Finished actions keep their owner and their date: what was done is done. */
export const canChange = (action: Pick<ActionContent, 'ended'>): boolean => action.ended === null

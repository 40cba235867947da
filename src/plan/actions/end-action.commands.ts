import { londonDay } from '../../calendar/london.ts'
import type { Database, Writer } from '../../database/database.ts'
import { newId } from '../../database/new-id.ts'
import { recordEvent } from '../../history/record-event.ts'
import type { Viewer } from '../../people/viewer.ts'
import { Refusal } from '../../refusal.ts'
import { onWholePlan } from '../on-whole-plan.commands.ts'
import type { PlanDatabase } from '../plan.tables.ts'
import type { ActionContent, PlanContent } from '../plan-content.ts'
import { actionClosed, actionReopened, milestoneReached } from './action-events.ts'
import { actionOf } from './find-action.ts'
import { mayEndAction } from './own-actions.queries.ts'

type OnAction = { readonly commandId: string; readonly planId: string; readonly actionId: string }

export type CloseAction = OnAction & {
  readonly outcome: 'complete' | 'no-longer-needed'
  /** Not after today; it may lie before the plan was made. */
  readonly closedOn: Temporal.PlainDate
  /** Of `noLongerNeededReasons`; a completed action has none. */
  readonly reasonCode: string | null
  readonly reason: string | null
}

/** Says that an action is complete, or no longer needed and why. Refuses one that was ended already. */
export async function closeAction(db: Database<PlanDatabase>, viewer: Viewer, order: CloseAction): Promise<string> {
  const what = 'say that this action is finished'
  return onWholePlan(db, viewer, { act: 'closeAction', what, ...order, mayAlso: ends(viewer, order) }, async (tx, plan) => {
    const action = actionOf(plan, order.actionId)
    await closeActionOf(tx, viewer, action, order)
    return action.id
  })
}

/** As `closeAction`, within a command on the whole plan. */
export async function closeActionOf(
  tx: Writer<PlanDatabase>,
  viewer: Viewer,
  action: Pick<ActionContent, 'id' | 'reference' | 'title' | 'ended'>,
  order: Omit<CloseAction, keyof OnAction>,
): Promise<void> {
  const words = { complete: 'complete', 'no-longer-needed': 'no longer needed' }
  if (action.ended) throw new Refusal('conflict', `${action.reference} is already said to be ${words[action.ended.outcome]}.`)
  refuseFuture(tx, order.closedOn)
  if (order.outcome === 'no-longer-needed' && (order.reasonCode === null || order.reason === null))
    throw new Refusal('conflict', `Say why ${action.reference} is no longer needed.`)
  const row = { id: newId(), action_id: action.id, outcome: order.outcome, closed_on: order.closedOn.toString() }
  await tx
    .insertInto('action_closure')
    .values({ ...row, reason_code: order.reasonCode, reason: order.reason, recorded_by: viewer.personId })
    .execute()
  recordEvent(tx, actionClosed(action, order))
}

/** Takes an ended action up again, with the reason. */
export async function reopenAction(
  db: Database<PlanDatabase>,
  viewer: Viewer,
  order: OnAction & { readonly reason: string },
): Promise<string> {
  const what = 'take this action up again'
  return onWholePlan(db, viewer, { act: 'reopenAction', what, ...order, mayAlso: ends(viewer, order) }, async (tx, plan) => {
    const action = actionOf(plan, order.actionId)
    const closure = await tx
      .selectFrom('action_closure')
      .leftJoin('action_reopening', 'action_reopening.action_closure_id', 'action_closure.id')
      .select('action_closure.id')
      .where('action_id', '=', action.id)
      .where('action_reopening.id', 'is', null)
      .executeTakeFirst()
    if (!closure) throw new Refusal('conflict', `${action.reference} is not finished, so there is nothing to take up again.`)
    await tx
      .insertInto('action_reopening')
      .values({ id: newId(), action_closure_id: closure.id, reason: order.reason, recorded_by: viewer.personId })
      .execute()
    recordEvent(tx, actionReopened(action, order.reason))
    return action.id
  })
}

export type ReachMilestone = OnAction & { readonly milestoneId: string; readonly reachedOn: Temporal.PlainDate }

/** Says on which day a milestone was reached. */
export async function reachMilestone(db: Database<PlanDatabase>, viewer: Viewer, order: ReachMilestone): Promise<string> {
  const what = 'say that this milestone was reached'
  return onWholePlan(db, viewer, { act: 'reachMilestone', what, ...order, mayAlso: ends(viewer, order) }, async (tx, plan) => {
    const action = actionOf(plan, order.actionId)
    const milestone = action.milestones.find(({ id }) => id === order.milestoneId)
    if (!milestone) throw new Refusal('not-found', 'There is no such milestone on this action. Somebody may have removed it.')
    if (milestone.reachedOn) throw new Refusal('conflict', 'This milestone is already said to be reached.')
    refuseFuture(tx, order.reachedOn)
    await tx.updateTable('milestone').set({ reached_on: order.reachedOn.toString() }).where('id', '=', milestone.id).execute()
    // So that whoever has the action's form open meanwhile is told, and doesn't take it back.
    await tx.updateTable('action').set({ title: action.title }).where('id', '=', action.id).execute()
    recordEvent(tx, milestoneReached(action, milestone.title, order.reachedOn))
    return action.id
  })
}

const ends =
  (viewer: Viewer, { actionId }: OnAction) =>
  (tx: Writer<PlanDatabase>, plan: PlanContent) =>
    mayEndAction(tx, viewer, plan, actionOf(plan, actionId))

function refuseFuture(tx: Writer<PlanDatabase>, day: Temporal.PlainDate): void {
  if (Temporal.PlainDate.compare(day, londonDay(tx.moment)) > 0)
    throw new Refusal('conflict', 'That day is still to come: say the day on which it was done.')
}

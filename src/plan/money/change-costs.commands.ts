import type { Database, Writer } from '../../database/database.ts'
import { newId } from '../../database/new-id.ts'
import { isStaleEdit, type StaleEdit } from '../../database/stale-edit.ts'
import { deleteRevised, updateRevised } from '../../database/update-revised.ts'
import { recordEvent } from '../../history/record-event.ts'
import type { Act } from '../../people/permissions.ts'
import type { Viewer } from '../../people/viewer.ts'
import { Refusal } from '../../refusal.ts'
import { onWholePlan } from '../on-whole-plan.commands.ts'
import { endOfOrder } from '../order-of-parts.commands.ts'
import type { PlanDatabase } from '../plan.tables.ts'
import type { CostContent, PlanContent } from '../plan-content.ts'
import { costOf } from './find-money.ts'
import { costAdded, costChanged, costingSaid, costRemoved } from './money-events.ts'

/** A cost as it is written: `pence` once, or of a full year where it is recurrent; months are "2016-10". */
export type CostOrder = {
  readonly actionId: string | null
  readonly title: string
  readonly nature: CostContent['nature']
  readonly kind: CostContent['kind']
  readonly pence: bigint
  readonly fromMonth: string
  readonly toMonth: string | null
  readonly timingNote: string | null
  readonly post: CostContent['post']
}

type OnPlan = { readonly commandId: string; readonly planId: string }
type OnCost = OnPlan & { readonly costId: string; readonly revision: number }

/** Adds a cost to an action or to the plan as a whole. What was said before of the action’s having none is taken back. Gives its id. */
export async function addCost(db: Database<PlanDatabase>, viewer: Viewer, order: CostOrder & OnPlan): Promise<string> {
  return onMoney(db, viewer, 'addCost', order, async (tx, plan) => {
    refuseUnknownAction(plan, order.actionId)
    const id = newId()
    const place = { id, plan_id: plan.id, position: await endOfOrder(tx, 'cost', plan.id), recorded_by: viewer.personId }
    await tx
      .insertInto('cost')
      .values({ ...place, ...columns(order) })
      .execute()
    if (order.actionId !== null) await tx.deleteFrom('action_costing').where('action_id', '=', order.actionId).execute()
    recordEvent(tx, costAdded(plan.id, order))
    return id
  })
}

export async function changeCost(db: Database<PlanDatabase>, viewer: Viewer, order: CostOrder & OnCost): Promise<string | StaleEdit> {
  return onMoney(db, viewer, 'changeCost', order, async (tx, plan): Promise<string | StaleEdit> => {
    const was = costOf(plan, order.costId)
    refuseUnknownAction(plan, order.actionId)
    const stale = await updateRevised(tx, 'cost', order.costId, order.revision, columns(order))
    if (isStaleEdit(stale)) return stale
    if (order.actionId !== null) await tx.deleteFrom('action_costing').where('action_id', '=', order.actionId).execute()
    recordEvent(tx, costChanged(plan.id, { ...was, pence: BigInt(was.pence) }, order))
    return order.costId
  })
}

/** Removes a cost with what was to pay for it; `putMoneyBack` undoes it. */
export async function removeCost(db: Database<PlanDatabase>, viewer: Viewer, order: OnCost): Promise<string | StaleEdit> {
  return onMoney(db, viewer, 'removeCost', order, async (tx, plan): Promise<string | StaleEdit> => {
    const was = costOf(plan, order.costId)
    await tx.deleteFrom('funding').where('cost_id', '=', order.costId).execute()
    const stale = await deleteRevised(tx, 'cost', order.costId, order.revision)
    if (isStaleEdit(stale)) return stale
    recordEvent(tx, costRemoved(plan.id, { ...was, pence: BigInt(was.pence) }))
    return order.costId
  })
}

export type SayCosting = OnPlan & {
  readonly actionId: string
  readonly says: 'no-cost' | 'not-yet-costed' | null
  readonly reason: string | null
}

/** Says of an action without costs that it has none, or that none was worked out yet; null takes that back. */
export async function sayCosting(db: Database<PlanDatabase>, viewer: Viewer, order: SayCosting): Promise<string> {
  return onMoney(db, viewer, 'sayCosting', order, async (tx, plan) => {
    refuseUnknownAction(plan, order.actionId)
    const action = plan.actions.find((each) => each.id === order.actionId) as PlanContent['actions'][number]
    if (order.says !== null && plan.costs.some((cost) => cost.actionId === action.id))
      throw new Refusal('conflict', `Action ${action.reference} has costs. Remove them first if it has none.`)
    const { says, reason } = order
    const before = await tx.selectFrom('action_costing').select('id').where('action_id', '=', action.id).executeTakeFirst()
    if (says === null) await tx.deleteFrom('action_costing').where('action_id', '=', action.id).execute()
    else if (before) await tx.updateTable('action_costing').set({ says, reason }).where('id', '=', before.id).execute()
    else
      await tx
        .insertInto('action_costing')
        .values({ id: newId(), action_id: action.id, says, reason, recorded_by: viewer.personId })
        .execute()
    recordEvent(tx, costingSaid(action, says))
    return action.id
  })
}

/** What every command on a plan's money begins with: the right to, the plan held, and the plan as this person sees it. */
export const onMoney = <R>(
  db: Database<PlanDatabase>,
  viewer: Viewer,
  act: Act,
  order: OnPlan,
  work: (tx: Writer<PlanDatabase>, plan: PlanContent) => Promise<R>,
): Promise<R> => onWholePlan(db, viewer, { act, what: 'change this plan’s money', ...order }, work)

function refuseUnknownAction(plan: PlanContent, actionId: string | null): void {
  if (actionId !== null && !plan.actions.some((action) => action.id === actionId))
    throw new Refusal('conflict', 'That action is not in this plan any more.')
}

const columns = (order: CostOrder) => ({
  action_id: order.actionId,
  title: order.title,
  nature: order.nature,
  kind: order.kind,
  pence: order.pence,
  from_month: order.fromMonth,
  to_month: order.nature === 'one-off' ? null : order.toMonth,
  timing_note: order.timingNote,
  post_fte: order.post?.fte ?? null,
  post_term: order.post?.term ?? null,
  post_standing: order.post?.standing ?? null,
})

import type { Database, Writer } from '../../database/database.ts'
import { newId } from '../../database/new-id.ts'
import { isStaleEdit, type StaleEdit } from '../../database/stale-edit.ts'
import { updateRevised } from '../../database/update-revised.ts'
import { recordEvent } from '../../history/record-event.ts'
import type { Viewer } from '../../people/viewer.ts'
import { Refusal } from '../../refusal.ts'
import { onWholePlan } from '../on-whole-plan.commands.ts'
import type { PlanDatabase } from '../plan.tables.ts'
import type { PlanContent } from '../plan-content.ts'
import { isAgreed } from '../versions/agreement.queries.ts'
import { actionChanged, dateMoved } from './action-events.ts'
import { dateOrNone } from './due-date.ts'
import { actionOf } from './find-action.ts'
import { mayMoveDate } from './own-actions.queries.ts'

export type DateMove = {
  readonly actionId: string
  readonly revision: number
  readonly dueOn: Temporal.PlainDate | null
  readonly dueWords: string | null
  /** Of `moveReasons`, and a sentence: asked for once the plan is agreed. */
  readonly reasonCode: string | null
  readonly reason: string | null
  readonly approvedBy: { readonly kind: 'person' | 'post' | 'body'; readonly id: string } | null
}

type InPlan = { readonly commandId: string; readonly planId: string }

/** Moves the date of an action. The date that was agreed at first stays on record, and so does why it was moved. */
export async function moveActionDate(db: Database<PlanDatabase>, viewer: Viewer, order: DateMove & InPlan): Promise<string | StaleEdit> {
  const what = 'move this action’s date'
  const mayAlso = (tx: Writer<PlanDatabase>, plan: PlanContent) => mayMoveDate(tx, viewer, plan, actionOf(plan, order.actionId))
  return onWholePlan(db, viewer, { act: 'moveActionDate', what, ...order, mayAlso }, (tx, plan) => moveDateOf(tx, viewer, plan, order))
}

/** As `moveActionDate`, within a command on the whole plan. While the plan is a draft its date is just changed. */
export async function moveDateOf(
  tx: Writer<PlanDatabase>,
  viewer: Viewer,
  plan: PlanContent,
  order: DateMove,
): Promise<string | StaleEdit> {
  const action = actionOf(plan, order.actionId)
  const [was, now] = [action, { dueOn: order.dueOn?.toString() ?? null, dueWords: order.dueWords }]
  if (was.dueOn === now.dueOn && was.dueWords === now.dueWords)
    throw new Refusal('conflict', `${action.reference} has this date already: ${dateOrNone(was)}.`)
  const set = { due_on: now.dueOn, due_words: now.dueWords }
  const stale = await updateRevised<PlanDatabase, 'action'>(tx, 'action', action.id, order.revision, set)
  if (isStaleEdit(stale)) return stale
  if (!(await isAgreed(tx, plan.id))) {
    recordEvent(tx, actionChanged(action, [`due was ${dateOrNone(was)}, now ${dateOrNone(now)}`]))
    return action.id
  }
  const { reasonCode, reason, approvedBy } = order
  if (reasonCode === null || reason === null)
    throw new Refusal('conflict', `The plan is agreed: say why the date of ${action.reference} is moved.`)
  const approved = approvedBy && (await approverNamed(tx, approvedBy))
  await tx
    .insertInto('due_change')
    .values({
      ...{ id: newId(), action_id: action.id, asked_by: viewer.personId, recorded_by: viewer.personId },
      ...{ was_on: was.dueOn, was_words: was.dueWords, now_on: now.dueOn, now_words: now.dueWords },
      ...{ reason_code: reasonCode, reason },
      approved_by: approvedBy?.kind === 'person' ? approvedBy.id : null,
      approved_by_post_id: approvedBy?.kind === 'post' ? approvedBy.id : null,
      approved_by_body_id: approvedBy?.kind === 'body' ? approvedBy.id : null,
    })
    .execute()
  recordEvent(tx, dateMoved(action, { was, now, reasonCode, reason, approvedBy: approved }))
  return action.id
}

async function approverNamed(tx: Writer<PlanDatabase>, { kind, id }: NonNullable<DateMove['approvedBy']>): Promise<string> {
  const found =
    kind === 'post'
      ? await tx.selectFrom('post').select('title as name').where('id', '=', id).executeTakeFirst()
      : await tx.selectFrom(kind).select('name').where('id', '=', id).executeTakeFirst()
  if (!found) throw new Refusal('conflict', 'Whoever approved it is not in the authority’s book any more.')
  return found.name
}

import type { Database, Writer } from '../database/database.ts'
import { inTransaction } from '../database/in-transaction.ts'
import { newId } from '../database/new-id.ts'
import { positionBetween } from '../database/position.ts'
import { putBack } from '../database/put-back.ts'
import { isStaleEdit, type StaleEdit } from '../database/stale-edit.ts'
import { deleteRevised, updateRevised } from '../database/update-revised.ts'
import { recordEvent } from '../history/record-event.ts'
import { seenInspectionIds } from '../inspection/seen-inspections.queries.ts'
import { mustBeAllowed } from '../people/must-be-allowed.ts'
import type { Viewer } from '../people/viewer.ts'
import { Refusal } from '../refusal.ts'
import { getWrittenAction, lastActionPosition, lastPositionUnder, referencesUsed } from './action-rows.queries.ts'
import { changesInWords } from './action-words.ts'
import { lockPlan } from './lock-plan.commands.ts'
import { getPlan } from './plan.queries.ts'
import type { PlanDatabase } from './plan.tables.ts'
import { actionsFor, nextReference } from './plan.ts'
import { actionAdded, actionChanged, actionMoved, actionPutBack, actionRemoved } from './plan-events.ts'

/** What is written of an action in the draft: the owner is a post or a person of the authority's book, the findings are the plan's. */
export type ActionOrder = {
  readonly title: string
  readonly owner: { readonly kind: 'post' | 'person'; readonly id: string } | null
  readonly dueOn: Temporal.PlainDate | null
  readonly findingIds: readonly string[]
}

export type AddAction = ActionOrder & { readonly commandId: string; readonly planId: string }

/** Adds an action at the end of each finding that it answers. Gives its id. */
export async function addAction(db: Database<PlanDatabase>, viewer: Viewer, order: AddAction): Promise<string> {
  mustBeAllowed(viewer, 'addAction', 'change this plan', { kind: 'plan', id: order.planId })
  return inTransaction(db, viewer, order.commandId, async (tx) => {
    await lockPlan(tx, viewer, order.planId)
    const action = { id: newId(), reference: nextReference(await referencesUsed(tx, order.planId)), title: order.title }
    await tx
      .insertInto('action')
      .values({
        ...action,
        ...columns(order),
        plan_id: order.planId,
        origin: 'finding',
        position: positionBetween(await lastActionPosition(tx, order.planId), null),
        recorded_by: viewer.personId,
      })
      .execute()
    await answerFindings(tx, viewer, order.planId, action.id, order.findingIds)
    recordEvent(tx, actionAdded(action))
    return action.id
  })
}

export type ChangeAction = AddAction & { readonly actionId: string; readonly revision: number }

/** Changes an action. Gives a StaleEdit when somebody was faster. */
export async function changeAction(db: Database<PlanDatabase>, viewer: Viewer, order: ChangeAction): Promise<string | StaleEdit> {
  mustBeAllowed(viewer, 'changeAction', 'change this plan', { kind: 'plan', id: order.planId })
  return inTransaction(db, viewer, order.commandId, async (tx): Promise<string | StaleEdit> => {
    await lockPlan(tx, viewer, order.planId)
    await refuseHiddenAction(tx, viewer, order.actionId)
    const before = await getWrittenAction(tx, order.planId, order.actionId)
    const stale = await updateRevised(tx, 'action', order.actionId, order.revision, columns(order))
    if (stale) return stale
    await answerFindings(tx, viewer, order.planId, order.actionId, order.findingIds)
    const after = await getWrittenAction(tx, order.planId, order.actionId)
    const changes = changesInWords(before, after)
    if (changes.length > 0) recordEvent(tx, actionChanged({ id: order.actionId, ...after }, changes))
    return order.actionId
  })
}

export type MoveAction = {
  readonly commandId: string
  readonly planId: string
  readonly actionId: string
  readonly findingId: string
  readonly direction: 'up' | 'down'
}

/** Moves an action one place up or down under one finding; at the end of the list it stays where it is. */
export async function moveAction(db: Database<PlanDatabase>, viewer: Viewer, order: MoveAction): Promise<string> {
  mustBeAllowed(viewer, 'moveAction', 'change this plan', { kind: 'plan', id: order.planId })
  return inTransaction(db, viewer, order.commandId, async (tx) => {
    await lockPlan(tx, viewer, order.planId)
    const listed = actionsFor(await getPlan(tx, viewer, order.planId), order.findingId)
    const from = listed.findIndex((action) => action.id === order.actionId)
    const moving = listed[from]
    if (!moving) throw new Refusal('not-found', 'That action no longer stands under that finding.')
    const rest = listed.toSpliced(from, 1)
    const to = order.direction === 'up' ? from - 1 : from + 1
    if (to < 0 || to > rest.length) return moving.id
    const placeOf = (n: number) => rest[n]?.answers.find((answer) => answer.findingId === order.findingId)?.position ?? null
    await tx
      .updateTable('action_finding')
      .set({ position: positionBetween(placeOf(to - 1), placeOf(to)) })
      .where('action_id', '=', moving.id)
      .where('finding_id', '=', order.findingId)
      .execute()
    recordEvent(tx, actionMoved(moving, order.direction))
    return moving.id
  })
}

export type RemoveAction = { readonly commandId: string; readonly planId: string; readonly actionId: string; readonly revision: number }

/** Removes an action that was put in by mistake; `putActionBack` with this command's id undoes it. */
export async function removeAction(db: Database<PlanDatabase>, viewer: Viewer, order: RemoveAction): Promise<string | StaleEdit> {
  mustBeAllowed(viewer, 'removeAction', 'change this plan', { kind: 'plan', id: order.planId })
  return inTransaction(db, viewer, order.commandId, async (tx): Promise<string | StaleEdit> => {
    await lockPlan(tx, viewer, order.planId)
    await refuseHiddenAction(tx, viewer, order.actionId)
    const action = await getWrittenAction(tx, order.planId, order.actionId)
    await refuseWhileItCosts(tx, order.actionId, action.reference)
    for (const part of ['action_finding', 'action_costing', 'measure_action', 'risk_action'] as const)
      await tx.deleteFrom(part).where('action_id', '=', order.actionId).execute()
    const stale = await deleteRevised(tx, 'action', order.actionId, order.revision)
    if (isStaleEdit(stale)) return stale
    recordEvent(tx, actionRemoved({ id: order.actionId, ...action }))
    return order.actionId
  })
}

export type PutActionBack = {
  readonly commandId: string
  readonly planId: string
  readonly actionId: string
  readonly removedBy: string
}

/** Puts back an action that a command removed. Refuses when that cannot be undone, with the reason. */
export async function putActionBack(db: Database<PlanDatabase>, viewer: Viewer, order: PutActionBack): Promise<string> {
  mustBeAllowed(viewer, 'putActionBack', 'change this plan', { kind: 'plan', id: order.planId })
  return inTransaction(db, viewer, order.commandId, async (tx) => {
    await lockPlan(tx, viewer, order.planId)
    const reason = {
      nothing: 'There is nothing to put back: it is back already, or nothing was removed.',
      taken: 'It cannot be put back: something else has taken its place since.',
      'too-late': 'It cannot be put back: it was removed more than 30 days ago. The history still tells what it said.',
    }
    if (!(await wasRemovedBy(tx, order))) throw new Refusal('conflict', reason.nothing)
    const answer = await putBack(tx, order.removedBy)
    if (answer !== 'put-back') throw new Refusal('conflict', reason[answer])
    const action = await getWrittenAction(tx, order.planId, order.actionId)
    recordEvent(tx, actionPutBack({ id: order.actionId, ...action }))
    return order.actionId
  })
}

/** An action that answers only findings held in confidence from this person isn't there for them. */
async function refuseHiddenAction(tx: Writer<PlanDatabase>, viewer: Viewer, actionId: string): Promise<void> {
  const answered = await tx
    .selectFrom('action_finding')
    .innerJoin('finding', 'finding.id', 'finding_id')
    .select('finding.inspection_id')
    .where('action_id', '=', actionId)
    .execute()
  const seen = new Set<string | null>((await seenInspectionIds(tx, viewer).execute()).map(({ id }) => id))
  if (answered.length > 0 && !answered.some(({ inspection_id }) => seen.has(inspection_id)))
    throw new Refusal('not-found', 'There is no such action in this plan. Somebody may have removed it.')
}

/** What other commands removed isn't put back here: it may be another's to put back. */
async function wasRemovedBy(tx: Writer<PlanDatabase>, { removedBy, actionId }: PutActionBack): Promise<boolean> {
  const removal = await tx
    .selectFrom('history')
    .select('seq')
    .where('command_id', '=', removedBy)
    .where('what', '=', 'action-removed')
    .where('about_id', '=', actionId)
    .executeTakeFirst()
  return removal !== undefined
}

/** Money doesn't go out of a plan unsaid: what an action costs is removed, or put on another, first. */
async function refuseWhileItCosts(tx: Writer<PlanDatabase>, actionId: string, reference: string): Promise<void> {
  const cost = await tx.selectFrom('cost').select('title').where('action_id', '=', actionId).executeTakeFirst()
  if (cost)
    throw new Refusal(
      'conflict',
      `${reference} has the cost “${cost.title}”. Remove that, or put it on another action or the whole plan, on the plan’s money page first.`,
    )
}

const columns = (order: ActionOrder) => ({
  title: order.title,
  owner_post_id: order.owner?.kind === 'post' ? order.owner.id : null,
  owner_person_id: order.owner?.kind === 'person' ? order.owner.id : null,
  due_on: order.dueOn?.toString() ?? null,
})

/** Makes the action answer these findings of the plan that the person may see; those that the person cannot see stay as they were. */
async function answerFindings(
  tx: Writer<PlanDatabase>,
  viewer: Viewer,
  planId: string,
  actionId: string,
  findingIds: readonly string[],
): Promise<void> {
  const known = await tx
    .selectFrom('finding')
    .innerJoin('plan_inspection', 'plan_inspection.inspection_id', 'finding.inspection_id')
    .select('finding.id')
    .where('plan_id', '=', planId)
    .where('finding.inspection_id', 'in', seenInspectionIds(tx, viewer))
    .execute()
  const seen = new Set(known.map((row) => row.id))
  if (findingIds.some((id) => !seen.has(id))) throw new Refusal('conflict', 'One of these findings is not in this plan any more.')
  const now = await tx.selectFrom('action_finding').select(['id', 'finding_id']).where('action_id', '=', actionId).execute()
  const wanted = new Set(findingIds)
  for (const row of now.filter((each) => seen.has(each.finding_id) && !wanted.has(each.finding_id)))
    await tx.deleteFrom('action_finding').where('id', '=', row.id).execute()
  const there = new Set(now.map((row) => row.finding_id))
  for (const findingId of wanted.difference(there)) {
    const position = positionBetween(await lastPositionUnder(tx, findingId), null)
    const row = { id: newId(), action_id: actionId, finding_id: findingId, position, recorded_by: viewer.personId }
    await tx.insertInto('action_finding').values(row).execute()
  }
}

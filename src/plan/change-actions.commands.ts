import type { Database, Writer } from '../database/database.ts'
import { newId } from '../database/new-id.ts'
import { positionBetween } from '../database/position.ts'
import { putBack } from '../database/put-back.ts'
import { isStaleEdit, type StaleEdit } from '../database/stale-edit.ts'
import { deleteRevised, updateRevised } from '../database/update-revised.ts'
import { recordEvent } from '../history/record-event.ts'
import { type Act, may } from '../people/permissions.ts'
import type { Viewer } from '../people/viewer.ts'
import { Refusal } from '../refusal.ts'
import { lastActionPosition, referencesUsed } from './action-rows.queries.ts'
import { actionColumns } from './actions/action-columns.ts'
import { actionAdded, actionChanged, actionPutBack, actionRemoved } from './actions/action-events.ts'
import { changesInWords } from './actions/action-in-words.ts'
import type { ActionChange, NewAction } from './actions/action-order.ts'
import { scopesOfAction } from './actions/action-scopes.ts'
import { closeActionOf } from './actions/end-action.commands.ts'
import { actionOf } from './actions/find-action.ts'
import { writeActionParts } from './actions/write-parts.commands.ts'
import { nextReference } from './next-reference.ts'
import { onWholePlan } from './on-whole-plan.commands.ts'
import type { PlanDatabase } from './plan.tables.ts'
import { getPlanContent } from './plan-content.queries.ts'
import type { ActionContent, PlanContent } from './plan-content.ts'
import { isAgreed } from './versions/agreement.queries.ts'

type Db = Database<PlanDatabase>
type Tx = Writer<PlanDatabase>
type InPlan = { readonly commandId: string; readonly planId: string }
type OnAction = InPlan & { readonly actionId: string; readonly revision: number }

const what = 'change this plan’s actions'

/** Adds an action at the plan's end, and at the end of each finding that it answers. Gives its id. */
export async function addAction(db: Db, viewer: Viewer, order: NewAction & InPlan): Promise<string> {
  const mayAlso = () => leads(viewer, 'addAction', order.planId, order)
  return onWholePlan(db, viewer, { act: 'addAction', what, ...order, mayAlso }, (tx, plan) => addActionTo(tx, viewer, plan, order))
}

/** As `addAction`, within a command on the whole plan. The plan handed in needn't know the actions added since, unless one waits for them. */
export async function addActionTo(tx: Tx, viewer: Viewer, plan: PlanContent, order: NewAction): Promise<string> {
  refuseUnknownPlaces(plan, order)
  const used = await referencesUsed(tx, plan.id)
  if (order.reference !== undefined && used.includes(order.reference))
    throw new Refusal('conflict', `${order.reference} is the reference of another action of this plan, or of one that was removed.`)
  const action = { id: newId(), reference: order.reference ?? nextReference(used), title: order.title }
  const place = { plan_id: plan.id, position: positionBetween(await lastActionPosition(tx, plan.id), null), recorded_by: viewer.personId }
  await tx
    .insertInto('action')
    .values({ ...actionColumns({ origin: 'finding', ...order }), ...action, ...place, origin: order.origin ?? 'finding' })
    .execute()
  await writeActionParts(tx, viewer, plan, action.id, { findingIds: [], partners: [], waitsFor: [], milestones: [] }, order)
  recordEvent(tx, actionAdded(action))
  if (order.completeOn) {
    const done = { outcome: 'complete', closedOn: order.completeOn, reasonCode: null, reason: null } as const
    await closeActionOf(tx, viewer, { ...action, ended: null }, done)
  }
  return action.id
}

/** Changes what is named of an action. Gives a StaleEdit when somebody was faster. */
export async function changeAction(db: Db, viewer: Viewer, order: ActionChange & OnAction): Promise<string | StaleEdit> {
  const mayAlso = (_: Tx, plan: PlanContent) =>
    leads(viewer, 'changeAction', plan.id, actionOf(plan, order.actionId)) &&
    (order.workstreamId === undefined || leads(viewer, 'changeAction', plan.id, order))
  return onWholePlan(db, viewer, { act: 'changeAction', what, ...order, mayAlso }, (tx, plan) => changeActionOf(tx, viewer, plan, order))
}

/** As `changeAction`, within a command on the whole plan. */
export async function changeActionOf(
  tx: Tx,
  viewer: Viewer,
  plan: PlanContent,
  order: ActionChange & Pick<OnAction, 'actionId' | 'revision'>,
): Promise<string | StaleEdit> {
  const was = actionOf(plan, order.actionId)
  refuseUnknownPlaces(plan, order)
  await refuseUnsaidMove(tx, plan, was, order)
  // The title always goes with it, so that a change of its findings alone is seen by whoever writes at the same time.
  const set = { ...actionColumns(order), title: order.title ?? was.title }
  const stale = await updateRevised<PlanDatabase, 'action'>(tx, 'action', was.id, order.revision, set)
  if (stale) return stale
  await writeActionParts(tx, viewer, plan, was.id, was, order)
  const after = await getPlanContent(tx, viewer, plan.id)
  const now = after.actions.find(({ id }) => id === was.id)
  const changes = now ? changesInWords({ plan, action: was }, { plan: after, action: now }) : []
  recordEvent(tx, actionChanged(now ?? was, changes))
  return was.id
}

/** Removes an action that was put in by mistake; `putActionBack` with this command's id undoes it. */
export async function removeAction(db: Db, viewer: Viewer, order: OnAction): Promise<string | StaleEdit> {
  const mayAlso = (_: Tx, plan: PlanContent) => leads(viewer, 'removeAction', plan.id, actionOf(plan, order.actionId))
  return onWholePlan(db, viewer, { act: 'removeAction', what, ...order, mayAlso }, async (tx, plan): Promise<string | StaleEdit> => {
    const action = actionOf(plan, order.actionId)
    await refuseWhatStays(tx, plan, action)
    for (const part of [
      'action_finding',
      'action_partner',
      'action_dependency',
      'milestone',
      'action_costing',
      'measure_action',
      'risk_action',
      'brought_in',
    ] as const)
      await tx.deleteFrom(part).where('action_id', '=', action.id).execute()
    await tx.deleteFrom('action_dependency').where('waits_for_action_id', '=', action.id).execute()
    const stale = await deleteRevised(tx, 'action', action.id, order.revision)
    if (isStaleEdit(stale)) return stale
    recordEvent(tx, actionRemoved(action))
    return action.id
  })
}

/** Puts back an action that a command removed; whoever removed it may. Refuses when that cannot be undone, with the reason. */
export async function putActionBack(
  db: Db,
  viewer: Viewer,
  order: InPlan & { readonly actionId: string; readonly removedBy: string },
): Promise<string> {
  const mayAlso = async (tx: Tx) => viewer.personId !== null && wasRemovedBy(tx, { ...order, person: viewer.personId })
  return onWholePlan(db, viewer, { act: 'putActionBack', what, ...order, mayAlso }, async (tx, plan) => {
    const reason = {
      nothing: 'There is nothing to put back: it is back already, or nothing was removed.',
      taken: 'It cannot be put back: something else has taken its place since, or what it belonged to is gone.',
      'too-late': 'It cannot be put back: it was removed more than 30 days ago. The history still tells what it said.',
    }
    if (!(await wasRemovedBy(tx, order))) throw new Refusal('conflict', reason.nothing)
    const answer = await putBack(tx, order.removedBy)
    if (answer !== 'put-back') throw new Refusal('conflict', reason[answer])
    const action = actionOf(await getPlanContent(tx, viewer, plan.id), order.actionId)
    recordEvent(tx, actionPutBack(action))
    return action.id
  })
}

const leads = (viewer: Viewer, act: Act, planId: string, of: { readonly workstreamId?: string | null }): boolean =>
  may(viewer, act, scopesOfAction(planId, of))

function refuseUnknownPlaces(plan: PlanContent, { workstreamId, phaseId }: ActionChange): void {
  if (workstreamId && !plan.workstreams.some(({ id }) => id === workstreamId))
    throw new Refusal('conflict', 'That workstream is not in this plan any more.')
  if (phaseId && !plan.phases.some(({ id }) => id === phaseId)) throw new Refusal('conflict', 'That phase is not in this plan any more.')
}

/** Once the plan is agreed, its dates are moved with a reason. */
async function refuseUnsaidMove(tx: Tx, plan: PlanContent, was: ActionContent, { dueOn, dueWords }: ActionChange): Promise<void> {
  const moves = (dueOn !== undefined && (dueOn?.toString() ?? null) !== was.dueOn) || (dueWords !== undefined && dueWords !== was.dueWords)
  if (moves && (await isAgreed(tx, plan.id)))
    throw new Refusal('conflict', `The plan is agreed: move the date of ${was.reference} on the action’s own page, with the reason.`)
}

type Removed = { readonly removedBy: string; readonly actionId: string; readonly person?: string }

/** What other commands removed isn't put back here: it may be another's to put back. */
async function wasRemovedBy(tx: Tx, { removedBy, actionId, person }: Removed): Promise<boolean> {
  let removals = tx
    .selectFrom('history')
    .select('seq')
    .where('command_id', '=', removedBy)
    .where('what', '=', 'action-removed')
    .where('about_id', '=', actionId)
  if (person !== undefined) removals = removals.where('person_id', '=', person)
  return (await removals.executeTakeFirst()) !== undefined
}

/** What was decided of an action stays on record; and money doesn't go out of a plan unsaid. */
async function refuseWhatStays(tx: Tx, plan: PlanContent, { id, reference }: ActionContent): Promise<void> {
  const cost = plan.costs.find(({ actionId }) => actionId === id)
  if (cost)
    throw new Refusal(
      'conflict',
      `${reference} has the cost “${cost.title}”. Remove that, or put it on another action or the whole plan, on the plan’s money page first.`,
    )
  for (const act of ['action_closure', 'due_change'] as const)
    if (await tx.selectFrom(act).select('id').where('action_id', '=', id).executeTakeFirst())
      throw new Refusal(
        'conflict',
        `${reference} was ${act === 'due_change' ? 'moved to another date' : 'ended once'}, and that stays on record. Say that it is no longer needed instead.`,
      )
}

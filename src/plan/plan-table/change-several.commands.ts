import type { Database, Writer } from '../../database/database.ts'
import { isStaleEdit } from '../../database/stale-edit.ts'
import { updateRevised } from '../../database/update-revised.ts'
import { recordEvent } from '../../history/record-event.ts'
import { may } from '../../people/permissions.ts'
import type { Viewer } from '../../people/viewer.ts'
import { Refusal } from '../../refusal.ts'
import { actionColumns } from '../actions/action-columns.ts'
import { actionChanged } from '../actions/action-events.ts'
import { changesInWords } from '../actions/action-in-words.ts'
import { scopesOfAction } from '../actions/action-scopes.ts'
import { actionOf } from '../actions/find-action.ts'
import { type DateMove, moveDateOf } from '../actions/move-date.commands.ts'
import { onWholePlan } from '../on-whole-plan.commands.ts'
import type { PlanDatabase } from '../plan.tables.ts'
import type { ActionContent, PlanContent } from '../plan-content.ts'
import { readBook } from '../responsible.queries.ts'
import { actionRevisions } from './action-revisions.queries.ts'
import { canChange, changedAction, fieldsChanged, type SeveralChanges, sayingNow } from './several-changes.ts'

export type ChangeSeveralActions = SeveralChanges &
  Pick<DateMove, 'reasonCode' | 'reason' | 'approvedBy'> & {
    readonly commandId: string
    readonly planId: string
    /** Each with what it said when the change was looked at. */
    readonly actions: readonly { readonly id: string; readonly said: string }[]
  }

/** Makes one change to several actions, or to none of them. Gives how many it changed. */
export async function changeSeveralActions(db: Database<PlanDatabase>, viewer: Viewer, order: ChangeSeveralActions): Promise<number> {
  const mayAlso = (_: Writer<PlanDatabase>, plan: PlanContent) =>
    order.actions.every(({ id }) => may(viewer, 'changeSeveralActions', scopesOfAction(plan.id, actionOf(plan, id)))) &&
    (order.workstreamId === undefined || may(viewer, 'changeSeveralActions', scopesOfAction(plan.id, order)))
  const what = 'change this plan’s actions'
  return onWholePlan(db, viewer, { act: 'changeSeveralActions', what, ...order, mayAlso }, async (tx, plan) => {
    if (order.workstreamId && !plan.workstreams.some(({ id }) => id === order.workstreamId))
      throw new Refusal('conflict', 'That workstream is not in this plan any more.')
    if (order.phaseId && !plan.phases.some(({ id }) => id === order.phaseId))
      throw new Refusal('conflict', 'That phase is not in this plan any more.')
    const actions = order.actions.map(({ id }) => actionOf(plan, id))
    refuseWhatChanged(order, actions)
    const book = await readBook(tx)
    const chosen = order.owner ?? null
    const owner = book.either(chosen?.kind === 'post' ? chosen.id : null, chosen?.kind === 'person' ? chosen.id : null)
    if (chosen && !owner) throw new Refusal('conflict', 'That owner is not in the authority’s book any more.')
    const revisions = await actionRevisions(tx, plan.id)
    let changed = 0
    for (const was of actions) {
      const now = changedAction(was, order, owner)
      if (fieldsChanged(plan, was, now).length === 0) continue
      await changeOne(tx, viewer, plan, { was, now, order, revision: revisions.get(was.id) ?? 0 })
      changed += 1
    }
    if (changed === 0) throw new Refusal('conflict', 'Nothing would change: these actions are like that already.')
    return changed
  })
}

function refuseWhatChanged(order: ChangeSeveralActions, actions: readonly ActionContent[]): void {
  const ended = actions.filter((action) => !canChange(action))
  if (ended.length > 0) throw new Refusal('conflict', `${named(ended)} ended meanwhile. Nothing is changed: leave out what has ended.`)
  const changed = actions.filter((action, n) => sayingNow(action, order) !== order.actions[n]?.said)
  if (changed.length > 0)
    throw new Refusal('conflict', `Somebody changed ${named(changed)} after you looked. Nothing is changed: look at them again.`)
}

const named = (actions: readonly ActionContent[]): string => new Intl.ListFormat('en-GB').format(actions.map(({ reference }) => reference))

type One = { readonly was: ActionContent; readonly now: ActionContent; readonly order: ChangeSeveralActions; readonly revision: number }

async function changeOne(tx: Writer<PlanDatabase>, viewer: Viewer, plan: PlanContent, { was, now, order, revision }: One): Promise<void> {
  const undated = { ...now, dueOn: was.dueOn, dueWords: was.dueWords }
  const changes = changesInWords({ plan, action: was }, { plan, action: undated })
  if (changes.length > 0) {
    const { owner, workstreamId, phaseId } = order
    const stale = await updateRevised<PlanDatabase, 'action'>(
      tx,
      'action',
      was.id,
      revision,
      actionColumns({ owner, workstreamId, phaseId }),
    )
    if (isStaleEdit(stale)) throw new Refusal('conflict', `Somebody changed ${was.reference} at this very moment. Try again.`)
    recordEvent(tx, actionChanged(was, changes))
  }
  if (order.dueOn === undefined || (was.dueOn === now.dueOn && was.dueWords === now.dueWords)) return
  const { dueOn, reasonCode, reason, approvedBy } = order
  const at = changes.length > 0 ? revision + 1 : revision
  await moveDateOf(tx, viewer, plan, { actionId: was.id, revision: at, dueOn, dueWords: null, reasonCode, reason, approvedBy })
}

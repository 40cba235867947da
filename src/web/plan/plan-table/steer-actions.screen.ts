import { isStaleEdit } from '../../../database/stale-edit.ts'
import { putActionBack, removeAction } from '../../../plan/change-actions.commands.ts'
import { getPlanContent } from '../../../plan/plan-content.queries.ts'
import { moveAction } from '../../../plan/plan-table/place-action.commands.ts'
import { readPlanView, viewAddress } from '../../../plan/plan-table/plan-view.ts'
import { takeInspectionOut } from '../../../plan/start-plan.commands.ts'
import { Refusal } from '../../../refusal.ts'
import { redirect } from '../../answer.ts'
import { firstOf } from '../../form/fields.ts'
import { readForm } from '../../form/read-form.ts'
import { paths } from '../../paths.ts'
import type { Screen, Visit } from '../../visit.ts'

const planOf = (visit: Visit): string => visit.params.planId ?? ''
const actionOf = (visit: Visit): string => visit.params.actionId ?? ''

/** Goes back to where it was pressed, to go on from there. */
export const actionMoved: Screen = async (visit) => {
  const form = readForm(visit.fields)
  const side = form.choice('side', ['before', 'after'] as const, { missing: 'Choose before or after' })
  const besideId = form.id('beside', { missing: 'Choose next to which action to move it' })
  const { order } = form.finish({ side, besideId })
  const { viewer, db, commandId } = visit
  if (order) await moveAction(db, viewer, { commandId, planId: planOf(visit), actionId: actionOf(visit), ...order })
  const view = readPlanView(Object.fromEntries(new URLSearchParams(firstOf(visit.fields, 'view'))))
  return redirect(`${paths.plan(viewer.authority, planOf(visit))}${viewAddress(view, { arrange: 'yes' })}#action-${actionOf(visit)}`)
}

/** Goes back to the plan, which offers to put it back. */
export const actionRemoved: Screen = async (visit) => {
  const { viewer, db, commandId, revision } = visit
  const [planId, actionId] = [planOf(visit), actionOf(visit)]
  const plan = await visit.read((reader) => getPlanContent(reader, viewer, planId))
  const reference = plan.actions.find((action) => action.id === actionId)?.reference ?? ''
  const removed = await removeAction(db, viewer, { commandId, planId, actionId, revision })
  if (isStaleEdit(removed))
    throw new Refusal(
      'conflict',
      'Somebody changed this action after you opened the plan. Look at it again, then remove it if it should still go.',
    )
  const said = new URLSearchParams({ removed: actionId, by: commandId, reference })
  return redirect(`${paths.plan(viewer.authority, planId)}?${said}`)
}

export const actionPutBack: Screen = async (visit) => {
  const { viewer, db, commandId } = visit
  const form = readForm(visit.fields)
  const { order } = form.finish({ removedBy: form.id('by', { missing: 'Say what to put back' }) })
  const here = paths.plan(viewer.authority, planOf(visit))
  if (!order) return redirect(here)
  await putActionBack(db, viewer, { commandId, planId: planOf(visit), actionId: actionOf(visit), ...order })
  return redirect(here, 'The action is back.')
}

export const inspectionTakenOut: Screen = async (visit) => {
  const { viewer, db, commandId, params } = visit
  await takeInspectionOut(db, viewer, { commandId, planId: planOf(visit), inspectionId: params.inspectionId ?? '' })
  return redirect(paths.plan(viewer.authority, planOf(visit)), 'Its findings are out of this plan.')
}

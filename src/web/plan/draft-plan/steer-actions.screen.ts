import { isStaleEdit } from '../../../database/stale-edit.ts'
import { moveAction, putActionBack, removeAction } from '../../../plan/change-actions.commands.ts'
import { getPlan } from '../../../plan/plan.queries.ts'
import { takeInspectionOut } from '../../../plan/start-plan.commands.ts'
import { Refusal } from '../../../refusal.ts'
import { redirect } from '../../answer.ts'
import { readForm } from '../../form/read-form.ts'
import { paths } from '../../paths.ts'
import type { Screen, Visit } from '../../visit.ts'
import { anchor } from './draft-plan.screen.ts'

const planOf = (visit: Visit): string => visit.params.planId ?? ''
const actionOf = (visit: Visit): string => visit.params.actionId ?? ''

export const actionMoved: Screen = async (visit) => {
  const form = readForm(visit.fields)
  const direction = form.choice('direction', ['up', 'down'] as const, { missing: 'Choose up or down' })
  const findingId = form.id('finding', { missing: 'Choose under which finding to move it' })
  const { order } = form.finish({ direction, findingId })
  const { viewer, db, commandId } = visit
  if (order) await moveAction(db, viewer, { commandId, planId: planOf(visit), actionId: actionOf(visit), ...order })
  const here = paths.plan(viewer.authority, planOf(visit))
  return redirect(order ? `${here}#${anchor({ id: order.findingId })}` : here)
}

/** Goes back to the plan, which offers to put it back. */
export const actionRemoved: Screen = async (visit) => {
  const { viewer, db, commandId, revision } = visit
  const [planId, actionId] = [planOf(visit), actionOf(visit)]
  const plan = await visit.read((reader) => getPlan(reader, viewer, planId))
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

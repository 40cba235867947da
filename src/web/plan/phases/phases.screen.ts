import { readHolidayTable } from '../../../calendar/holidays.queries.ts'
import { newId } from '../../../database/new-id.ts'
import { readAnchorDays } from '../../../plan/phases/anchor-days.queries.ts'
import type { Which } from '../../../plan/phases/anchors.ts'
import { confirmPhaseDay, movePhase, putPhaseBack } from '../../../plan/phases/change-phases.commands.ts'
import { actionsOfPhase } from '../../../plan/phases/phase.ts'
import { readPhaseMoves } from '../../../plan/phases/phase-moves.queries.ts'
import { getPlanContent } from '../../../plan/plan-content.queries.ts'
import { canChange } from '../../../plan/plan-table/several-changes.ts'
import { page, redirect } from '../../answer.ts'
import { isId, readForm } from '../../form/read-form.ts'
import { paths } from '../../paths.ts'
import type { Screen } from '../../visit.ts'
import { mayChangePlan } from '../may-change-plan.ts'
import { crumbsTo, planIdOf } from '../money/money-on-page.ts'
import { planTabs } from '../plan-tabs.ts'
import { waitingOnPage } from '../waiting-on-page.ts'
import { phaseShown } from './phase-shown.ts'

/** The plan's time in parts, each with its days, how they were counted, and the actions that fall into it. */
export const phasesPage: Screen = async (visit) => {
  const { viewer, query, today } = visit
  const { plan, waiting, ...known } = await visit.read(async (reader) => {
    const plan = await getPlanContent(reader, viewer, planIdOf(visit))
    const [days, holidays] = [await readAnchorDays(reader, plan), await readHolidayTable(reader)]
    const waiting = await waitingOnPage(visit, reader, plan)
    return { plan, waiting, days, holidays, moves: await readPhaseMoves(reader, plan) }
  })
  const mayChange = await mayChangePlan(visit, plan.id, 'changePhase')
  const without = actionsOfPhase(plan, null)
  const button = await visit.form({ id: 'steer', about: plan.id })
  return page('plan/phases/phases.view.njk', {
    title: 'Phases',
    crumbs: crumbsTo(visit, plan).slice(0, 2),
    tabs: planTabs(viewer.authority, plan.id, 'phases'),
    plan,
    phases: plan.phases.map((phase) => ({
      ...phaseShown(plan, phase, { ...known, today }),
      waiting: waiting(phase.id),
      tableHref: `${paths.plan(viewer.authority, plan.id)}?phase=${phase.id}`,
      change: paths.changePhase(viewer.authority, plan.id, phase.id),
      confirm: paths.confirmPhaseDay(viewer.authority, plan.id, phase.id),
      move: paths.movePhase(viewer.authority, plan.id, phase.id),
      remove: paths.removePhase(viewer.authority, plan.id, phase.id),
    })),
    without,
    planHref: paths.plan(viewer.authority, plan.id),
    placeHref: mayChange && without.some(canChange) && paths.changeSeveral(viewer.authority, plan.id),
    mayChange,
    addHref: paths.addPhase(viewer.authority, plan.id),
    fresh: () => ({ ...button, commandId: newId() }),
    removed: mayChange && isId(query.removed ?? '') && { action: paths.putPhaseBack(viewer.authority, plan.id), by: query.removed },
  })
}

const ends: readonly Which[] = ['starts', 'ends']

export const phaseDayConfirmed: Screen = async (visit) => {
  const { viewer, db, commandId, params } = visit
  const form = readForm(visit.fields)
  const which = form.choice('which', ends, { missing: 'Say which day is confirmed' })
  const { order } = form.finish({ which, on: form.day('on', { missing: 'Say which day is confirmed' }) })
  const phaseId = params.phaseId ?? ''
  if (order) await confirmPhaseDay(db, viewer, { which, on: order.on.toString(), commandId, planId: planIdOf(visit), phaseId })
  return redirect(paths.phase(viewer.authority, planIdOf(visit), phaseId), order && 'The day is confirmed.')
}

export const phaseMoved: Screen = async (visit) => {
  const { viewer, db, commandId, params } = visit
  const form = readForm(visit.fields)
  const { order } = form.finish({ direction: form.choice('direction', ['up', 'down'] as const, { missing: 'Choose up or down' }) })
  const phaseId = params.phaseId ?? ''
  if (order) await movePhase(db, viewer, { ...order, commandId, planId: planIdOf(visit), phaseId })
  return redirect(paths.phase(viewer.authority, planIdOf(visit), phaseId))
}

export const phasePutBack: Screen = async (visit) => {
  const { viewer, db, commandId } = visit
  const form = readForm(visit.fields)
  const { order } = form.finish({ removedBy: form.id('by', { missing: 'Say what to put back' }) })
  if (order) await putPhaseBack(db, viewer, { ...order, commandId, planId: planIdOf(visit) })
  return redirect(paths.phases(viewer.authority, planIdOf(visit)), order && 'The phase is back.')
}

import { newId } from '../../../database/new-id.ts'
import type { PlanContent, WorkstreamContent } from '../../../plan/plan-content.ts'
import { canChange } from '../../../plan/plan-table/several-changes.ts'
import { moveWorkstream, putWorkstreamBack } from '../../../plan/workstreams/change-workstreams.commands.ts'
import { type ActionsSummed, actionsOfWorkstream, sumActions } from '../../../plan/workstreams/workstream.ts'
import { page, redirect } from '../../answer.ts'
import { isId, readForm } from '../../form/read-form.ts'
import { paths } from '../../paths.ts'
import type { Screen, Visit } from '../../visit.ts'
import { mayChangePlan } from '../may-change-plan.ts'
import { crumbsTo, planIdOf, planOf } from '../money/money-on-page.ts'
import { planTabs } from '../plan-tabs.ts'

/** The parts of the plan in its own order, each with its lead and how far its actions are. */
export const workstreamsPage: Screen = async (visit) => {
  const { viewer, query } = visit
  const plan = await planOf(visit)
  const mayChange = await mayChangePlan(visit, plan.id, 'changeWorkstream')
  const without = actionsOfWorkstream(plan, null)
  const button = await visit.form({ id: 'steer', about: plan.id })
  return page('plan/workstreams/workstreams.view.njk', {
    title: 'Workstreams',
    crumbs: crumbsTo(visit, plan).slice(0, 2),
    tabs: planTabs(viewer.authority, plan.id, 'workstreams'),
    plan,
    workstreams: plan.workstreams.map((workstream) => workstreamShown(visit, plan, workstream)),
    without,
    planHref: paths.plan(viewer.authority, plan.id),
    placeHref: mayChange && without.some(canChange) && paths.changeSeveral(viewer.authority, plan.id),
    mayChange,
    addHref: paths.addWorkstream(viewer.authority, plan.id),
    addSeveralHref: paths.addWorkstreams(viewer.authority, plan.id),
    fresh: () => ({ ...button, commandId: newId() }),
    removed: mayChange && isId(query.removed ?? '') && { action: paths.putWorkstreamBack(viewer.authority, plan.id), by: query.removed },
  })
}

function workstreamShown({ viewer, today }: Visit, plan: PlanContent, workstream: WorkstreamContent) {
  const sum = sumActions(actionsOfWorkstream(plan, workstream.id), today)
  return {
    ...workstream,
    sum,
    bar: bar(sum),
    nextDue: sum.nextDue && Temporal.PlainDate.from(sum.nextDue),
    href: paths.workstream(viewer.authority, plan.id, workstream.id),
    move: paths.moveWorkstream(viewer.authority, plan.id, workstream.id),
  }
}

/** How far its actions are, on a line 120 long: complete from the left, those past their date from the right. */
function bar({ all, complete, late }: ActionsSummed) {
  const part = (count: number) => (all === 0 ? 0 : Math.round((120 * count) / all))
  return { complete: part(complete), late: part(late.length), lateFrom: 120 - part(late.length) }
}

export const workstreamMoved: Screen = async (visit) => {
  const { viewer, db, commandId, params } = visit
  const form = readForm(visit.fields)
  const { order } = form.finish({ direction: form.choice('direction', ['up', 'down'] as const, { missing: 'Choose up or down' }) })
  const workstreamId = params.workstreamId ?? ''
  if (order) await moveWorkstream(db, viewer, { ...order, commandId, planId: planIdOf(visit), workstreamId })
  return redirect(`${paths.workstreams(viewer.authority, planIdOf(visit))}#workstream-${workstreamId}`)
}

export const workstreamPutBack: Screen = async (visit) => {
  const { viewer, db, commandId } = visit
  const form = readForm(visit.fields)
  const { order } = form.finish({ removedBy: form.id('by', { missing: 'Say what to put back' }) })
  if (order) await putWorkstreamBack(db, viewer, { ...order, commandId, planId: planIdOf(visit) })
  return redirect(paths.workstreams(viewer.authority, planIdOf(visit)), order && 'The workstream is back.')
}

import { shortTitle } from '../../../inspection/frameworks/frameworks.ts'
import { getInspection } from '../../../inspection/get-inspection.queries.ts'
import { inspectionName, isHeld } from '../../../inspection/inspection.ts'
import { mustBeAllowed } from '../../../people/must-be-allowed.ts'
import { mayAnywhere } from '../../../people/permissions.ts'
import { listPlans } from '../../../plan/list-plans.queries.ts'
import { addInspectionToPlan, startPlan } from '../../../plan/start-plan.commands.ts'
import { page, redirect } from '../../answer.ts'
import type { Problem } from '../../form/problem.ts'
import { paths } from '../../paths.ts'
import type { Screen, Visit } from '../../visit.ts'
import { readStartPlan } from './start-plan.form.ts'

export const startPlanPage: Screen = (visit) => show(visit)

export const planStarted: Screen = async (visit) => {
  const { viewer, db, commandId } = visit
  const { running } = await found(visit)
  const read = readStartPlan(
    visit,
    running.map((plan) => plan.id),
  )
  if (read.problems) return show(visit, read.problems)
  const { plan, title } = read.order
  const inspectionId = visit.params.inspectionId ?? ''
  if (title !== null) {
    const id = await startPlan(db, viewer, { commandId, inspectionId, title })
    return redirect(paths.plan(viewer.authority, id), 'The plan is started. Put actions under each finding.')
  }
  await addInspectionToPlan(db, viewer, { commandId, planId: plan, inspectionId })
  return redirect(paths.plan(viewer.authority, plan), 'The findings are in the plan.')
}

async function found(visit: Visit) {
  const { viewer, params } = visit
  return visit.read(async (reader) => {
    const inspection = await getInspection(reader, viewer, params.inspectionId ?? '')
    if (!mayAnywhere(viewer, 'addInspectionToPlan')) mustBeAllowed(viewer, 'startPlan', 'start a plan')
    const plans = await listPlans(reader, viewer)
    const answering = plans.filter((plan) => plan.inspections.some((each) => each.id === inspection.id))
    return { inspection, answering, running: plans.filter((plan) => !answering.includes(plan)) }
  })
}

async function show(visit: Visit, problems: readonly Problem[] = []) {
  const { viewer } = visit
  const { inspection, answering, running } = await found(visit)
  const name = inspectionName(inspection, shortTitle(inspection.framework))
  const values = { plan: running.length === 0 ? 'new' : null, title: `Improvement plan ${visit.today.year}` }
  const form = await visit.form({ id: 'start-plan', about: inspection.id, values, problems })
  return page('plan/start-plan/start-plan.view.njk', {
    title: 'Plan for these findings',
    crumbs: [
      { text: 'Inspections', href: paths.inspections(viewer.authority) },
      { text: name, href: paths.inspection(viewer.authority, inspection.id) },
    ],
    form,
    name,
    held: isHeld(inspection),
    count: inspection.findings.length,
    answering: answering.map((plan) => ({ title: plan.title, href: paths.plan(viewer.authority, plan.id) })),
    running: running.map((plan) => ({
      value: plan.id,
      text: `Add them to “${plan.title}”`,
      hint: `It answers ${[...plan.inspections.map(({ name }) => name), ...plan.sources.map(({ title }) => title)].join(' and ')}`,
    })),
    back: paths.inspection(viewer.authority, inspection.id),
  })
}

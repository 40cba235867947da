import { may } from '../../../people/permissions.ts'
import { listPlans } from '../../../plan/list-plans.queries.ts'
import { endedPlans } from '../../../plan/versions/plan-end.queries.ts'
import { page } from '../../answer.ts'
import { paths } from '../../paths.ts'
import type { Screen } from '../../visit.ts'

export const plansPage: Screen = async (visit) => {
  const { viewer } = visit
  const { plans, ended } = await visit.read(async (reader) => ({ plans: await listPlans(reader, viewer), ended: await endedPlans(reader) }))
  return page('plan/plans/plans.view.njk', {
    title: 'Plans',
    plans: plans.map((plan) => ({ ...plan, href: paths.plan(viewer.authority, plan.id), endedOn: ended.get(plan.id) ?? null })),
    mayStart: may(viewer, 'startPlan'),
    startFromHref: may(viewer, 'startPlanFrom') && paths.startPlanFrom(viewer.authority),
    importHref: may(viewer, 'importGoodwardFile') && paths.importPlan(viewer.authority),
  })
}

import { printPlainDay } from '../../../calendar/print-day.ts'
import { mustBeAllowed } from '../../../people/must-be-allowed.ts'
import { listPlans } from '../../../plan/list-plans.queries.ts'
import type { PlanContent } from '../../../plan/plan-content.ts'
import { findingCalled } from '../../../plan/versions/compared-field.ts'
import { endPlan } from '../../../plan/versions/end-plan.commands.ts'
import { findPlanEnd, type PlanEnd } from '../../../plan/versions/plan-end.queries.ts'
import { toAccountFor, waysToEnd } from '../../../plan/versions/plan-end.ts'
import { page, redirect } from '../../answer.ts'
import type { Problem } from '../../form/problem.ts'
import { paths } from '../../paths.ts'
import type { Screen, Visit } from '../../visit.ts'
import { crumbsTo, planOf } from '../money/money-on-page.ts'
import { readEndPlan } from './end-plan.form.ts'

/** The form that ends a plan; of one that has ended, how, and where everything went. */
export const endPlanPage: Screen = async (visit) => {
  const plan = await planOf(visit)
  const end = await visit.read((reader) => findPlanEnd(reader, visit.viewer, plan))
  return end ? showEnded(visit, plan, end) : show(visit, plan)
}

export const planEnded: Screen = async (visit) => {
  const { viewer, db, commandId } = visit
  const plan = await planOf(visit)
  const others = (await otherPlans(visit, plan)).map(({ value }) => value)
  const { order, problems } = readEndPlan(visit.fields, plan, others, visit.today)
  if (!order) return show(visit, plan, problems)
  await endPlan(db, viewer, { ...order, commandId, planId: plan.id })
  return redirect(paths.endPlan(viewer.authority, plan.id), 'The plan has ended. It stays readable, with all that is on record of it.')
}

async function show(visit: Visit, plan: PlanContent, problems: readonly Problem[] = []) {
  const { viewer, today } = visit
  mustBeAllowed(viewer, 'endPlan', 'end this plan', { kind: 'plan', id: plan.id })
  const { actions, findings } = toAccountFor(plan)
  const back = paths.versions(viewer.authority, plan.id)
  return page('plan/end-plan/end-plan.view.njk', {
    title: 'End this plan',
    crumbs: [...crumbsTo(visit, plan).slice(0, 2), { text: 'Versions', href: back }],
    plan,
    ways: waysToEnd,
    others: await otherPlans(visit, plan),
    actions,
    findings: findings.map((finding) => ({ ...finding, called: findingCalled(finding) })),
    form: await visit.form({ id: 'end-plan', about: plan.id, values: { ended_on: printPlainDay(today) }, problems }),
    back,
  })
}

function showEnded(visit: Visit, plan: PlanContent, end: PlanEnd) {
  const { viewer } = visit
  return page('plan/end-plan/ended-plan.view.njk', {
    title: `How ${plan.title} ended`,
    crumbs: crumbsTo(visit, plan).slice(0, 2),
    plan,
    end,
    how: waysToEnd[end.how],
    nextHref: end.replacedBy && paths.plan(viewer.authority, end.replacedBy.id),
    findings: plan.findings.map((finding) => ({ called: findingCalled(finding), text: finding.text, wentTo: end.wentTo.get(finding.id) })),
    actions: plan.actions.flatMap((action) => {
      const wentTo = end.wentTo.get(action.id)
      return wentTo === undefined ? [] : [{ ...action, wentTo }]
    }),
    finished: plan.actions.filter(({ ended }) => ended !== null).length,
  })
}

const otherPlans = ({ viewer, read }: Visit, plan: PlanContent) =>
  read(async (reader) =>
    (await listPlans(reader, viewer)).filter(({ id }) => id !== plan.id).map(({ id, title }) => ({ value: id, text: title })),
  )

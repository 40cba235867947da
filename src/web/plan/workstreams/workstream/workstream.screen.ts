import { may } from '../../../../people/permissions.ts'
import { moneyTotals } from '../../../../plan/money/money-totals.ts'
import type { ActionContent, PlanContent } from '../../../../plan/plan-content.ts'
import { actionsOfWorkstream, findWorkstream, sumActions, workstreamInWords } from '../../../../plan/workstreams/workstream.ts'
import { page } from '../../../answer.ts'
import { paths } from '../../../paths.ts'
import type { Screen, Visit } from '../../../visit.ts'
import { called } from '../../finding-names.ts'
import { spansInWords } from '../../money/money/money-shown.ts'
import { crumbsTo, planOf } from '../../money/money-on-page.ts'
import { planTabs } from '../../plan-tabs.ts'

/** One workstream with everything in it: what its lead opens first. */
export const workstreamPage: Screen = async (visit) => {
  const { viewer, today, params } = visit
  const plan = await planOf(visit)
  const workstream = findWorkstream(plan, params.workstreamId ?? '')
  const actions = actionsOfWorkstream(plan, workstream.id)
  const ids = new Set(actions.map((action) => action.id))
  const answered = new Set(actions.flatMap((action) => action.findingIds))
  const money = moneyTotals(plan)
  const inAny = (actionIds: readonly string[]): boolean => actionIds.some((id) => ids.has(id))
  return page('plan/workstreams/workstream/workstream.view.njk', {
    title: workstreamInWords(plan, workstream),
    crumbs: [...crumbsTo(visit, plan).slice(0, 2), { text: 'Workstreams', href: paths.workstreams(viewer.authority, plan.id) }],
    tabs: planTabs(viewer.authority, plan.id, 'workstreams'),
    plan,
    workstream,
    sum: sumActions(actions, today),
    actions: actions.map((action) => actionShown(visit, plan, action)),
    findings: plan.findings.filter((finding) => answered.has(finding.id)).map((finding) => ({ name: called(finding), text: finding.text })),
    measures: plan.measures.filter((measure) => inAny(measure.actionIds)),
    risks: plan.risks.filter((risk) => inAny(risk.actionIds)),
    money: spansInWords(money.byWorkstream.find((line) => line.id === workstream.id)?.amounts ?? [], money.years, money.after, 0),
    partners: partnersOf(actions),
    mayChange: may(viewer, 'changeWorkstream', { kind: 'plan', id: plan.id }),
    changeHref: paths.changeWorkstream(viewer.authority, plan.id, workstream.id),
    removeHref: paths.removeWorkstream(viewer.authority, plan.id, workstream.id),
    measuresHref: paths.measures(viewer.authority, plan.id),
    risksHref: paths.risks(viewer.authority, plan.id),
    moneyHref: paths.money(viewer.authority, plan.id),
  })
}

function actionShown({ viewer, today }: Visit, plan: PlanContent, action: ActionContent) {
  return {
    ...action,
    href: paths.action(viewer.authority, plan.id, action.id),
    findings: plan.findings.filter((finding) => action.findingIds.includes(finding.id)).map(called),
    phase: plan.phases.find((phase) => phase.id === action.phaseId)?.title ?? null,
    dueOn: action.dueOn && Temporal.PlainDate.from(action.dueOn),
    late: action.ended === null && action.dueOn !== null && action.dueOn < today.toString(),
    ended: action.ended && { ...action.ended, on: Temporal.PlainDate.from(action.ended.on) },
  }
}

const partnersOf = (actions: readonly ActionContent[]): string[] =>
  [...new Set(actions.flatMap((action) => action.partners.map((partner) => partner.organisation.name)))].toSorted()

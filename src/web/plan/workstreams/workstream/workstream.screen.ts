import { may } from '../../../../people/permissions.ts'
import { moneyTotals } from '../../../../plan/money/money-totals.ts'
import type { ActionContent } from '../../../../plan/plan-content.ts'
import { actionsOfWorkstream, findWorkstream, sumActions, workstreamInWords } from '../../../../plan/workstreams/workstream.ts'
import { page } from '../../../answer.ts'
import { paths } from '../../../paths.ts'
import type { Screen } from '../../../visit.ts'
import { actionOnPage } from '../../action-on-page.ts'
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
    actions: actions.map((action) => actionOnPage(visit, plan, action)),
    findings: plan.findings
      .filter((finding) => answered.has(finding.id))
      .map((finding) => ({ name: finding.ownLabel ?? finding.number, text: finding.text })),
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

const partnersOf = (actions: readonly ActionContent[]): string[] =>
  [...new Set(actions.flatMap((action) => action.partners.map((partner) => partner.organisation.name)))].toSorted()

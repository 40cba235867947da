import { equalityView } from '../../../plan/equality/equality-view.ts'
import { fromTo } from '../../../plan/measure.ts'
import { page } from '../../answer.ts'
import { paths } from '../../paths.ts'
import type { Screen } from '../../visit.ts'
import { actionOnPage } from '../action-on-page.ts'
import { crumbsTo, planOf } from '../money/money-on-page.ts'
import { planTabs } from '../plan-tabs.ts'

/** Equality and diversity as a view of its own: what the plan does about it, for whom, and how that will be seen. */
export const equalityPage: Screen = async (visit) => {
  const { viewer } = visit
  const plan = await planOf(visit)
  const view = equalityView(plan)
  const references = (ids: readonly string[]) => plan.actions.filter(({ id }) => ids.includes(id)).map(({ reference }) => reference)
  const findings = view.findings.map(({ finding, speaks, answeredBy }) => ({
    name: finding.ownLabel ?? finding.number,
    text: finding.text,
    speaks,
    actions: answeredBy.map(({ reference }) => reference),
  }))
  return page('plan/equality/equality.view.njk', {
    title: 'Equality and diversity',
    crumbs: crumbsTo(visit, plan).slice(0, 2),
    tabs: planTabs(viewer.authority, plan.id, 'equality'),
    plan,
    actions: view.actions.map((action) => actionOnPage(visit, plan, action)),
    findings: findings.filter(({ actions }) => actions.length > 0),
    unanswered: findings.filter(({ actions }) => actions.length === 0),
    measures: view.measures.map((measure) => ({ ...measure, fromTo: fromTo(measure), actions: references(measure.actionIds) })),
    risks: view.risks.map((risk) => ({ ...risk, actions: references(risk.actionIds) })),
    measuresHref: paths.measures(viewer.authority, plan.id),
    risksHref: paths.risks(viewer.authority, plan.id),
    planHref: paths.plan(viewer.authority, plan.id),
  })
}

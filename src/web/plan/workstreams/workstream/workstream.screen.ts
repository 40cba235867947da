import { may } from '../../../../people/permissions.ts'
import { readHistoryAbout } from '../../../../plan/actions/action-history.queries.ts'
import { scopesOfAction } from '../../../../plan/actions/action-scopes.ts'
import { moneyTotals } from '../../../../plan/money/money-totals.ts'
import { getPlanContent } from '../../../../plan/plan-content.queries.ts'
import type { ActionContent, WorkstreamContent } from '../../../../plan/plan-content.ts'
import { actionsOfWorkstream, findWorkstream, sumActions, workstreamInWords } from '../../../../plan/workstreams/workstream.ts'
import { leadHasRole } from '../../../../plan/workstreams/workstream-roles.queries.ts'
import { page } from '../../../answer.ts'
import { paths } from '../../../paths.ts'
import type { Screen, Visit } from '../../../visit.ts'
import { actionOnPage } from '../../action-on-page.ts'
import { mayChangePlan } from '../../may-change-plan.ts'
import { spansInWords } from '../../money/money/money-shown.ts'
import { crumbsTo, planIdOf } from '../../money/money-on-page.ts'
import { planTabs } from '../../plan-tabs.ts'
import { waitingOnPage } from '../../waiting-on-page.ts'

/** One workstream with everything in it: what its lead opens first. */
export const workstreamPage: Screen = async (visit) => {
  const { viewer, today, params } = visit
  const { plan, workstream, history, leadMayAct, waiting } = await visit.read(async (reader) => {
    const plan = await getPlanContent(reader, viewer, planIdOf(visit))
    const workstream = findWorkstream(plan, params.workstreamId ?? '')
    const { lead } = workstream
    return {
      plan,
      workstream,
      waiting: await waitingOnPage(visit, reader, plan),
      history: await readHistoryAbout(reader, viewer, plan.id, { kind: 'workstream', id: workstream.id }),
      leadMayAct: lead === null || lead.left || (await leadHasRole(reader, plan.id, workstream.id, lead)),
    }
  })
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
    waiting: waiting(workstream.id),
    history: history ?? [],
    withoutRole: may(viewer, 'seePeople') && !leadMayAct && { href: roleHref(visit, workstream) },
    addActionHref: (await mayChangePlan(visit, plan.id, 'addAction', scopesOfAction(plan.id, { workstreamId: workstream.id })))
      ? `${paths.newAction(viewer.authority, plan.id)}?workstream=${workstream.id}`
      : null,
    tableHref: `${paths.plan(viewer.authority, plan.id)}?workstream=${workstream.id}`,
    mayChange: await mayChangePlan(visit, plan.id, 'changeWorkstream'),
    changeHref: paths.changeWorkstream(viewer.authority, plan.id, workstream.id),
    removeHref: paths.removeWorkstream(viewer.authority, plan.id, workstream.id),
    measuresHref: paths.measures(viewer.authority, plan.id),
    risksHref: paths.risks(viewer.authority, plan.id),
    moneyHref: paths.money(viewer.authority, plan.id),
  })
}

/** Where an administrator gives the lead a role for just this workstream; null for others, and for a post, whose holder is asked first. */
const roleHref = ({ viewer }: Visit, { id, lead }: WorkstreamContent): string | null =>
  lead?.kind === 'person' && may(viewer, 'grantRole')
    ? paths.giveRole(viewer.authority, lead.id, 'workstream-lead', `workstream:${id}`)
    : null

const partnersOf = (actions: readonly ActionContent[]): string[] =>
  [...new Set(actions.flatMap((action) => action.partners.map((partner) => partner.organisation.name)))].toSorted()

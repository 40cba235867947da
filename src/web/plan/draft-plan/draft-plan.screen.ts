import { newId } from '../../../database/new-id.ts'
import { may } from '../../../people/permissions.ts'
import { getPlan } from '../../../plan/plan.queries.ts'
import {
  actionsFor,
  actionsWithoutFinding,
  findingsWithoutAction,
  firstGrouping,
  type Grouping,
  groupFindings,
  type Plan,
  type PlanAction,
  type PlanFinding,
} from '../../../plan/plan.ts'
import { page } from '../../answer.ts'
import { paths } from '../../paths.ts'
import type { Screen, Visit } from '../../visit.ts'
import { ownerInWords } from '../owner-choice.ts'
import { planTabs } from '../plan-tabs.ts'

/** The plan while it is drafted: the findings in groups, the actions under each, and what is still to answer. */
export const draftPlan: Screen = async (visit) => {
  const { viewer, query, params } = visit
  const plan = await visit.read((reader) => getPlan(reader, viewer, params.planId ?? ''))
  const grouping: Grouping = query.by === 'area' || query.by === 'addressee' ? query.by : firstGrouping(plan)
  const open = findingsWithoutAction(plan)
  const onlyOpen = query.show === 'without-action'
  const shown = onlyOpen ? { ...plan, findings: open } : plan
  const about = { kind: 'plan', id: plan.id } as const
  const here = paths.plan(viewer.authority, plan.id)
  const button = await visit.form({ id: 'plan-button', about: plan.id })
  return page('plan/draft-plan/draft-plan.view.njk', {
    title: plan.title,
    crumbs: [{ text: 'Plans', href: paths.plans(viewer.authority) }],
    tabs: planTabs(viewer.authority, plan.id, 'plan'),
    plan,
    open: open.map((finding) => ({ ...finding, called: called(finding), href: `#${anchor(finding)}` })),
    groups: groupFindings(shown, grouping).map((group) => ({
      name: group.name,
      findings: group.findings.map((finding) => findingShown(visit, plan, finding)),
    })),
    loose: actionsWithoutFinding(plan).map((action) => actionShown(visit, plan, action)),
    views: [
      { text: 'By whom they speak to', href: `${here}?by=addressee`, here: grouping === 'addressee' && !onlyOpen },
      { text: 'By judgement', href: `${here}?by=area`, here: grouping === 'area' && !onlyOpen },
      { text: `Without an action (${open.length})`, href: `${here}?by=${grouping}&show=without-action`, here: onlyOpen },
    ],
    onlyOpen,
    here,
    inspections: plan.inspections.map((inspection) => ({
      ...inspection,
      href: paths.inspection(viewer.authority, inspection.id),
      out: paths.takeInspectionOut(viewer.authority, plan.id, inspection.id),
    })),
    mayChange: may(viewer, 'changeAction', about),
    mayRename: may(viewer, 'renamePlan', about),
    renameHref: paths.renamePlan(viewer.authority, plan.id),
    putBack: putBackOffered(visit, plan),
    // Each button is a form of its own: two of them must not count as one form sent twice.
    fresh: (revision = 0) => ({ ...button, commandId: newId(), revision }),
  })
}

function findingShown(visit: Visit, plan: Plan, finding: PlanFinding) {
  const listed = actionsFor(plan, finding.id)
  return {
    ...finding,
    anchor: anchor(finding),
    called: called(finding),
    inspection: plan.inspections.length > 1 ? plan.inspections.find(({ id }) => id === finding.inspectionId)?.name : null,
    reportHref: `${paths.inspection(visit.viewer.authority, finding.inspectionId)}#${anchor(finding)}`,
    addHref: `${paths.newAction(visit.viewer.authority, plan.id)}?finding=${finding.id}`,
    actions: listed.map((action, n) => ({
      ...actionShown(visit, plan, action),
      first: n === 0,
      last: n === listed.length - 1,
      others: action.answers
        .filter((answer) => answer.findingId !== finding.id)
        .flatMap((answer) => plan.findings.filter((each) => each.id === answer.findingId).map(called)),
    })),
  }
}

function actionShown({ viewer, today }: Visit, plan: Plan, action: PlanAction) {
  return {
    ...action,
    late: action.dueOn !== null && Temporal.PlainDate.compare(action.dueOn, today) < 0,
    ownerWords: action.owner ? ownerInWords(action.owner) : null,
    href: paths.action(viewer.authority, plan.id, action.id),
    move: paths.moveAction(viewer.authority, plan.id, action.id),
    remove: paths.removeAction(viewer.authority, plan.id, action.id),
  }
}

/** After a removal the page offers to undo it; the address carries which command removed what. */
function putBackOffered({ viewer, query }: Visit, plan: Plan) {
  const { removed, by, reference } = query
  if (!removed || !by || plan.actions.some((action) => action.id === removed)) return null
  return { action: paths.putActionBack(viewer.authority, plan.id, removed), by, reference: reference?.slice(0, 12) ?? 'The action' }
}

export const anchor = (finding: Pick<PlanFinding, 'id'>): string => `finding-${finding.id}`

/** The authority's own label beside the inspectorate's number, or the first words where there is neither. */
export function called({ ownLabel, number, text }: Pick<PlanFinding, 'ownLabel' | 'number' | 'text'>): string {
  if (ownLabel && number) return `${number} (${ownLabel})`
  return ownLabel ?? number ?? `“${text.length > 40 ? `${text.slice(0, text.lastIndexOf(' ', 40))} …` : text}”`
}

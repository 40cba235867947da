import { newId } from '../../../database/new-id.ts'
import { type Act, may } from '../../../people/permissions.ts'
import type { Scope } from '../../../people/roles.ts'
import { scopesOfAnyAction } from '../../../plan/actions/action-scopes.ts'
import { ownNames } from '../../../plan/actions/own-actions.queries.ts'
import { getPlanContent } from '../../../plan/plan-content.queries.ts'
import type { PlanContent } from '../../../plan/plan-content.ts'
import { actionRevisions } from '../../../plan/plan-table/action-revisions.queries.ts'
import { planFigures } from '../../../plan/plan-table/plan-figures.ts'
import { emptyPlanView, isFiltered, type PlanView, viewAddress } from '../../../plan/plan-table/plan-view.ts'
import { listSavedViews, type SavedView } from '../../../plan/plan-table/saved-views.queries.ts'
import { shownActions } from '../../../plan/plan-table/shown-actions.ts'
import { type PageData, page } from '../../answer.ts'
import { paths } from '../../paths.ts'
import type { Screen, Visit } from '../../visit.ts'
import { planTabs } from '../plan-tabs.ts'
import { standingShown } from '../versions/standing-shown.ts'
import { figuresShown } from './figures-shown.ts'
import { filtersShown } from './filters-shown.ts'
import { groupsShown } from './groups-shown.ts'
import { rowsOf } from './row-shown.ts'
import { viewAsked } from './view-asked.ts'

/** The plan as a table: the one screen that a lead works from. What is shown stands in its address. */
export const planTable: Screen = async (visit) => {
  const { arrange, removed } = visit.query
  // Its buttons are forms, each with a token of its own: such a page is drawn for this request alone.
  if (arrange !== undefined || removed !== undefined) return page('plan/plan-table/arrange-plan.view.njk', await drawn(visit))
  return visit.keptPage(visit.address, 'plan/plan-table/plan-table.view.njk', () => drawn(visit))
}

async function drawn(visit: Visit): Promise<PageData> {
  const { viewer, params, today } = visit
  const { plan, isMe, views, revisions } = await visit.read(async (reader) => ({
    plan: await getPlanContent(reader, viewer, params.planId ?? ''),
    isMe: await ownNames(reader, viewer),
    views: await listSavedViews(reader, viewer, params.planId ?? ''),
    revisions: visit.query.arrange ? await actionRevisions(reader, params.planId ?? '') : new Map<string, number>(),
  }))
  const about = { kind: 'plan', id: plan.id } as const
  const somewhere = scopesOfAnyAction(plan)
  const standing = await standingShown(visit, plan)
  const mayStill = (act: Act, where: Scope | readonly Scope[]) => standing.end === null && may(viewer, act, where)
  const mayChange = mayStill('changeAction', somewhere)
  const { view, dayProblem, before } = viewAsked(visit)
  const here = paths.plan(viewer.authority, plan.id)
  const arranging = mayChange && visit.query.arrange !== undefined && view.sort === 'plan'
  const shown = shownActions(plan, view, today, isMe)
  const row = rowsOf(plan, today, (action) => paths.action(viewer.authority, plan.id, action.id))
  const putBack = mayStill('putActionBack', somewhere) ? putBackOffered(visit, plan) : null
  const mayRename = mayStill('renamePlan', about)
  const mayTakeOut = arranging && mayRename && plan.inspections.length > 1
  const button = arranging || putBack || mayTakeOut ? await visit.form({ id: 'plan-button', about: plan.id }) : null
  return {
    title: plan.title,
    today,
    crumbs: [{ text: 'Plans', href: paths.plans(viewer.authority) }],
    tabs: planTabs(viewer.authority, plan.id, 'plan'),
    plan,
    standing,
    ...figuresShown(visit, plan, planFigures(plan, today)),
    filters: filtersShown(plan, view, here),
    view,
    before,
    dayProblem,
    filtered: isFiltered(view),
    shown: shown.length,
    ...groupsShown(visit, plan, view, shown, row, mayStill('addAction', somewhere)),
    arranging,
    here,
    keptView: viewAddress(view),
    arrange: {
      may: mayChange && plan.actions.length > 1,
      href: `${here}${viewAddress({ ...view, sort: 'plan' }, { arrange: 'yes' })}`,
    },
    paper: visit.query.paper === 'a3' ? 'a3' : 'a4',
    paperHref: `${here}${viewAddress(view, { paper: 'a3' })}`,
    mayChange,
    mayAdd: mayStill('addAction', somewhere),
    views: viewsShown(visit, plan, view, views),
    timelineHref: `${paths.timeline(viewer.authority, plan.id)}${viewAddress(view)}`,
    severalHref: mayChange && `${paths.changeSeveral(viewer.authority, plan.id)}${viewAddress(view)}`,
    addHref: paths.newAction(viewer.authority, plan.id),
    importHref: mayStill('giveTable', about) && paths.importTable(viewer.authority, plan.id),
    inspections: plan.inspections.map((inspection) => ({
      ...inspection,
      href: paths.inspection(viewer.authority, inspection.id),
      out: paths.takeInspectionOut(viewer.authority, plan.id, inspection.id),
    })),
    mayRename,
    mayTakeOut,
    renameHref: paths.renamePlan(viewer.authority, plan.id),
    putBack,
    revisionOf: (id: string) => revisions.get(id) ?? 0,
    moveHref: (id: string) => paths.moveAction(viewer.authority, plan.id, id),
    removeHref: (id: string) => paths.removeAction(viewer.authority, plan.id, id),
    // Each button is a form of its own: two of them must not count as one form sent twice.
    fresh: (revision = 0) => ({ ...button, commandId: newId(), revision }),
  }
}

/** Each kept view as a link, and what can be done with the one that is looked at. */
function viewsShown({ viewer }: Visit, plan: PlanContent, view: PlanView, kept: readonly SavedView[]) {
  const here = paths.plan(viewer.authority, plan.id)
  const own = viewAddress(emptyPlanView({ owner: 'me', status: 'open' }))
  const now = viewAddress(view)
  const all = [
    { text: 'The whole plan', address: '' },
    { text: 'My open actions', address: own },
    ...kept.map(({ name, address }) => ({ text: name, address })),
  ]
  const at = all.find(({ address }) => address === now)
  const manage = paths.savedViews(viewer.authority, plan.id)
  return {
    text: at && now !== '' ? `View: ${at.text}` : 'Views',
    chosen: at !== undefined && now !== '',
    choices: [
      ...all.map(({ text, address }) => ({ text, href: `${here}${address}`, here: address === now })),
      ...(at ? [] : [{ text: 'Keep this view …', href: `${manage}${now}`, here: false }]),
      { text: 'All views …', href: manage, here: false },
    ],
  }
}

/** After a removal the page offers to undo it; the address carries which command removed what. */
function putBackOffered({ viewer, query }: Visit, plan: PlanContent) {
  const { removed, by, reference } = query
  if (!removed || !by || plan.actions.some((action) => action.id === removed)) return null
  return { action: paths.putActionBack(viewer.authority, plan.id, removed), by, reference: reference?.slice(0, 12) ?? 'The action' }
}

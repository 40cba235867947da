import { newId } from '../../../database/new-id.ts'
import { may } from '../../../people/permissions.ts'
import { getPlanContent } from '../../../plan/plan-content.queries.ts'
import { type PlanView, readPlanView, viewAddress } from '../../../plan/plan-table/plan-view.ts'
import { dropView, keepView, keepViewForAll } from '../../../plan/plan-table/saved-views.commands.ts'
import { listSavedViews } from '../../../plan/plan-table/saved-views.queries.ts'
import { page, redirect } from '../../answer.ts'
import type { Problem } from '../../form/problem.ts'
import { readForm } from '../../form/read-form.ts'
import { paths } from '../../paths.ts'
import type { Screen, Visit } from '../../visit.ts'
import { filtersShown, groupingNames } from '../plan-table/filters-shown.ts'

/** The views of a plan that are kept, and the one that somebody came from, to be kept under a name. */
export const savedViewsPage: Screen = (visit) => show(visit)

export const viewKept: Screen = async (visit) => {
  const { viewer, db, commandId } = visit
  const planId = planOf(visit)
  const form = readForm(visit.fields)
  const { order, problems } = form.finish({
    name: form.text('name', { missing: 'Give the view a name', most: 60 }),
    whose: form.choice('whose', ['mine', 'all'] as const, { missing: 'Say for whom it is kept' }),
  })
  if (!order) return show(visit, problems)
  const view = readPlanView(visit.query)
  const keep = order.whose === 'all' ? keepViewForAll : keepView
  await keep(db, viewer, { commandId, planId, name: order.name, view })
  return redirect(`${paths.plan(viewer.authority, planId)}${viewAddress(view)}`, `The view “${order.name}” is kept.`)
}

export const viewDropped: Screen = async (visit) => {
  const { viewer, db, commandId, params } = visit
  await dropView(db, viewer, { commandId, planId: planOf(visit), viewId: params.viewId ?? '' })
  return redirect(paths.savedViews(viewer.authority, planOf(visit)), 'The view is out of the list.')
}

const planOf = ({ params }: Visit): string => params.planId ?? ''

async function show(visit: Visit, problems: readonly Problem[] = []) {
  const { viewer, query } = visit
  const { plan, views } = await visit.read(async (reader) => ({
    plan: await getPlanContent(reader, viewer, planOf(visit)),
    views: await listSavedViews(reader, viewer, planOf(visit)),
  }))
  const here = paths.plan(viewer.authority, plan.id)
  const view = readPlanView(query)
  const forAll = may(viewer, 'keepViewForAll', { kind: 'plan', id: plan.id })
  const words = (of: PlanView) => {
    const { said, sort } = filtersShown(plan, of, here)
    const grouped = of.group ? `grouped by ${groupingNames[of.group]?.toLowerCase()}` : null
    return [said, of.onlyUnanswered ? 'findings without an action' : null, grouped, of.sort === 'plan' ? null : sort.text.toLowerCase()]
      .filter(Boolean)
      .join('; ')
  }
  const button = await visit.form({ id: 'drop-view', about: plan.id })
  const asked = viewAddress(view) !== ''
  return page('plan/saved-views/saved-views.view.njk', {
    title: 'Views of this plan',
    crumbs: [
      { text: 'Plans', href: paths.plans(viewer.authority) },
      { text: plan.title, href: here },
    ],
    form: asked ? await visit.form({ id: 'keep-view', about: plan.id, values: { whose: 'mine' }, problems }) : undefined,
    words: words(view) || 'the whole plan',
    whose: [{ value: 'mine', text: 'For me' }, ...(forAll ? [{ value: 'all', text: 'For everybody who sees this plan' }] : [])],
    views: views.map((each) => ({
      ...each,
      href: `${here}${each.address}`,
      words: words(readPlanView(Object.fromEntries(new URLSearchParams(each.address)))),
      drop: !each.forAll || forAll ? paths.dropView(viewer.authority, plan.id, each.id) : null,
    })),
    back: `${here}${viewAddress(view)}`,
    fresh: () => ({ ...button, commandId: newId() }),
  })
}

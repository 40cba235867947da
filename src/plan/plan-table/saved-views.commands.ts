import type { Database, Writer } from '../../database/database.ts'
import { newId } from '../../database/new-id.ts'
import { recordEvent } from '../../history/record-event.ts'
import { mustBeAllowed } from '../../people/must-be-allowed.ts'
import type { Viewer } from '../../people/viewer.ts'
import { Refusal } from '../../refusal.ts'
import { onPlan } from '../on-whole-plan.commands.ts'
import type { PlanDatabase } from '../plan.tables.ts'
import type { PlanContent } from '../plan-content.ts'
import { type PlanView, viewAddress } from './plan-view.ts'
import { listSavedViews, type SavedView } from './saved-views.queries.ts'

type InPlan = { readonly commandId: string; readonly planId: string }
type KeepView = InPlan & { readonly name: string; readonly view: PlanView }

/** Keeps a view under a name for whoever looks. Gives its id. */
export function keepView(db: Database<PlanDatabase>, viewer: Viewer, order: KeepView): Promise<string> {
  if (!viewer.personId) throw new Refusal('conflict', 'A view is kept for a person of the authority’s book.')
  return onPlan(db, viewer, { act: 'keepView', what: 'keep a view', ...order }, (tx, plan) =>
    keep(tx, viewer, plan, order, viewer.personId),
  )
}

/** Keeps a view under a name for everybody who sees the plan. */
export function keepViewForAll(db: Database<PlanDatabase>, viewer: Viewer, order: KeepView): Promise<string> {
  const what = 'keep a view for everybody'
  return onPlan(db, viewer, { act: 'keepViewForAll', what, ...order }, (tx, plan) => keep(tx, viewer, plan, order, null))
}

/** Takes a view out of the list: one's own, or, by whoever leads the plan, one that is for everybody. */
export function dropView(db: Database<PlanDatabase>, viewer: Viewer, order: InPlan & { readonly viewId: string }): Promise<string> {
  return onPlan(db, viewer, { act: 'dropView', what: 'take out a view', ...order }, async (tx, plan) => {
    const view = (await listSavedViews(tx, viewer, plan.id)).find(({ id }) => id === order.viewId)
    if (!view) throw new Refusal('not-found', 'There is no such view of this plan. It may have been taken out.')
    if (view.forAll) mustBeAllowed(viewer, 'keepViewForAll', 'take out a view that is for everybody', { kind: 'plan', id: plan.id })
    await tx.deleteFrom('saved_view').where('id', '=', view.id).execute()
    recordEvent(tx, told('view-dropped', plan, `Took out the view “${view.name}” of the plan “${plan.title}”${whose(view)}.`))
    return view.id
  })
}

const mostViews = 40

async function keep(
  tx: Writer<PlanDatabase>,
  viewer: Viewer,
  plan: PlanContent,
  order: KeepView,
  personId: string | null,
): Promise<string> {
  const there = (await listSavedViews(tx, viewer, plan.id)).filter(({ forAll }) => forAll === (personId === null))
  const same = (each: SavedView) => each.name.toLowerCase() === order.name.toLowerCase()
  if (there.some(same))
    throw new Refusal('conflict', `There is a view “${order.name}” already. Give this one another name, or take that one out first.`)
  if (there.length >= mostViews) throw new Refusal('conflict', `There are ${mostViews} views already. Take one out first.`)
  const id = newId()
  const { name, view } = order
  await tx
    .insertInto('saved_view')
    .values({ id, plan_id: plan.id, person_id: personId, name, address: viewAddress(view), recorded_by: viewer.personId })
    .execute()
  recordEvent(tx, told('view-kept', plan, `Kept the view “${name}” of the plan “${plan.title}”${whose({ forAll: personId === null })}.`))
  return id
}

const whose = ({ forAll }: Pick<SavedView, 'forAll'>): string => (forAll ? ' for everybody' : '')

const told = (what: string, plan: PlanContent, sentence: string) => ({ what, about: { kind: 'plan', id: plan.id }, sentence })

import { may } from '../../../../people/permissions.ts'
import { addWorkstreams } from '../../../../plan/workstreams/change-workstreams.commands.ts'
import { Refusal } from '../../../../refusal.ts'
import { page, redirect } from '../../../answer.ts'
import type { Problem } from '../../../form/problem.ts'
import { paths } from '../../../paths.ts'
import type { Screen, Visit } from '../../../visit.ts'
import { crumbsTo, planOf } from '../../money/money-on-page.ts'
import { readWorkstreams } from './add-workstreams.form.ts'

export const addWorkstreamsPage: Screen = (visit) => show(visit)

export const workstreamsAdded: Screen = async (visit) => {
  const { viewer, db, commandId, fields } = visit
  const plan = await planOf(visit)
  const { order, problems } = readWorkstreams(fields, plan)
  if (!order) return show(visit, problems)
  await addWorkstreams(db, viewer, { ...order, commandId, planId: plan.id })
  const { length } = order.titles
  return redirect(
    paths.workstreams(viewer.authority, plan.id),
    `${length === 1 ? 'One workstream is' : `${length} workstreams are`} in the plan. Open each to say who leads it.`,
  )
}

async function show(visit: Visit, problems: readonly Problem[] = []) {
  const { viewer } = visit
  const plan = await planOf(visit)
  if (!may(viewer, 'addWorkstreams', { kind: 'plan', id: plan.id }))
    throw new Refusal('not-allowed', 'Your role doesn’t let you change this plan’s workstreams.')
  const list = paths.workstreams(viewer.authority, plan.id)
  return page('plan/workstreams/add-workstreams/add-workstreams.view.njk', {
    title: 'Add several workstreams',
    crumbs: [...crumbsTo(visit, plan).slice(0, 2), { text: 'Workstreams', href: list }],
    form: await visit.form({ id: 'add-workstreams', about: plan.id, values: {}, problems }),
    back: list,
  })
}

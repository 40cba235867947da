import { newId } from '../../../../database/new-id.ts'
import { sayCosting } from '../../../../plan/money/change-costs.commands.ts'
import { page, redirect } from '../../../answer.ts'
import { readForm } from '../../../form/read-form.ts'
import { paths } from '../../../paths.ts'
import type { Screen } from '../../../visit.ts'
import { mayChangePlan } from '../../may-change-plan.ts'
import { crumbsTo, planIdOf, planOf } from '../money-on-page.ts'

/** The actions without costs: which cost nothing, which aren't costed yet, and of which nothing is said. */
export const costingPage: Screen = async (visit) => {
  const { viewer } = visit
  const plan = await planOf(visit)
  const bare = plan.actions.filter((action) => !plan.costs.some((cost) => cost.actionId === action.id))
  const button = await visit.form({ id: 'say-costing', about: plan.id })
  return page('plan/money/costing/costing.view.njk', {
    title: 'Actions without costs',
    crumbs: crumbsTo(visit, plan),
    actions: bare.map((action) => ({ ...action, addHref: paths.addCost(viewer.authority, plan.id, action.id) })),
    counts: { free: bare.filter((action) => action.costing === 'no-cost').length, all: bare.length },
    here: paths.costing(viewer.authority, plan.id),
    back: paths.money(viewer.authority, plan.id),
    mayChange: await mayChangePlan(visit, plan.id, 'sayCosting'),
    fresh: () => ({ ...button, commandId: newId() }),
  })
}

export const costingSaid: Screen = async (visit) => {
  const form = readForm(visit.fields)
  const says = form.choice('says', ['no-cost', 'not-yet-costed', 'nothing'] as const, { missing: 'Say whether it costs anything' })
  const { order } = form.finish({ actionId: form.id('action', { missing: 'Choose an action' }), says })
  const { viewer, db, commandId } = visit
  const here = paths.costing(viewer.authority, planIdOf(visit))
  if (!order) return redirect(here)
  const said = { ...order, says: order.says === 'nothing' ? null : order.says }
  await sayCosting(db, viewer, { ...said, commandId, planId: planIdOf(visit), reason: null })
  return redirect(`${here}#action-${order.actionId}`, 'That is on record.')
}

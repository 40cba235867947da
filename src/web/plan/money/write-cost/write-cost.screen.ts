import { isStaleEdit } from '../../../../database/stale-edit.ts'
import { may } from '../../../../people/permissions.ts'
import { addCost, changeCost, removeCost } from '../../../../plan/money/change-costs.commands.ts'
import { printMonthOf } from '../../../../plan/money/financial-year.ts'
import { costOf } from '../../../../plan/money/find-money.ts'
import { revisionOf } from '../../../../plan/money/money-revision.queries.ts'
import type { CostContent, PlanContent } from '../../../../plan/plan-content.ts'
import { Refusal } from '../../../../refusal.ts'
import { page, redirect } from '../../../answer.ts'
import type { StaleField } from '../../../form/stale-part.ts'
import { rowText } from '../../../inspection/day-or-month-field.ts'
import { paths } from '../../../paths.ts'
import type { Screen, Visit } from '../../../visit.ts'
import { changedMeanwhile, crumbsTo, planIdOf, planOf, poundsWritten, type Wrong } from '../money-on-page.ts'
import { readCost } from './write-cost.form.ts'

const costIdOf = (visit: Visit): string => visit.params.costId ?? ''

export const addCostPage: Screen = async (visit) => show(visit, await planOf(visit), null)

export const costPage: Screen = async (visit) => {
  const plan = await planOf(visit)
  return show(visit, plan, costOf(plan, costIdOf(visit)))
}

export const costAdded: Screen = async (visit) => {
  const plan = await planOf(visit)
  const { order, problems } = readCost(visit.fields, plan)
  if (!order) return show(visit, plan, null, { problems })
  const { viewer, db, commandId } = visit
  const id = await addCost(db, viewer, { ...order, commandId, planId: plan.id })
  return redirect(`${paths.money(viewer.authority, plan.id)}#cost-${id}`, 'The cost is in the plan. Say next what pays for it.')
}

export const costChanged: Screen = async (visit) => {
  const plan = await planOf(visit)
  const cost = costOf(plan, costIdOf(visit))
  const { order, problems } = readCost(visit.fields, plan)
  if (!order) return show(visit, plan, cost, { problems })
  const { viewer, db, commandId, revision } = visit
  const done = await changeCost(db, viewer, { ...order, commandId, revision, planId: plan.id, costId: cost.id })
  if (isStaleEdit(done)) return show(visit, plan, cost, { stale: done })
  return redirect(`${paths.money(viewer.authority, plan.id)}#cost-${cost.id}`, 'The cost is changed.')
}

export const costRemoved: Screen = async (visit) => {
  const { viewer, db, commandId, revision } = visit
  const done = await removeCost(db, viewer, { commandId, revision, planId: planIdOf(visit), costId: costIdOf(visit) })
  if (isStaleEdit(done)) throw changedMeanwhile('cost')
  return redirect(`${paths.money(viewer.authority, planIdOf(visit))}?removed=${commandId}`)
}

async function show(visit: Visit, plan: PlanContent, cost: CostContent | null, { problems, stale = null }: Wrong = {}) {
  const { viewer, query } = visit
  if (!may(viewer, cost ? 'changeCost' : 'addCost', { kind: 'plan', id: plan.id }))
    throw new Refusal('not-allowed', 'Your role doesn’t let you change this plan’s money.')
  const asked = plan.actions.find((action) => action.id === query.action)
  const revision = cost ? await visit.read((reader) => revisionOf(reader, 'cost', cost.id)) : 0
  const form = await visit.form({
    id: 'write-cost',
    about: cost?.id ?? plan.id,
    revision,
    values: cost ? written(cost) : { action: asked?.id ?? '', kind: 'revenue' },
    problems,
    stale: stale && { edit: stale, fields: staleFields(plan) },
  })
  return page('plan/money/write-cost/write-cost.view.njk', {
    title: cost ? 'Change a cost' : 'Add a cost',
    crumbs: crumbsTo(visit, plan),
    form,
    cost,
    actions: plan.actions.map((action) => ({ value: action.id, text: `${action.reference} ${action.title}` })),
    remove: cost && {
      action: `${paths.cost(viewer.authority, plan.id, cost.id)}/remove`,
      form: await visit.form({ id: 'remove-cost', about: cost.id, revision }),
    },
    back: paths.money(viewer.authority, plan.id),
  })
}

const written = (cost: CostContent) => ({
  title: cost.title,
  action: cost.actionId ?? '',
  amount: poundsWritten(cost.pence),
  nature: cost.nature,
  kind: cost.kind,
  from: printMonthOf(cost.fromMonth),
  to: cost.toMonth === null ? '' : printMonthOf(cost.toMonth),
  timing: cost.timingNote,
  fte: cost.post?.fte ?? '',
  term: cost.post?.term ?? '',
  standing: cost.post?.standing ?? '',
})

const month = (row: Readonly<Record<string, unknown>>, column: string): string =>
  typeof row[column] === 'string' ? printMonthOf(row[column]) : ''

const staleFields = (plan: PlanContent): readonly StaleField[] => [
  { field: 'title', label: 'What is paid for', written: (row) => rowText(row, 'title') },
  {
    field: 'action',
    label: 'For which action',
    written: (row) => rowText(row, 'action_id'),
    printed: (id) => plan.actions.find((action) => action.id === id)?.title ?? '',
  },
  { field: 'nature', label: 'Once or every year', written: (row) => rowText(row, 'nature') },
  { field: 'amount', label: 'Amount', written: (row) => poundsWritten(rowText(row, 'pence')) },
  { field: 'kind', label: 'Revenue or capital', written: (row) => rowText(row, 'kind') },
  { field: 'from', label: 'From', written: (row) => month(row, 'from_month') },
  { field: 'to', label: 'To', written: (row) => month(row, 'to_month') },
  { field: 'timing', label: 'How the months were read', written: (row) => rowText(row, 'timing_note') },
  { field: 'fte', label: 'Posts', written: (row) => rowText(row, 'post_fte') },
  { field: 'term', label: 'For how long', written: (row) => rowText(row, 'post_term') },
  { field: 'standing', label: 'Filled or vacant', written: (row) => rowText(row, 'post_standing') },
]

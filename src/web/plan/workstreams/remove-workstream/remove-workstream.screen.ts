import { isStaleEdit } from '../../../../database/stale-edit.ts'
import { may } from '../../../../people/permissions.ts'
import { revisionOf } from '../../../../plan/money/money-revision.queries.ts'
import { getPlanContent } from '../../../../plan/plan-content.queries.ts'
import { removeWorkstream } from '../../../../plan/workstreams/change-workstreams.commands.ts'
import { actionsOfWorkstream, findWorkstream, workstreamInWords } from '../../../../plan/workstreams/workstream.ts'
import { countRolesFor } from '../../../../plan/workstreams/workstream-roles.queries.ts'
import { Refusal } from '../../../../refusal.ts'
import { page, redirect } from '../../../answer.ts'
import type { Problem } from '../../../form/problem.ts'
import { readForm } from '../../../form/read-form.ts'
import { paths } from '../../../paths.ts'
import type { Screen, Visit } from '../../../visit.ts'
import { changedMeanwhile, crumbsTo, planIdOf } from '../../money/money-on-page.ts'

const nowhere = 'none'

const find = (visit: Visit) =>
  visit.read(async (reader) => {
    const plan = await getPlanContent(reader, visit.viewer, planIdOf(visit))
    const workstream = findWorkstream(plan, visit.params.workstreamId ?? '')
    const others = plan.workstreams.filter((each) => each.id !== workstream.id)
    return {
      plan,
      workstream,
      others,
      revision: await revisionOf(reader, 'workstream', workstream.id),
      roles: await countRolesFor(reader, workstream.id),
    }
  })

export const removeWorkstreamPage: Screen = (visit) => show(visit)

export const workstreamRemoved: Screen = async (visit) => {
  const { viewer, db, commandId, revision } = visit
  const { plan, workstream, others } = await find(visit)
  const form = readForm(visit.fields)
  const to = form.optionalChoice('to', [nowhere, ...others.map(({ id }) => id)])
  const { order, problems } = form.finish({ to: to === nowhere ? null : to })
  if (!order) return show(visit, problems)
  const done = await removeWorkstream(db, viewer, { ...order, commandId, revision, planId: plan.id, workstreamId: workstream.id })
  if (isStaleEdit(done)) throw changedMeanwhile('workstream')
  return redirect(`${paths.workstreams(viewer.authority, plan.id)}?removed=${commandId}`)
}

async function show(visit: Visit, problems: readonly Problem[] = []) {
  const { viewer } = visit
  const { plan, workstream, others, revision, roles } = await find(visit)
  if (!may(viewer, 'removeWorkstream', { kind: 'plan', id: plan.id }))
    throw new Refusal('not-allowed', 'Your role doesn’t let you change this plan’s workstreams.')
  return page('plan/workstreams/remove-workstream/remove-workstream.view.njk', {
    title: `Remove the workstream “${workstream.title}”`,
    crumbs: [...crumbsTo(visit, plan).slice(0, 2), { text: 'Workstreams', href: paths.workstreams(viewer.authority, plan.id) }],
    count: actionsOfWorkstream(plan, workstream.id).length,
    roles,
    places: [
      { value: nowhere, text: 'In no workstream, until somebody places them' },
      ...others.map((each) => ({ value: each.id, text: workstreamInWords(plan, each) })),
    ],
    form: await visit.form({ id: 'remove-workstream', about: workstream.id, revision, values: { to: nowhere }, problems }),
    back: paths.workstream(viewer.authority, plan.id, workstream.id),
  })
}

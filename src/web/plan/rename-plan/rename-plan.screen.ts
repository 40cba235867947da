import { isStaleEdit, type StaleEdit } from '../../../database/stale-edit.ts'
import { mustBeAllowed } from '../../../people/must-be-allowed.ts'
import { getPlan } from '../../../plan/plan.queries.ts'
import { renamePlan } from '../../../plan/start-plan.commands.ts'
import { page, redirect } from '../../answer.ts'
import type { Problem } from '../../form/problem.ts'
import { readForm } from '../../form/read-form.ts'
import { paths } from '../../paths.ts'
import type { Screen, Visit } from '../../visit.ts'

export const renamePlanPage: Screen = (visit) => show(visit)

export const planRenamed: Screen = async (visit) => {
  const { viewer, db, commandId, revision, fields, params } = visit
  const form = readForm(fields)
  const read = form.finish({ title: form.text('title', { missing: 'Give the plan a title', most: 200 }) })
  if (read.problems) return show(visit, read.problems)
  const planId = params.planId ?? ''
  const done = await renamePlan(db, viewer, { commandId, planId, revision, ...read.order })
  if (isStaleEdit(done)) return show(visit, [], done)
  return redirect(paths.plan(viewer.authority, planId), 'The title is changed.')
}

async function show(visit: Visit, problems: readonly Problem[] = [], stale?: StaleEdit) {
  const { viewer, params } = visit
  const plan = await visit.read((reader) => getPlan(reader, viewer, params.planId ?? ''))
  mustBeAllowed(viewer, 'renamePlan', 'change the plan', { kind: 'plan', id: plan.id })
  const title = { field: 'title', label: 'Title', written: (row: Readonly<Record<string, unknown>>) => String(row.title ?? '') }
  return page('plan/rename-plan/rename-plan.view.njk', {
    title: 'Change the plan’s title',
    crumbs: [
      { text: 'Plans', href: paths.plans(viewer.authority) },
      { text: plan.title, href: paths.plan(viewer.authority, plan.id) },
    ],
    form: await visit.form({
      id: 'rename-plan',
      about: plan.id,
      revision: plan.revision,
      values: { title: plan.title },
      problems,
      stale: stale ? { edit: stale, fields: [title] } : null,
    }),
    back: paths.plan(viewer.authority, plan.id),
  })
}

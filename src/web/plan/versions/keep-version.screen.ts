import { mustBeAllowed } from '../../../people/must-be-allowed.ts'
import { keepVersion } from '../../../plan/versions/freeze-version.commands.ts'
import { page, redirect } from '../../answer.ts'
import type { Problem } from '../../form/problem.ts'
import { readForm } from '../../form/read-form.ts'
import { paths } from '../../paths.ts'
import type { Screen, Visit } from '../../visit.ts'
import { crumbsTo, planIdOf, planOf } from '../money/money-on-page.ts'

export const keepVersionPage: Screen = (visit) => show(visit)

export const versionKept: Screen = async (visit) => {
  const { viewer, db, commandId } = visit
  const form = readForm(visit.fields)
  const { order, problems } = form.finish({ why: form.text('why', { missing: 'Say what it is kept for', most: 200 }) })
  if (!order) return show(visit, problems)
  const version = await keepVersion(db, viewer, { ...order, commandId, planId: planIdOf(visit) })
  return redirect(paths.versions(viewer.authority, planIdOf(visit)), `Version ${version.number} is kept.`)
}

async function show(visit: Visit, problems: readonly Problem[] = []) {
  const plan = await planOf(visit)
  mustBeAllowed(visit.viewer, 'keepVersion', 'keep a version of this plan', { kind: 'plan', id: plan.id })
  const back = paths.versions(visit.viewer.authority, plan.id)
  return page('plan/versions/keep-version.view.njk', {
    title: 'Keep a version as it stands',
    crumbs: [...crumbsTo(visit, plan).slice(0, 2), { text: 'Versions', href: back }],
    plan,
    form: await visit.form({ id: 'keep-version', about: plan.id, problems }),
    back,
  })
}

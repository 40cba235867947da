import { isStaleEdit } from '../../../../database/stale-edit.ts'
import { may } from '../../../../people/permissions.ts'
import { revisionOf } from '../../../../plan/money/money-revision.queries.ts'
import { removePhase } from '../../../../plan/phases/change-phases.commands.ts'
import { actionsOfPhase, findPhase } from '../../../../plan/phases/phase.ts'
import { getPlanContent } from '../../../../plan/plan-content.queries.ts'
import type { PhaseContent, PlanContent } from '../../../../plan/plan-content.ts'
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
    const phase = findPhase(plan, visit.params.phaseId ?? '')
    const others = plan.phases.filter((each) => each.id !== phase.id)
    return { plan, phase, others, revision: await revisionOf(reader, 'phase', phase.id) }
  })

export const removePhasePage: Screen = (visit) => show(visit)

export const phaseRemoved: Screen = async (visit) => {
  const { viewer, db, commandId, revision } = visit
  const { plan, phase, others } = await find(visit)
  const form = readForm(visit.fields)
  const to = form.optionalChoice('to', [nowhere, ...others.map(({ id }) => id)])
  const { order, problems } = form.finish({ to: to === nowhere ? null : to })
  if (!order) return show(visit, problems)
  const done = await removePhase(db, viewer, { ...order, commandId, revision, planId: plan.id, phaseId: phase.id })
  if (isStaleEdit(done)) throw changedMeanwhile('phase')
  return redirect(`${paths.phases(viewer.authority, plan.id)}?removed=${commandId}`)
}

async function show(visit: Visit, problems: readonly Problem[] = []) {
  const { viewer } = visit
  const { plan, phase, others, revision } = await find(visit)
  if (!may(viewer, 'removePhase', { kind: 'plan', id: plan.id }))
    throw new Refusal('not-allowed', 'Your role doesn’t let you change this plan’s phases.')
  return page('plan/phases/remove-phase/remove-phase.view.njk', {
    title: `Remove the phase “${phase.title}”`,
    crumbs: [...crumbsTo(visit, plan).slice(0, 2), { text: 'Phases', href: paths.phases(viewer.authority, plan.id) }],
    count: actionsOfPhase(plan, phase.id).length,
    follower: followerOf(plan, phase),
    places: [
      { value: nowhere, text: 'In no phase, until somebody places them' },
      ...others.map(({ id, title }) => ({ value: id, text: title })),
    ],
    form: await visit.form({ id: 'remove-phase', about: phase.id, revision, values: { to: nowhere }, problems }),
    back: paths.phase(viewer.authority, plan.id, phase.id),
  })
}

/** The phase after it, where its days hang on the end of the one before. */
const followerOf = ({ phases }: PlanContent, phase: PhaseContent): PhaseContent | null => {
  const next = phases[phases.findIndex(({ id }) => id === phase.id) + 1]
  return next && [next.starts, next.ends].some(({ anchor }) => anchor === 'phase-before') ? next : null
}

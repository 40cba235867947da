import { newId } from '../../../database/new-id.ts'
import { type Act, may } from '../../../people/permissions.ts'
import type { Scope } from '../../../people/roles.ts'
import { readActionHistory } from '../../../plan/actions/action-history.queries.ts'
import { scopesOfAction } from '../../../plan/actions/action-scopes.ts'
import { reachMilestone } from '../../../plan/actions/end-action.commands.ts'
import { mayEndAction, mayMoveDate } from '../../../plan/actions/own-actions.queries.ts'
import { readChecks } from '../../../plan/checks/plan-checks.queries.ts'
import { revisionOf } from '../../../plan/money/money-revision.queries.ts'
import { listChanges } from '../../../plan/versions/changes.queries.ts'
import { hasEnded } from '../../../plan/versions/plan-end.queries.ts'
import { findSinceAgreed } from '../../../plan/versions/since-agreed.queries.ts'
import { page, redirect } from '../../answer.ts'
import type { Problem } from '../../form/problem.ts'
import { readForm } from '../../form/read-form.ts'
import { paths } from '../../paths.ts'
import type { Screen, Visit } from '../../visit.ts'
import { planIdOf } from '../money/money-on-page.ts'
import { planTabs } from '../plan-tabs.ts'
import { actionShown, actionSteps, doubtsShown, neighbours, sinceAgreedShown, waitingShown } from './action-shown.ts'
import { actionIdOf, findAction } from './find-action.ts'

/** Everything about one action, and what was done to it. */
export const actionPage: Screen = (visit) => show(visit)

/** "Reached" beside a milestone: today, unless another day is said. */
export const milestoneReached: Screen = async (visit) => {
  const { viewer, db, commandId, today } = visit
  const [planId, actionId] = [planIdOf(visit), actionIdOf(visit)]
  const form = readForm(visit.fields)
  const milestoneId = form.id('milestone', { missing: 'Say which milestone' })
  const reachedOn = form.optionalDay('reached') ?? today
  if (Temporal.PlainDate.compare(reachedOn, today) > 0)
    form.wrong('reached', 'That day is still to come: enter the day on which it was reached')
  const read = form.finish({ milestoneId, reachedOn })
  // Each milestone has a box of its own, so the problem is told beside the one that was typed in.
  if (read.problems)
    return show(
      visit,
      read.problems.map((problem) => ({ ...problem, field: `reached-${milestoneId}` })),
    )
  await reachMilestone(db, viewer, { commandId, planId, actionId, ...read.order })
  return redirect(`${paths.action(viewer.authority, planId, actionId)}#milestones`, 'The milestone is reached.')
}

async function show(visit: Visit, problems: readonly Problem[] = []) {
  const { viewer, today } = visit
  const { plan, action, ends, moves, since, changes, heard, history, revision, ended } = await findAction(
    visit,
    async (reader, plan, action) => ({
      ends: await mayEndAction(reader, viewer, plan, action),
      moves: await mayMoveDate(reader, viewer, plan, action),
      changes: await listChanges(reader, viewer, plan),
      since: await findSinceAgreed(reader, viewer, plan),
      heard: may(viewer, 'changeAction', scopesOfAction(plan.id, action)) ? await readChecks(reader, viewer, plan, today) : null,
      history: await readActionHistory(reader, viewer, plan.id, action.id),
      revision: await revisionOf(reader, 'action', action.id),
      ended: await hasEnded(reader, plan.id),
    }),
  )
  const button = await visit.form({ id: 'action-button', about: action.id, problems })
  const about = { kind: 'plan', id: plan.id } as const
  const mayStill = (act: Act, where: Scope | readonly Scope[] = about) => !ended && may(viewer, act, where)
  return page('plan/action/action.view.njk', {
    title: `${action.reference} ${action.title}`,
    crumbs: [
      { text: 'Plans', href: paths.plans(viewer.authority) },
      { text: plan.title, href: paths.plan(viewer.authority, plan.id) },
    ],
    tabs: planTabs(viewer.authority, plan.id, 'plan'),
    form: button,
    plan,
    action: actionShown(viewer, plan, action, today),
    steps: ended ? [] : actionSteps(viewer, plan, action, { ends, moves, agreed: since !== null }),
    ends: ends && !ended,
    neighbours: neighbours(viewer, plan, action),
    since: sinceAgreedShown(viewer, plan, action, since),
    doubts: heard && !ended ? doubtsShown(viewer, { ...plan, agreed: since !== null }, action, heard) : [],
    waiting: waitingShown(viewer, plan, action, changes),
    history,
    reachedHref: paths.milestoneReached(viewer.authority, plan.id, action.id),
    addCostHref: mayStill('addCost') && paths.addCost(viewer.authority, plan.id, action.id),
    addMeasureHref: mayStill('addMeasure') && `${paths.addMeasure(viewer.authority, plan.id)}?action=${action.id}`,
    partnersHref: paths.partners(viewer.authority, plan.id),
    remove: mayStill('removeAction', scopesOfAction(plan.id, action)) &&
      action.ended === null &&
      action.moves.length === 0 && { action: paths.removeAction(viewer.authority, plan.id, action.id), revision },
    // Each button is a form of its own: two of them must not count as one form sent twice.
    fresh: (at = 0) => ({ ...button, commandId: newId(), revision: at }),
  })
}

import { printPlainDay } from '../../../calendar/print-day.ts'
import { noLongerNeededReasons } from '../../../plan/actions/delivery.ts'
import { closeAction, reopenAction } from '../../../plan/actions/end-action.commands.ts'
import { mayEndAction } from '../../../plan/actions/own-actions.queries.ts'
import type { ActionContent, PlanContent } from '../../../plan/plan-content.ts'
import { Refusal } from '../../../refusal.ts'
import { page, redirect } from '../../answer.ts'
import type { Problem } from '../../form/problem.ts'
import { paths } from '../../paths.ts'
import type { Screen, Visit } from '../../visit.ts'
import { actionIdOf, crumbsToAction, findAction } from '../action/find-action.ts'
import { planIdOf } from '../money/money-on-page.ts'
import { readEnding, readReopening } from './end-action.form.ts'

type Outcome = 'complete' | 'no-longer-needed'

export const endActionPage =
  (outcome: Outcome): Screen =>
  (visit) =>
    showEnding(visit, outcome)

export const actionEnded =
  (outcome: Outcome): Screen =>
  async (visit) => {
    const { viewer, db, commandId, fields, today } = visit
    const { order, problems } = readEnding(fields, outcome, today)
    if (!order) return showEnding(visit, outcome, problems)
    const [planId, actionId] = [planIdOf(visit), actionIdOf(visit)]
    await closeAction(db, viewer, { commandId, planId, actionId, ...order })
    const said = outcome === 'complete' ? 'The action is complete.' : 'The action is no longer needed; it stays in the plan and says why.'
    return redirect(paths.action(viewer.authority, planId, actionId), said)
  }

export const reopenActionPage: Screen = (visit) => showReopening(visit)

export const actionReopened: Screen = async (visit) => {
  const { viewer, db, commandId, fields } = visit
  const { order, problems } = readReopening(fields)
  if (!order) return showReopening(visit, problems)
  const [planId, actionId] = [planIdOf(visit), actionIdOf(visit)]
  await reopenAction(db, viewer, { commandId, planId, actionId, ...order })
  return redirect(paths.action(viewer.authority, planId, actionId), 'The action is taken up again.')
}

async function showEnding(visit: Visit, outcome: Outcome, problems: readonly Problem[] = []) {
  const { plan, action } = await findOwn(visit)
  const done = outcome === 'complete'
  if (action.ended) throw new Refusal('conflict', `${action.reference} is ended already. Its page says when, and why.`)
  return page('plan/end-action/end-action.view.njk', {
    title: done ? `${action.reference} is complete` : `${action.reference} is no longer needed`,
    crumbs: crumbsToAction(visit.viewer, plan, action),
    form: await visit.form({ id: 'end-action', about: action.id, values: { on: printPlainDay(visit.today) }, problems }),
    action,
    done,
    look: done ? stillOpen(plan, action) : waited(plan, action),
    reasons: Object.entries(noLongerNeededReasons).map(([value, text]) => ({ value, text })),
    back: paths.action(visit.viewer.authority, plan.id, action.id),
  })
}

async function showReopening(visit: Visit, problems: readonly Problem[] = []) {
  const { plan, action } = await findOwn(visit)
  if (!action.ended) throw new Refusal('conflict', `${action.reference} is not finished, so there is nothing to take up again.`)
  return page('plan/end-action/reopen-action.view.njk', {
    title: `Take ${action.reference} up again`,
    crumbs: crumbsToAction(visit.viewer, plan, action),
    form: await visit.form({ id: 'reopen-action', about: action.id, problems }),
    action,
    ended: { ...action.ended, on: Temporal.PlainDate.from(action.ended.on) },
    back: paths.action(visit.viewer.authority, plan.id, action.id),
  })
}

const findOwn = (visit: Visit) =>
  findAction(visit, async (reader, plan, action) => {
    if (!(await mayEndAction(reader, visit.viewer, plan, action)))
      throw new Refusal('not-allowed', 'Only the action’s owner, the lead of its workstream and whoever leads the plan may say that.')
    return {}
  })

/** What speaks against its being done, to look at before saying so. */
function stillOpen(plan: PlanContent, action: ActionContent): string[] {
  const reached = action.milestones
    .filter(({ reachedOn }) => reachedOn === null)
    .map(({ title }) => `The milestone “${title}” is not reached.`)
  const waits = plan.actions.filter(({ id, ended }) => action.waitsFor.includes(id) && ended === null)
  return [...reached, ...waits.map(({ reference, title }) => `It waits for ${reference}, “${title}”, which is not finished.`)]
}

/** Who counts on it. */
function waited(plan: PlanContent, action: ActionContent): string[] {
  const alone = plan.findings.filter(
    ({ id }) =>
      action.findingIds.includes(id) && !plan.actions.some((each) => each.id !== action.id && !each.ended && each.findingIds.includes(id)),
  )
  return [
    ...alone.map((finding) => `No other open action answers finding ${finding.ownLabel ?? finding.number ?? `“${finding.text}”`}.`),
    ...plan.actions
      .filter((each) => each.waitsFor.includes(action.id) && each.ended === null)
      .map(({ reference, title }) => `${reference}, “${title}”, waits for it.`),
  ]
}

import { printPlainDay } from '../../../calendar/print-day.ts'
import { may } from '../../../people/permissions.ts'
import { answerAsDirector, explainChange, recordAnswersOfBody, withdrawChange } from '../../../plan/versions/answer-changes.commands.ts'
import { Refusal } from '../../../refusal.ts'
import { page, redirect } from '../../answer.ts'
import type { Problem } from '../../form/problem.ts'
import { readForm } from '../../form/read-form.ts'
import { paths } from '../../paths.ts'
import type { Screen, Visit } from '../../visit.ts'
import { crumbsTo, planIdOf, planOf } from '../money/money-on-page.ts'
import { readAnswers } from './answer-changes.form.ts'
import { changeShown, changesOf } from './changes-on-page.ts'

/** What was asked for since the plan was agreed: what still waits, and what was answered. */
export const planChangesPage: Screen = (visit) => show(visit)

async function show(visit: Visit, problems: readonly Problem[] = []) {
  const { viewer } = visit
  const plan = await planOf(visit)
  const known = await changesOf(visit, plan)
  const shown = known.changes.map((change) => changeShown(visit, plan, known, change))
  const waiting = shown.filter(({ answer }) => answer === null)
  const records = may(viewer, 'recordAnswersOfBody', { kind: 'plan', id: plan.id })
  const form =
    waiting.some(({ mine }) => records || mine) &&
    (await visit.form({ id: 'answer-changes', about: plan.id, values: { answered_on: printPlainDay(visit.today) }, problems }))
  return page('plan/changes/changes.view.njk', {
    title: 'Changes asked for',
    crumbs: [...crumbsTo(visit, plan).slice(0, 2), { text: 'Versions', href: paths.versions(viewer.authority, plan.id) }],
    plan,
    agreement: known.agreement,
    waiting,
    answered: shown.filter(({ answer }) => answer !== null).reverse(),
    records,
    ownToo: waiting.some(({ mine }) => mine),
    mayAnswer: form !== false,
    form: form || undefined,
    answerHref: paths.planChanges(viewer.authority, plan.id),
    whoHref: paths.whoMayChange(viewer.authority),
  })
}

/** The answers of one meeting, or of somebody in their own name. */
export const changesAnswered: Screen = async (visit) => {
  const { viewer, db, commandId } = visit
  const plan = await planOf(visit)
  const known = await changesOf(visit, plan)
  const waiting = known.changes.map((change) => changeShown(visit, plan, known, change)).filter(({ answer }) => answer === null)
  const { order, problems } = readAnswers(visit.fields, waiting, visit.today)
  if (!order) return show(visit, problems)
  const { by, ...given } = order
  const answer = { ...given, commandId, planId: plan.id }
  if (by === 'me') await answerAsDirector(db, viewer, answer)
  else await recordAnswersOfBody(db, viewer, answer)
  const approved = given.answers.filter((each) => each.answer === 'approved').length
  return redirect(paths.planChanges(viewer.authority, plan.id), said(approved, given.answers.length - approved))
}

const said = (approved: number, not: number): string =>
  [approved > 0 && `${approved} approved and carried out`, not > 0 && `${not} not approved`].filter(Boolean).join(', ').concat('.')

/** One change: what it would do, why, and who is to say. */
export const planChangePage: Screen = (visit) => showOne(visit)

async function showOne(visit: Visit, problems: readonly Problem[] = []) {
  const { viewer, params } = visit
  const plan = await planOf(visit)
  const known = await changesOf(visit, plan)
  const change = known.changes.find(({ id }) => id === params.changeId)
  if (!change) throw new Refusal('not-found', 'There is no such change here.')
  const own = change.askedBy?.id === viewer.personId || may(viewer, 'explainChange', { kind: 'plan', id: plan.id })
  const open = change.answer === null && own
  return page('plan/changes/change.view.njk', {
    title: change.answer ? 'A change that was asked for' : 'A change that waits',
    crumbs: [...crumbsTo(visit, plan).slice(0, 2), { text: 'Changes asked for', href: paths.planChanges(viewer.authority, plan.id) }],
    plan,
    change: changeShown(visit, plan, known, change),
    form: open
      ? await visit.form({ id: 'explain-change', about: change.id, values: { reason: change.reason ?? '' }, problems })
      : undefined,
    withdraw: open && {
      action: paths.withdrawChange(viewer.authority, plan.id, change.id),
      form: await visit.form({ id: 'withdraw-change', about: change.id }),
    },
    back: paths.planChanges(viewer.authority, plan.id),
  })
}

export const changeExplained: Screen = async (visit) => {
  const { viewer, db, commandId, params } = visit
  const form = readForm(visit.fields)
  const { order, problems } = form.finish({ reason: form.text('reason', { missing: 'Say why this is asked for', most: 2000 }) })
  if (!order) return showOne(visit, problems)
  const planId = planIdOf(visit)
  await explainChange(db, viewer, { ...order, commandId, planId, changeId: params.changeId ?? '' })
  return redirect(paths.planChange(viewer.authority, planId, params.changeId ?? ''), 'The reason is kept with it.')
}

export const changeWithdrawn: Screen = async (visit) => {
  const { viewer, db, commandId, params } = visit
  const planId = planIdOf(visit)
  await withdrawChange(db, viewer, { commandId, planId, changeId: params.changeId ?? '' })
  return redirect(paths.planChanges(viewer.authority, planId), 'The change is withdrawn; the plan stays as it is.')
}

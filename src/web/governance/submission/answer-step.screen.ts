import { isStaleEdit, type StaleEdit } from '../../../database/stale-edit.ts'
import { addAnswerStep, answerOf, changeAnswerStep, removeAnswerStep, stepOf } from '../../../governance/submission/answers.commands.ts'
import type { AnswerStep } from '../../../governance/submission/submission.ts'
import { getSubmission } from '../../../governance/submission/submissions.queries.ts'
import { mustBeAllowed } from '../../../people/must-be-allowed.ts'
import { type Answer, page, redirect } from '../../answer.ts'
import type { Problem } from '../../form/problem.ts'
import { readForm } from '../../form/read-form.ts'
import type { StaleField } from '../../form/stale-part.ts'
import { dayWritten, rowDay, rowText } from '../../inspection/day-or-month-field.ts'
import { paths } from '../../paths.ts'
import { mayChangePlan } from '../../plan/may-change-plan.ts'
import type { Screen, Visit } from '../../visit.ts'
import { ofSubmission, submissionCrumbs } from './submission-shown.ts'

type Wrong = { readonly problems?: readonly Problem[]; readonly stale?: StaleEdit | null }

export const addStepPage: Screen = (visit) => show(visit)
export const stepPage: Screen = (visit) => show(visit)

export const stepAdded: Screen = async (visit) => {
  const { order, problems } = read(visit)
  if (!order) return show(visit, { problems })
  await addAnswerStep(visit.db, visit.viewer, { ...order, ...ofAnswer(visit) })
  return back(visit, 'The next step is on record.')
}

export const stepChanged: Screen = async (visit) => {
  const { order, problems } = read(visit)
  if (!order) return show(visit, { problems })
  const done = await changeAnswerStep(visit.db, visit.viewer, { ...order, ...ofStep(visit) })
  return isStaleEdit(done) ? show(visit, { stale: done }) : back(visit, 'It is saved.')
}

export const stepRemoved: Screen = async (visit) => {
  const done = await removeAnswerStep(visit.db, visit.viewer, ofStep(visit))
  return isStaleEdit(done) ? show(visit, { stale: done }) : back(visit, 'The next step is off the record.')
}

const ofAnswer = (visit: Visit) => ({ ...ofSubmission(visit), answerId: visit.params.answerId ?? '' })
const ofStep = (visit: Visit) => ({ ...ofAnswer(visit), stepId: visit.params.stepId ?? '', revision: visit.revision })

const back = ({ viewer, params }: Visit, said: string) =>
  redirect(paths.submission(viewer.authority, params.planId ?? '', params.submissionId ?? ''), said)

function read({ fields, today }: Visit) {
  const form = readForm(fields)
  const on = form.optionalDay('done_on')
  const how = form.optionalText('done_how', { most: 2_000 })
  if (on && Temporal.PlainDate.compare(on, today) > 0) form.wrong('done_on', 'This day hasn’t come yet: enter it once it is done')
  if (on && how === null) form.wrong('done_how', 'Say how it was done')
  if (!on && how !== null) form.wrong('done_on', 'Enter the day on which it was done')
  return form.finish({
    what: form.text('what', { missing: 'Enter what is to be done', most: 2_000 }),
    who: form.optionalText('who', { most: 200 }),
    byOn: form.optionalDay('by_on'),
    done: on && { on, how: how ?? '' },
  })
}

async function show(visit: Visit, { problems, stale = null }: Wrong = {}): Promise<Answer> {
  const { viewer, params } = visit
  const { planId, submissionId, answerId } = ofAnswer(visit)
  mustBeAllowed(viewer, 'addAnswerStep', 'record what came back for this plan', { kind: 'plan', id: planId })
  const submission = await visit.read((reader) => getSubmission(reader, viewer, planId, submissionId))
  const answer = answerOf(submission, answerId)
  const step = params.stepId ? stepOf(answer, params.stepId) : null
  const revision = step?.revision ?? 0
  const form = await visit.form({
    id: 'write-step',
    about: step?.id ?? answer.id,
    revision,
    values: step ? written(step) : {},
    problems,
    stale: stale && { edit: stale, fields: staleFields },
  })
  const remove = step && (await visit.form({ id: 'remove-step', about: step.id, revision }))
  return page('governance/submission/answer-step.view.njk', {
    title: step ? 'Change a next step' : 'Add a next step',
    crumbs: submissionCrumbs(viewer, submission),
    answer,
    form,
    forms: remove ? [form, remove] : [form],
    remove: remove && { form: remove, action: paths.removeAnswerStep(viewer.authority, planId, submissionId, answerId, step?.id ?? '') },
    actionHref: step && !step.done && (await mayChangePlan(visit, planId, 'addAction')) ? actionFrom(viewer.authority, planId, step) : null,
    back: paths.submission(viewer.authority, planId, submissionId),
  })
}

/** The form for an action, begun with the step's words and day. */
const actionFrom = (authority: { readonly slug: string }, planId: string, { what, byOn }: AnswerStep): string =>
  `${paths.newAction(authority, planId)}?${new URLSearchParams({ title: what.slice(0, 500), due: dayWritten(byOn) })}`

const written = ({ what, who, byOn, done }: AnswerStep) => ({
  what,
  who,
  by_on: dayWritten(byOn),
  done_on: dayWritten(done?.on ?? null),
  done_how: done?.how ?? null,
})

const staleFields: readonly StaleField[] = [
  { field: 'what', label: 'What', written: (row) => rowText(row, 'what') },
  { field: 'who', label: 'Who', written: (row) => rowText(row, 'who') },
  { field: 'by_on', label: 'By', written: (row) => rowDay(row, 'by_on') },
  { field: 'done_on', label: 'Done on', written: (row) => rowDay(row, 'done_on') },
  { field: 'done_how', label: 'How it was done', written: (row) => rowText(row, 'done_how') },
]

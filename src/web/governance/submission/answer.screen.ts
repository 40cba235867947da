import { isStaleEdit, type StaleEdit } from '../../../database/stale-edit.ts'
import { answerOf, changeAnswer, recordAnswer, removeAnswer } from '../../../governance/submission/answers.commands.ts'
import { type AnswerKind, answerKinds, type Submission, type SubmissionAnswer } from '../../../governance/submission/submission.ts'
import { getSubmission } from '../../../governance/submission/submissions.queries.ts'
import { mustBeAllowed } from '../../../people/must-be-allowed.ts'
import { type Answer, page, redirect } from '../../answer.ts'
import { withLetter } from '../../duty/change-duty/letter.ts'
import type { Problem } from '../../form/problem.ts'
import { readForm } from '../../form/read-form.ts'
import type { StaleField } from '../../form/stale-part.ts'
import { dayWritten, rowDay, rowText } from '../../inspection/day-or-month-field.ts'
import { paths } from '../../paths.ts'
import type { Screen, Visit } from '../../visit.ts'
import { ofSubmission, submissionCrumbs } from './submission-shown.ts'

type Wrong = { readonly problems?: readonly Problem[]; readonly stale?: StaleEdit | null }

export const recordAnswerPage: Screen = (visit) => show(visit)
export const answerPage: Screen = (visit) => show(visit)

export const answerRecorded: Screen = async (visit) => {
  const { order, problems } = read(visit)
  if (!order) return show(visit, { problems })
  const { db, viewer } = visit
  const of = ofSubmission(visit)
  const answerId = await withLetter(visit, (letter) => recordAnswer(db, viewer, { ...order, ...of, letter }))
  if (typeof answerId !== 'string') return show(visit, { problems: [{ field: 'letter', sentence: answerId.problem }] })
  return order.kind === 'does-not-reflect'
    ? redirect(paths.addAnswerStep(viewer.authority, of.planId, of.submissionId, answerId), 'The answer is on record. Say what comes next.')
    : redirect(paths.submission(viewer.authority, of.planId, of.submissionId), 'The answer is on record.')
}

export const answerChanged: Screen = async (visit) => {
  const { order, problems } = read(visit)
  if (!order) return show(visit, { problems })
  const done = await withLetter(visit, (letter) => changeAnswer(visit.db, visit.viewer, { ...order, ...ofAnswer(visit), letter }))
  if (done && 'problem' in done) return show(visit, { problems: [{ field: 'letter', sentence: done.problem }] })
  return isStaleEdit(done) ? show(visit, { stale: done }) : back(visit, 'It is saved.')
}

export const answerRemoved: Screen = async (visit) => {
  const done = await removeAnswer(visit.db, visit.viewer, ofAnswer(visit))
  return isStaleEdit(done) ? show(visit, { stale: done }) : back(visit, 'The answer is off the record.')
}

const ofAnswer = (visit: Visit) => ({ ...ofSubmission(visit), revision: visit.revision, answerId: visit.params.answerId ?? '' })

const back = ({ viewer, params }: Visit, said: string) =>
  redirect(paths.submission(viewer.authority, params.planId ?? '', params.submissionId ?? ''), said)

function read({ fields, today }: Visit) {
  const form = readForm(fields)
  const recipientId = form.id('from', { missing: 'Choose who answered' })
  const on = form.day('on', { missing: 'Enter the day of the answer' })
  if (on && Temporal.PlainDate.compare(on, today) > 0) form.wrong('on', 'This day hasn’t come yet')
  const kind = form.choice<AnswerKind>('kind', Object.keys(answerKinds) as AnswerKind[], { missing: 'Choose what was answered' })
  return form.finish({ recipientId, on, kind, words: form.optionalText('words', { most: 10_000 }) })
}

async function show(visit: Visit, { problems, stale = null }: Wrong = {}): Promise<Answer> {
  const { viewer, params, query } = visit
  const { planId, submissionId } = ofSubmission(visit)
  mustBeAllowed(viewer, 'recordAnswer', 'record what came back for this plan', { kind: 'plan', id: planId })
  const submission = await visit.read((reader) => getSubmission(reader, viewer, planId, submissionId))
  const answer = params.answerId ? answerOf(submission, params.answerId) : null
  const revision = answer?.revision ?? 0
  const form = await visit.form({
    id: 'write-answer',
    about: answer?.id ?? submission.id,
    revision,
    values: answer
      ? written(answer)
      : { from: query.from ?? (submission.recipients.length === 1 ? submission.recipients[0]?.id : null) ?? null },
    problems,
    stale: stale && { edit: stale, fields: staleFields(submission) },
  })
  const remove = answer && (await visit.form({ id: 'remove-answer', about: answer.id, revision }))
  return page('governance/submission/answer.view.njk', {
    title: answer ? 'Change an answer' : 'Record an answer',
    crumbs: submissionCrumbs(viewer, submission),
    submission,
    letter: answer?.letter ?? null,
    form,
    forms: remove ? [form, remove] : [form],
    remove: remove && { form: remove, action: paths.removeAnswer(viewer.authority, planId, submissionId, answer?.id ?? '') },
    recipients: submission.recipients.map(({ id, name }) => ({ value: id, text: name })),
    kinds: Object.entries(answerKinds).map(([value, text]) => ({ value, text })),
    back: paths.submission(viewer.authority, planId, submissionId),
  })
}

const written = ({ recipientId, on, kind, words }: SubmissionAnswer) => ({ from: recipientId, on: dayWritten(on), kind, words })

const staleFields = ({ recipients }: Submission): readonly StaleField[] => [
  {
    field: 'from',
    label: 'Who answered',
    written: (row) => rowText(row, 'submission_recipient_id'),
    printed: (id) => recipients.find((each) => each.id === id)?.name ?? id,
  },
  { field: 'on', label: 'On', written: (row) => rowDay(row, 'answered_on') },
  { field: 'kind', label: 'Answer', written: (row) => rowText(row, 'kind'), printed: (kind) => answerKinds[kind as AnswerKind] ?? kind },
  { field: 'words', label: 'In its words', written: (row) => rowText(row, 'words') },
]

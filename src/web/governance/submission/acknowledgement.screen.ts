import { isStaleEdit, type StaleEdit } from '../../../database/stale-edit.ts'
import { recordAcknowledgement } from '../../../governance/submission/answers.commands.ts'
import { getSubmission } from '../../../governance/submission/submissions.queries.ts'
import { mustBeAllowed } from '../../../people/must-be-allowed.ts'
import { Refusal } from '../../../refusal.ts'
import { type Answer, page, redirect } from '../../answer.ts'
import type { Problem } from '../../form/problem.ts'
import { readForm } from '../../form/read-form.ts'
import { dayWritten, rowDay, rowText } from '../../inspection/day-or-month-field.ts'
import { paths } from '../../paths.ts'
import type { Screen, Visit } from '../../visit.ts'
import { ofSubmission, submissionCrumbs } from './submission-shown.ts'

export const acknowledgementPage: Screen = (visit) => show(visit)

export const acknowledgementSent: Screen = async (visit) => {
  const { db, viewer, params, revision, today } = visit
  const form = readForm(visit.fields)
  const on = form.optionalDay('on')
  if (on && Temporal.PlainDate.compare(on, today) > 0) form.wrong('on', 'This day hasn’t come yet')
  const words = form.optionalText('words', { most: 2_000 })
  if (words !== null && on === null) form.wrong('on', 'Enter the day of the acknowledgement')
  const { order, problems } = form.finish({ on, words })
  if (!order) return show(visit, problems)
  const of = ofSubmission(visit)
  const done = await recordAcknowledgement(db, viewer, { ...order, ...of, revision, recipientId: params.recipientId ?? '' })
  if (isStaleEdit(done)) return show(visit, [], done)
  return redirect(
    paths.submission(viewer.authority, of.planId, of.submissionId),
    on ? 'The acknowledgement is on record.' : 'No acknowledgement is on record.',
  )
}

async function show(visit: Visit, problems: readonly Problem[] = [], stale: StaleEdit | null = null): Promise<Answer> {
  const { viewer, params } = visit
  const { planId, submissionId } = ofSubmission(visit)
  mustBeAllowed(viewer, 'recordAcknowledgement', 'record what came back for this plan', { kind: 'plan', id: planId })
  const submission = await visit.read((reader) => getSubmission(reader, viewer, planId, submissionId))
  const recipient = submission.recipients.find(({ id }) => id === params.recipientId)
  if (!recipient) throw new Refusal('not-found', 'It wasn’t sent to this recipient.')
  return page('governance/submission/acknowledgement.view.njk', {
    title: `Acknowledgement of ${recipient.name}`,
    crumbs: submissionCrumbs(viewer, submission),
    submission,
    back: paths.submission(viewer.authority, planId, submissionId),
    form: await visit.form({
      id: 'acknowledgement',
      about: recipient.id,
      revision: recipient.revision,
      values: { on: dayWritten(recipient.receipt?.on ?? null), words: recipient.receipt?.words ?? null },
      problems,
      stale: stale && {
        edit: stale,
        fields: [
          { field: 'on', label: 'Acknowledged on', written: (row) => rowDay(row, 'receipt_on') },
          { field: 'words', label: 'In its words', written: (row) => rowText(row, 'receipt_words') },
        ],
      },
    }),
  })
}

import { isStaleEdit, type StaleEdit } from '../../../database/stale-edit.ts'
import { actOfNotice, dutyRecipients, isSentJointly } from '../../../governance/submission/duty-recipients.ts'
import { dutiesOfPlan } from '../../../governance/submission/plan-duties.queries.ts'
import type { Submission } from '../../../governance/submission/submission.ts'
import { changeSubmission, recordSubmission, removeSubmission } from '../../../governance/submission/submissions.commands.ts'
import { getSubmission } from '../../../governance/submission/submissions.queries.ts'
import type { StandingDuty } from '../../../inspection/due.queries.ts'
import { mustBeAllowed } from '../../../people/must-be-allowed.ts'
import { getPlanContent } from '../../../plan/plan-content.queries.ts'
import { listVersions, type VersionListed } from '../../../plan/versions/versions.queries.ts'
import { Refusal } from '../../../refusal.ts'
import { type Answer, page, redirect } from '../../answer.ts'
import { inspectionOfDuty } from '../../duty/duty-shown.ts'
import type { Problem } from '../../form/problem.ts'
import type { StaleField } from '../../form/stale-part.ts'
import { dayWritten, rowDay, rowText } from '../../inspection/day-or-month-field.ts'
import { paths } from '../../paths.ts'
import type { Screen, Visit } from '../../visit.ts'
import { ofSubmission, sentCrumbs, submissionCrumbs } from './submission-shown.ts'
import { readSubmission } from './write-submission.form.ts'

type Found = {
  readonly plan: { readonly id: string; readonly title: string }
  readonly submission: Submission | null
  readonly duty: StandingDuty | null
  readonly versions: readonly VersionListed[]
}

type Wrong = { readonly problems?: readonly Problem[]; readonly stale?: StaleEdit | null }

export const recordSubmissionPage: Screen = async (visit) => show(visit, await found(visit))
export const changeSubmissionPage: Screen = async (visit) => show(visit, await found(visit))

export const submissionRecorded: Screen = async (visit) => {
  const { db, viewer, fields, today, commandId } = visit
  const known = await found(visit)
  const { order, problems } = readSubmission(fields, known.duty?.instance.rule ?? null, today)
  if (!order) return show(visit, known, { problems })
  const planId = known.plan.id
  const id = await recordSubmission(db, viewer, { ...order, dutyId: known.duty?.instance.id ?? null, planId, commandId })
  return redirect(paths.submission(viewer.authority, planId, id), 'It is on record as sent.')
}

export const submissionChanged: Screen = async (visit) => {
  const { db, viewer, fields, today, revision } = visit
  const known = await found(visit)
  const { order, problems } = readSubmission(fields, known.duty?.instance.rule ?? null, today)
  if (!order) return show(visit, known, { problems })
  const of = ofSubmission(visit)
  const done = await changeSubmission(db, viewer, { ...order, ...of, revision, dutyId: known.duty?.instance.id ?? null })
  if (isStaleEdit(done)) return show(visit, await found(visit), { stale: done })
  return redirect(paths.submission(viewer.authority, of.planId, of.submissionId), 'It is saved.')
}

export const submissionRemoved: Screen = async (visit) => {
  const of = ofSubmission(visit)
  const done = await removeSubmission(visit.db, visit.viewer, { ...of, revision: visit.revision })
  if (isStaleEdit(done)) return show(visit, await found(visit), { stale: done })
  return redirect(paths.sent(visit.viewer.authority, of.planId), 'It is off the record.')
}

/** What is recorded keeps its duty; a new record is for the duty named in the address, or for none. */
async function found({ viewer, today, params, query, read }: Visit): Promise<Found> {
  const planId = params.planId ?? ''
  mustBeAllowed(viewer, 'recordSubmission', 'record what was sent of this plan', { kind: 'plan', id: planId })
  return read(async (reader) => {
    const { id, title } = await getPlanContent(reader, viewer, planId)
    const submission = params.submissionId ? await getSubmission(reader, viewer, planId, params.submissionId) : null
    const asked = submission ? submission.duty?.id : query.duty
    const duties = asked ? await dutiesOfPlan(reader, viewer, planId, today) : []
    const duty = duties.find(({ instance }) => instance.id === asked) ?? null
    if (asked && !duty) throw new Refusal('not-found', 'There is no such duty of an inspection that this plan answers.')
    return { plan: { id, title }, submission, duty, versions: await listVersions(reader, viewer, planId) }
  })
}

async function show(visit: Visit, { plan, submission, duty, versions }: Found, { problems, stale = null }: Wrong = {}): Promise<Answer> {
  const { viewer } = visit
  const { authority } = viewer
  const rule = duty?.instance.rule ?? null
  const choices = versions.map(({ id, number, why }) => ({ value: id, text: `Version ${number}: ${why}` }))
  const form = await visit.form({
    id: 'write-submission',
    about: submission?.id ?? (duty ? `${plan.id} ${duty.instance.id}` : plan.id),
    revision: submission?.revision ?? 0,
    values: submission ? written(submission) : { acts: rule ? dutyRecipients(rule).map(({ act }) => act) : [], version: versions[0]?.id },
    problems,
    stale: stale && { edit: stale, fields: staleFields(choices) },
  })
  const remove = submission && (await visit.form({ id: 'remove-submission', about: submission.id, revision: submission.revision }))
  return page('governance/submission/write-submission.view.njk', {
    title: submission ? 'Change what was sent' : 'Record what was sent',
    crumbs: submission ? submissionCrumbs(viewer, submission) : sentCrumbs(viewer, { plan }),
    form,
    forms: remove ? [form, remove] : [form],
    remove: remove && { form: remove, action: paths.removeSubmission(authority, plan.id, submission?.id ?? '') },
    versions: choices,
    keepHref: paths.keepVersion(authority, plan.id),
    duty: duty && { title: duty.instance.rule.title, of: inspectionOfDuty(duty.instance), due: duty.standing.warned?.on ?? null },
    named: rule ? dutyRecipients(rule).map(({ act, name }) => ({ value: act, text: name })) : [],
    isByNotice: rule !== null && actOfNotice(rule) !== null,
    isJoint: rule !== null && isSentJointly(rule),
    back: submission ? paths.submission(authority, plan.id, submission.id) : paths.sent(authority, plan.id),
  })
}

const written = (submission: Submission) => {
  const named = submission.recipients.filter(({ act }) => act !== null && act !== 'statement-sent')
  return {
    version: submission.version.id,
    sent_on: dayWritten(submission.sentOn),
    how: submission.how,
    acts: named.flatMap(({ act }) => act ?? []),
    others: submission.recipients
      .filter((each) => !named.includes(each))
      .map(({ name }) => name)
      .join('\n'),
    jointly_with: submission.jointlyWith,
    note: submission.note,
  }
}

const staleFields = (versions: readonly { readonly value: string; readonly text: string }[]): readonly StaleField[] => [
  {
    field: 'version',
    label: 'Version',
    written: (row) => rowText(row, 'plan_version_id'),
    printed: (id) => versions.find(({ value }) => value === id)?.text ?? id,
  },
  { field: 'sent_on', label: 'Sent on', written: (row) => rowDay(row, 'sent_on') },
  { field: 'how', label: 'How', written: (row) => rowText(row, 'how') },
  { field: 'jointly_with', label: 'Sent jointly with', written: (row) => rowText(row, 'jointly_with') },
  { field: 'note', label: 'Note', written: (row) => rowText(row, 'note') },
]

import { readHolidayTable } from '../../calendar/holidays.queries.ts'
import { londonDay } from '../../calendar/london.ts'
import type { Reader } from '../../database/database.ts'
import type { Duty } from '../../duty/duty.ts'
import { warnedOn } from '../../duty/standing.ts'
import { dutyRecord } from '../../inspection/duty-instance.ts'
import { dutyInstances } from '../../inspection/duty-rows.queries.ts'
import { seenInspectionIds } from '../../inspection/seen-inspections.queries.ts'
import type { Viewer } from '../../people/viewer.ts'
import { seenPlanIds } from '../../plan/seen-plans.queries.ts'
import { Refusal } from '../../refusal.ts'
import { listDecisions } from '../decisions/decisions.queries.ts'
import { withEffect } from '../decisions/in-effect.queries.ts'
import type { GovernanceDatabase } from '../governance.tables.ts'
import { type SentWhen, sentWhen } from './sent-when.ts'
import type { AnswerKind, AnswerStep, Submission, SubmissionAnswer, SubmissionRecipient } from './submission.ts'

type Of = Reader<GovernanceDatabase>

export type SubmissionOnRecord = Submission & SentWhen

/** What was sent of a plan, the earliest first, each with how it stood to its last day and to what the bodies had decided. */
export async function submissionsOf(reader: Of, viewer: Viewer, planId: string): Promise<readonly SubmissionOnRecord[]> {
  const submissions = await listSubmissions(reader, viewer, { planId })
  if (submissions.length === 0) return []
  const holidays = await readHolidayTable(reader)
  const decisions = await withEffect(reader, viewer, await listDecisions(reader, viewer, { planId }))
  const found: SubmissionOnRecord[] = []
  for (const submission of submissions) {
    const [instance] = submission.duty ? await dutyInstances(reader, viewer, { id: submission.duty.id }) : []
    const dueOn = instance ? (warnedOn(dutyRecord(instance))?.on ?? null) : null
    found.push({ ...submission, ...sentWhen(submission, dueOn, decisions, holidays) })
  }
  return found
}

export async function getSubmission(reader: Of, viewer: Viewer, planId: string, submissionId: string): Promise<Submission> {
  const [found] = await listSubmissions(reader, viewer, { planId, submissionId })
  if (!found) throw new Refusal('not-found', 'Nothing of this kind was sent, or it isn’t for you to see.')
  return found
}

/** What was sent to meet a duty; the caller has asked whether the viewer may see the duty. */
export const submissionsForDuty = (reader: Of, viewer: Viewer, dutyId: string) => listSubmissions(reader, viewer, { dutyId })

export type OpenStep = {
  readonly step: AnswerStep
  readonly on: Temporal.PlainDate
  readonly answer: SubmissionAnswer
  readonly submission: Submission
}

/** What answers to submissions ask for by a day and isn't done yet. */
export async function openAnswerSteps(reader: Of, viewer: Viewer): Promise<readonly OpenStep[]> {
  return (await listSubmissions(reader, viewer, {})).flatMap((submission) =>
    submission.answers.flatMap((answer) =>
      answer.steps.flatMap((step) => (step.byOn && !step.done ? [{ step, on: step.byOn, answer, submission }] : [])),
    ),
  )
}

type Narrowed = { readonly planId?: string; readonly submissionId?: string; readonly dutyId?: string }

/** A version sent to answer an inspection held in confidence isn't told of to whom it is kept from. */
async function listSubmissions(reader: Of, viewer: Viewer, narrowed: Narrowed): Promise<Submission[]> {
  const { planId, submissionId, dutyId } = narrowed
  const rows = await reader
    .selectFrom('submission')
    .innerJoin('plan', (on) => on.onRef('plan.authority_id', '=', 'submission.authority_id').onRef('plan.id', '=', 'submission.plan_id'))
    .innerJoin('plan_version as version', (on) =>
      on.onRef('version.authority_id', '=', 'submission.authority_id').onRef('version.id', '=', 'submission.plan_version_id'),
    )
    .leftJoin('duty_instance as duty', (on) =>
      on.onRef('duty.authority_id', '=', 'submission.authority_id').onRef('duty.id', '=', 'submission.duty_instance_id'),
    )
    .leftJoin('person', (on) =>
      on.onRef('person.authority_id', '=', 'submission.authority_id').onRef('person.id', '=', 'submission.recorded_by'),
    )
    .select(['submission.id', 'submission.revision', 'submission.plan_id', 'submission.plan_version_id', 'submission.duty_instance_id'])
    .select(['submission.sent_on', 'submission.how', 'submission.jointly_with', 'submission.note', 'plan.title', 'person.name as by'])
    .select(['version.number', 'version.recorded_at as frozen_at', 'duty.rule'])
    .where('submission.authority_id', '=', viewer.authorityId)
    .where('submission.plan_id', 'in', seenPlanIds(reader, viewer))
    .where((eb) =>
      eb.or([eb('submission.duty_instance_id', 'is', null), eb('duty.inspection_id', 'in', seenInspectionIds(reader, viewer))]),
    )
    .$if(planId !== undefined, (query) => query.where('submission.plan_id', '=', planId as string))
    .$if(submissionId !== undefined, (query) => query.where('submission.id', '=', submissionId as string))
    .$if(dutyId !== undefined, (query) => query.where('submission.duty_instance_id', '=', dutyId as string))
    .orderBy('submission.sent_on')
    .orderBy('submission.id')
    .execute()
  if (rows.length === 0) return []
  const recipients = await recipientsOf(
    reader,
    rows.map(({ id }) => id),
  )
  const answers = await answersTo(reader, [...recipients.values()].flat())
  return rows.map((row) => {
    const sentTo = recipients.get(row.id) ?? []
    return {
      id: row.id,
      revision: row.revision,
      plan: { id: row.plan_id, title: row.title },
      version: { id: row.plan_version_id, number: row.number, frozenOn: londonDay(row.frozen_at) },
      duty: row.duty_instance_id === null ? null : namedDuty(row.duty_instance_id, row.rule as unknown as Duty),
      sentOn: row.sent_on,
      how: row.how,
      jointlyWith: row.jointly_with,
      note: row.note,
      recordedBy: row.by,
      recipients: sentTo,
      answers: answers.filter(({ recipientId }) => sentTo.some(({ id }) => id === recipientId)),
    }
  })
}

const namedDuty = (id: string, rule: Duty) => ({ id, title: rule.title, rule: rule.id })

async function recipientsOf(reader: Of, ids: readonly string[]): Promise<Map<string, SubmissionRecipient[]>> {
  const rows = await reader
    .selectFrom('submission_recipient')
    .select(['id', 'revision', 'submission_id', 'name', 'act', 'receipt_on', 'receipt_words'])
    .where('submission_id', 'in', ids)
    .orderBy('id')
    .execute()
  const found = new Map<string, SubmissionRecipient[]>()
  for (const { submission_id, receipt_on, receipt_words, ...row } of rows) {
    const recipient = { ...row, receipt: receipt_on && { on: receipt_on, words: receipt_words } }
    found.set(submission_id, [...(found.get(submission_id) ?? []), recipient])
  }
  return found
}

async function answersTo(reader: Of, recipients: readonly SubmissionRecipient[]): Promise<SubmissionAnswer[]> {
  if (recipients.length === 0) return []
  const rows = await reader
    .selectFrom('submission_answer as answer')
    .leftJoin('file', (on) => on.onRef('file.authority_id', '=', 'answer.authority_id').onRef('file.sha256', '=', 'answer.letter_file'))
    .select(['answer.id', 'answer.revision', 'answer.submission_recipient_id', 'answer.answered_on', 'answer.kind', 'answer.words'])
    .select(['file.sha256', 'file.name as letter_name'])
    .where(
      'submission_recipient_id',
      'in',
      recipients.map(({ id }) => id),
    )
    .orderBy('answer.answered_on')
    .orderBy('answer.id')
    .execute()
  const steps = await stepsOf(
    reader,
    rows.map(({ id }) => id),
  )
  return rows.map((row) => ({
    id: row.id,
    revision: row.revision,
    recipientId: row.submission_recipient_id,
    from: recipients.find(({ id }) => id === row.submission_recipient_id)?.name ?? '',
    on: row.answered_on,
    kind: row.kind as AnswerKind,
    words: row.words,
    letter: row.sha256 === null ? null : { sha256: row.sha256, name: row.letter_name ?? '' },
    steps: steps.get(row.id) ?? [],
  }))
}

async function stepsOf(reader: Of, answerIds: readonly string[]): Promise<Map<string, AnswerStep[]>> {
  const found = new Map<string, AnswerStep[]>()
  if (answerIds.length === 0) return found
  const rows = await reader
    .selectFrom('answer_step')
    .select(['id', 'revision', 'submission_answer_id', 'what', 'who', 'by_on', 'done_on', 'done_how'])
    .where('submission_answer_id', 'in', answerIds)
    .orderBy('id')
    .execute()
  for (const { submission_answer_id, by_on, done_on, done_how, ...row } of rows) {
    const step = { ...row, byOn: by_on, done: done_on && { on: done_on, how: done_how ?? '' } }
    found.set(submission_answer_id, [...(found.get(submission_answer_id) ?? []), step])
  }
  return found
}

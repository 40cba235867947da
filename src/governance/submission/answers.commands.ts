import { newId } from '../../database/new-id.ts'
import { isStaleEdit, type StaleEdit } from '../../database/stale-edit.ts'
import { deleteRevised, updateRevised } from '../../database/update-revised.ts'
import { largestEvidence } from '../../file/file-limits.ts'
import { keepFile } from '../../file/keep-file.commands.ts'
import { recordEvent } from '../../history/record-event.ts'
import type { Letter } from '../../inspection/duty-dates.commands.ts'
import type { Viewer } from '../../people/viewer.ts'
import { Refusal } from '../../refusal.ts'
import type { GovernanceDatabase } from '../governance.tables.ts'
import { checkDay, type Db, type OfSubmission, onSubmission, type Tx } from './on-submission.commands.ts'
import type { AnswerKind, AnswerStep, Submission, SubmissionAnswer } from './submission.ts'
import { answerRecorded, answerRemoved, receiptRecorded, stepRecorded, stepRemoved } from './submission-events.ts'

export type AcknowledgementOrder = OfSubmission & {
  readonly recipientId: string
  readonly revision: number
  /** Null takes the acknowledgement back. */
  readonly on: Temporal.PlainDate | null
  readonly words: string | null
}

/** Records when a recipient acknowledged what was sent. */
export function recordAcknowledgement(db: Db, viewer: Viewer, order: AcknowledgementOrder): Promise<StaleEdit | null> {
  return onSubmission(db, viewer, 'recordAcknowledgement', order, async (tx, submission, sent) => {
    const recipient = recipientOf(submission, order.recipientId)
    if (order.on) checkDay(tx, order.on, sentOn(submission))
    const receipt = { receipt_on: order.on?.toString() ?? null, receipt_words: order.on && order.words }
    const stale = await updateRevised<GovernanceDatabase, 'submission_recipient'>(
      tx,
      'submission_recipient',
      recipient.id,
      order.revision,
      receipt,
    )
    if (isStaleEdit(stale)) return stale
    recordEvent(tx, receiptRecorded(sent, recipient.name, order.on))
    return null
  })
}

/** `letter`: as it came in; on a change null leaves the one that is kept. */
export type AnswerOrder = {
  readonly recipientId: string
  readonly on: Temporal.PlainDate
  readonly kind: AnswerKind
  readonly words: string | null
  readonly letter: Letter | null
}

/** Records what a recipient answered. An answer that the plan doesn't reflect the findings leaves the duty as it is met, and asks for more. */
export function recordAnswer(db: Db, viewer: Viewer, order: AnswerOrder & OfSubmission): Promise<string> {
  return onSubmission(db, viewer, 'recordAnswer', order, async (tx, submission, sent) => {
    const recipient = recipientOf(submission, order.recipientId)
    checkDay(tx, order.on, sentOn(submission))
    const id = newId()
    await tx
      .insertInto('submission_answer')
      .values({ id, ...answerColumns(order), ...(await letterKept(tx, order)), recorded_by: viewer.personId })
      .execute()
    recordEvent(tx, answerRecorded(sent, recipient.name, order.on, order.kind, order.words))
    return id
  })
}

type OfAnswer = OfSubmission & { readonly answerId: string; readonly revision: number }

export function changeAnswer(db: Db, viewer: Viewer, order: AnswerOrder & OfAnswer): Promise<StaleEdit | null> {
  return onSubmission(db, viewer, 'changeAnswer', order, async (tx, submission, sent) => {
    const answer = answerOf(submission, order.answerId)
    const recipient = recipientOf(submission, order.recipientId)
    checkDay(tx, order.on, sentOn(submission))
    const stale = await updateRevised<GovernanceDatabase, 'submission_answer'>(tx, 'submission_answer', answer.id, order.revision, {
      ...answerColumns(order),
      ...(await letterKept(tx, order)),
    })
    if (isStaleEdit(stale)) return stale
    recordEvent(tx, answerRecorded(sent, recipient.name, order.on, order.kind, order.words))
    return null
  })
}

/** Takes an answer off the record that was entered by mistake, with what it was said to ask for next. */
export function removeAnswer(db: Db, viewer: Viewer, order: OfAnswer): Promise<StaleEdit | null> {
  return onSubmission(db, viewer, 'removeAnswer', order, async (tx, submission, sent) => {
    const answer = answerOf(submission, order.answerId)
    await tx.deleteFrom('answer_step').where('submission_answer_id', '=', answer.id).execute()
    const stale = await deleteRevised<GovernanceDatabase, 'submission_answer'>(tx, 'submission_answer', answer.id, order.revision)
    if (isStaleEdit(stale)) return stale
    recordEvent(tx, answerRemoved(sent, answer.from))
    return null
  })
}

export type StepOrder = Pick<AnswerStep, 'what' | 'who' | 'byOn' | 'done'>

export function addAnswerStep(db: Db, viewer: Viewer, order: StepOrder & OfSubmission & { readonly answerId: string }): Promise<string> {
  return onSubmission(db, viewer, 'addAnswerStep', order, async (tx, submission, sent) => {
    const answer = answerOf(submission, order.answerId)
    if (order.done) checkDay(tx, order.done.on, { on: answer.on, what: 'the answer' })
    const id = newId()
    await tx
      .insertInto('answer_step')
      .values({ id, submission_answer_id: answer.id, ...stepColumns(order), recorded_by: viewer.personId })
      .execute()
    recordEvent(tx, stepRecorded(sent, order.what))
    return id
  })
}

type OfStep = OfAnswer & { readonly stepId: string }

export function changeAnswerStep(db: Db, viewer: Viewer, order: StepOrder & OfStep): Promise<StaleEdit | null> {
  return onSubmission(db, viewer, 'changeAnswerStep', order, async (tx, submission, sent) => {
    const answer = answerOf(submission, order.answerId)
    const step = stepOf(answer, order.stepId)
    if (order.done) checkDay(tx, order.done.on, { on: answer.on, what: 'the answer' })
    const stale = await updateRevised<GovernanceDatabase, 'answer_step'>(tx, 'answer_step', step.id, order.revision, stepColumns(order))
    if (isStaleEdit(stale)) return stale
    recordEvent(tx, stepRecorded(sent, order.what))
    return null
  })
}

export function removeAnswerStep(db: Db, viewer: Viewer, order: OfStep): Promise<StaleEdit | null> {
  return onSubmission(db, viewer, 'removeAnswerStep', order, async (tx, submission, sent) => {
    const step = stepOf(answerOf(submission, order.answerId), order.stepId)
    const stale = await deleteRevised<GovernanceDatabase, 'answer_step'>(tx, 'answer_step', step.id, order.revision)
    if (isStaleEdit(stale)) return stale
    recordEvent(tx, stepRemoved(sent, step.what))
    return null
  })
}

const sentOn = (submission: Submission) => ({ on: submission.sentOn, what: 'the day of sending,' })

const answerColumns = ({ recipientId, on, kind, words }: AnswerOrder) => ({
  submission_recipient_id: recipientId,
  answered_on: on.toString(),
  kind,
  words,
})

const letterKept = async (tx: Tx, { letter }: AnswerOrder) =>
  letter ? { letter_file: (await keepFile(tx, { ...letter, most: largestEvidence })).sha256 } : {}

const stepColumns = ({ what, who, byOn, done }: StepOrder) => ({
  what,
  who,
  by_on: byOn?.toString() ?? null,
  done_on: done?.on.toString() ?? null,
  done_how: done?.how ?? null,
})

function recipientOf({ recipients }: Submission, id: string) {
  const found = recipients.find((each) => each.id === id)
  if (!found) throw new Refusal('not-found', 'It wasn’t sent to this recipient.')
  return found
}

/** One of the answers to a submission. */
export function answerOf({ answers }: Submission, id: string): SubmissionAnswer {
  const found = answers.find((each) => each.id === id)
  if (!found) throw new Refusal('not-found', 'There is no such answer on record.')
  return found
}

export function stepOf({ steps }: SubmissionAnswer, id: string): AnswerStep {
  const found = steps.find((each) => each.id === id)
  if (!found) throw new Refusal('not-found', 'There is no such next step of this answer.')
  return found
}

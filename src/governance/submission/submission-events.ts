// What the history tells of a submission: about the plan, so that it is read with the plan's own history. What is owed to an inspection
// held in confidence isn't told of in its sentence.

import { printDay } from '../../calendar/print-day.ts'
import type { HistoryEvent } from '../../history/event.ts'
import { withArticle } from './duty-recipients.ts'
import { type AnswerKind, answerKinds } from './submission.ts'

export type Sent = {
  readonly planId: string
  readonly submissionId: string
  readonly version: number
  readonly on: Temporal.PlainDate
  readonly to: readonly string[]
  /** Whether it answers an inspection held in confidence. */
  readonly held: boolean
}

export const versionSent = (sent: Sent) =>
  told('version-sent', sent, `Version ${sent.version} was sent on ${printDay(sent.on)} to ${sent.to.map(withArticle).join(', ')}.`)

export const submissionChanged = (sent: Sent) =>
  told(
    'submission-changed',
    sent,
    `Changed the record that version ${sent.version} was sent, on ${printDay(sent.on)} to ${sent.to.map(withArticle).join(', ')}.`,
  )

export const submissionRemoved = (sent: Sent) =>
  told('submission-removed', sent, `Took off the record that version ${sent.version} was sent: it had been entered by mistake.`)

export const receiptRecorded = (sent: Sent, from: string, on: Temporal.PlainDate | null) =>
  told(
    'submission-acknowledged',
    sent,
    on
      ? `${from} acknowledged version ${sent.version} on ${printDay(on)}.`
      : `Took back that ${from} had acknowledged version ${sent.version}.`,
  )

export const answerRecorded = (sent: Sent, from: string, on: Temporal.PlainDate, kind: AnswerKind, words: string | null) =>
  told(
    'submission-answered',
    sent,
    `${from} answered on ${printDay(on)} to version ${sent.version}: ${answerKinds[kind].toLowerCase()}.`,
    words === null ? undefined : { words },
  )

export const answerRemoved = (sent: Sent, from: string) =>
  told(
    'submission-answer-removed',
    sent,
    `Took the answer of ${from} to version ${sent.version} off the record: it had been entered by mistake.`,
  )

export const stepRecorded = (sent: Sent, what: string) =>
  told('answer-step-recorded', sent, `Next after the answer to version ${sent.version}: ${what}`)

export const stepRemoved = (sent: Sent, what: string) =>
  told('answer-step-removed', sent, `No longer next after the answer to version ${sent.version}: ${what}`)

function told(what: string, sent: Sent, sentence: string, detail: Readonly<Record<string, string>> = {}): HistoryEvent {
  return {
    what,
    about: { kind: 'plan', id: sent.planId },
    sentence: sent.held ? 'Changed what is on record of a version that was sent.' : sentence,
    detail: { submission: sent.submissionId, ...detail, ...(sent.held ? { sentence } : {}) },
  }
}

import { londonDay } from '../../calendar/london.ts'
import { printDay } from '../../calendar/print-day.ts'
import type { Database, Writer } from '../../database/database.ts'
import { inTransaction } from '../../database/in-transaction.ts'
import { dutyInstances } from '../../inspection/duty-rows.queries.ts'
import { mustBeAllowed } from '../../people/must-be-allowed.ts'
import type { Act } from '../../people/permissions.ts'
import type { Viewer } from '../../people/viewer.ts'
import { lockPlan } from '../../plan/lock-plan.commands.ts'
import { Refusal } from '../../refusal.ts'
import type { GovernanceDatabase } from '../governance.tables.ts'
import type { Submission } from './submission.ts'
import type { Sent } from './submission-events.ts'
import { getSubmission } from './submissions.queries.ts'

export type Db = Database<GovernanceDatabase>
export type Tx = Writer<GovernanceDatabase>
export type OfPlan = { readonly commandId: string; readonly planId: string }
export type OfSubmission = OfPlan & { readonly submissionId: string }

export const does = 'record what was sent of this plan and what came back'

/** What each command on something sent begins with: the right to, the plan held, and the submission as this person sees it. */
export function onSubmission<R>(
  db: Db,
  viewer: Viewer,
  act: Act,
  order: OfSubmission,
  work: (tx: Tx, submission: Submission, sent: Sent) => Promise<R>,
): Promise<R> {
  mustBeAllowed(viewer, act, does, { kind: 'plan', id: order.planId })
  return inTransaction(db, viewer, order.commandId, async (tx) => {
    await lockPlan(tx, viewer, order.planId)
    const submission = await getSubmission(tx, viewer, order.planId, order.submissionId)
    return work(tx, submission, await sentOf(tx, viewer, submission))
  })
}

export async function sentOf(tx: Tx, viewer: Viewer, submission: Submission): Promise<Sent> {
  const [duty] = submission.duty ? await dutyInstances(tx, viewer, { id: submission.duty.id }) : []
  return {
    planId: submission.plan.id,
    submissionId: submission.id,
    version: submission.version.number,
    on: submission.sentOn,
    to: submission.recipients.map(({ name }) => name),
    held: duty?.inspection.held ?? false,
  }
}

/** Refuses a day to come, and one before `since`. */
export function checkDay(tx: Tx, day: Temporal.PlainDate, since?: { readonly on: Temporal.PlainDate; readonly what: string }): void {
  if (Temporal.PlainDate.compare(day, londonDay(tx.moment)) > 0)
    throw new Refusal('conflict', `${printDay(day)} hasn’t come yet: it is recorded once it has happened.`)
  if (since && Temporal.PlainDate.compare(day, since.on) < 0)
    throw new Refusal('conflict', `${printDay(day)} lies before ${since.what} on ${printDay(since.on)}.`)
}

import { inTransaction } from '../../database/in-transaction.ts'
import { newId } from '../../database/new-id.ts'
import { isStaleEdit, type StaleEdit } from '../../database/stale-edit.ts'
import { deleteRevised, updateRevised } from '../../database/update-revised.ts'
import type { Duty } from '../../duty/duty.ts'
import { recordEvent } from '../../history/record-event.ts'
import { dutyInstances } from '../../inspection/duty-rows.queries.ts'
import { mustBeAllowed } from '../../people/must-be-allowed.ts'
import type { Viewer } from '../../people/viewer.ts'
import { lockPlan } from '../../plan/lock-plan.commands.ts'
import { Refusal } from '../../refusal.ts'
import type { GovernanceDatabase } from '../governance.tables.ts'
import { alignActs } from './acts-on-record.commands.ts'
import { actOfNotice, dutyRecipients, isSentJointly } from './duty-recipients.ts'
import { checkDay, type Db, does, type OfPlan, type OfSubmission, onSubmission, sentOf, type Tx } from './on-submission.commands.ts'
import type { Submission, SubmissionRecipient } from './submission.ts'
import { submissionChanged, submissionRemoved, versionSent } from './submission-events.ts'
import { getSubmission } from './submissions.queries.ts'

export type SubmissionOrder = {
  readonly versionId: string
  /** The duty that is met by it; null where it was sent of the authority’s own accord. */
  readonly dutyId: string | null
  readonly sentOn: Temporal.PlainDate
  readonly how: string
  readonly jointlyWith: string | null
  readonly note: string | null
  /** Acts of the duty whose recipient the duty itself names. */
  readonly acts: readonly string[]
  /** Further recipients by name; where the inspectorate’s notice says to whom, these are they. */
  readonly others: readonly string[]
}

/** Records that a frozen version was sent. Late, or before a decision, is allowed: the record says so plainly. */
export async function recordSubmission(db: Db, viewer: Viewer, order: SubmissionOrder & OfPlan): Promise<string> {
  const { planId } = order
  mustBeAllowed(viewer, 'recordSubmission', does, { kind: 'plan', id: planId })
  return inTransaction(db, viewer, order.commandId, async (tx) => {
    await lockPlan(tx, viewer, planId)
    const recipients = await checked(tx, viewer, order)
    const id = newId()
    await tx
      .insertInto('submission')
      .values({ id, plan_id: planId, ...columns(order), recorded_by: viewer.personId })
      .execute()
    await writeRecipients(tx, viewer, id, [], recipients)
    recordEvent(tx, versionSent(await sentOf(tx, viewer, await getSubmission(tx, viewer, planId, id))))
    if (order.dutyId !== null) await alignActs(tx, viewer, order.dutyId)
    return id
  })
}

export async function changeSubmission(
  db: Db,
  viewer: Viewer,
  order: SubmissionOrder & OfSubmission & { readonly revision: number },
): Promise<StaleEdit | null> {
  return onSubmission(db, viewer, 'changeSubmission', order, async (tx, was) => {
    const recipients = await checked(tx, viewer, order)
    for (const { on } of [...was.recipients.flatMap(({ receipt }) => receipt ?? []), ...was.answers])
      checkDay(tx, on, { on: order.sentOn, what: 'the day of sending,' })
    const stale = await updateRevised<GovernanceDatabase, 'submission'>(tx, 'submission', was.id, order.revision, columns(order))
    if (isStaleEdit(stale)) return stale
    await writeRecipients(tx, viewer, was.id, was.recipients, recipients, was)
    recordEvent(tx, submissionChanged(await sentOf(tx, viewer, await getSubmission(tx, viewer, order.planId, was.id))))
    for (const dutyId of new Set([was.duty?.id, order.dutyId])) if (dutyId) await alignActs(tx, viewer, dutyId)
    return null
  })
}

/** Takes off the record what was entered by mistake; what was acknowledged or answered stays. */
export async function removeSubmission(
  db: Db,
  viewer: Viewer,
  order: OfSubmission & { readonly revision: number },
): Promise<StaleEdit | null> {
  return onSubmission(db, viewer, 'removeSubmission', order, async (tx, was, sent) => {
    if (was.answers.length > 0 || was.recipients.some(({ receipt }) => receipt !== null))
      throw new Refusal('conflict', 'This was acknowledged or answered, so it stays on record. Change what is wrong in it.')
    await tx.deleteFrom('submission_recipient').where('submission_id', '=', was.id).execute()
    const stale = await deleteRevised<GovernanceDatabase, 'submission'>(tx, 'submission', was.id, order.revision)
    if (isStaleEdit(stale)) return stale
    recordEvent(tx, submissionRemoved(sent))
    if (was.duty) await alignActs(tx, viewer, was.duty.id)
    return null
  })
}

const columns = (order: SubmissionOrder) => ({
  plan_version_id: order.versionId,
  duty_instance_id: order.dutyId,
  sent_on: order.sentOn.toString(),
  how: order.how,
  jointly_with: order.jointlyWith,
  note: order.note,
})

type To = { readonly name: string; readonly act: string | null }

/** To whom it goes, once the version is the plan's and the duty one of an inspection that it answers. */
async function checked(tx: Tx, viewer: Viewer, order: SubmissionOrder & OfPlan): Promise<readonly To[]> {
  checkDay(tx, order.sentOn)
  const version = await tx
    .selectFrom('plan_version')
    .select('id')
    .where('id', '=', order.versionId)
    .where('plan_id', '=', order.planId)
    .executeTakeFirst()
  if (!version) throw new Refusal('not-found', 'This plan has no such version.')
  const rule = order.dutyId === null ? null : await ruleOf(tx, viewer, order.planId, order.dutyId)
  if (rule && isSentJointly(rule) && order.jointlyWith === null)
    throw new Refusal('conflict', 'This duty falls to the council and the NHS body of its area together: say which body sends it too.')
  const recipients = recipientsOf(rule, order)
  if (recipients.length === 0) throw new Refusal('conflict', 'Say to whom it was sent.')
  if (rule && !recipients.some(({ act }) => act !== null))
    throw new Refusal('conflict', 'Only copies were sent, which meets no duty: say which of those whom the duty names it went to.')
  return recipients
}

async function ruleOf(tx: Tx, viewer: Viewer, planId: string, dutyId: string): Promise<Duty> {
  const [duty] = await dutyInstances(tx, viewer, { id: dutyId })
  const answered = await tx
    .selectFrom('plan_inspection')
    .select('id')
    .where('plan_id', '=', planId)
    .where('inspection_id', '=', duty?.inspection.id ?? dutyId)
    .executeTakeFirst()
  if (!duty || !answered) throw new Refusal('not-found', 'There is no such duty of an inspection that this plan answers.')
  return duty.rule
}

function recipientsOf(rule: Duty | null, { acts, others }: SubmissionOrder): readonly To[] {
  const named = rule ? dutyRecipients(rule) : []
  if (acts.some((act) => !named.some((each) => each.act === act)))
    throw new Refusal('conflict', 'The duty doesn’t name one of those to whom it was sent.')
  const chosen: To[] = named.filter(({ act }) => acts.includes(act))
  const isNamed = (name: string) => chosen.some((each) => each.name.toLowerCase() === name.toLowerCase())
  const act = rule ? actOfNotice(rule) : null
  return [...chosen, ...[...new Set(others)].filter((name) => !isNamed(name)).map((name) => ({ name, act }))]
}

async function writeRecipients(
  tx: Tx,
  viewer: Viewer,
  submissionId: string,
  was: readonly SubmissionRecipient[],
  now: readonly To[],
  { answers }: Pick<Submission, 'answers'> = { answers: [] },
): Promise<void> {
  for (const gone of was.filter(({ name }) => !now.some((each) => each.name === name))) {
    if (gone.receipt !== null || answers.some(({ recipientId }) => recipientId === gone.id))
      throw new Refusal('conflict', `${gone.name} acknowledged or answered it, so it was sent there.`)
    await tx.deleteFrom('submission_recipient').where('id', '=', gone.id).execute()
  }
  for (const { name, act } of now) {
    const known = was.find((each) => each.name === name)
    if (!known)
      await tx
        .insertInto('submission_recipient')
        .values({ id: newId(), submission_id: submissionId, name, act, recorded_by: viewer.personId })
        .execute()
    else if (known.act !== act) await tx.updateTable('submission_recipient').set({ act }).where('id', '=', known.id).execute()
  }
}

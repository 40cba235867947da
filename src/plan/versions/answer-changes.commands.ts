import { londonDay } from '../../calendar/london.ts'
import type { Database, Writer } from '../../database/database.ts'
import { newId } from '../../database/new-id.ts'
import { recordEvent } from '../../history/record-event.ts'
import { may } from '../../people/permissions.ts'
import type { Viewer } from '../../people/viewer.ts'
import { Refusal } from '../../refusal.ts'
import { onPlan, refuseEnded } from '../on-whole-plan.commands.ts'
import type { PlanDatabase } from '../plan.tables.ts'
import type { PlanContent } from '../plan-content.ts'
import { findAgreement } from './agreement.queries.ts'
import { type Approver, carryOut } from './carry-out.commands.ts'
import { changeApproved, changeExplained, changeNotApproved, changeWithdrawn } from './change-events.ts'
import { getWaitingChange } from './changes.queries.ts'
import { readStanding, readWhoMayChange } from './who-may-change.queries.ts'
import { wordMissing } from './whose-word.ts'

type Db = Database<PlanDatabase>
type Tx = Writer<PlanDatabase>
type InPlan = { readonly commandId: string; readonly planId: string }

export type OneAnswer = { readonly changeId: string; readonly answer: 'approved' | 'not-approved'; readonly reason: string | null }

export type AnswerChanges = InPlan & {
  readonly answers: readonly OneAnswer[]
  readonly answeredOn: Temporal.PlainDate
  /** Where the answer was given: "Cabinet, 7 September 2016, minute 12". */
  readonly meeting: string | null
}

/** Records what whoever agreed the plan answered to a list of changes at one meeting; those approved are carried out. */
export async function recordAnswersOfBody(db: Db, viewer: Viewer, order: AnswerChanges): Promise<string> {
  const what = 'record the answers to changes of this plan'
  return onPlan(db, viewer, { act: 'recordAnswersOfBody', what, ...order }, async (tx, plan) => {
    const agreement = await findAgreement(tx, plan.id)
    if (!agreement) throw new Refusal('conflict', 'This plan isn’t agreed, so its changes need nobody’s word.')
    const { kind, id, name } = agreement.by
    return answerChanges(db, tx, viewer, plan, order, { kind, id, name })
  })
}

/** The accountable director answers for what they are accountable for, today and in their own name; so does a person who agreed the plan. */
export async function answerAsDirector(db: Db, viewer: Viewer, order: Omit<AnswerChanges, 'answeredOn'>): Promise<string> {
  const what = 'answer changes of this plan'
  const mayAlso = async (tx: Tx, plan: PlanContent) => mayAnswerAll(tx, viewer, plan, order.answers)
  return onPlan(db, viewer, { act: 'answerAsDirector', what, ...order, mayAlso }, async (tx, plan) => {
    if (!viewer.person || !(await mayAlso(tx, plan)))
      throw new Refusal('not-allowed', 'One of these changes needs the word of somebody else than you.')
    const by = { kind: 'person', ...viewer.person } as const
    return answerChanges(db, tx, viewer, plan, { ...order, answeredOn: londonDay(tx.moment) }, by)
  })
}

async function mayAnswerAll(tx: Tx, viewer: Viewer, plan: PlanContent, answers: readonly OneAnswer[]): Promise<boolean> {
  const agreement = await findAgreement(tx, plan.id)
  if (!agreement) return false
  const [who, standing] = [await readWhoMayChange(tx), await readStanding(tx, viewer, plan.id)]
  for (const { changeId } of answers) {
    const { differences } = await getWaitingChange(tx, viewer, plan, changeId)
    if (wordMissing(differences, who, { agreement, was: plan, now: plan }, standing) !== null) return false
  }
  return true
}

async function answerChanges(
  db: Db,
  tx: Tx,
  viewer: Viewer,
  plan: PlanContent,
  order: AnswerChanges,
  by: Approver & { readonly name: string },
): Promise<string> {
  await refuseEnded(tx, plan.id)
  if (Temporal.PlainDate.compare(order.answeredOn, londonDay(tx.moment)) > 0)
    throw new Refusal('conflict', 'That day is still to come: record the answers once they are given.')
  if (order.answers.length === 0) throw new Refusal('conflict', 'Give the answer to at least one change.')
  for (const { changeId, answer, reason } of order.answers) {
    const change = await getWaitingChange(tx, viewer, plan, changeId)
    if (answer === 'not-approved' && !reason) throw new Refusal('conflict', 'Say why a change was not approved.')
    if (order.answeredOn.toString() < londonDay(change.askedAt).toString())
      throw new Refusal('conflict', 'A change can’t have been answered before it was asked for.')
    await insertAnswer(tx, viewer, { changeId, answer, reason, on: order.answeredOn, meeting: order.meeting, by })
    const told = { by: by.name, on: order.answeredOn, askedBy: change.askedBy?.name ?? null, reason }
    if (answer === 'not-approved') recordEvent(tx, changeNotApproved(plan, changeId, change.differences, told))
    else {
      recordEvent(tx, changeApproved(plan, changeId, change.differences, told))
      await carryOut(db, tx, viewer, plan.id, change, by)
    }
  }
  return plan.id
}

export type OnChange = InPlan & { readonly changeId: string }

/** Says why a change is asked for, where the form that asked for it had no place to. */
export async function explainChange(db: Db, viewer: Viewer, order: OnChange & { readonly reason: string }): Promise<string> {
  return onChange(db, viewer, 'explainChange', 'say why this change is asked for', order, async (tx, plan) => {
    await tx
      .insertInto('plan_change_reason')
      .values({ id: newId(), plan_change_id: order.changeId, reason: order.reason, recorded_by: viewer.personId })
      .execute()
    recordEvent(tx, changeExplained(plan, order.changeId, order.reason))
  })
}

/** Takes back what was asked for. Whoever asked may, and whoever leads the plan. */
export async function withdrawChange(db: Db, viewer: Viewer, order: OnChange): Promise<string> {
  return onChange(db, viewer, 'withdrawChange', 'withdraw this change', order, async (tx, plan, change) => {
    const answer = {
      changeId: order.changeId,
      answer: 'withdrawn',
      reason: null,
      on: londonDay(tx.moment),
      meeting: null,
      by: null,
    } as const
    await insertAnswer(tx, viewer, answer)
    recordEvent(tx, changeWithdrawn(plan, order.changeId, change.differences))
  })
}

type Waiting = Awaited<ReturnType<typeof getWaitingChange>>

function onChange(
  db: Db,
  viewer: Viewer,
  act: 'explainChange' | 'withdrawChange',
  what: string,
  order: OnChange,
  work: (tx: Tx, plan: PlanContent, change: Waiting) => Promise<void>,
): Promise<string> {
  const mayAlso = () => true
  return onPlan(db, viewer, { act, what, ...order, mayAlso }, async (tx, plan) => {
    const change = await getWaitingChange(tx, viewer, plan, order.changeId)
    if (change.askedBy?.id !== viewer.personId && !may(viewer, act, { kind: 'plan', id: plan.id }))
      throw new Refusal('not-allowed', `Your role doesn’t let you ${what}: somebody else asked for it.`)
    await work(tx, plan, change)
    return order.changeId
  })
}

type Answer = {
  readonly changeId: string
  readonly answer: 'approved' | 'not-approved' | 'withdrawn'
  readonly reason: string | null
  readonly on: Temporal.PlainDate
  readonly meeting: string | null
  readonly by: Approver | null
}

async function insertAnswer(tx: Tx, viewer: Viewer, { changeId, answer, reason, on, meeting, by }: Answer): Promise<void> {
  await tx
    .insertInto('plan_change_answer')
    .values({
      id: newId(),
      plan_change_id: changeId,
      answer,
      answered_on: on.toString(),
      by_person_id: by?.kind === 'person' ? by.id : by === null ? viewer.personId : null,
      by_post_id: by?.kind === 'post' ? by.id : null,
      by_body_id: by?.kind === 'body' ? by.id : null,
      meeting,
      reason,
      recorded_by: viewer.personId,
    })
    .execute()
}

import { londonDay } from '../../calendar/london.ts'
import { printDay } from '../../calendar/print-day.ts'
import type { Database, Writer } from '../../database/database.ts'
import { inTransaction } from '../../database/in-transaction.ts'
import { newId } from '../../database/new-id.ts'
import { isStaleEdit, type StaleEdit } from '../../database/stale-edit.ts'
import { deleteRevised, updateRevised } from '../../database/update-revised.ts'
import { recordEvent } from '../../history/record-event.ts'
import { mustBeAllowed } from '../../people/must-be-allowed.ts'
import type { Viewer } from '../../people/viewer.ts'
import { lockPlan } from '../../plan/lock-plan.commands.ts'
import { Refusal } from '../../refusal.ts'
import type { GovernanceDatabase } from '../governance.tables.ts'
import { type Decision, scopesOfDecision } from './decision.ts'
import { decidedBy, decisionChanged, decisionRecorded, decisionRemoved } from './decision-events.ts'
import { renameInMoney, takeMoneyBack } from './decision-money.commands.ts'
import { referenceOf } from './decision-money.ts'
import { lockDecision } from './lock-decision.commands.ts'
import { reportFor } from './reports-to-decide.queries.ts'

type Db = Database<GovernanceDatabase>
type Tx = Writer<GovernanceDatabase>

export type DecisionOrder = Pick<
  Decision,
  | 'outcome'
  | 'wording'
  | 'reasons'
  | 'alternatives'
  | 'interests'
  | 'dispensations'
  | 'reference'
  | 'madeOn'
  | 'publishedOn'
  | 'effectiveOn'
  | 'noCallInBecause'
> & { readonly bodyId: string; readonly versionId: string | null; readonly reportId?: string | null }

/** `planId` is null for a decision on a report before there is a plan. */
type OfPlan = { readonly commandId: string; readonly planId: string | null }
type OfDecision = OfPlan & { readonly decisionId: string; readonly revision: number }

const does = 'record what was decided'

/** Records what a body decided about a plan, on the day itself or years later. */
export async function recordDecision(db: Db, viewer: Viewer, order: DecisionOrder & OfPlan): Promise<string> {
  mustBeAllowed(viewer, 'recordDecision', does, scopesOfDecision(order.planId, order.bodyId))
  return inTransaction(db, viewer, order.commandId, async (tx) => {
    if (order.planId !== null) await lockPlan(tx, viewer, order.planId)
    const body = await checked(tx, viewer, order)
    const id = newId()
    await tx
      .insertInto('decision')
      .values({ id, plan_id: order.planId, report_id: order.reportId ?? null, ...columns(order), recorded_by: viewer.personId })
      .execute()
    recordEvent(
      tx,
      decisionRecorded({ planId: order.planId, reportId: order.reportId ?? null, decisionId: id, body }, order.outcome, order.madeOn),
    )
    return id
  })
}

/** Corrects the record. A decision that turns out to have had another outcome does nothing to the money until that is said again. */
export async function changeDecision(db: Db, viewer: Viewer, order: DecisionOrder & OfDecision): Promise<StaleEdit | null> {
  const { decisionId, revision } = order
  return inTransaction(db, viewer, order.commandId, async (tx) => {
    const was = await lockDecision(tx, viewer, 'changeDecision', order)
    const { callIn } = was
    const body = await checked(tx, viewer, { ...order, planId: was.plan?.id ?? null })
    if (callIn && Temporal.PlainDate.compare(callIn.calledInOn, order.madeOn) < 0)
      throw new Refusal('conflict', `It was called in on ${printDay(callIn.calledInOn)}: it can’t have been made after that day.`)
    const stale = await updateRevised<GovernanceDatabase, 'decision'>(tx, 'decision', decisionId, revision, {
      ...columns(order),
      // A report that its writer may not see isn't in the form, and stays.
      report_id: order.reportId ?? (was.report ? null : undefined),
    })
    if (isStaleEdit(stale)) return stale
    if (was.outcome !== order.outcome) await takeMoneyBack(tx, was)
    else await renameInMoney(tx, was, referenceOf({ ...order, body: { name: body } }))
    recordEvent(tx, decisionChanged({ ...decidedBy(was), body }, order.outcome, order.madeOn))
    return null
  })
}

/** Takes a decision off the record that was entered by mistake; one that was called in stays. */
export async function removeDecision(db: Db, viewer: Viewer, order: OfDecision): Promise<StaleEdit | null> {
  const { decisionId, revision } = order
  return inTransaction(db, viewer, order.commandId, async (tx) => {
    const decision = await lockDecision(tx, viewer, 'removeDecision', order)
    if (decision.callIn) throw new Refusal('conflict', 'This decision was called in, so it stays on record. Change what is wrong in it.')
    await takeMoneyBack(tx, decision)
    await tx.deleteFrom('decision_interest').where('decision_id', '=', decisionId).execute()
    const stale = await deleteRevised<GovernanceDatabase, 'decision'>(tx, 'decision', decisionId, revision)
    if (isStaleEdit(stale)) return stale
    recordEvent(tx, decisionRemoved(decidedBy(decision)))
    return null
  })
}

const columns = (order: DecisionOrder) => ({
  plan_version_id: order.versionId,
  body_id: order.bodyId,
  outcome: order.outcome,
  wording: order.wording,
  reasons: order.reasons,
  alternatives: order.alternatives,
  interests: order.interests,
  dispensations: order.dispensations,
  reference: order.reference,
  made_on: order.madeOn.toString(),
  published_on: order.publishedOn?.toString() ?? null,
  effective_on: order.effectiveOn?.toString() ?? null,
  no_call_in_because: order.noCallInBecause,
})

/** The body's name, once its days and the version fit. */
async function checked(tx: Tx, viewer: Viewer, order: DecisionOrder & OfPlan): Promise<string> {
  const today = londonDay(tx.moment)
  for (const day of [order.madeOn, order.publishedOn])
    if (day && Temporal.PlainDate.compare(day, today) > 0)
      throw new Refusal(
        'conflict',
        `${printDay(day)} hasn’t come yet: a decision is recorded once it has been made, its publication once it is published.`,
      )
  const body = await tx.selectFrom('body').select('name').where('id', '=', order.bodyId).executeTakeFirst()
  if (!body) throw new Refusal('not-found', 'There is no such body in the authority’s book.')
  if (!order.planId && !order.reportId) throw new Refusal('conflict', 'Choose the report on which it was decided: there is no plan yet.')
  if (order.reportId) await reportFor(tx, viewer, order.planId, order.reportId)
  if (order.versionId === null || order.planId === null) return body.name
  const version = await tx
    .selectFrom('plan_version')
    .select('id')
    .where('id', '=', order.versionId)
    .where('plan_id', '=', order.planId)
    .executeTakeFirst()
  if (!version) throw new Refusal('not-found', 'This plan has no such version.')
  return body.name
}

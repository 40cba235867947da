import type { Database, Writer } from '../database/database.ts'
import { newId } from '../database/new-id.ts'
import { isStaleEdit, type StaleEdit } from '../database/stale-edit.ts'
import { deleteRevised, updateRevised } from '../database/update-revised.ts'
import { recordEvent } from '../history/record-event.ts'
import type { Viewer } from '../people/viewer.ts'
import { Refusal } from '../refusal.ts'
import { onWholePlan } from './on-whole-plan.commands.ts'
import { endOfOrder } from './order-of-parts.commands.ts'
import type { PlanDatabase } from './plan.tables.ts'
import type { PlanContent, RiskContent, RiskScore } from './plan-content.ts'
import { riskAdded, riskChanged, riskRemoved } from './plan-part-events.ts'

type Score = { readonly likelihood: number; readonly impact: number }

/** A risk as it is written, with how it is scored on a day: a score that stays the same isn't recorded again. */
export type RiskOrder = {
  readonly event: string
  readonly cause: string | null
  readonly effect: string | null
  readonly owner: { readonly kind: 'post' | 'person'; readonly id: string } | null
  readonly current: Score | null
  readonly target: Score | null
  readonly scoredOn: Temporal.PlainDate
  readonly scoreReason: string | null
  readonly actionIds: readonly string[]
}

type InPlan = { readonly commandId: string; readonly planId: string }
type OnRisk = InPlan & { readonly riskId: string; readonly revision: number }

const what = 'change this plan’s risks'

export async function addRisk(db: Database<PlanDatabase>, viewer: Viewer, order: RiskOrder & InPlan): Promise<string> {
  return onWholePlan(db, viewer, { act: 'addRisk', what, ...order }, async (tx, plan) => {
    const id = newId()
    const place = { id, plan_id: plan.id, position: await endOfOrder(tx, 'risk', plan.id), recorded_by: viewer.personId }
    await tx
      .insertInto('risk')
      .values({ ...place, ...columns(order) })
      .execute()
    await managedBy(tx, viewer, plan, id, order.actionIds, [])
    await score(tx, viewer, id, order, { current: null, target: null })
    recordEvent(tx, riskAdded(plan.id, order.event))
    return id
  })
}

export async function changeRisk(db: Database<PlanDatabase>, viewer: Viewer, order: RiskOrder & OnRisk): Promise<string | StaleEdit> {
  return onWholePlan(db, viewer, { act: 'changeRisk', what, ...order }, async (tx, plan): Promise<string | StaleEdit> => {
    const was = riskOf(plan, order.riskId)
    const stale = await updateRevised(tx, 'risk', was.id, order.revision, columns(order))
    if (isStaleEdit(stale)) return stale
    await managedBy(tx, viewer, plan, was.id, order.actionIds, was.actionIds)
    const scores = await score(tx, viewer, was.id, order, was)
    recordEvent(tx, riskChanged(plan.id, was.event, order.event, scores))
    return was.id
  })
}

export async function removeRisk(db: Database<PlanDatabase>, viewer: Viewer, order: OnRisk): Promise<string | StaleEdit> {
  return onWholePlan(db, viewer, { act: 'removeRisk', what, ...order }, async (tx, plan): Promise<string | StaleEdit> => {
    const was = riskOf(plan, order.riskId)
    await tx.deleteFrom('risk_action').where('risk_id', '=', was.id).execute()
    const stale = await deleteRevised(tx, 'risk', was.id, order.revision)
    if (isStaleEdit(stale)) return stale
    recordEvent(tx, riskRemoved(plan.id, was.event))
    return was.id
  })
}

function riskOf(plan: PlanContent, riskId: string): RiskContent {
  const risk = plan.risks.find((each) => each.id === riskId)
  if (!risk) throw new Refusal('not-found', 'There is no such risk in this plan. Somebody may have removed it.')
  return risk
}

/** Those that this person can't see go on managing it. */
async function managedBy(
  tx: Writer<PlanDatabase>,
  viewer: Viewer,
  plan: PlanContent,
  riskId: string,
  now: readonly string[],
  was: readonly string[],
): Promise<void> {
  if (now.some((id) => !plan.actions.some((action) => action.id === id)))
    throw new Refusal('conflict', 'One of these actions is not in this plan any more.')
  for (const gone of was.filter((id) => !now.includes(id)))
    await tx.deleteFrom('risk_action').where('risk_id', '=', riskId).where('action_id', '=', gone).execute()
  for (const action_id of now.filter((id) => !was.includes(id)))
    await tx.insertInto('risk_action').values({ id: newId(), risk_id: riskId, action_id, recorded_by: viewer.personId }).execute()
}

/** Writes the scores that are new, and says them: "current score was 4 × 3, now 2 × 3". */
async function score(
  tx: Writer<PlanDatabase>,
  viewer: Viewer,
  riskId: string,
  order: RiskOrder,
  was: { readonly current: RiskScore | null; readonly target: RiskScore | null },
): Promise<string[]> {
  const said: string[] = []
  for (const which of ['current', 'target'] as const) {
    const [now, before] = [order[which], was[which]]
    if (now === null || (before && Number(before.likelihood) === now.likelihood && Number(before.impact) === now.impact)) continue
    await tx
      .insertInto('risk_score')
      .values({
        id: newId(),
        risk_id: riskId,
        which,
        likelihood: now.likelihood,
        impact: now.impact,
        scored_on: order.scoredOn.toString(),
        reason: order.scoreReason,
        recorded_by: viewer.personId,
      })
      .execute()
    said.push(`${which} score ${before ? `was ${before.likelihood} × ${before.impact}, now` : 'is'} ${now.likelihood} × ${now.impact}`)
  }
  return said
}

const columns = (order: RiskOrder) => ({
  event: order.event,
  cause: order.cause,
  effect: order.effect,
  owner_post_id: order.owner?.kind === 'post' ? order.owner.id : null,
  owner_person_id: order.owner?.kind === 'person' ? order.owner.id : null,
})

import { londonDay } from '../../calendar/london.ts'
import type { Database, Writer } from '../../database/database.ts'
import { newId } from '../../database/new-id.ts'
import { recordEvent } from '../../history/record-event.ts'
import type { Viewer } from '../../people/viewer.ts'
import { Refusal } from '../../refusal.ts'
import { onPlan, refuseEnded } from '../on-whole-plan.commands.ts'
import type { PlanDatabase } from '../plan.tables.ts'
import { type Frozen, freezeVersion } from './freeze-version.commands.ts'
import { planAgreed, planNotAgreed } from './version-events.ts'

/** Who agrees: a body, post or person of the authority’s book. */
export type Agreeing = { readonly kind: 'body' | 'post' | 'person'; readonly id: string }

export type AgreePlan = {
  readonly commandId: string
  readonly planId: string
  /** A version that was frozen before, such as the one that went out with the agenda; null freezes the plan as it stands now. */
  readonly versionId?: string | null
  readonly answer: 'yes' | 'no'
  /** Needed where the answer is no; with a yes, what was said besides. */
  readonly reason: string | null
  readonly agreedOn: Temporal.PlainDate
  readonly by: Agreeing
  /** Who gave the answer for the body, such as its chair. */
  readonly signedBy: string | null
}

/** Records that the plan was agreed, or not, and freezes the version that the answer is about unless it was frozen before. */
export async function agreePlan(db: Database<PlanDatabase>, viewer: Viewer, order: AgreePlan): Promise<Frozen> {
  return onPlan(db, viewer, { act: 'agreePlan', what: 'record that this plan is agreed', ...order }, async (tx, plan) => {
    await refuseEnded(tx, plan.id)
    if (Temporal.PlainDate.compare(order.agreedOn, londonDay(tx.moment)) > 0)
      throw new Refusal('conflict', 'That day is still to come: record the answer once it is given.')
    if (order.answer === 'no' && !order.reason) throw new Refusal('conflict', 'Say why it was not agreed.')
    const by = await agreeing(tx, order.by)
    const why = order.answer === 'yes' ? `agreed by ${by.name}` : `put to ${by.name}`
    const version = order.versionId ? await frozenBefore(tx, plan.id, order.versionId) : await freezeVersion(tx, viewer, plan.id, why)
    await tx
      .insertInto('plan_agreement')
      .values({
        id: newId(),
        plan_id: plan.id,
        plan_version_id: version.id,
        by_body_id: by.kind === 'body' ? by.id : null,
        by_post_id: by.kind === 'post' ? by.id : null,
        by_person_id: by.kind === 'person' ? by.id : null,
        by_name: order.signedBy,
        answer: order.answer,
        reason: order.reason,
        agreed_on: order.agreedOn.toString(),
        recorded_by: viewer.personId,
      })
      .execute()
    const told = { number: version.number, by: by.name, on: order.agreedOn, reason: order.reason }
    recordEvent(tx, order.answer === 'yes' ? planAgreed(plan, told) : planNotAgreed(plan, told))
    return version
  })
}

async function frozenBefore(tx: Writer<PlanDatabase>, planId: string, versionId: string): Promise<Frozen> {
  const version = await tx
    .selectFrom('plan_version')
    .select(['id', 'number'])
    .where('plan_id', '=', planId)
    .where('id', '=', versionId)
    .executeTakeFirst()
  if (!version) throw new Refusal('not-found', 'There is no such version of this plan.')
  return version
}

async function agreeing(tx: Writer<PlanDatabase>, by: Agreeing): Promise<Agreeing & { readonly name: string }> {
  const found =
    by.kind === 'body'
      ? await tx.selectFrom('body').select('name').where('id', '=', by.id).executeTakeFirst()
      : by.kind === 'post'
        ? await tx.selectFrom('post').select('title as name').where('id', '=', by.id).executeTakeFirst()
        : await tx.selectFrom('person').select('name').where('id', '=', by.id).executeTakeFirst()
  if (!found) throw new Refusal('not-found', 'Whoever agreed it is not in the authority’s book.')
  return { ...by, name: found.name }
}

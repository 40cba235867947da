import type { Database } from '../../database/database.ts'
import { newId } from '../../database/new-id.ts'
import { isStaleEdit, type StaleEdit } from '../../database/stale-edit.ts'
import { deleteRevised, updateRevised } from '../../database/update-revised.ts'
import { recordEvent } from '../../history/record-event.ts'
import type { Viewer } from '../../people/viewer.ts'
import { Refusal } from '../../refusal.ts'
import { endOfOrder } from '../order-of-parts.commands.ts'
import type { PlanDatabase } from '../plan.tables.ts'
import type { FundingContent, FundingSourceContent, PlanContent } from '../plan-content.ts'
import { onMoney } from './change-costs.commands.ts'
import { costOf, fundingOf, sourceOf } from './find-money.ts'
import { fundingAdded, fundingChanged, fundingRemoved, sourceAdded, sourceChanged, sourceRemoved } from './money-events.ts'

type OnPlan = { readonly commandId: string; readonly planId: string }

/** What the plan is paid from. `owner` is whose the saving or the resources are. */
export type FundingSourceOrder = {
  readonly kind: FundingSourceContent['kind']
  readonly name: string
  readonly organisationId: string | null
  readonly owner: { readonly kind: 'post' | 'person'; readonly id: string } | null
  readonly budget: string | null
  readonly byOn: Temporal.PlainDate | null
  readonly conditions: string | null
  readonly endsOn: Temporal.PlainDate | null
  readonly givesWay: string | null
}

type OnSource = OnPlan & { readonly sourceId: string; readonly revision: number }

export async function addFundingSource(db: Database<PlanDatabase>, viewer: Viewer, order: FundingSourceOrder & OnPlan): Promise<string> {
  return onMoney(db, viewer, 'addFundingSource', order, async (tx, plan) => {
    const id = newId()
    const place = { id, plan_id: plan.id, position: await endOfOrder(tx, 'funding_source', plan.id), recorded_by: viewer.personId }
    await tx
      .insertInto('funding_source')
      .values({ ...place, ...sourceColumns(order) })
      .execute()
    recordEvent(tx, sourceAdded(plan.id, order.name))
    return id
  })
}

export async function changeFundingSource(
  db: Database<PlanDatabase>,
  viewer: Viewer,
  order: FundingSourceOrder & OnSource,
): Promise<string | StaleEdit> {
  return onMoney(db, viewer, 'changeFundingSource', order, async (tx, plan): Promise<string | StaleEdit> => {
    const was = sourceOf(plan, order.sourceId)
    const stale = await updateRevised(tx, 'funding_source', order.sourceId, order.revision, sourceColumns(order))
    if (isStaleEdit(stale)) return stale
    recordEvent(tx, sourceChanged(plan.id, was.name, order.name))
    return order.sourceId
  })
}

/** Refuses while something is paid from it. */
export async function removeFundingSource(db: Database<PlanDatabase>, viewer: Viewer, order: OnSource): Promise<string | StaleEdit> {
  return onMoney(db, viewer, 'removeFundingSource', order, async (tx, plan): Promise<string | StaleEdit> => {
    const was = sourceOf(plan, order.sourceId)
    // Also what this person can't see may be paid from it.
    const used = await tx
      .selectFrom('funding')
      .innerJoin('cost', 'cost.id', 'funding.cost_id')
      .select('cost.title')
      .where('funding_source_id', '=', order.sourceId)
      .executeTakeFirst()
    const visible = plan.costs.find((cost) => cost.funding.some((row) => row.sourceId === order.sourceId))
    if (used)
      throw new Refusal(
        'conflict',
        `“${was.name}” pays for ${visible ? `“${visible.title}”` : 'a cost'}. Let something else pay for it first.`,
      )
    if ([...plan.spend, ...plan.carryForwards].some((row) => row.sourceId === order.sourceId))
      throw new Refusal('conflict', `Spending from “${was.name}” is on record, so it stays in the plan.`)
    const stale = await deleteRevised(tx, 'funding_source', order.sourceId, order.revision)
    if (isStaleEdit(stale)) return stale
    recordEvent(tx, sourceRemoved(plan.id, was.name))
    return order.sourceId
  })
}

/** What pays for a cost in one financial year: 2016 is 2016/17. */
export type FundingOrder = {
  readonly financialYear: number
  readonly sourceId: string | null
  readonly pence: bigint
  readonly standing: FundingContent['standing']
  readonly decision: string | null
  readonly askedOf: string | null
}

type OnFunding = OnPlan & { readonly fundingId: string; readonly revision: number }

export async function addFunding(
  db: Database<PlanDatabase>,
  viewer: Viewer,
  order: FundingOrder & OnPlan & { readonly costId: string },
): Promise<string> {
  return onMoney(db, viewer, 'addFunding', order, async (tx, plan) => {
    const cost = costOf(plan, order.costId)
    const said = saidOf(plan, order)
    const id = newId()
    await tx
      .insertInto('funding')
      .values({ id, cost_id: cost.id, recorded_by: viewer.personId, ...fundingColumns(order) })
      .execute()
    recordEvent(tx, fundingAdded(plan.id, cost, said))
    return id
  })
}

export async function changeFunding(
  db: Database<PlanDatabase>,
  viewer: Viewer,
  order: FundingOrder & OnFunding,
): Promise<string | StaleEdit> {
  return onMoney(db, viewer, 'changeFunding', order, async (tx, plan): Promise<string | StaleEdit> => {
    const { cost, funding } = fundingOf(plan, order.fundingId)
    const said = saidOf(plan, order)
    const stale = await updateRevised(tx, 'funding', order.fundingId, order.revision, fundingColumns(order))
    if (isStaleEdit(stale)) return stale
    recordEvent(tx, fundingChanged(plan.id, cost, writtenSaid(plan, funding), said))
    return order.fundingId
  })
}

export async function removeFunding(db: Database<PlanDatabase>, viewer: Viewer, order: OnFunding): Promise<string | StaleEdit> {
  return onMoney(db, viewer, 'removeFunding', order, async (tx, plan): Promise<string | StaleEdit> => {
    const { cost, funding } = fundingOf(plan, order.fundingId)
    const stale = await deleteRevised(tx, 'funding', order.fundingId, order.revision)
    if (isStaleEdit(stale)) return stale
    recordEvent(tx, fundingRemoved(plan.id, cost, writtenSaid(plan, funding)))
    return order.fundingId
  })
}

function saidOf(plan: PlanContent, order: FundingOrder) {
  const source = order.sourceId === null ? null : sourceOf(plan, order.sourceId).name
  if (source === null && order.standing !== 'not-found')
    throw new Refusal('conflict', 'Say from what it is paid, or that no money is found yet.')
  return { ...order, source }
}

const writtenSaid = (plan: PlanContent, funding: FundingContent) => ({
  financialYear: Number(funding.financialYear),
  pence: BigInt(funding.pence),
  standing: funding.standing,
  source: plan.fundingSources.find((source) => source.id === funding.sourceId)?.name ?? null,
})

const sourceColumns = (order: FundingSourceOrder) => ({
  kind: order.kind,
  name: order.name,
  organisation_id: order.organisationId,
  owner_post_id: order.owner?.kind === 'post' ? order.owner.id : null,
  owner_person_id: order.owner?.kind === 'person' ? order.owner.id : null,
  budget: order.budget,
  by_on: order.byOn?.toString() ?? null,
  conditions: order.conditions,
  ends_on: order.endsOn?.toString() ?? null,
  gives_way: order.givesWay,
})

const fundingColumns = (order: FundingOrder) => ({
  financial_year: order.financialYear,
  funding_source_id: order.sourceId,
  pence: order.pence,
  standing: order.standing,
  decision: order.decision,
  asked_of: order.askedOf,
})

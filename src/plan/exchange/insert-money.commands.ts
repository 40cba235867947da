import type { PlanContent } from '../plan-content.ts'
import { insertInOrder, insertRows, type Tx } from './insert-rows.commands.ts'
import { personId, postId } from './responsible-ids.ts'

export async function insertMoney(tx: Tx, plan: PlanContent): Promise<void> {
  const by = { recorded_by: tx.acting.personId }
  const inPlan = { ...by, plan_id: plan.id }
  await insertInOrder(
    tx,
    'funding_source',
    plan.fundingSources.map((each) => ({
      ...inPlan,
      id: each.id,
      kind: each.kind,
      name: each.name,
      organisation_id: each.organisation?.id ?? null,
      owner_post_id: postId(each.owner),
      owner_person_id: personId(each.owner),
      budget: each.budget,
      by_on: each.byOn,
      conditions: each.conditions,
      ends_on: each.endsOn,
      gives_way: each.givesWay,
    })),
  )
  await insertInOrder(
    tx,
    'cost',
    plan.costs.map((each) => ({
      ...inPlan,
      id: each.id,
      action_id: each.actionId,
      title: each.title,
      nature: each.nature,
      kind: each.kind,
      pence: BigInt(each.pence),
      from_month: each.fromMonth,
      to_month: each.toMonth,
      timing_note: each.timingNote,
      post_fte: each.post?.fte ?? null,
      post_term: each.post?.term ?? null,
      post_standing: each.post?.standing ?? null,
    })),
  )
  await insertRows(
    tx,
    'funding',
    plan.costs.flatMap((cost) =>
      cost.funding.map((each) => ({
        ...by,
        id: each.id,
        cost_id: cost.id,
        financial_year: Number(each.financialYear),
        funding_source_id: each.sourceId,
        pence: BigInt(each.pence),
        standing: each.standing,
        decision: each.decision,
        asked_of: each.askedOf,
      })),
    ),
  )
  await insertRows(
    tx,
    'spend',
    plan.spend.map((each) => ({
      ...inPlan,
      id: each.id,
      funding_source_id: each.sourceId,
      financial_year: Number(each.financialYear),
      quarter: Number(each.quarter),
      kind: each.kind,
      pence: BigInt(each.pence),
    })),
  )
  await insertRows(
    tx,
    'carry_forward',
    plan.carryForwards.map(({ id, sourceId, financialYear, pence, reason, standing }) => ({
      ...inPlan,
      ...{ id, reason, standing },
      funding_source_id: sourceId,
      financial_year: Number(financialYear),
      pence: BigInt(pence),
    })),
  )
}

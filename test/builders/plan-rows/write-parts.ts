import { newId } from '../../../src/database/new-id.ts'
import type { PlanContent } from '../../../src/plan/plan-content.ts'
import { either, insert, positioned, type Row, type Tx } from './insert.ts'

export async function writeParts(tx: Tx, plan: PlanContent): Promise<void> {
  await insert(
    tx,
    'measure',
    positioned(plan.measures, ({ actionIds: _, findingIds: __, baselineOn, byOn, ...each }) => ({
      ...each,
      plan_id: plan.id,
      baseline_on: baselineOn,
      by_on: byOn,
    })),
  )
  const links = <T extends { readonly id: string }>(list: readonly T[], to: (each: T) => readonly string[], one: string, other: string) =>
    list.flatMap((each) => to(each).map((id) => ({ id: newId(), [one]: each.id, [other]: id })))
  await insert(
    tx,
    'measure_action',
    links(plan.measures, (each) => each.actionIds, 'measure_id', 'action_id'),
  )
  await insert(
    tx,
    'measure_finding',
    links(plan.measures, (each) => each.findingIds, 'measure_id', 'finding_id'),
  )
  await insert(
    tx,
    'risk',
    positioned(plan.risks, (each) => ({
      id: each.id,
      plan_id: plan.id,
      event: each.event,
      cause: each.cause,
      effect: each.effect,
      ...either('owner', each.owner),
    })),
  )
  await insert(
    tx,
    'risk_score',
    plan.risks.flatMap((risk) =>
      (['current', 'target'] as const).flatMap((which) => {
        const score = risk[which]
        return score
          ? [
              {
                id: newId(),
                risk_id: risk.id,
                which,
                likelihood: Number(score.likelihood),
                impact: Number(score.impact),
                scored_on: score.on,
              },
            ]
          : []
      }),
    ),
  )
  await insert(
    tx,
    'risk_action',
    links(plan.risks, (each) => each.actionIds, 'risk_id', 'action_id'),
  )
  await insert(
    tx,
    'consultation',
    positioned(plan.consultations, ({ fromOn, toOn, ...each }) => ({ ...each, plan_id: plan.id, from_on: fromOn, to_on: toOn })),
  )
}

export async function writeMoney(tx: Tx, plan: PlanContent): Promise<void> {
  await insert(
    tx,
    'funding_source',
    positioned(plan.fundingSources, (each) => ({
      id: each.id,
      plan_id: plan.id,
      kind: each.kind,
      name: each.name,
      organisation_id: each.organisation?.id ?? null,
      ...either('owner', each.owner),
      budget: each.budget,
      by_on: each.byOn,
      conditions: each.conditions,
      ends_on: each.endsOn,
      gives_way: each.givesWay,
    })),
  )
  await insert(
    tx,
    'cost',
    positioned(plan.costs, (each) => ({
      id: each.id,
      plan_id: plan.id,
      action_id: each.actionId,
      title: each.title,
      nature: each.nature,
      kind: each.kind,
      pence: each.pence,
      from_month: each.fromMonth,
      to_month: each.toMonth,
      timing_note: each.timingNote,
      post_fte: each.post?.fte ?? null,
      post_term: each.post?.term ?? null,
      post_standing: each.post?.standing ?? null,
    })),
  )
  await insert(
    tx,
    'funding',
    plan.costs.flatMap((cost) =>
      cost.funding.map((each) => ({
        id: each.id,
        cost_id: cost.id,
        financial_year: Number(each.financialYear),
        funding_source_id: each.sourceId,
        pence: each.pence,
        standing: each.standing,
        decision: each.decision,
        asked_of: each.askedOf,
      })),
    ),
  )
  const yearly = <T extends { readonly financialYear: string; readonly sourceId: string }>({
    financialYear,
    sourceId,
    ...each
  }: T): Row => ({
    ...each,
    plan_id: plan.id,
    funding_source_id: sourceId,
    financial_year: Number(financialYear),
  })
  await insert(
    tx,
    'spend',
    plan.spend.map((each) => ({ ...yearly(each), quarter: Number(each.quarter) })),
  )
  await insert(tx, 'carry_forward', plan.carryForwards.map(yearly))
}

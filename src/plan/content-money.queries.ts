import type { Reader } from '../database/database.ts'
import { dayText, namedOrNull } from './content-names.ts'
import type { PlanDatabase } from './plan.tables.ts'
import type { CarryForwardContent, CostContent, FundingContent, FundingSourceContent, SpendContent } from './plan-content.ts'
import type { Book } from './responsible.queries.ts'

/** The costs of the actions that this person may see, and those of the plan as a whole. */
export async function readCosts(reader: Reader<PlanDatabase>, planId: string, actions: ReadonlySet<string>): Promise<CostContent[]> {
  const rows = await reader.selectFrom('cost').selectAll().where('plan_id', '=', planId).orderBy('position').execute()
  const funding = Map.groupBy(
    await reader
      .selectFrom('funding')
      .innerJoin('cost', 'cost.id', 'funding.cost_id')
      .select(['funding.id', 'cost_id', 'financial_year', 'funding_source_id', 'funding.pence', 'standing', 'decision', 'asked_of'])
      .where('plan_id', '=', planId)
      .orderBy('financial_year')
      .orderBy('funding.recorded_at')
      .orderBy('funding.id')
      .execute(),
    (row) => row.cost_id,
  )
  return rows
    .filter((row) => row.action_id === null || actions.has(row.action_id))
    .map((row) => ({
      id: row.id,
      actionId: row.action_id,
      title: row.title,
      nature: row.nature as CostContent['nature'],
      kind: row.kind as CostContent['kind'],
      pence: row.pence.toString(),
      fromMonth: row.from_month,
      toMonth: row.to_month,
      timingNote: row.timing_note,
      post:
        row.post_fte === null
          ? null
          : {
              fte: row.post_fte,
              term: row.post_term as NonNullable<CostContent['post']>['term'],
              standing: row.post_standing as NonNullable<CostContent['post']>['standing'],
            },
      funding: (funding.get(row.id) ?? []).map((each) => ({
        id: each.id,
        financialYear: String(each.financial_year),
        sourceId: each.funding_source_id,
        pence: each.pence.toString(),
        standing: each.standing as FundingContent['standing'],
        decision: each.decision,
        askedOf: each.asked_of,
      })),
    }))
}

export async function readFundingSources(reader: Reader<PlanDatabase>, planId: string, book: Book): Promise<FundingSourceContent[]> {
  const rows = await reader
    .selectFrom('funding_source')
    .leftJoin('organisation', 'organisation.id', 'funding_source.organisation_id')
    .select(['funding_source.id', 'funding_source.kind', 'funding_source.name', 'budget', 'by_on', 'conditions', 'ends_on', 'gives_way'])
    .select(['owner_post_id', 'owner_person_id', 'organisation.id as organisation_id', 'organisation.name as organisation_name'])
    .where('plan_id', '=', planId)
    .orderBy('position')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind as FundingSourceContent['kind'],
    name: row.name,
    organisation: namedOrNull(row.organisation_id, row.organisation_name),
    owner: book.either(row.owner_post_id, row.owner_person_id),
    budget: row.budget,
    byOn: dayText(row.by_on),
    conditions: row.conditions,
    endsOn: dayText(row.ends_on),
    givesWay: row.gives_way,
  }))
}

export async function readSpend(reader: Reader<PlanDatabase>, planId: string): Promise<SpendContent[]> {
  const rows = await reader
    .selectFrom('spend')
    .selectAll()
    .where('plan_id', '=', planId)
    .orderBy('financial_year')
    .orderBy('quarter')
    .orderBy('kind')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    sourceId: row.funding_source_id,
    financialYear: String(row.financial_year),
    quarter: String(row.quarter),
    kind: row.kind as SpendContent['kind'],
    pence: row.pence.toString(),
  }))
}

export async function readCarryForwards(reader: Reader<PlanDatabase>, planId: string): Promise<CarryForwardContent[]> {
  const rows = await reader
    .selectFrom('carry_forward')
    .selectAll()
    .where('plan_id', '=', planId)
    .orderBy('financial_year')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    sourceId: row.funding_source_id,
    financialYear: String(row.financial_year),
    pence: row.pence.toString(),
    reason: row.reason,
    standing: row.standing as CarryForwardContent['standing'],
  }))
}

import type { Reader } from '../../database/database.ts'
import type { PlanDatabase } from '../plan.tables.ts'

type Revised = 'cost' | 'funding' | 'funding_source' | 'measure' | 'risk'

/** At which revision a row of a plan stands, for the form that changes it; 0 when it isn't there. A plan's content doesn't say it. */
export async function revisionOf(reader: Reader<PlanDatabase>, table: Revised, id: string): Promise<number> {
  const rows = reader
    .selectFrom(table as 'cost')
    .select('revision')
    .where('id', '=', id)
  return (await rows.executeTakeFirst())?.revision ?? 0
}

/** The revisions of all of a plan's costs and sources, by id. */
export async function moneyRevisions(reader: Reader<PlanDatabase>, planId: string): Promise<ReadonlyMap<string, number>> {
  const costs = await reader.selectFrom('cost').select(['id', 'revision']).where('plan_id', '=', planId).execute()
  const sources = await reader.selectFrom('funding_source').select(['id', 'revision']).where('plan_id', '=', planId).execute()
  const funding = await reader
    .selectFrom('funding')
    .innerJoin('cost', 'cost.id', 'funding.cost_id')
    .select(['funding.id', 'funding.revision'])
    .where('plan_id', '=', planId)
    .execute()
  return new Map([...costs, ...sources, ...funding].map(({ id, revision }) => [id, revision]))
}

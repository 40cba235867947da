import type { Reader } from '../../database/database.ts'
import type { PlanDatabase } from '../plan.tables.ts'

type Revised =
  | 'action'
  | 'carry_forward'
  | 'consultation'
  | 'cost'
  | 'finding_part'
  | 'funding'
  | 'funding_source'
  | 'measure'
  | 'phase'
  | 'plan'
  | 'risk'
  | 'workstream'

/** At which revision a row of a plan stands, for the form that changes it; 0 when it isn't there. A plan's content doesn't say it. */
export async function revisionOf(reader: Reader<PlanDatabase>, table: Revised, id: string): Promise<number> {
  const rows = reader
    .selectFrom(table as 'cost')
    .select('revision')
    .where('id', '=', id)
  return (await rows.executeTakeFirst())?.revision ?? 0
}

import { sql } from 'kysely'
import type { Reader } from '../database/database.ts'
import type { PlanDatabase } from './plan.tables.ts'

/** Those of removed actions too, since one may be put back with the reference that it had. */
export async function referencesUsed(reader: Reader<PlanDatabase>, planId: string): Promise<string[]> {
  const live = await reader.selectFrom('action').select('reference').where('plan_id', '=', planId).execute()
  const gone = await reader
    .selectFrom('past_row')
    .select(sql<string>`past_row.row ->> 'reference'`.as('reference'))
    .where('table_name', '=', 'action')
    .where(sql<boolean>`past_row.row ->> 'plan_id' = ${planId}`)
    .execute()
  return [...live, ...gone].map((row) => row.reference)
}

export async function lastActionPosition(reader: Reader<PlanDatabase>, planId: string): Promise<string | null> {
  const last = await reader
    .selectFrom('action')
    .select('position')
    .where('plan_id', '=', planId)
    .orderBy('position', 'desc')
    .limit(1)
    .executeTakeFirst()
  return last?.position ?? null
}

export async function lastPositionUnder(reader: Reader<PlanDatabase>, findingId: string): Promise<string | null> {
  const last = await reader
    .selectFrom('action_finding')
    .select('position')
    .where('finding_id', '=', findingId)
    .orderBy('position', 'desc')
    .limit(1)
    .executeTakeFirst()
  return last?.position ?? null
}

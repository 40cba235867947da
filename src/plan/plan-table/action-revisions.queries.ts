import type { Reader } from '../../database/database.ts'
import type { PlanDatabase } from '../plan.tables.ts'

/** At which revision each action of a plan stands, for the forms that change several. */
export async function actionRevisions(reader: Reader<PlanDatabase>, planId: string): Promise<Map<string, number>> {
  const rows = await reader.selectFrom('action').select(['id', 'revision']).where('plan_id', '=', planId).execute()
  return new Map(rows.map(({ id, revision }) => [id, revision]))
}

import type { Writer } from '../database/database.ts'
import { seenInspectionIds } from '../inspection/seen-inspections.queries.ts'
import type { Viewer } from '../people/viewer.ts'
import { Refusal } from '../refusal.ts'
import type { PlanDatabase } from './plan.tables.ts'

/** Holds the plan for this command, so that positions and references are given out one command after the other. Refuses a plan all of
 * whose inspections are held in confidence from this person, as its page does: a refusal or a stale edit would tell its words. */
export async function lockPlan(tx: Writer<PlanDatabase>, viewer: Viewer, planId: string): Promise<{ id: string; title: string }> {
  const plan = await tx.selectFrom('plan').select(['id', 'title']).where('id', '=', planId).forUpdate().executeTakeFirst()
  const seen =
    plan &&
    (await tx
      .selectFrom('plan_inspection')
      .select('id')
      .where('plan_id', '=', planId)
      .where('inspection_id', 'in', seenInspectionIds(tx, viewer))
      .executeTakeFirst())
  if (!plan || !seen) throw new Refusal('not-found', 'There is no such plan here. It may have been removed, or the address may be wrong.')
  return plan
}

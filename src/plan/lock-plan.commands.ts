import type { Writer } from '../database/database.ts'
import type { Viewer } from '../people/viewer.ts'
import { Refusal } from '../refusal.ts'
import type { PlanDatabase } from './plan.tables.ts'
import { seenPlanIds } from './seen-plans.queries.ts'

/** Holds the plan for this command, so that positions and references are given out one command after the other. Refuses a plan that is
 * kept from this person, as its page does: a refusal or a stale edit would tell its words. */
export async function lockPlan(tx: Writer<PlanDatabase>, viewer: Viewer, planId: string): Promise<{ id: string; title: string }> {
  const plan = await tx
    .selectFrom('plan')
    .select(['id', 'title'])
    .where('id', '=', planId)
    .where('id', 'in', seenPlanIds(tx, viewer))
    .forUpdate()
    .executeTakeFirst()
  if (!plan) throw new Refusal('not-found', 'There is no such plan here. It may have been removed, or the address may be wrong.')
  return plan
}

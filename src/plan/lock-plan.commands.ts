import type { Writer } from '../database/database.ts'
import { Refusal } from '../refusal.ts'
import type { PlanDatabase } from './plan.tables.ts'

/** Holds the plan for this command, so that positions and references are given out one command after the other. */
export async function lockPlan(tx: Writer<PlanDatabase>, planId: string): Promise<{ id: string; title: string }> {
  const plan = await tx.selectFrom('plan').select(['id', 'title']).where('id', '=', planId).forUpdate().executeTakeFirst()
  if (!plan) throw new Refusal('not-found', 'There is no such plan here. It may have been removed, or the address may be wrong.')
  return plan
}

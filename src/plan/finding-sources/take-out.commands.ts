import type { Writer } from '../../database/database.ts'
import { Refusal } from '../../refusal.ts'
import type { PlanDatabase } from '../plan.tables.ts'
import type { PlanContent } from '../plan-content.ts'

// What goes with an inspection or another source of findings that is taken out of a plan, and what must be changed first.

/** A phase that is counted from the day of what goes would be counted from nothing that the plan shows. */
export function refuseWhilePhasesCount({ phases }: Pick<PlanContent, 'phases'>, originId: string, name: string): void {
  const counted = phases.filter(({ starts, ends }) => [starts, ends].some(({ anchorOf }) => anchorOf?.id === originId))
  if (counted.length > 0)
    throw new Refusal(
      'conflict',
      `${counted.map(({ title }) => `“${title}”`).join(', ')} ${counted.length === 1 ? 'is' : 'are'} counted from ${name}. Count from another day first.`,
    )
}

/** Whose these findings are is said in this plan alone: it goes with them, or a finding could never be removed from its inspection. */
export async function letGoOfParts(tx: Writer<PlanDatabase>, planId: string, findingIds: readonly string[]): Promise<void> {
  if (findingIds.length === 0) return
  await tx.deleteFrom('finding_part').where('plan_id', '=', planId).where('finding_id', 'in', findingIds).execute()
}

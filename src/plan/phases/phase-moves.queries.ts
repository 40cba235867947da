import type { Reader } from '../../database/database.ts'
import type { PlanDatabase } from '../plan.tables.ts'
import type { PlanContent } from '../plan-content.ts'
import type { Which } from './anchors.ts'

/** A day of a phase that was moved, the first move first. */
export type PhaseMove = {
  readonly phaseId: string
  readonly which: Which
  readonly was: string
  readonly now: string | null
  readonly sentence: string
}

/** How often a phase's day was moved: after agreement, or because what it is counted from had moved. */
export async function readPhaseMoves(reader: Reader<PlanDatabase>, plan: Pick<PlanContent, 'phases'>): Promise<PhaseMove[]> {
  if (plan.phases.length === 0) return []
  const rows = await reader
    .selectFrom('history')
    .innerJoin('history_detail', (join) =>
      join.onRef('history_detail.authority_id', '=', 'history.authority_id').onRef('history_detail.seq', '=', 'history.seq'),
    )
    .select(['about_id', 'detail', 'sentence'])
    .where('what', '=', 'phase-day-moved')
    .where(
      'about_id',
      'in',
      plan.phases.map(({ id }) => id),
    )
    .orderBy('history.seq')
    .execute()
  return rows.flatMap(({ about_id, detail, sentence }) => {
    const { which, was, now } = (detail ?? {}) as Partial<Record<string, string | null>>
    return (which === 'starts' || which === 'ends') && was
      ? [{ phaseId: about_id, which, was, now: now ?? null, sentence: sentence ?? '' }]
      : []
  })
}

import type { Reader } from '../../database/database.ts'
import { seenInspectionIds } from '../../inspection/seen-inspections.queries.ts'
import { may } from '../../people/permissions.ts'
import type { Viewer } from '../../people/viewer.ts'
import type { PlanDatabase } from '../plan.tables.ts'

export type ToldOfAction = { readonly sentence: string; readonly by: string; readonly at: Temporal.Instant }

/** What was done to an action, the last first. Null for whoever may not see the history, or not all that the plan answers: what an action
 * once said may tell of a report that is held in confidence from them. */
export async function readActionHistory(
  reader: Reader<PlanDatabase>,
  viewer: Viewer,
  planId: string,
  actionId: string,
): Promise<readonly ToldOfAction[] | null> {
  return readHistoryAbout(reader, viewer, planId, { kind: 'action', id: actionId })
}

/** The same for another part of a plan that events are about. */
export async function readHistoryAbout(
  reader: Reader<PlanDatabase>,
  viewer: Viewer,
  planId: string,
  about: { readonly kind: string; readonly id: string },
): Promise<readonly ToldOfAction[] | null> {
  if (!may(viewer, 'seeHistory')) return null
  const hidden = await reader
    .selectFrom('plan_inspection')
    .select('id')
    .where('plan_id', '=', planId)
    .where('inspection_id', 'not in', seenInspectionIds(reader, viewer))
    .executeTakeFirst()
  if (hidden) return null
  const rows = await reader
    .selectFrom('history')
    .leftJoin('history_detail', 'history_detail.seq', 'history.seq')
    .select(['history.by', 'history.at', 'sentence'])
    .where('about_kind', '=', about.kind)
    .where('about_id', '=', about.id)
    .orderBy('history.seq', 'desc')
    .execute()
  return rows.map(({ by, at, sentence }) => ({ by, at, sentence: sentence ?? 'What was done here was erased.' }))
}

import type { Reader } from '../../database/database.ts'
import type { Viewer } from '../../people/viewer.ts'
import type { PlanDatabase } from '../plan.tables.ts'
import type { PlanContent } from '../plan-content.ts'
import { seenPlanIds } from '../seen-plans.queries.ts'
import type { WayToEnd } from './plan-end.ts'

export type PlanEnd = {
  readonly id: string
  readonly how: WayToEnd
  readonly endedOn: Temporal.PlainDate
  readonly words: string
  readonly replacedBy: { readonly id: string; readonly title: string } | null
  readonly strategy: string | null
  readonly recordedBy: string | null
  /** By the id of the action or finding. */
  readonly wentTo: ReadonlyMap<string, string>
}

/** Whether a plan has ended: then nothing in it can be changed any more. */
export async function hasEnded(reader: Reader<PlanDatabase>, planId: string): Promise<boolean> {
  return (await reader.selectFrom('plan_end').select('id').where('plan_id', '=', planId).executeTakeFirst()) !== undefined
}

/** How a plan that this person may see ended, with where went what they may see of it; null while it runs. */
export async function findPlanEnd(
  reader: Reader<PlanDatabase>,
  viewer: Viewer,
  plan: Pick<PlanContent, 'id' | 'actions' | 'findings'>,
): Promise<PlanEnd | null> {
  const row = await reader
    .selectFrom('plan_end')
    .leftJoin('person', 'person.id', 'plan_end.recorded_by')
    .leftJoin('plan as next', (on) => on.onRef('next.id', '=', 'replaced_by_plan_id').on('next.id', 'in', seenPlanIds(reader, viewer)))
    .select(['plan_end.id', 'how', 'ended_on', 'words', 'strategy', 'person.name', 'next.id as next_id', 'next.title as next_title'])
    .where('plan_id', '=', plan.id)
    .executeTakeFirst()
  if (!row) return null
  const items = await reader
    .selectFrom('plan_end_item')
    .select(['action_id', 'finding_id', 'went_to'])
    .where('plan_end_id', '=', row.id)
    .execute()
  const seen = new Set([...plan.actions, ...plan.findings].map(({ id }) => id))
  return {
    id: row.id,
    how: row.how as WayToEnd,
    endedOn: row.ended_on,
    words: row.words,
    replacedBy: row.next_id && row.next_title ? { id: row.next_id, title: row.next_title } : null,
    strategy: row.strategy,
    recordedBy: row.name,
    wentTo: new Map(
      items.flatMap((item) => {
        const id = item.action_id ?? item.finding_id ?? ''
        return seen.has(id) ? [[id, item.went_to] as const] : []
      }),
    ),
  }
}

/** When each plan that has ended did, by its id. */
export async function endedPlans(reader: Reader<PlanDatabase>): Promise<ReadonlyMap<string, Temporal.PlainDate>> {
  const rows = await reader.selectFrom('plan_end').select(['plan_id', 'ended_on']).execute()
  return new Map(rows.map((row) => [row.plan_id, row.ended_on]))
}

import type { Json } from '../../database/column-types.ts'
import type { Reader } from '../../database/database.ts'
import type { Viewer } from '../../people/viewer.ts'
import { Refusal } from '../../refusal.ts'
import type { PlanDatabase } from '../plan.tables.ts'
import type { PlanContent } from '../plan-content.ts'
import type { Needed } from './change-kinds.ts'
import type { Difference } from './compare-plans.ts'

export type PlanChange = {
  readonly id: string
  readonly act: string
  readonly needs: Exclude<Needed, 'lead'>
  readonly reason: string | null
  readonly askedBy: { readonly id: string; readonly name: string } | null
  readonly askedAt: Temporal.Instant
  /** What it would change, as it stood when it was asked for. */
  readonly differences: readonly Difference[]
  readonly answer: {
    readonly answer: 'approved' | 'not-approved' | 'withdrawn'
    readonly on: Temporal.PlainDate
    readonly by: string | null
    readonly meeting: string | null
    readonly reason: string | null
  } | null
}

/** The changes that were asked for since the plan was agreed, the first first; those of which this person may not see a part are left out. */
export async function listChanges(reader: Reader<PlanDatabase>, viewer: Viewer, plan: PlanContent): Promise<PlanChange[]> {
  const rows = await changesOf(reader, plan.id).execute()
  const reasons = await reader
    .selectFrom('plan_change_reason')
    .innerJoin('plan_change', 'plan_change.id', 'plan_change_id')
    .select(['plan_change_id', 'plan_change_reason.reason'])
    .where('plan_id', '=', plan.id)
    .orderBy('plan_change_reason.recorded_at')
    .orderBy('plan_change_reason.id')
    .execute()
  const said = new Map(reasons.map((row) => [row.plan_change_id, row.reason]))
  const seen = await seesAll(reader, plan)
  return rows
    .map(
      (row): PlanChange => ({
        id: row.id,
        act: row.act,
        needs: row.needs as PlanChange['needs'],
        reason: said.get(row.id) ?? row.reason,
        askedBy: row.recorded_by && row.asked_by ? { id: row.recorded_by, name: row.asked_by } : null,
        askedAt: row.recorded_at,
        differences: row.was as unknown as readonly Difference[],
        answer:
          row.answer && row.answered_on
            ? {
                answer: row.answer as 'approved' | 'not-approved' | 'withdrawn',
                on: row.answered_on,
                by: row.by_body ?? row.by_post ?? row.by_person,
                meeting: row.meeting,
                reason: row.answer_reason,
              }
            : null,
      }),
    )
    .filter((change) => seen || change.askedBy?.id === viewer.personId || isSeen(plan, change.differences))
}

export const waitingOnly = (changes: readonly PlanChange[]): PlanChange[] => changes.filter(({ answer }) => answer === null)

/** A change that is still waiting, held while it is answered, with the order that it keeps. Refuses one that was answered meanwhile. */
export async function getWaitingChange(
  reader: Reader<PlanDatabase>,
  viewer: Viewer,
  plan: PlanContent,
  changeId: string,
): Promise<PlanChange & { readonly proposed: Json }> {
  const change = (await listChanges(reader, viewer, plan)).find(({ id }) => id === changeId)
  if (!change) throw new Refusal('not-found', 'There is no such change here.')
  if (change.answer) throw new Refusal('conflict', 'This change was answered meanwhile. Look at the list again.')
  const { proposed } = await reader.selectFrom('plan_change').select('proposed').where('id', '=', changeId).executeTakeFirstOrThrow()
  return { ...change, proposed: proposed as Json }
}

const changesOf = (reader: Reader<PlanDatabase>, planId: string) =>
  reader
    .selectFrom('plan_change')
    .leftJoin('person as asker', 'asker.id', 'plan_change.recorded_by')
    .leftJoin('plan_change_answer as given', 'given.plan_change_id', 'plan_change.id')
    .leftJoin('person as approver', 'approver.id', 'given.by_person_id')
    .leftJoin('post', 'post.id', 'given.by_post_id')
    .leftJoin('body', 'body.id', 'given.by_body_id')
    .select(['plan_change.id', 'act', 'was', 'needs', 'plan_change.reason', 'plan_change.recorded_at', 'plan_change.recorded_by'])
    .select(['asker.name as asked_by', 'given.answer', 'answered_on', 'meeting', 'given.reason as answer_reason'])
    .select(['approver.name as by_person', 'post.title as by_post', 'body.name as by_body'])
    .where('plan_id', '=', planId)
    .orderBy('plan_change.recorded_at')
    .orderBy('plan_change.id')

async function seesAll(reader: Reader<PlanDatabase>, plan: PlanContent): Promise<boolean> {
  const all = await reader.selectFrom('plan_inspection').select('id').where('plan_id', '=', plan.id).execute()
  return all.length === plan.inspections.length
}

/** Whoever doesn't see the whole plan sees a change of what they do see; what would be added might tell of the rest. */
function isSeen(plan: PlanContent, differences: readonly Difference[]): boolean {
  const ids = new Set<string>(['plan'])
  for (const list of [
    plan.actions,
    plan.findings,
    plan.workstreams,
    plan.phases,
    plan.measures,
    plan.risks,
    plan.costs,
    plan.fundingSources,
  ])
    for (const each of list) ids.add(each.id)
  for (const cost of plan.costs) for (const row of cost.funding) ids.add(row.id)
  return differences.every(({ id, what }) => what !== 'added' && ids.has(id))
}

import type { Reader } from '../database/database.ts'
import type { Viewer } from '../people/viewer.ts'
import { findPlan } from './plan.queries.ts'
import type { PlanDatabase } from './plan.tables.ts'
import type { PlanAction } from './plan.ts'

export type DueAction = {
  readonly action: PlanAction & { readonly dueOn: Temporal.PlainDate }
  readonly plan: { readonly id: string; readonly title: string }
}

/** The actions with a due day that are still open, in every plan that the viewer may see, soonest first. */
export async function listDueActions(reader: Reader<PlanDatabase>, viewer: Viewer): Promise<DueAction[]> {
  const open = await openWithDueDay(reader)
  const found: DueAction[] = []
  for (const planId of new Set(open.map((row) => row.plan_id))) {
    const plan = await findPlan(reader, viewer, planId)
    for (const action of plan?.actions ?? [])
      if (plan && action.dueOn && open.some(({ id }) => id === action.id))
        found.push({ action: { ...action, dueOn: action.dueOn }, plan: { id: plan.id, title: plan.title } })
  }
  return found.sort((a, b) => Temporal.PlainDate.compare(a.action.dueOn, b.action.dueOn))
}

async function openWithDueDay(reader: Reader<PlanDatabase>) {
  return reader
    .selectFrom('action')
    .select(['action.id', 'action.plan_id'])
    .where('action.due_on', 'is not', null)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('action_closure as closure')
            .select('closure.id')
            .whereRef('closure.action_id', '=', 'action.id')
            .where((inner) =>
              inner.not(
                inner.exists(
                  inner.selectFrom('action_reopening as again').select('again.id').whereRef('again.action_closure_id', '=', 'closure.id'),
                ),
              ),
            ),
        ),
      ),
    )
    .execute()
}

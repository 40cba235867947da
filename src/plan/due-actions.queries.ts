import type { Reader } from '../database/database.ts'
import type { Viewer } from '../people/viewer.ts'
import type { PlanDatabase } from './plan.tables.ts'
import { findPlanContent } from './plan-content.queries.ts'
import type { ActionContent } from './plan-content.ts'

export type DueAction = {
  readonly action: ActionContent
  readonly dueOn: Temporal.PlainDate
  readonly plan: { readonly id: string; readonly title: string }
}

/** The actions with a due day that are still open, in every plan that goes on and that the viewer may see, soonest first. */
export async function listDueActions(reader: Reader<PlanDatabase>, viewer: Viewer): Promise<DueAction[]> {
  const plans = await reader
    .selectFrom('action')
    .select('plan_id')
    .distinct()
    .where('due_on', 'is not', null)
    .where('plan_id', 'not in', reader.selectFrom('plan_end').select('plan_end.plan_id'))
    .execute()
  const found: DueAction[] = []
  for (const { plan_id } of plans) {
    const plan = await findPlanContent(reader, viewer, plan_id)
    for (const action of plan?.actions ?? [])
      if (plan && action.dueOn && action.ended === null)
        found.push({ action, dueOn: Temporal.PlainDate.from(action.dueOn), plan: { id: plan.id, title: plan.title } })
  }
  return found.sort((a, b) => Temporal.PlainDate.compare(a.dueOn, b.dueOn))
}

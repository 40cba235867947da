import type { PlanContent } from '../../../plan/plan-content.ts'
import { listChanges, waitingOnly } from '../../../plan/versions/changes.queries.ts'
import { findPlanEnd } from '../../../plan/versions/plan-end.queries.ts'
import { findSinceAgreed } from '../../../plan/versions/since-agreed.queries.ts'
import { paths } from '../../paths.ts'
import type { Visit } from '../../visit.ts'

/** How a plan stands to what was agreed: by whom and when, what has changed since, what waits for an answer, and whether it has ended. */
export async function standingShown(visit: Visit, plan: PlanContent) {
  const { viewer } = visit
  const { since, waiting, end } = await visit.read(async (reader) => {
    const since = await findSinceAgreed(reader, viewer, plan)
    return {
      since,
      waiting: since ? waitingOnly(await listChanges(reader, viewer, plan)) : [],
      end: await findPlanEnd(reader, viewer, plan),
    }
  })
  return {
    agreement: since?.agreement ?? null,
    changes: since?.changes.length ?? 0,
    sinceHref: since && paths.comparePlan(viewer.authority, plan.id, `v${since.agreement.number}`),
    waiting: waiting.length,
    waitingHref: paths.planChanges(viewer.authority, plan.id),
    /** By the id of the action, for its row. */
    changed: Object.fromEntries(
      (since?.changes ?? []).filter(({ part, what }) => part === 'actions' && what !== 'removed').map(({ id }) => [id, true]),
    ),
    waitingFor: Object.fromEntries(
      waiting.flatMap((change) =>
        change.differences
          .filter(({ part, what }) => part === 'actions' && what !== 'added')
          .map(({ id }) => [id, paths.planChange(viewer.authority, plan.id, change.id)] as const),
      ),
    ),
    end,
    endHref: paths.endPlan(viewer.authority, plan.id),
  }
}

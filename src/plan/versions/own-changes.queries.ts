import type { Reader } from '../../database/database.ts'
import type { Viewer } from '../../people/viewer.ts'
import type { PlanDatabase } from '../plan.tables.ts'
import { findPlanContent } from '../plan-content.queries.ts'
import { findAgreement } from './agreement.queries.ts'
import { listChanges, waitingOnly } from './changes.queries.ts'
import { readStanding, readWhoMayChange } from './who-may-change.queries.ts'
import { wordMissing } from './whose-word.ts'

export type OwnChanges = { readonly plan: { readonly id: string; readonly title: string }; readonly waiting: number }

/** The plans in which changes wait for this person's own word, and how many. */
export async function listOwnChanges(reader: Reader<PlanDatabase>, viewer: Viewer): Promise<OwnChanges[]> {
  if (viewer.personId === null) return []
  const open = await reader
    .selectFrom('plan_change')
    .leftJoin('plan_change_answer', 'plan_change_answer.plan_change_id', 'plan_change.id')
    .leftJoin('plan_end', 'plan_end.plan_id', 'plan_change.plan_id')
    .select('plan_change.plan_id')
    .distinct()
    .where('plan_change_answer.id', 'is', null)
    .where('plan_end.id', 'is', null)
    .execute()
  const found: OwnChanges[] = []
  for (const { plan_id } of open) {
    const plan = await findPlanContent(reader, viewer, plan_id)
    const agreement = plan && (await findAgreement(reader, plan.id))
    if (!plan || !agreement) continue
    const [who, standing] = [await readWhoMayChange(reader), await readStanding(reader, viewer, plan.id)]
    const own = waitingOnly(await listChanges(reader, viewer, plan)).filter(
      ({ differences }) => wordMissing(differences, who, { agreement, was: plan, now: plan }, standing) === null,
    )
    if (own.length > 0) found.push({ plan: { id: plan.id, title: plan.title }, waiting: own.length })
  }
  return found
}

import { sql } from 'kysely'
import type { Reader } from '../../database/database.ts'
import { may } from '../../people/permissions.ts'
import type { Viewer } from '../../people/viewer.ts'
import { today } from '../owners.queries.ts'
import type { PlanDatabase } from '../plan.tables.ts'
import type { ActionContent, PlanContent, Responsible } from '../plan-content.ts'
import { isAgreed } from '../versions/agreement.queries.ts'
import { readWhoMayChange } from '../versions/who-may-change.queries.ts'
import { scopesOfAction } from './action-scopes.ts'

/** Whether this person may say that the action is finished or goes on: who leads the plan or its workstream, and its owner. */
export async function mayEndAction(
  reader: Reader<PlanDatabase>,
  viewer: Viewer,
  plan: PlanContent,
  action: Pick<ActionContent, 'owner' | 'workstreamId'>,
): Promise<boolean> {
  if (may(viewer, 'closeAction', scopesOfAction(plan.id, action))) return true
  const own = await ownNames(reader, viewer)
  return own(action.owner) || own(plan.workstreams.find(({ id }) => id === action.workstreamId)?.lead ?? null)
}

/** Who leads may move a date; once the plan is agreed, its owner may ask for that, where it then waits for somebody else's word. */
export async function mayMoveDate(
  reader: Reader<PlanDatabase>,
  viewer: Viewer,
  plan: PlanContent,
  action: Pick<ActionContent, 'owner' | 'workstreamId'>,
): Promise<boolean> {
  if (may(viewer, 'moveActionDate', scopesOfAction(plan.id, action))) return true
  const needs = (await readWhoMayChange(reader))['date-within']
  const waits = needs === 'accountable-director' || needs === 'agreeing-body'
  return waits && (await isAgreed(reader, plan.id)) && (await mayEndAction(reader, viewer, plan, action))
}

/** Whether a post or person named in a plan is this person: themselves, or a post that they hold today. */
export async function ownNames(reader: Reader<PlanDatabase>, viewer: Viewer): Promise<(named: Responsible | null) => boolean> {
  if (!viewer.personId) return () => false
  const held = await reader
    .selectFrom('post_holding')
    .select('post_id')
    .where('person_id', '=', viewer.personId)
    .where(sql<boolean>`from_on <= ${today} and coalesce(to_on >= ${today}, true)`)
    .execute()
  const ids = new Set([viewer.personId, ...held.map(({ post_id }) => post_id)])
  return (named) => named !== null && ids.has(named.id)
}

import { sql } from 'kysely'
import type { Reader } from '../../database/database.ts'
import type { Viewer } from '../../people/viewer.ts'
import { ownNames } from '../actions/own-actions.queries.ts'
import { today } from '../owners.queries.ts'
import type { PlanDatabase } from '../plan.tables.ts'
import { findPlanContent } from '../plan-content.queries.ts'
import type { PlanContent, Responsible, WorkstreamContent } from '../plan-content.ts'
import { seenPlanIds } from '../seen-plans.queries.ts'

/** Every workstream of the plans that this person may see, by plan and in each plan's order: what a role can be held for. */
export async function listWorkstreamNames(
  reader: Reader<PlanDatabase>,
  viewer: Viewer,
): Promise<{ id: string; title: string; planId: string; plan: string }[]> {
  return reader
    .selectFrom('workstream')
    .innerJoin('plan', 'plan.id', 'workstream.plan_id')
    .select(['workstream.id', 'workstream.title', 'plan.id as planId', 'plan.title as plan'])
    .where('plan.id', 'in', seenPlanIds(reader, viewer))
    .orderBy('plan.recorded_at', 'desc')
    .orderBy('plan.id', 'desc')
    .orderBy('workstream.position')
    .execute()
}

export type OwnWorkstream = { readonly plan: PlanContent; readonly workstream: WorkstreamContent }

/** The workstreams that this person leads, themselves or through a post that they hold today, in plans that go on and that they may see. */
export async function listOwnWorkstreams(reader: Reader<PlanDatabase>, viewer: Viewer): Promise<OwnWorkstream[]> {
  const isOwn = await ownNames(reader, viewer)
  const plans = await reader
    .selectFrom('workstream')
    .select('plan_id')
    .distinct()
    .where((eb) => eb.or([eb('lead_post_id', 'is not', null), eb('lead_person_id', 'is not', null)]))
    .where('plan_id', 'not in', reader.selectFrom('plan_end').select('plan_end.plan_id'))
    .execute()
  const own: OwnWorkstream[] = []
  for (const { plan_id } of plans) {
    const plan = await findPlanContent(reader, viewer, plan_id)
    for (const workstream of plan?.workstreams ?? []) if (plan && isOwn(workstream.lead)) own.push({ plan, workstream })
  }
  return own
}

/** How many roles that count today are held for this workstream alone. */
export async function countRolesFor(reader: Reader<PlanDatabase>, workstreamId: string): Promise<number> {
  const rows = await reader
    .selectFrom('role_grant')
    .select('id')
    .where('scope', '=', 'workstream')
    .where('scope_id', '=', workstreamId)
    .where(sql<boolean>`coalesce(to_on >= ${today}, true)`)
    .execute()
  return rows.length
}

/** Whether a workstream's lead, as a person or through a post, holds a role today that lets them change its actions. */
export async function leadHasRole(reader: Reader<PlanDatabase>, planId: string, workstreamId: string, lead: Responsible): Promise<boolean> {
  const heldBy =
    lead.kind === 'post'
      ? sql<boolean>`(post_id = ${lead.id} or person_id in (select person_id from post_holding held
          where held.post_id = ${lead.id} and held.from_on <= ${today} and coalesce(held.to_on >= ${today}, true)))`
      : sql<boolean>`(person_id = ${lead.id} or post_id in (select post_id from post_holding held
          where held.person_id = ${lead.id} and held.from_on <= ${today} and coalesce(held.to_on >= ${today}, true)))`
  const role = await reader
    .selectFrom('role_grant')
    .select('id')
    .where('role', 'in', ['workstream-lead', 'improvement-lead', 'director-of-childrens-services'])
    .where(sql<boolean>`from_on <= ${today} and coalesce(to_on >= ${today}, true)`)
    .where(({ or, eb, and }) =>
      or([
        eb('scope', '=', 'authority'),
        and([eb('scope', '=', 'plan'), eb('scope_id', '=', planId)]),
        and([eb('scope', '=', 'workstream'), eb('scope_id', '=', workstreamId)]),
      ]),
    )
    .where(heldBy)
    .executeTakeFirst()
  return role !== undefined
}

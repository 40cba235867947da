import type { Reader } from '../../database/database.ts'
import { mayAnywhere } from '../../people/permissions.ts'
import type { Viewer } from '../../people/viewer.ts'
import type { PlanDatabase } from '../plan.tables.ts'
import { findPlanContent } from '../plan-content.queries.ts'
import type { Named } from '../plan-content.ts'
import { mayAnswerFor } from './own-partner.ts'
import { ownOrganisationId } from './partner-people.queries.ts'

export type OwnOffers = {
  readonly plan: { readonly id: string; readonly title: string }
  readonly organisation: Named
  /** How many actions wait for its answer. */
  readonly waiting: number
}

/** The offers that wait for this person's answer, in the plans that go on, by plan and by the organisation that they may answer for. */
export async function listOwnOffers(reader: Reader<PlanDatabase>, viewer: Viewer): Promise<OwnOffers[]> {
  if (!mayAnywhere(viewer, 'answerForPartner')) return []
  const own = await ownOrganisationId(reader, viewer)
  const offered = await reader
    .selectFrom('partner_offer')
    .innerJoin('action', 'action.id', 'partner_offer.action_id')
    .select(['plan_id', 'organisation_id'])
    .distinct()
    .where('plan_id', 'not in', reader.selectFrom('plan_end').select('plan_end.plan_id'))
    .execute()
  const mine = offered.filter(({ plan_id, organisation_id }) => mayAnswerFor(viewer, plan_id, organisation_id, own))
  const found: OwnOffers[] = []
  for (const planId of new Set(mine.map(({ plan_id }) => plan_id))) {
    const plan = await findPlanContent(reader, viewer, planId)
    const organisations = new Set(mine.filter(({ plan_id }) => plan_id === planId).map(({ organisation_id }) => organisation_id))
    const waiting = (plan?.actions ?? [])
      .filter(({ ended }) => ended === null)
      .flatMap(({ partners }) => partners)
      .filter(({ standing, organisation }) => standing === 'offered' && organisations.has(organisation.id))
    for (const each of Map.groupBy(waiting, ({ organisation }) => organisation.id).values())
      if (plan && each[0])
        found.push({ plan: { id: plan.id, title: plan.title }, organisation: each[0].organisation, waiting: each.length })
  }
  return found
}

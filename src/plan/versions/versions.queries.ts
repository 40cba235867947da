import { endOfLondonDay, londonDay } from '../../calendar/london.ts'
import type { Database, Reader } from '../../database/database.ts'
import { inPast, inReadOnly } from '../../database/in-transaction.ts'
import { type Looking, seenInspectionIds } from '../../inspection/seen-inspections.queries.ts'
import type { Viewer } from '../../people/viewer.ts'
import { Refusal } from '../../refusal.ts'
import type { PlanDatabase } from '../plan.tables.ts'
import { findPlanContent, getPlanContent } from '../plan-content.queries.ts'
import type { PlanContent } from '../plan-content.ts'
import { seenPlanIds } from '../seen-plans.queries.ts'
import { listAgreements } from './agreement.queries.ts'
import type { AgreementGiven } from './agreement.ts'
import { cutContent, type Sight } from './cut-content.ts'
import { liftContent } from './lift-content.ts'

export type VersionListed = {
  readonly id: string
  readonly number: number
  readonly why: string
  readonly digest: string
  readonly frozenAt: Temporal.Instant
  readonly frozenBy: string | null
  readonly agreements: readonly AgreementGiven[]
}

/** The frozen versions of a plan, the last first. Refuses a plan that this person may not see. */
export async function listVersions(reader: Reader<PlanDatabase>, viewer: Viewer, planId: string): Promise<VersionListed[]> {
  await refuseUnseen(reader, viewer, planId)
  const rows = await reader
    .selectFrom('plan_version')
    .leftJoin('person', 'person.id', 'plan_version.recorded_by')
    .select(['plan_version.id', 'number', 'why', 'digest', 'plan_version.recorded_at', 'person.name'])
    .where('plan_id', '=', planId)
    .orderBy('number', 'desc')
    .execute()
  const agreements = Map.groupBy(await listAgreements(reader, planId), (each) => each.versionId)
  return rows.map((row) => ({
    id: row.id,
    number: row.number,
    why: row.why,
    digest: row.digest,
    frozenAt: row.recorded_at,
    frozenBy: row.name,
    agreements: agreements.get(row.id) ?? [],
  }))
}

/** A version as it was frozen, cut to what this person may see now. */
export async function getVersionContent(
  reader: Reader<PlanDatabase>,
  viewer: Viewer,
  planId: string,
  versionId: string,
): Promise<PlanContent> {
  await refuseUnseen(reader, viewer, planId)
  const row = await reader
    .selectFrom('plan_version')
    .select(['content', 'edition'])
    .where('plan_id', '=', planId)
    .where('id', '=', versionId)
    .executeTakeFirst()
  const content = row && cutContent(liftContent(row.edition, row.content), await sightOf(reader, viewer))
  if (!content) throw new Refusal('not-found', 'There is no such version of this plan.')
  return content
}

/** The plan as it stood at the end of a day in London, as then recorded, cut to what this person may see now. */
export async function getPlanOn(db: Database<PlanDatabase>, viewer: Viewer, planId: string, day: Temporal.PlainDate): Promise<PlanContent> {
  const today = londonDay(db.now())
  if (Temporal.PlainDate.compare(day, today) > 0)
    throw new Refusal('conflict', 'That day is still to come. Choose today or a day before it.')
  const live = await inReadOnly(db, viewer, async (reader) => ({
    plan: await getPlanContent(reader, viewer, planId),
    sight: await sightOf(reader, viewer),
  }))
  if (day.equals(today)) return live.plan
  const content = await inPast(db, viewer, endOfLondonDay(day), (reader) => readWholePlan(reader, viewer, planId))
  const cut = content && cutContent(content, live.sight)
  if (!cut) throw new Refusal('not-found', 'This plan was not begun by that day. Choose a later one.')
  return cut
}

/** All of a plan, whoever asks: to be frozen, or cut before it is shown. */
export const readWholePlan = (reader: Reader<PlanDatabase>, viewer: Viewer, planId: string): Promise<PlanContent | null> =>
  findPlanContent(reader, everythingFor(viewer), planId)

const everythingFor = (viewer: Viewer): Viewer & Looking => ({ ...viewer, everything: true })

async function sightOf(reader: Reader<PlanDatabase>, viewer: Viewer): Promise<Sight> {
  return {
    inspections: new Set((await seenInspectionIds(reader, viewer).execute()).map(({ id }) => id)),
    plans: new Set((await seenPlanIds(reader, viewer).execute()).map(({ id }) => id)),
  }
}

async function refuseUnseen(reader: Reader<PlanDatabase>, viewer: Viewer, planId: string): Promise<void> {
  const seen = await seenPlanIds(reader, viewer).where('seen_plan.id', '=', planId).executeTakeFirst()
  if (!seen) throw new Refusal('not-found', 'There is no such plan here. It may have been removed, or the address may be wrong.')
}

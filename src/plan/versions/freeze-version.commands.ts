import type { Database, Writer } from '../../database/database.ts'
import { newId } from '../../database/new-id.ts'
import { digestOf } from '../../history/digest.ts'
import { recordEvent } from '../../history/record-event.ts'
import type { Viewer } from '../../people/viewer.ts'
import { Refusal } from '../../refusal.ts'
import { onPlan, refuseEnded } from '../on-whole-plan.commands.ts'
import type { PlanDatabase } from '../plan.tables.ts'
import { planContentEdition } from '../plan-content.ts'
import { comparePlans } from './compare-plans.ts'
import { liftContent } from './lift-content.ts'
import { versionFrozen } from './version-events.ts'
import { readWholePlan } from './versions.queries.ts'

export type Frozen = { readonly id: string; readonly number: number }

export type KeepVersion = { readonly commandId: string; readonly planId: string; readonly why: string }

/** Freezes the plan as it stands without anybody’s agreement, such as what was sent out with an agenda. */
export async function keepVersion(db: Database<PlanDatabase>, viewer: Viewer, order: KeepVersion): Promise<Frozen> {
  return onPlan(db, viewer, { act: 'keepVersion', what: 'keep a version of this plan', ...order }, async (tx, plan) => {
    await refuseEnded(tx, plan.id)
    const before = await lastVersion(tx, plan.id)
    const version = await freezeVersion(tx, viewer, plan.id, order.why)
    if (version.id === before?.id)
      throw new Refusal('conflict', `Nothing has changed since version ${version.number}, so there is nothing new to keep.`)
    return version
  })
}

/** Freezes the whole plan with the next number and seals its digest; where nothing differs from the last version, that one stands. */
export async function freezeVersion(tx: Writer<PlanDatabase>, viewer: Viewer, planId: string, why: string): Promise<Frozen> {
  const content = await readWholePlan(tx, viewer, planId)
  if (!content) throw new Refusal('not-found', 'There is no such plan here.')
  const last = await lastVersion(tx, planId)
  if (last && comparePlans(liftContent(last.edition, last.content), content).length === 0) return { id: last.id, number: last.number }
  const version = { id: newId(), number: (last?.number ?? 0) + 1, digest: digestOf('plan-version', planContentEdition, content) }
  await tx
    .insertInto('plan_version')
    .values({
      ...version,
      plan_id: planId,
      why,
      content: JSON.stringify(content),
      edition: planContentEdition,
      recorded_by: viewer.personId,
    })
    .execute()
  recordEvent(tx, versionFrozen(content, version, why))
  return { id: version.id, number: version.number }
}

const lastVersion = (tx: Writer<PlanDatabase>, planId: string) =>
  tx
    .selectFrom('plan_version')
    .select(['id', 'number', 'edition', 'content'])
    .where('plan_id', '=', planId)
    .orderBy('number', 'desc')
    .executeTakeFirst()

import type { Reader } from '../../database/database.ts'
import type { Viewer } from '../../people/viewer.ts'
import type { PlanDatabase } from '../plan.tables.ts'
import type { PlanContent } from '../plan-content.ts'
import { findAgreement } from './agreement.queries.ts'
import type { Agreement } from './agreement.ts'
import { apartFromEvents, comparePlans, type Difference } from './compare-plans.ts'
import { getVersionContent } from './versions.queries.ts'

export type SinceAgreed = {
  readonly agreement: Agreement
  /** What the plan says otherwise than the version that was agreed. */
  readonly changes: readonly Difference[]
  /** What happened since: completed, spent, answered. */
  readonly events: readonly Difference[]
}

/** How the plan, as this person sees it, differs from the version that was agreed; null while none was. */
export async function findSinceAgreed(reader: Reader<PlanDatabase>, viewer: Viewer, plan: PlanContent): Promise<SinceAgreed | null> {
  const agreement = await findAgreement(reader, plan.id)
  if (!agreement) return null
  const agreed = await getVersionContent(reader, viewer, plan.id, agreement.versionId)
  return { agreement, ...apartFromEvents(comparePlans(agreed, plan)) }
}

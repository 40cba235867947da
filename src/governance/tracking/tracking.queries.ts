import type { Reader } from '../../database/database.ts'
import { mayAnywhere } from '../../people/permissions.ts'
import type { Viewer } from '../../people/viewer.ts'
import { listAgreements } from '../../plan/versions/agreement.queries.ts'
import { listDecisions } from '../decisions/decisions.queries.ts'
import type { GovernanceDatabase } from '../governance.tables.ts'
import { listReports } from '../report/reports.queries.ts'
import { submissionsOf } from '../submission/submissions.queries.ts'
import { sightsOfPlan } from './sights.queries.ts'
import { type TrackingRow, trackingOf } from './tracking.ts'

/** Who saw which version of a plan, and what they said. The caller has asked whether the viewer may see the plan. */
export async function trackingOfPlan(
  reader: Reader<GovernanceDatabase>,
  viewer: Viewer,
  planId: string,
  today: Temporal.PlainDate,
): Promise<readonly TrackingRow[]> {
  const reports = mayAnywhere(viewer, 'seeReports') ? await listReports(reader, viewer, { planId }) : []
  return trackingOf(
    {
      sights: (await sightsOfPlan(reader, viewer, planId)).filter(({ of }) => of.kind === 'plan' || reports.some(({ id }) => id === of.id)),
      decisions: await listDecisions(reader, viewer, { planId }),
      agreements: await listAgreements(reader, planId),
      reports,
      submissions: await submissionsOf(reader, viewer, planId),
    },
    today,
  )
}

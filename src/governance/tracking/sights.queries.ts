import type { Reader } from '../../database/database.ts'
import type { Viewer } from '../../people/viewer.ts'
import { seenPlanIds } from '../../plan/seen-plans.queries.ts'
import { Refusal } from '../../refusal.ts'
import type { GovernanceDatabase } from '../governance.tables.ts'
import { seenReportIds } from '../report/seen-reports.queries.ts'
import type { Sight } from './tracking.ts'

type Of = Reader<GovernanceDatabase>
type Narrowed = { readonly planId?: string; readonly reportId?: string; readonly sightId?: string }

/** Who is on record as having seen a plan, or a report on it. */
export const sightsOfPlan = (reader: Of, viewer: Viewer, planId: string) => listSights(reader, viewer, { planId })

export const sightsOfReport = (reader: Of, viewer: Viewer, reportId: string) => listSights(reader, viewer, { reportId })

export async function getSight(reader: Of, viewer: Viewer, sightId: string): Promise<Sight> {
  const [found] = await listSights(reader, viewer, { sightId })
  if (!found) throw new Refusal('not-found', 'There is no such record, or it isn’t for you to see.')
  return found
}

async function listSights(reader: Of, viewer: Viewer, { planId, reportId, sightId }: Narrowed): Promise<readonly Sight[]> {
  const rows = await reader
    .selectFrom('body_sight as sight')
    .leftJoin('plan', (on) => on.onRef('plan.authority_id', '=', 'sight.authority_id').onRef('plan.id', '=', 'sight.plan_id'))
    .leftJoin('report', (on) => on.onRef('report.authority_id', '=', 'sight.authority_id').onRef('report.id', '=', 'sight.report_id'))
    .leftJoin('plan_version as version', (on) =>
      on.onRef('version.authority_id', '=', 'sight.authority_id').onRef('version.id', '=', 'sight.plan_version_id'),
    )
    .leftJoin('body', (on) => on.onRef('body.authority_id', '=', 'sight.authority_id').onRef('body.id', '=', 'sight.body_id'))
    .select(['sight.id', 'sight.revision', 'sight.plan_id', 'sight.report_id', 'sight.plan_version_id', 'sight.body_id', 'sight.who'])
    .select(['sight.seen_on', 'sight.document', 'sight.said', 'plan.title', 'report.subject', 'version.number', 'body.name'])
    .where('sight.authority_id', '=', viewer.authorityId)
    .where(({ or, eb }) =>
      or([eb('sight.plan_id', 'in', seenPlanIds(reader, viewer)), eb('sight.report_id', 'in', seenReportIds(reader, viewer))]),
    )
    .$if(planId !== undefined, (query) =>
      query.where(({ or, eb }) => or([eb('sight.plan_id', '=', planId as string), eb('report.plan_id', '=', planId as string)])),
    )
    .$if(reportId !== undefined, (query) => query.where('sight.report_id', '=', reportId as string))
    .$if(sightId !== undefined, (query) => query.where('sight.id', '=', sightId as string))
    .orderBy('sight.seen_on')
    .orderBy('sight.id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    revision: row.revision,
    of:
      row.plan_id !== null
        ? { kind: 'plan', id: row.plan_id, title: row.title ?? '' }
        : { kind: 'report', id: row.report_id ?? '', title: row.subject ?? '' },
    version: row.plan_version_id === null ? null : { id: row.plan_version_id, number: row.number ?? 0 },
    by: { bodyId: row.body_id, name: row.name ?? row.who ?? '' },
    on: row.seen_on,
    document: row.document,
    said: row.said,
  }))
}

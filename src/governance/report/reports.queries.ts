import { jsonObjectFrom } from 'kysely/helpers/postgres'
import type { Reader } from '../../database/database.ts'
import type { BodyKind } from '../../meeting/body.ts'
import type { Viewer } from '../../people/viewer.ts'
import { Refusal } from '../../refusal.ts'
import type { GovernanceDatabase } from '../governance.tables.ts'
import type { Report } from './report.ts'
import type { DecisionShape, Openness } from './report-content.ts'
import { seenReportIds } from './seen-reports.queries.ts'

type Narrowed = { readonly planId?: string; readonly bodyId?: string; readonly reportId?: string }

/** The reports that this person may see: those without a meeting first, then the latest meeting first. */
export async function listReports(
  reader: Reader<GovernanceDatabase>,
  viewer: Viewer,
  { planId, bodyId, reportId }: Narrowed = {},
): Promise<readonly Report[]> {
  const rows = await reader
    .selectFrom('report')
    .innerJoin('body', (on) => on.onRef('body.authority_id', '=', 'report.authority_id').onRef('body.id', '=', 'report.body_id'))
    .innerJoin('person as author', (on) =>
      on.onRef('author.authority_id', '=', 'report.authority_id').onRef('author.id', '=', 'report.author_id'),
    )
    .leftJoin('plan', (on) => on.onRef('plan.authority_id', '=', 'report.authority_id').onRef('plan.id', '=', 'report.plan_id'))
    .leftJoin('plan_version', (on) =>
      on.onRef('plan_version.authority_id', '=', 'report.authority_id').onRef('plan_version.id', '=', 'report.plan_version_id'),
    )
    .leftJoin('inspection', (on) =>
      on.onRef('inspection.authority_id', '=', 'report.authority_id').onRef('inspection.id', '=', 'report.inspection_id'),
    )
    .leftJoin('report_final', (on) =>
      on.onRef('report_final.authority_id', '=', 'report.authority_id').onRef('report_final.report_id', '=', 'report.id'),
    )
    .leftJoin('person as finaliser', (on) =>
      on.onRef('finaliser.authority_id', '=', 'report_final.authority_id').onRef('finaliser.id', '=', 'report_final.recorded_by'),
    )
    .select(['report.id', 'report.revision', 'report.template_name', 'report.template_edition', 'report.shape', 'report.subject'])
    .select(['report.body_id', 'body.name as body_name', 'body.kind as body_kind', 'report.meets_on', 'report.plan_id', 'plan.title'])
    .select(['report.plan_version_id', 'plan_version.number', 'report.inspection_id', 'inspection.title as inspection_title'])
    .select(['report.author_id', 'author.name as author_name', 'report.replaces_id', 'report.openness'])
    .select(['report_final.recorded_at as final_at', 'report_final.digest', 'finaliser.name as finaliser_name'])
    .select(({ selectFrom }) =>
      jsonObjectFrom(selectFrom('report as later').select('later.id').whereRef('later.replaces_id', '=', 'report.id').limit(1)).as('later'),
    )
    .select(({ selectFrom }) =>
      selectFrom('agenda_item')
        .innerJoin('meeting', (on) =>
          on.onRef('meeting.authority_id', '=', 'agenda_item.authority_id').onRef('meeting.id', '=', 'agenda_item.meeting_id'),
        )
        .select('agenda_item.number')
        .whereRef('agenda_item.authority_id', '=', 'report.authority_id')
        .whereRef('agenda_item.report_id', '=', 'report.id')
        .whereRef('meeting.body_id', '=', 'report.body_id')
        .whereRef('meeting.meets_on', '=', 'report.meets_on')
        .limit(1)
        .as('agenda_number'),
    )
    .where('report.authority_id', '=', viewer.authorityId)
    .where('report.id', 'in', seenReportIds(reader, viewer))
    .$if(planId !== undefined, (query) => query.where('report.plan_id', '=', planId as string))
    .$if(bodyId !== undefined, (query) => query.where('report.body_id', '=', bodyId as string))
    .$if(reportId !== undefined, (query) => query.where('report.id', '=', reportId as string))
    .orderBy('report.meets_on', (by) => by.desc().nullsFirst())
    .orderBy('report.id', 'desc')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    revision: row.revision,
    template: { name: row.template_name, edition: row.template_edition },
    shape: row.shape as DecisionShape,
    subject: row.subject,
    body: { id: row.body_id, name: row.body_name, kind: row.body_kind as BodyKind },
    meetsOn: row.meets_on,
    plan: row.plan_id === null ? null : { id: row.plan_id, title: row.title ?? '' },
    planVersion: row.plan_version_id === null ? null : { id: row.plan_version_id, number: row.number ?? 0 },
    inspection: row.inspection_id === null ? null : { id: row.inspection_id, title: row.inspection_title ?? '' },
    author: { id: row.author_id, name: row.author_name },
    replacesId: row.replaces_id,
    replacedById: row.later?.id ?? null,
    openness: row.openness as Openness,
    agendaItem: row.agenda_number,
    final: row.final_at === null ? null : { on: row.final_at, digest: row.digest ?? '', by: row.finaliser_name },
  }))
}

export async function getReport(reader: Reader<GovernanceDatabase>, viewer: Viewer, reportId: string): Promise<Report> {
  const [report] = await listReports(reader, viewer, { reportId })
  if (!report) throw new Refusal('not-found', 'There is no such report here. It may have been removed, or the address may be wrong.')
  return report
}

import { sql } from 'kysely'
import type { Reader } from '../../database/database.ts'
import type { Viewer } from '../../people/viewer.ts'
import { Refusal } from '../../refusal.ts'
import type { GovernanceDatabase } from '../governance.tables.ts'
import { seenReportIds } from '../report/seen-reports.queries.ts'

export type ReportToDecide = {
  readonly id: string
  readonly subject: string
  readonly meetsOn: Temporal.PlainDate | null
  readonly body: { readonly id: string; readonly name: string }
  readonly versionId: string | null
}

/** The decision reports that a decision on this plan may be made on: those about it, and those about an inspection that it answers. Where there
 * is no plan yet (null), those that are about none. */
export async function reportsToDecide(
  reader: Reader<GovernanceDatabase>,
  viewer: Viewer,
  planId: string | null,
): Promise<readonly ReportToDecide[]> {
  const rows = await reader
    .selectFrom('report')
    .innerJoin('body', (on) => on.onRef('body.authority_id', '=', 'report.authority_id').onRef('body.id', '=', 'report.body_id'))
    .select(['report.id', 'report.subject', 'report.meets_on', 'report.body_id', 'body.name', 'report.plan_version_id'])
    .where('report.id', 'in', seenReportIds(reader, viewer))
    .where((eb) =>
      eb.or([
        eb('report.plan_id', planId === null ? 'is' : '=', planId),
        eb.and([
          eb('report.plan_id', 'is', null),
          eb(
            'report.inspection_id',
            'in',
            reader.selectFrom('plan_inspection').select('plan_inspection.inspection_id').where('plan_inspection.plan_id', '=', planId),
          ),
        ]),
      ]),
    )
    .orderBy('report.meets_on', (order) => order.desc().nullsLast())
    .orderBy('report.id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    subject: row.subject,
    meetsOn: row.meets_on,
    body: { id: row.body_id, name: row.name },
    versionId: row.plan_version_id,
  }))
}

export async function reportFor(
  reader: Reader<GovernanceDatabase>,
  viewer: Viewer,
  planId: string | null,
  reportId: string,
): Promise<ReportToDecide> {
  const report = (await reportsToDecide(reader, viewer, planId)).find(({ id }) => id === reportId)
  if (!report) throw new Refusal('not-found', 'There is no such report here on which this could be decided.')
  return report
}

/** What the body was asked to do, item by item: what the wording of a decision most often begins from. Nothing where it isn't for the public:
 * what was decided is read by everybody. */
export async function askedInReport(reader: Reader<GovernanceDatabase>, reportId: string): Promise<readonly string[]> {
  const rows = await reader
    .selectFrom('report_recommendation')
    .select('words')
    .where('report_id', '=', reportId)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('report as whole')
            .leftJoin('report_block as asked', (on) =>
              on.onRef('asked.report_id', '=', 'whole.id').on('asked.slot', 'in', ['recommendations', 'options']),
            )
            .select('whole.id')
            .whereRef('whole.id', '=', 'report_recommendation.report_id')
            .where(sql<boolean>`(whole.openness->>'kind' <> 'public' or asked.openness->>'kind' <> 'public')`),
        ),
      ),
    )
    .orderBy('position')
    .execute()
  return rows.map(({ words }) => words)
}

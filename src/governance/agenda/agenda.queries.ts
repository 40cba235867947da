import { sql } from 'kysely'
import type { Reader } from '../../database/database.ts'
import { isHeldNow } from '../../inspection/seen-inspections.queries.ts'
import type { Viewer } from '../../people/viewer.ts'
import type { GovernanceDatabase } from '../governance.tables.ts'
import type { Openness } from '../report/report-content.ts'
import { seenReportIds } from '../report/seen-reports.queries.ts'
import { type AgendaItem, inAgendaOrder, type Paper } from './agenda.ts'

type Of = Reader<GovernanceDatabase>

/** The reports that this person may see, as papers: no draft that a later one replaces. */
function papers(reader: Of, viewer: Viewer) {
  return reader
    .selectFrom('report')
    .leftJoin('report_final as final', (on) =>
      on.onRef('final.authority_id', '=', 'report.authority_id').onRef('final.report_id', '=', 'report.id'),
    )
    .select(['report.id', 'report.subject', 'report.body_id', 'report.meets_on', 'report.openness', 'final.id as final_id'])
    .select((eb) =>
      eb
        .or([
          isHeldNow(eb, 'report.inspection_id'),
          eb.exists(
            eb
              .selectFrom('plan_inspection as told')
              .select('told.id')
              .whereRef('told.plan_id', '=', 'report.plan_id')
              .where((inside) => isHeldNow(inside, 'told.inspection_id')),
          ),
        ])
        .as('held'),
    )
    .select((eb) =>
      eb.fn
        .coalesce(
          'report.inspection_id',
          eb
            .selectFrom('plan_inspection as answered')
            .select('answered.inspection_id')
            .whereRef('answered.plan_id', '=', 'report.plan_id')
            .orderBy('answered.id')
            .limit(1),
        )
        .as('about_inspection'),
    )
    .where('report.authority_id', '=', viewer.authorityId)
    .where('report.id', 'in', seenReportIds(reader, viewer))
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('report as later')
            .innerJoin('report_final as amended', 'amended.report_id', 'later.id')
            .select('later.id')
            .whereRef('later.replaces_id', '=', 'report.id'),
        ),
      ),
    )
}

type Row = {
  readonly id: string
  readonly subject: string
  readonly body_id: string
  readonly meets_on: Temporal.PlainDate | null
  readonly openness: unknown
  readonly final_id: string | null
  readonly held: unknown
  readonly about_inspection: string | null
}

const paperOf = (row: Row): Paper => ({
  id: row.id,
  subject: row.subject,
  bodyId: row.body_id,
  meetsOn: row.meets_on,
  openness: row.openness as Openness,
  held: row.held === true,
  isFinal: row.final_id !== null,
  inspectionId: row.about_inspection,
})

/** The papers for the meetings of a stretch of days. */
export async function papersBetween(
  reader: Of,
  viewer: Viewer,
  from: Temporal.PlainDate,
  to: Temporal.PlainDate,
): Promise<readonly Paper[]> {
  const rows = await papers(reader, viewer)
    .where('report.meets_on', '>=', dayInSql(from))
    .where('report.meets_on', '<=', dayInSql(to))
    .orderBy('report.meets_on')
    .orderBy('report.subject')
    .execute()
  return rows.map(paperOf)
}

/** What a meeting takes: the papers written for it, and those on its agenda that have since been moved. */
export async function agendaOf(
  reader: Of,
  viewer: Viewer,
  meeting: { readonly id: string; readonly bodyId: string; readonly meetsOn: Temporal.PlainDate },
): Promise<readonly AgendaItem[]> {
  const numbers = await reader
    .selectFrom('agenda_item')
    .select(['report_id', 'number'])
    .where('authority_id', '=', viewer.authorityId)
    .where('meeting_id', '=', meeting.id)
    .execute()
  const ids = numbers.map(({ report_id }) => report_id)
  const rows = await papers(reader, viewer)
    .where((eb) =>
      eb.or([
        eb.and([eb('report.body_id', '=', meeting.bodyId), eb('report.meets_on', '=', dayInSql(meeting.meetsOn))]),
        ...(ids.length > 0 ? [eb('report.id', 'in', ids)] : []),
      ]),
    )
    .execute()
  return inAgendaOrder(
    rows.map((row) => ({ ...paperOf(row), number: numbers.find(({ report_id }) => report_id === row.id)?.number ?? null })),
  )
}

/** The paper about an inspection, or about a plan that answers it, that a body takes on a day; with the titles of what is attached. */
export async function paperAbout(
  reader: Of,
  viewer: Viewer,
  about: { readonly inspectionId: string; readonly bodyId: string; readonly meetsOn: Temporal.PlainDate },
): Promise<(Paper & { readonly appendices: readonly string[] }) | null> {
  const row = await papers(reader, viewer)
    .where('report.body_id', '=', about.bodyId)
    .where('report.meets_on', '=', dayInSql(about.meetsOn))
    .where((eb) =>
      eb.or([
        eb('report.inspection_id', '=', about.inspectionId),
        eb.exists(
          eb
            .selectFrom('plan_inspection as of')
            .select('of.id')
            .whereRef('of.plan_id', '=', 'report.plan_id')
            .where('of.inspection_id', '=', about.inspectionId),
        ),
      ]),
    )
    .orderBy('report.id', 'desc')
    .executeTakeFirst()
  if (!row) return null
  const appendices = await reader
    .selectFrom('report_appendix')
    .select(['title', 'openness'])
    .where('report_id', '=', row.id)
    .orderBy('position')
    .execute()
  const open = appendices.filter(({ openness }) => openness === null || (openness as Openness).kind === 'public')
  return { ...paperOf(row), appendices: open.map(({ title }) => title) }
}

const dayInSql = (day: Temporal.PlainDate) => sql<Temporal.PlainDate>`${day.toString()}::date`

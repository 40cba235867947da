import type { Reader } from '../database/database.ts'
import type { InspectionDatabase } from './inspection.tables.ts'
import type { InspectionSummary } from './inspection.ts'
import type { FindingKind, InspectionKind } from './inspection-content.ts'
import { isHeldNow, type Looking, seenInspectionIds } from './seen-inspections.queries.ts'
import { dayOrMonthOf } from './stored-values.ts'

/** The inspections that the viewer may see, newest first: by publication, else receipt, feedback, notice or the day it was recorded. */
export async function listInspections(reader: Reader<InspectionDatabase>, viewer: Looking): Promise<InspectionSummary[]> {
  const rows = await reader
    .selectFrom('inspection')
    .selectAll()
    .select((eb) => isHeldNow(eb, 'inspection.id').as('held'))
    .where('id', 'in', seenInspectionIds(reader, viewer))
    .execute()
  const ids = rows.map((row) => row.id)
  if (ids.length === 0) return []
  const fieldwork = Map.groupBy(
    await reader.selectFrom('fieldwork').selectAll().where('inspection_id', 'in', ids).orderBy('position').execute(),
    (row) => row.inspection_id,
  )
  const judgements = Map.groupBy(
    await reader.selectFrom('judgement').selectAll().where('inspection_id', 'in', ids).orderBy('position').execute(),
    (row) => row.inspection_id,
  )
  const counts = Map.groupBy(await countFindings(reader, ids), (row) => row.inspection_id)
  const summaries = rows.map((row) => ({
    id: row.id,
    framework: row.framework,
    edition: row.edition,
    kind: row.kind as InspectionKind,
    title: row.title,
    published: dayOrMonthOf(row.published_on, row.published_month),
    held: row.held,
    receivedOn: row.received_on,
    notifiedOn: row.notified_on,
    feedbackOn: row.feedback_on,
    hasReport: row.report_file !== null,
    recordedAt: row.recorded_at,
    fieldwork: (fieldwork.get(row.id) ?? []).map((period) => ({
      from: dayOrMonthOf(period.from_on, period.from_month),
      to: dayOrMonthOf(period.to_on, period.to_month),
    })),
    judgements: (judgements.get(row.id) ?? []).map((judgement) => ({
      set: judgement.set_key,
      area: judgement.area,
      parentArea: judgement.parent_area,
      grade: judgement.grade,
      printedArea: judgement.printed_area,
      printedGrade: judgement.printed_grade,
    })),
    findings: Object.fromEntries((counts.get(row.id) ?? []).map((count) => [count.kind as FindingKind, Number(count.findings)])),
  }))
  return summaries.sort((a, b) => (place(a) < place(b) ? 1 : -1))
}

/** Inspections opened before their report, which a report that arrives may belong to. */
export async function listAwaitingReport(reader: Reader<InspectionDatabase>, viewer: Looking): Promise<InspectionSummary[]> {
  const all = await listInspections(reader, viewer)
  return all.filter(
    (inspection) => !inspection.hasReport && inspection.judgements.length === 0 && Object.keys(inspection.findings).length === 0,
  )
}

function countFindings(reader: Reader<InspectionDatabase>, ids: string[]) {
  return reader
    .selectFrom('finding')
    .select((eb) => ['inspection_id', 'kind', eb.fn.countAll().as('findings')])
    .where('inspection_id', 'in', ids)
    .groupBy(['inspection_id', 'kind'])
    .execute()
}

/** What an inspection is put in order by, as text: the latest thing that is known to have happened. */
function place(inspection: InspectionSummary): string {
  const { published, receivedOn, feedbackOn, notifiedOn, fieldwork, recordedAt } = inspection
  const ended = fieldwork.map((period) => dayText(period.to ?? period.from)).filter((day) => day !== null)
  const day = dayText(published) ?? (receivedOn ?? feedbackOn)?.toString() ?? ended.at(-1) ?? notifiedOn?.toString()
  return `${day ?? recordedAt.toString().slice(0, 10)} ${recordedAt}`
}

function dayText(value: InspectionSummary['published']): string | null {
  if (value === null) return null
  return value.known === 'day' ? value.day.toString() : `${value.month}-00`
}

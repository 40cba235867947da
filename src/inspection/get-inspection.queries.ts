import type { Reader } from '../database/database.ts'
import { Refusal } from '../refusal.ts'
import { getFindings } from './get-findings.queries.ts'
import { getHolds, getNamedPeople } from './get-holds.queries.ts'
import type { InspectionDatabase } from './inspection.tables.ts'
import type { Inspection, InspectionFacts, ReportFile } from './inspection.ts'
import type { InspectionKind, NoteKind } from './inspection-content.ts'
import { listEchoesIn } from './list-echoes.queries.ts'
import { type Looking, seenInspectionIds } from './seen-inspections.queries.ts'
import { dayOrMonthOf, placeOf } from './stored-values.ts'

/** The whole record of one inspection. One that the viewer may not see isn't found. */
export async function getInspection(reader: Reader<InspectionDatabase>, viewer: Looking, id: string): Promise<Inspection> {
  const { facts, report } = await getFacts(reader, viewer, id)
  const fieldwork = await reader.selectFrom('fieldwork').selectAll().where('inspection_id', '=', id).orderBy('position').execute()
  const judgements = await reader.selectFrom('judgement').selectAll().where('inspection_id', '=', id).orderBy('position').execute()
  const expected = await reader
    .selectFrom('expected_judgement')
    .selectAll()
    .where('inspection_id', '=', id)
    .orderBy('as_at_on')
    .orderBy('id')
    .execute()
  const strengths = await reader.selectFrom('strength').selectAll().where('inspection_id', '=', id).orderBy('position').execute()
  const notes = await reader.selectFrom('inspection_note').selectAll().where('inspection_id', '=', id).orderBy('position').execute()
  return {
    ...facts,
    report,
    fieldwork: fieldwork.map((row) => ({
      id: row.id,
      revision: row.revision,
      from: dayOrMonthOf(row.from_on, row.from_month),
      to: dayOrMonthOf(row.to_on, row.to_month),
    })),
    judgements: judgements.map((row) => ({
      id: row.id,
      revision: row.revision,
      position: row.position,
      set: row.set_key,
      area: row.area,
      parentArea: row.parent_area,
      grade: row.grade,
      notReportedReason: row.not_reported_reason,
      printedArea: row.printed_area,
      printedGrade: row.printed_grade,
      place: placeOf(row.place),
    })),
    expected: expected.map((row) => ({
      id: row.id,
      revision: row.revision,
      set: row.set_key,
      area: row.area,
      grade: row.grade,
      asAt: row.as_at_on,
      words: row.words,
    })),
    findings: await getFindings(reader, viewer, id),
    strengths: strengths.map((row) => ({
      id: row.id,
      revision: row.revision,
      position: row.position,
      area: row.area,
      printedText: row.printed_text,
      text: row.text,
      place: placeOf(row.place),
    })),
    notes: notes.map((row) => ({
      id: row.id,
      revision: row.revision,
      position: row.position,
      kind: row.kind as NoteKind,
      text: row.text,
      place: placeOf(row.place),
    })),
    echoes: await listEchoesIn(reader, viewer, id),
    holds: await getHolds(reader, id),
    named: await getNamedPeople(reader, id),
  }
}

/** The facts of one inspection that the viewer may see, without its parts. */
export async function getInspectionFacts(reader: Reader<InspectionDatabase>, viewer: Looking, id: string): Promise<InspectionFacts> {
  return (await getFacts(reader, viewer, id)).facts
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

async function getFacts(
  reader: Reader<InspectionDatabase>,
  viewer: Looking,
  id: string,
): Promise<{ facts: InspectionFacts; report: ReportFile | null }> {
  const row = uuid.test(id)
    ? await reader
        .selectFrom('inspection')
        .leftJoin('file', 'file.sha256', 'inspection.report_file')
        .selectAll('inspection')
        .select(['file.sha256', 'file.name as file_name', 'file.media_type', 'file.size'])
        .where('inspection.id', '=', id)
        .where('inspection.id', 'in', seenInspectionIds(reader, viewer))
        .executeTakeFirst()
    : undefined
  if (!row) throw new Refusal('not-found', 'There is no such inspection, or it is held in confidence and you are not named on it.')
  const facts: InspectionFacts = {
    id: row.id,
    revision: row.revision,
    framework: row.framework,
    edition: row.edition,
    kind: row.kind as InspectionKind,
    title: row.title,
    printedAuthority: row.printed_authority,
    notifiedOn: row.notified_on,
    feedbackOn: row.feedback_on,
    published: dayOrMonthOf(row.published_on, row.published_month),
    receivedOn: row.received_on,
    leadInspector: row.lead_inspector,
    team: row.team,
    webAddress: row.web_address,
    overallAbsentReason: row.overall_absent_reason,
    entered: row.entered as InspectionFacts['entered'],
  }
  const report =
    row.sha256 === null ? null : { sha256: row.sha256, name: row.file_name ?? '', mediaType: row.media_type ?? '', size: row.size ?? 0n }
  return { facts, report }
}

import type { Reader } from '../database/database.ts'
import type { InspectionDatabase } from './inspection.tables.ts'
import type { Finding } from './inspection.ts'
import type { Addressee, FindingKind } from './inspection-content.ts'
import { listEchoesOf } from './list-echoes.queries.ts'
import { type Looking, seenInspectionIds } from './seen-inspections.queries.ts'
import { placeOf, timescaleOf } from './stored-values.ts'

/** The findings of one inspection in the inspectorate's order; none when the viewer may not see it. */
export async function getFindings(reader: Reader<InspectionDatabase>, viewer: Looking, inspectionId: string): Promise<Finding[]> {
  const rows = await reader
    .selectFrom('finding')
    .selectAll()
    .where('inspection_id', '=', inspectionId)
    .where('inspection_id', 'in', seenInspectionIds(reader, viewer))
    .orderBy('position')
    .execute()
  if (rows.length === 0) return []
  const parts = await partsOf(
    reader,
    rows.map((row) => row.id),
  )
  const echoedBy = await listEchoesOf(reader, viewer, inspectionId)
  return rows.map((row) => ({
    id: row.id,
    revision: row.revision,
    position: row.position,
    list: row.list,
    kind: row.kind as FindingKind,
    printedNumber: row.printed_number,
    ownLabel: row.own_label,
    printedText: row.printed_text,
    text: row.text,
    theme: row.theme,
    area: row.area,
    timescale: timescaleOf(row),
    nationalFramework: row.national_framework,
    place: placeOf(row.place),
    addressees: parts.addressees.get(row.id) ?? [],
    paragraphs: parts.paragraphs.get(row.id) ?? [],
    sentencesAside: parts.sentencesAside.get(row.id) ?? [],
    echoedBy: echoedBy.get(row.id) ?? [],
  }))
}

async function partsOf(reader: Reader<InspectionDatabase>, ids: string[]) {
  const addressees = await reader
    .selectFrom('finding_addressee as to')
    .leftJoin('organisation', 'organisation.id', 'to.organisation_id')
    .select(['to.id', 'to.revision', 'to.finding_id', 'to.addressee', 'to.printed', 'to.organisation_id', 'organisation.name'])
    .where('to.finding_id', 'in', ids)
    .orderBy('to.id')
    .execute()
  const paragraphs = await reader.selectFrom('finding_paragraph').selectAll().where('finding_id', 'in', ids).orderBy('position').execute()
  const asides = await reader.selectFrom('finding_sentence_aside').selectAll().where('finding_id', 'in', ids).orderBy('id').execute()
  return {
    addressees: byFinding(addressees, (row) => ({
      id: row.id,
      revision: row.revision,
      addressee: row.addressee as Addressee,
      organisation: row.organisation_id === null ? null : { id: row.organisation_id, name: row.name ?? '' },
      printed: row.printed,
    })),
    paragraphs: byFinding(paragraphs, (row) => ({
      id: row.id,
      revision: row.revision,
      printedNumber: row.printed_number,
      text: row.text,
      place: placeOf(row.place),
    })),
    sentencesAside: byFinding(asides, (row) => ({ id: row.id, revision: row.revision, sentence: row.sentence, because: row.because })),
  }
}

function byFinding<Row extends { finding_id: string }, Part>(rows: readonly Row[], part: (row: Row) => Part): Map<string, Part[]> {
  const found = new Map<string, Part[]>()
  for (const row of rows) found.set(row.finding_id, [...(found.get(row.finding_id) ?? []), part(row)])
  return found
}

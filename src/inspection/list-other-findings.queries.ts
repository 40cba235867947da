import type { Reader } from '../database/database.ts'
import type { InspectionDatabase } from './inspection.tables.ts'
import type { InspectionMention } from './inspection.ts'
import { listInspections } from './list-inspections.queries.ts'
import type { Looking } from './seen-inspections.queries.ts'

export type EarlierFinding = {
  readonly id: string
  readonly printedNumber: string | null
  readonly ownLabel: string | null
  readonly text: string
  readonly inspection: InspectionMention
}

/** The findings of the other inspections that the viewer may see, newest inspection first: what a later report may speak of. */
export async function listOtherFindings(
  reader: Reader<InspectionDatabase>,
  viewer: Looking,
  inspectionId: string,
): Promise<EarlierFinding[]> {
  const others = (await listInspections(reader, viewer)).filter((inspection) => inspection.id !== inspectionId)
  if (others.length === 0) return []
  const rows = await reader
    .selectFrom('finding')
    .select(['id', 'inspection_id', 'printed_number', 'own_label', 'text'])
    .where(
      'inspection_id',
      'in',
      others.map((inspection) => inspection.id),
    )
    .orderBy('position')
    .execute()
  return others.flatMap((inspection) =>
    rows
      .filter((row) => row.inspection_id === inspection.id)
      .map((row) => ({ id: row.id, printedNumber: row.printed_number, ownLabel: row.own_label, text: row.text, inspection })),
  )
}

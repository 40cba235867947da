import type { Reader } from '../database/database.ts'
import { Refusal } from '../refusal.ts'
import type { InspectionDatabase } from './inspection.tables.ts'

/** The tables whose rows hang on an inspection, and those whose rows hang on one of its findings; each with its word. */
export const partWords = {
  fieldwork: 'period of fieldwork',
  judgement: 'judgement',
  expected_judgement: 'expected judgement',
  finding: 'finding',
  strength: 'strength',
  inspection_note: 'note',
  finding_echo: 'sentence about an earlier finding',
} as const

export const findingPartWords = {
  finding_addressee: 'addressee',
  finding_paragraph: 'paragraph',
  finding_sentence_aside: 'marked sentence',
} as const

export type PartTable = keyof typeof partWords
export type FindingPartTable = keyof typeof findingPartWords
export type AnyPartTable = PartTable | FindingPartTable

/** Refuses a part that isn't this inspection's: somebody removed it, or the address was made up. */
export async function refuseUnlessPart(
  reader: Reader<InspectionDatabase>,
  inspectionId: string,
  table: AnyPartTable,
  id: string,
): Promise<void> {
  const found =
    table in partWords
      ? await isPart(reader, inspectionId, table as PartTable, id)
      : await isFindingPart(reader, inspectionId, table as FindingPartTable, id)
  if (found) return
  const word = { ...partWords, ...findingPartWords }[table]
  throw new Refusal(
    'not-found',
    `That ${word} isn’t on this inspection. Somebody may have removed it: look at “Removed lately” on its page.`,
  )
}

async function isPart(reader: Reader<InspectionDatabase>, inspectionId: string, table: PartTable, id: string): Promise<boolean> {
  const row = await reader.selectFrom(table).select('id').where('id', '=', id).where('inspection_id', '=', inspectionId).executeTakeFirst()
  return row !== undefined
}

async function isFindingPart(
  reader: Reader<InspectionDatabase>,
  inspectionId: string,
  table: FindingPartTable,
  id: string,
): Promise<boolean> {
  const row = await reader
    .selectFrom(table)
    .innerJoin('finding', 'finding.id', `${table}.finding_id`)
    .select(`${table}.id`)
    .where(`${table}.id`, '=', id)
    .where('finding.inspection_id', '=', inspectionId)
    .executeTakeFirst()
  return row !== undefined
}

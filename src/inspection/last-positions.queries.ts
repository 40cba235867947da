import type { Reader } from '../database/database.ts'
import type { InspectionDatabase } from './inspection.tables.ts'

const ordered = ['fieldwork', 'judgement', 'finding', 'strength', 'inspection_note'] as const
export type Ordered = (typeof ordered)[number]

/** The last position in each list of an inspection; null where it is empty. */
export async function lastPositions(reader: Reader<InspectionDatabase>, inspectionId: string): Promise<Record<Ordered, string | null>> {
  const last: Partial<Record<Ordered, string | null>> = {}
  for (const table of ordered) {
    const row = await reader
      .selectFrom(table)
      .select((eb) => eb.fn.max('position').as('position'))
      .where('inspection_id', '=', inspectionId)
      .executeTakeFirst()
    last[table] = row?.position ?? null
  }
  return last as Record<Ordered, string | null>
}

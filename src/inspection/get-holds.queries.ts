import type { Reader } from '../database/database.ts'
import type { InspectionDatabase } from './inspection.tables.ts'
import type { Hold, NamedPerson } from './inspection.ts'

/** Each time that the inspection was held in confidence, and its opening. The caller has seen that the viewer may see the inspection. */
export async function getHolds(reader: Reader<InspectionDatabase>, inspectionId: string): Promise<Hold[]> {
  const rows = await reader
    .selectFrom('inspection_hold as hold')
    .leftJoin('inspection_hold_end as ending', 'ending.inspection_hold_id', 'hold.id')
    .leftJoin('person as holder', 'holder.id', 'hold.recorded_by')
    .leftJoin('person as opener', 'opener.id', 'ending.recorded_by')
    .select(['hold.id', 'hold.held_on', 'hold.reason', 'holder.name as held_by'])
    .select(['ending.opened_on', 'ending.reason as opened_because', 'opener.name as opened_by'])
    .where('hold.inspection_id', '=', inspectionId)
    .orderBy('hold.recorded_at')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    heldOn: row.held_on,
    reason: row.reason,
    by: row.held_by,
    opened: row.opened_on ? { on: row.opened_on, reason: row.opened_because, by: row.opened_by } : null,
  }))
}

/** Who is named on it today. */
export async function getNamedPeople(reader: Reader<InspectionDatabase>, inspectionId: string): Promise<NamedPerson[]> {
  const rows = await reader
    .selectFrom('inspection_named as named')
    .innerJoin('person', 'person.id', 'named.person_id')
    .select(['named.id', 'named.revision', 'named.from_on', 'named.to_on', 'person.id as person_id', 'person.name'])
    .where('named.inspection_id', '=', inspectionId)
    .where('named.to_on', 'is', null)
    .orderBy('person.name')
    .execute()
  return rows.map((row) => ({ id: row.id, revision: row.revision, person: { id: row.person_id, name: row.name }, from: row.from_on }))
}

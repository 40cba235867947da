import { type ExpressionBuilder, sql } from 'kysely'
import type { Reader } from '../database/database.ts'
import type { Viewer } from '../people/viewer.ts'
import type { InspectionDatabase } from './inspection.tables.ts'

/** Whoever looks: an inspection held in confidence is seen only by people named on it, whatever their role. `everything` is for what is
 * kept whole, such as a version of a plan, and cut again for whoever is shown it. */
export type Looking = Pick<Viewer, 'personId'> & { readonly everything?: true }

/**
 * The ids of the inspections that a person may see, for `where('inspection_id', 'in', …)` in any query that shows or counts something of
 * an inspection. Nobody (null) sees those that aren't held.
 */
export function seenInspectionIds(reader: Reader<InspectionDatabase>, viewer: Looking) {
  const all = reader.selectFrom('inspection as seen').select('seen.id')
  if (viewer.everything) return all
  return all.where((eb) => eb.or([eb.not(isHeldNow(eb, 'seen.id')), isNamedToday(eb, 'seen.id', viewer.personId)]))
}

/** A yes-or-no expression for a query: is the inspection with this id held in confidence? */
export function isHeldNow<DB extends InspectionDatabase, TB extends keyof DB>(eb: ExpressionBuilder<DB, TB>, id: string) {
  return sql<boolean>`exists (select from inspection_hold hold where hold.inspection_id = ${eb.ref(id as never)}
    and not exists (select from inspection_hold_end ending where ending.inspection_hold_id = hold.id))`
}

function isNamedToday<DB extends InspectionDatabase, TB extends keyof DB>(
  eb: ExpressionBuilder<DB, TB>,
  id: string,
  personId: string | null,
) {
  return sql<boolean>`exists (select from inspection_named named where named.inspection_id = ${eb.ref(id as never)}
    and named.person_id = ${personId}::uuid and (named.to_on is null or named.to_on >= (moment() at time zone 'Europe/London')::date))`
}

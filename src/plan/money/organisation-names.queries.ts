import type { Reader } from '../../database/database.ts'
import type { PlanDatabase } from '../plan.tables.ts'
import type { Named } from '../plan-content.ts'

/** The organisations of the authority's book, by name. */
export async function listOrganisationNames(reader: Reader<PlanDatabase>): Promise<Named[]> {
  return reader.selectFrom('organisation').select(['id', 'name']).orderBy('name').orderBy('id').execute()
}

import type { Reader } from '../../database/database.ts'
import type { Viewer } from '../../people/viewer.ts'
import type { PlanDatabase } from '../plan.tables.ts'

/** A way to look at a plan that was kept under a name; `address` is what the plan's own address then asks. */
export type SavedView = { readonly id: string; readonly name: string; readonly address: string; readonly forAll: boolean }

/** Those that this person kept, and those that are for everybody; by name. */
export async function listSavedViews(reader: Reader<PlanDatabase>, viewer: Pick<Viewer, 'personId'>, planId: string): Promise<SavedView[]> {
  const rows = await reader
    .selectFrom('saved_view')
    .select(['id', 'name', 'address', 'person_id'])
    .where('plan_id', '=', planId)
    .where((eb) => eb.or([eb('person_id', 'is', null), ...(viewer.personId ? [eb('person_id', '=', viewer.personId)] : [])]))
    .orderBy('name')
    .orderBy('id')
    .execute()
  return rows.map(({ person_id, ...view }) => ({ ...view, forAll: person_id === null }))
}

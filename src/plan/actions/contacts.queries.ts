import { sql } from 'kysely'
import type { Reader } from '../../database/database.ts'
import { today } from '../owners.queries.ts'
import type { PlanDatabase } from '../plan.tables.ts'

export type PossiblePartner = {
  readonly id: string
  readonly name: string
  /** Who there could be the contact, by name. */
  readonly people: readonly { readonly id: string; readonly name: string; readonly jobTitle: string | null }[]
}

/** The organisations that could take part in an action, by name, with the people of each who haven't left. The council whose plan it is
 * isn't its own partner. */
export async function listPossiblePartners(reader: Reader<PlanDatabase>, ownId: string | null): Promise<PossiblePartner[]> {
  const organisations = await reader
    .selectFrom('organisation')
    .innerJoin('authority', 'authority.id', 'organisation.authority_id')
    .select(['organisation.id', 'organisation.name'])
    .where(sql<boolean>`coalesce(organisation.to_on >= ${today}, true)`)
    .where(sql<boolean>`not (organisation.kind = 'council' and organisation.name = authority.name)`)
    .orderBy('organisation.name')
    .orderBy('organisation.id')
    .execute()
  const people = await reader
    .selectFrom('person')
    .select(['id', 'name', 'job_title', 'organisation_id'])
    .where('organisation_id', 'is not', null)
    .where(sql<boolean>`coalesce(left_on >= ${today}, true)`)
    .orderBy('name')
    .orderBy('id')
    .execute()
  const byOrganisation = Map.groupBy(people, (person) => person.organisation_id)
  return organisations
    .filter(({ id }) => id !== ownId)
    .map((organisation) => ({
      ...organisation,
      people: (byOrganisation.get(organisation.id) ?? []).map(({ id, name, job_title }) => ({ id, name, jobTitle: job_title })),
    }))
}

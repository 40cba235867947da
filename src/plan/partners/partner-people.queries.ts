import { sql } from 'kysely'
import type { Reader } from '../../database/database.ts'
import type { Viewer } from '../../people/viewer.ts'
import { today } from '../owners.queries.ts'
import type { PlanDatabase } from '../plan.tables.ts'

export type PartnerPerson = {
  readonly id: string
  readonly name: string
  readonly jobTitle: string | null
  readonly organisationId: string
  readonly organisation: string
}

/** The people of the organisations in the authority's book who haven't left, by organisation and name. */
export async function listPartnerPeople(reader: Reader<PlanDatabase>): Promise<PartnerPerson[]> {
  const rows = await reader
    .selectFrom('person')
    .innerJoin('organisation', 'organisation.id', 'person.organisation_id')
    .select(['person.id', 'person.name', 'job_title', 'organisation.id as organisation_id', 'organisation.name as organisation'])
    .where(sql<boolean>`coalesce(person.left_on >= ${today}, true)`)
    .orderBy('organisation.name')
    .orderBy('person.name')
    .orderBy('person.id')
    .execute()
  return rows.map(({ job_title, organisation_id, ...row }) => ({ ...row, jobTitle: job_title, organisationId: organisation_id }))
}

/** The organisation that the person who looks belongs to, by the authority's book. */
export async function ownOrganisationId(reader: Reader<PlanDatabase>, viewer: Pick<Viewer, 'personId'>): Promise<string | null> {
  if (viewer.personId === null) return null
  const person = await reader.selectFrom('person').select('organisation_id').where('id', '=', viewer.personId).executeTakeFirst()
  return person?.organisation_id ?? null
}

/** The organisations of the authority's book that stand today and can be partners in a plan, by name. */
export async function listPossiblePartners(reader: Reader<PlanDatabase>): Promise<{ id: string; name: string }[]> {
  return reader
    .selectFrom('organisation')
    .select(['id', 'name'])
    .where('kind', '<>', 'inspectorate')
    .where(sql<boolean>`coalesce(to_on >= ${today}, true)`)
    .orderBy('name')
    .orderBy('id')
    .execute()
}

export type OfferListed = {
  readonly id: string
  readonly actionPartnerId: string
  readonly offeredOn: Temporal.PlainDate
  readonly offeredTo: string | null
  readonly words: string | null
}

/** Every offer of a plan's actions, the first first, with whom it went to and the words that went with it. */
export async function listOffers(reader: Reader<PlanDatabase>, planId: string): Promise<OfferListed[]> {
  const rows = await reader
    .selectFrom('partner_offer')
    .innerJoin('action', 'action.id', 'partner_offer.action_id')
    .leftJoin('person', 'person.id', 'partner_offer.offered_to')
    .select(['partner_offer.id', 'action_partner_id', 'offered_on', 'person.name as offered_to', 'words'])
    .where('plan_id', '=', planId)
    .orderBy('partner_offer.recorded_at')
    .orderBy('partner_offer.id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    actionPartnerId: row.action_partner_id,
    offeredOn: row.offered_on,
    offeredTo: row.offered_to,
    words: row.words,
  }))
}

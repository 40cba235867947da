import type { Database, Writer } from '../../database/database.ts'
import { newId } from '../../database/new-id.ts'
import { recordEvent } from '../../history/record-event.ts'
import type { Viewer } from '../../people/viewer.ts'
import { Refusal } from '../../refusal.ts'
import { onWholePlan } from '../on-whole-plan.commands.ts'
import type { PlanDatabase } from '../plan.tables.ts'
import type { PlanContent } from '../plan-content.ts'
import { partnerContactChanged, partnerNamed } from './partner-events.ts'
import { listPartnerPeople, listPossiblePartners } from './partner-people.queries.ts'

export type NamePartner = {
  readonly commandId: string
  readonly planId: string
  readonly organisationId: string
  readonly contactId: string | null
  readonly actionIds: readonly string[]
}

/** Makes an organisation a partner in actions, with its own contact; where it is one already, the contact becomes this one. */
export async function namePartner(db: Database<PlanDatabase>, viewer: Viewer, order: NamePartner): Promise<string> {
  return onWholePlan(db, viewer, { act: 'namePartner', what: 'name partners in this plan', ...order }, (tx, plan) =>
    nameIt(tx, viewer, plan, order),
  )
}

async function nameIt(tx: Writer<PlanDatabase>, viewer: Viewer, plan: PlanContent, order: NamePartner): Promise<string> {
  const organisation = (await listPossiblePartners(tx)).find((each) => each.id === order.organisationId)
  if (!organisation) throw new Refusal('not-found', 'There is no such organisation in the authority’s book, or it is no more.')
  const contact = order.contactId === null ? null : (await listPartnerPeople(tx)).find((person) => person.id === order.contactId)
  if (contact === undefined || (contact && contact.organisationId !== organisation.id))
    throw new Refusal('conflict', `The contact isn’t somebody of ${organisation.name}. Choose one of its own people.`)
  let done = 0
  for (const actionId of new Set(order.actionIds)) {
    const action = plan.actions.find((each) => each.id === actionId)
    if (!action) throw new Refusal('conflict', 'One of these actions is not in this plan any more.')
    const there = action.partners.find((partner) => partner.organisation.id === organisation.id)
    if (there && (contact === null || there.contact?.id === contact.id)) continue
    done++
    if (there) {
      await tx.updateTable('action_partner').set({ contact_person_id: order.contactId }).where('id', '=', there.id).execute()
      recordEvent(tx, partnerContactChanged(action, organisation.name, contact?.name ?? null))
    } else {
      const row = { id: newId(), action_id: action.id, organisation_id: organisation.id, contact_person_id: order.contactId }
      await tx
        .insertInto('action_partner')
        .values({ ...row, recorded_by: viewer.personId })
        .execute()
      recordEvent(tx, partnerNamed(action, organisation.name, contact?.name ?? null))
    }
  }
  if (done === 0) throw new Refusal('conflict', `${organisation.name} is already a partner in each of these actions.`)
  return organisation.id
}

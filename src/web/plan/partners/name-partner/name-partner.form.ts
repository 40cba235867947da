import type { PartnerPerson } from '../../../../plan/partners/partner-people.queries.ts'
import type { PlanContent } from '../../../../plan/plan-content.ts'
import type { Fields } from '../../../form/fields.ts'
import { readForm } from '../../../form/read-form.ts'

type Offered = {
  readonly organisations: readonly { readonly id: string; readonly name: string }[]
  readonly people: readonly PartnerPerson[]
}

export function readNamePartner(fields: Fields, plan: PlanContent, { organisations, people }: Offered) {
  const form = readForm(fields)
  const organisationId = form.choice(
    'organisation',
    organisations.map(({ id }) => id),
    { missing: 'Choose the partner' },
  )
  const contactId = form.optionalChoice(
    'contact',
    people.map(({ id }) => id),
  )
  const contact = people.find(({ id }) => id === contactId)
  const organisation = organisations.find(({ id }) => id === organisationId)
  if (contact && organisation && contact.organisationId !== organisation.id)
    form.wrong('contact', `${contact.name} belongs to ${contact.organisation}, not to ${organisation.name}`)
  const actionIds = form.choices(
    'actions',
    plan.actions.map(({ id }) => id),
  )
  if (actionIds.length === 0) form.wrong('actions', 'Tick the actions that it is a partner in')
  return form.finish({ organisationId, contactId, actionIds })
}

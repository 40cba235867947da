import { partnerStanding } from '../partners/partner-standing.ts'
import type { ActionContent, PartnerContent } from '../plan-content.ts'
import { dayWords, isOpen } from '../plan-words.ts'
import { aboutAction } from './action-checks.ts'
import type { Check, Found } from './check.ts'

// What falls to partners: whom to speak to, and whether they said yes.

export const partnerChecks = [
  {
    name: 'partner-without-contact',
    kind: 'error',
    title: 'Partner without a contact',
    find: ofPartners((action, { organisation, contact }) =>
      contact === null ? `${action.reference} names nobody to speak to at ${organisation.name}.` : null,
    ),
  },
  {
    name: 'partner-contact-left',
    kind: 'error',
    title: 'Partner’s contact who has left',
    find: ofPartners((action, { organisation, contact }) =>
      contact?.left ? `${contact.name}, the contact of ${action.reference} at ${organisation.name}, has left.` : null,
    ),
  },
  {
    name: 'partner-not-agreed',
    kind: 'error',
    title: 'Not agreed by the partner',
    find: ofPartners((action, partner) => notAgreed(action, partner)),
  },
] as const satisfies readonly Check[]

function notAgreed(action: ActionContent, partner: PartnerContent): string | null {
  const { organisation, standing, on, reason } = partner
  const { reference } = action
  const { agreed, changedSince } = partnerStanding(action, partner)
  if (agreed) return null
  if (standing === 'not-offered') return `${reference} names ${organisation.name}, but was never offered to it.`
  const since = on === null ? '' : ` on ${dayWords(on)}`
  if (standing === 'agreed' && changedSince)
    return `${organisation.name} agreed to ${reference}${since}, but its words or its date were changed after that.`
  if (standing === 'offered') return `${reference} was offered to ${organisation.name}${since} and isn’t answered yet.`
  const why = reason === null ? '.' : `: “${reason}”${/[.!?]$/.test(reason) ? '' : '.'}`
  return `${organisation.name} did not agree to ${reference}${since}${why}`
}

function ofPartners(ask: (action: ActionContent, partner: PartnerContent) => string | null): Check['find'] {
  return (plan) =>
    plan.actions.filter(isOpen).flatMap((action) =>
      action.partners.flatMap((partner): Found[] => {
        const sentence = ask(action, partner)
        return sentence === null
          ? []
          : [{ about: aboutAction(action), apart: `${partner.organisation.id} ${partner.standing} ${partner.on ?? ''}`, sentence }]
      }),
    )
}

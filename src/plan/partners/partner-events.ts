import { printPlainDay } from '../../calendar/print-day.ts'
import type { ActionContent } from '../plan-content.ts'

// How the history of an action tells what was done about its partners.

type Told = Pick<ActionContent, 'id' | 'reference'>

const onAction = (what: string, action: Told, sentence: string) => ({ what, about: { kind: 'action', id: action.id }, sentence })

export const partnerNamed = (action: Told, organisation: string, contact: string | null) =>
  onAction('partner-named', action, `Named ${organisation} as a partner in ${action.reference}${contact ? `, contact ${contact}` : ''}.`)

export const partnerContactChanged = (action: Told, organisation: string, contact: string | null) =>
  onAction(
    'partner-contact-changed',
    action,
    contact
      ? `${contact} is now the contact at ${organisation} for ${action.reference}.`
      : `Took off the contact at ${organisation} for ${action.reference}.`,
  )

export const actionOffered = (action: Told, organisation: string, to: string | null, on: Temporal.PlainDate) =>
  onAction('action-offered', action, `Offered ${action.reference} to ${organisation}${to ? `, to ${to},` : ''} on ${printPlainDay(on)}.`)

type Answered = {
  readonly agreed: boolean
  readonly organisation: string
  readonly by: string
  readonly on: Temporal.PlainDate
  readonly reason: string | null
}

export const offerAnswered = (action: Told, { agreed, organisation, by, on, reason }: Answered) =>
  onAction(
    agreed ? 'partner-agreed' : 'partner-did-not-agree',
    action,
    `${by} ${agreed ? 'agreed' : 'did not agree'} to ${action.reference} for ${organisation} on ${printPlainDay(on)}${reason ? `: ${reason.replace(/\.$/, '')}` : ''}.`,
  )

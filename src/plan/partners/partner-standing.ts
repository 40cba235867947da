import { printPlainDay } from '../../calendar/print-day.ts'
import type { ActionContent, PartnerContent } from '../plan-content.ts'

// Where a partner stands to an action. Nothing is a partner's to do until a named person there agreed to it on a day, and what was agreed
// is the action as it was put to them: its words and its date.

export type PartnerStanding = {
  readonly word: 'Not offered yet' | 'Awaiting an answer' | 'Agreed' | 'Agreed, changed since' | 'Not agreed'
  readonly colour: 'amber' | 'blue' | 'green' | 'red'
  /** Says it whole, with who, for whom and when; begins with a capital and has no full stop. */
  readonly sentence: string
  /** The same where word and organisation stand beside it: who there, when, and why. */
  readonly detail: string | null
  /** Whether the partner has agreed to the action as it now reads. */
  readonly agreed: boolean
  /** Whether its words or its date changed after they were put to the partner. */
  readonly changedSince: boolean
}

type Offered = Pick<ActionContent, 'title' | 'what' | 'dueOn' | 'dueWords'>

/** The action in the words that a partner is asked to agree to. */
export function actionAsOffered(action: Offered): string {
  const due = action.dueOn
    ? `Due ${printPlainDay(Temporal.PlainDate.from(action.dueOn))}`
    : action.dueWords
      ? `Due: ${action.dueWords}`
      : null
  return [action.title, action.what, due ?? 'No date yet'].filter((part) => part !== null).join('\n')
}

export function partnerStanding(action: Offered, partner: PartnerContent): PartnerStanding {
  const changedSince = partner.offered !== null && partner.offered !== actionAsOffered(action)
  const day = partner.on && printPlainDay(Temporal.PlainDate.from(partner.on))
  const on = day ? ` on ${day}` : ''
  const body = partner.organisation.name
  const by = partner.by ? `${partner.by} for ${body}` : body
  const since = changedSince ? '; the action was changed since' : ''
  const because = partner.reason ? `: ${withoutStop(partner.reason)}` : ''
  const answered = `${[partner.by, day].filter(Boolean).join(', ')}${because}${since}` || null
  switch (partner.standing) {
    case 'not-offered':
      return { word: 'Not offered yet', colour: 'amber', sentence: `Not yet offered to ${body}`, detail: null, agreed: false, changedSince }
    case 'offered': {
      const sentence = `Offered to ${body}${on}, no answer yet${since}`
      return { word: 'Awaiting an answer', colour: 'blue', sentence, detail: `offered${on}${since}`, agreed: false, changedSince }
    }
    case 'not-agreed': {
      const sentence = `Not agreed by ${by}${on}${because}`
      return { word: 'Not agreed', colour: 'red', sentence, detail: answered, agreed: false, changedSince }
    }
    case 'agreed': {
      const sentence = `Agreed by ${by}${on}${because}${since}`
      return changedSince
        ? { word: 'Agreed, changed since', colour: 'amber', sentence, detail: answered, agreed: false, changedSince }
        : { word: 'Agreed', colour: 'green', sentence, detail: answered, agreed: true, changedSince }
    }
  }
}

/** The partners of an action that have not agreed to it as it now reads; wherever the action shows, they show. */
export function partnersNotAgreed(
  action: ActionContent,
): readonly { readonly partner: PartnerContent; readonly standing: PartnerStanding }[] {
  return action.partners
    .map((partner) => ({ partner, standing: partnerStanding(action, partner) }))
    .filter(({ standing }) => !standing.agreed)
}

const withoutStop = (words: string): string => words.trim().replace(/\.$/, '')

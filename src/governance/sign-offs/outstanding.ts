// Which required sign-offs of a report are missing or lapsed, each with a sentence that says what to do.

import { printDay } from '../../calendar/print-day.ts'
import type { SlotName } from '../report/slots.ts'
import { type Requirement, whoseSignOff } from './requirement.ts'
import type { SignOffSettings } from './sign-off-settings.ts'
import type { Standing } from './standing.ts'

export type Outstanding = {
  readonly key: string
  readonly slot: SlotName
  readonly label: string
  /** Whose it is: "Section 151 officer". */
  readonly who: string
  readonly state: Exclude<Standing['state'], 'signed'>
  readonly sentence: string
}

type Entries = {
  readonly entries: readonly { readonly requirement: Requirement; readonly standing: Standing; readonly waits: boolean }[]
  readonly settings: SignOffSettings
}

export function outstandingOf({ entries, settings }: Entries): readonly Outstanding[] {
  return entries.flatMap(({ requirement, standing, waits }): Outstanding[] => {
    const { state } = standing
    if (!requirement.required || state === 'signed') return []
    const who = whoseSignOff(requirement)
    const what = `“${requirement.label}” (${settings.labels[requirement.kind].toLowerCase()} the ${who})`
    const { key, slot, label } = requirement
    return [
      { key, slot, label, who, state, sentence: `${what} ${sentenceOf(requirement, standing)}${waits ? ' Specialists sign first.' : ''}` },
    ]
  })
}

function sentenceOf({ offer }: Requirement, standing: Standing): string {
  if (standing.state === 'lapsed') {
    const { signer, lapse } = standing.signOff
    return lapse?.why === 'taken-back'
      ? `was signed by ${signer.name}, who took it back.`
      : `was signed by ${signer.name}, but what it stands on has changed since: it has to be signed again.`
  }
  if (standing.state === 'not-asked') return 'isn’t signed, and nobody has been asked yet.'
  const asked = offer?.person ? `${offer.person.name} was asked` : 'it was asked for'
  return `isn’t signed: ${asked}${offer?.byOn ? ` by ${printDay(offer.byOn)}` : ''}.`
}

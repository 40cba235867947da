// How sign-offs are printed in the paper: who, as what, their initials and the day; what is required and not there is to follow.

import { londonDay } from '../../calendar/london.ts'
import type { PrintedSignOff } from '../report/report-content.ts'
import type { SlotName } from '../report/slots.ts'
import { type Requirement, whoseSignOff } from './requirement.ts'
import type { SignOffSettings } from './sign-off-settings.ts'
import type { Standing } from './standing.ts'

type Entries = {
  readonly entries: readonly { readonly requirement: Requirement; readonly standing: Standing }[]
  readonly settings: SignOffSettings
}

export function printedOf({ entries, settings }: Entries): ReadonlyMap<SlotName, readonly PrintedSignOff[]> {
  const printed = new Map<SlotName, PrintedSignOff[]>()
  for (const { requirement, standing } of entries) {
    const line = lineOf(requirement, standing, settings)
    if (line) printed.set(requirement.slot, [...(printed.get(requirement.slot) ?? []), line])
  }
  return printed
}

function lineOf(requirement: Requirement, standing: Standing, { labels }: SignOffSettings): PrintedSignOff | null {
  const { kind } = requirement
  const label = labels[kind]
  if (standing.state === 'signed') {
    const { signer, initials, post, as, signedAt } = standing.signOff
    return { kind, label, post, name: signer.name, initials, as, on: londonDay(signedAt).toString(), toFollow: false }
  }
  if (!requirement.required) return null
  return { kind, label, post: whoseSignOff(requirement), name: '', initials: '', as: 'own', on: null, toFollow: true }
}

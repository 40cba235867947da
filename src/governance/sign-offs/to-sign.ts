// Which sign-offs wait for one person: what they, or whoever holds their role, were asked for and haven't signed, and what of theirs lapsed.

import { keyOf, requirementKeyOf } from './requirement.ts'
import type { Offer, SignOff } from './sign-off.ts'
import { type About, capacityFor, type Signer } from './who-may-sign.ts'

type Report = About & { readonly id: string; readonly authorId: string }

/** Of one report: the keys of what waits for them. A lapse that nobody has seen yet isn't counted. */
export function waitingFor(signer: Signer, report: Report, offers: readonly Offer[], signOffs: readonly SignOff[]): readonly string[] {
  if (signer.personId === report.authorId) return []
  const latest = new Map<string, SignOff>()
  for (const signOff of signOffs) {
    const known = latest.get(keyOf(signOff))
    if (!known || Temporal.Instant.compare(known.signedAt, signOff.signedAt) < 0) latest.set(keyOf(signOff), signOff)
  }
  const isOpen = (key: string) => latest.get(key)?.lapse !== null
  const asked = offers
    .filter((offer) => isMine(offer, signer, report))
    .map(requirementKeyOf)
    .filter(isOpen)
  const lapsed = [...latest].filter(([, { signer: by, lapse }]) => by.id === signer.personId && lapse !== null).map(([key]) => key)
  return [...new Set([...asked, ...lapsed])]
}

/** Asked by name, or as one of those who hold the role where no name was given. */
export function isMine(offer: Offer, signer: Signer, about: About): boolean {
  if (offer.person) return offer.person.id === signer.personId
  return capacityFor({ role: offer.role, offer }, signer, about) !== null
}

// Which sign-offs a report needs: those of its template's fields, and those that somebody was asked for by name.

import { type Role, roles } from '../../people/roles.ts'
import type { Manifest, SignOffKind } from '../report/manifest.ts'
import type { SlotName } from '../report/slots.ts'
import type { Offer } from './sign-off.ts'

export type Requirement = {
  /** Stable within a report: `finance.section-151-officer.statement-by`, or the id of the asking. */
  readonly key: string
  readonly slot: SlotName
  readonly label: string
  readonly role: Role | null
  readonly kind: SignOffKind
  readonly stage: 1 | 2
  readonly required: boolean
  readonly covers: readonly SlotName[]
  readonly offer: Offer | null
}

type Signed = { readonly slot: SlotName; readonly role: Role | null; readonly kind: SignOffKind; readonly offerId: string | null }

/** The template's first, in its order. Somebody asked beside the template signs in the first stage, and the paper doesn't wait for them. */
export function requirementsOf({ slots }: Pick<Manifest, 'slots'>, offers: readonly Offer[]): readonly Requirement[] {
  const own = slots.flatMap(({ name, label, owners = [] }) =>
    owners.map(({ role, kind, stage, required, covers = [] }): Requirement => {
      const key = keyOf({ slot: name, role, kind, offerId: null })
      return { key, slot: name, label, role, kind, stage, required, covers, offer: null }
    }),
  )
  const ofTemplate = (offer: Offer) => own.some((one) => one.key === requirementKeyOf(offer))
  return [
    ...own.map((one) => ({ ...one, offer: offers.find((offer) => requirementKeyOf(offer) === one.key) ?? null })),
    ...offers
      .filter((offer) => !ofTemplate(offer))
      .map((offer): Requirement => {
        const label = slots.find(({ name }) => name === offer.slot)?.label ?? offer.slot
        const { slot, role, kind } = offer
        return { key: offer.id, slot, label, role, kind, stage: 1, required: false, covers: [], offer }
      }),
  ]
}

/** The key of the requirement that a sign-off answers. */
export const keyOf = ({ slot, role, kind, offerId }: Signed): string => offerId ?? `${slot}.${role ?? 'named'}.${kind}`

/** The key of the requirement that somebody was asked for. */
export const requirementKeyOf = ({ id, role, slot, kind }: Offer): string => keyOf({ slot, role, kind, offerId: role === null ? id : null })

/** Whose sign-off it is, in words: "Section 151 officer", or the name of the person who was asked. */
export const whoseSignOff = ({ role, offer }: Pick<Requirement, 'role' | 'offer'>): string =>
  role ? roles[role] : (offer?.person?.name ?? 'Somebody asked by name')

// A sign-off of a field of a report: who was asked, who signed what and when, and when it stopped counting.

import type { Role } from '../../people/roles.ts'
import type { SignOffKind } from '../report/manifest.ts'
import type { SlotName } from '../report/slots.ts'
import type { Covered, CoveredPiece } from './covered-by.ts'

/** Somebody was asked to sign: whoever holds the role, or a named person; `role` is null where only the name counts. */
export type Offer = {
  readonly id: string
  readonly revision: number
  readonly reportId: string
  readonly slot: SlotName
  readonly role: Role | null
  readonly kind: SignOffKind
  readonly person: { readonly id: string; readonly name: string } | null
  readonly byOn: Temporal.PlainDate | null
  readonly note: string | null
  readonly askedBy: string | null
  readonly askedAt: Temporal.Instant
}

export type SignOff = {
  readonly id: string
  readonly reportId: string
  readonly slot: SlotName
  readonly role: Role | null
  readonly offerId: string | null
  readonly kind: SignOffKind
  readonly signer: { readonly id: string; readonly name: string }
  readonly initials: string
  /** As it was called on the day. */
  readonly post: string
  readonly as: 'own' | 'deputy'
  readonly signedAt: Temporal.Instant
  /** What it stands on, whole, and the digest that the history's chain holds of it. */
  readonly covered: Covered
  readonly digest: string
  /** The statement as it stood before its signer changed it while signing. */
  readonly amendedFrom: CoveredPiece | null
  readonly comment: string | null
  readonly isExample: boolean
  readonly lapse: Lapse | null
}

/** Written by whoever saw first that what it stands on had changed; `taken-back` by the signer. It is never revived, only signed again. */
export type Lapse = {
  readonly seenAt: Temporal.Instant
  readonly why: 'changed' | 'taken-back'
  readonly seenBy: string | null
}

/** "Amira Holt" → "AH", as beside “Considered by Monitoring Officer: Yes, AH”. */
export function initialsOf(name: string): string {
  return name
    .split(/[\s-]+/)
    .map((word) => /\p{L}/u.exec(word)?.[0] ?? '')
    .join('')
    .toUpperCase()
}

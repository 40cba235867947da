import type { Entry } from '../../../governance/sign-offs/report-sign-offs.queries.ts'
import { whoseSignOff } from '../../../governance/sign-offs/requirement.ts'
import type { SignOff } from '../../../governance/sign-offs/sign-off.ts'
import type { SignOffSettings } from '../../../governance/sign-offs/sign-off-settings.ts'
import { printMoment } from '../../layout/print.ts'

export type EntryLine = ReturnType<typeof entryLine>

/** A sign-off as a line of the register: what, whose, how it stands, and what came before. */
export function entryLine({ requirement, standing, waits, signOffs }: Entry, { labels }: SignOffSettings) {
  const { key, label, kind, required, offer } = requirement
  return {
    key,
    label,
    kind: labels[kind],
    whose: whoseSignOff(requirement),
    required,
    offer,
    waits,
    carried: 'signOff' in standing && !signOffs.some(({ id }) => id === standing.signOff.id),
    standing: standing.state,
    state: stateOf(standing.state, required, waits),
    current: 'signOff' in standing ? given(standing.signOff) : null,
    earlier: signOffs.filter((one) => !('signOff' in standing) || one.id !== standing.signOff.id).map(given),
  }
}

function stateOf(state: Entry['standing']['state'], required: boolean, waits: boolean) {
  if (state === 'signed') return { words: 'Signed', colour: 'green' }
  if (state === 'lapsed') return { words: 'Lapsed', colour: 'red' }
  if (waits) return { words: 'Specialists first', colour: 'grey' }
  if (state === 'asked') return { words: 'Asked', colour: 'amber' }
  return required ? { words: 'Not asked yet', colour: 'amber' } : { words: 'Not needed', colour: 'grey' }
}

/** A sign-off that was given once, standing or lapsed. */
export function given(signOff: SignOff) {
  const { id, signer, post, as, initials, signedAt, digest, comment, amendedFrom, isExample, lapse } = signOff
  return {
    id,
    signerId: signer.id,
    name: signer.name,
    post: as === 'deputy' ? `${post}, as deputy` : post,
    initials,
    at: printMoment(signedAt),
    digest: digest.slice(0, 12),
    comment,
    isAmended: amendedFrom !== null,
    amendedFrom,
    isExample,
    lapse: lapse && {
      words: lapse.why === 'taken-back' ? 'Taken back' : 'Lapsed: what it stands on had changed',
      at: printMoment(lapse.seenAt),
      by: lapse.why === 'taken-back' ? null : lapse.seenBy,
    },
  }
}

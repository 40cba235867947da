// Whether a sign-off stands: worked out from what it covers now, never kept, so that a change of the plan needs no word to the report.

import { canonicalText } from '../../history/canonical-form.ts'
import { type Covered, comparable } from './covered-by.ts'
import { keyOf, type Requirement } from './requirement.ts'
import type { SignOff } from './sign-off.ts'

/** `covered` null: what it covers can't be seen whole by whoever asks, so that only a lapse on record speaks against it. */
export function stands(signOff: Pick<SignOff, 'covered' | 'lapse'>, covered: Covered | null): boolean {
  return signOff.lapse === null && (covered === null || isSame(signOff.covered, covered))
}

/** Whether two are the same word for word and figure for figure. */
export const isSame = (a: Covered, b: Covered): boolean => canonicalText(comparable(a)) === canonicalText(comparable(b))

export type Standing =
  /** Signed, and what it stands on is as it was. */
  | { readonly state: 'signed'; readonly signOff: SignOff }
  /** Signed once, and no longer so: it has to be signed again. */
  | { readonly state: 'lapsed'; readonly signOff: SignOff }
  | { readonly state: 'asked' }
  /** Nobody was asked yet, or whoever was keeps silent: silence never signs. */
  | { readonly state: 'not-asked' }

/** The latest of the sign-offs that answer a requirement speaks for it. `own` tells those of this report from those of the one that it
 * replaces, which carry over only while they stand. */
export function standingOf(
  requirement: Requirement,
  signOffs: readonly SignOff[],
  covered: Covered | null,
  own: (signOff: SignOff) => boolean = () => true,
): Standing {
  const found = latestFirst(signOffs.filter((one) => keyOf(one) === requirement.key))
  const [ours] = found.filter(own)
  if (ours) return { state: stands(ours, covered) ? 'signed' : 'lapsed', signOff: ours }
  const [earlier] = found
  if (earlier && covered !== null && stands(earlier, covered)) return { state: 'signed', signOff: earlier }
  return { state: requirement.offer ? 'asked' : 'not-asked' }
}

/** Those signed that no longer stand and whose lapse nobody has written down yet. */
export function unseenLapses(
  signOffs: readonly SignOff[],
  coveredNow: (signOff: SignOff) => Covered | null,
): readonly { readonly signOff: SignOff; readonly covered: Covered }[] {
  return signOffs.flatMap((signOff) => {
    const covered = signOff.lapse ? null : coveredNow(signOff)
    return covered && !isSame(signOff.covered, covered) ? [{ signOff, covered }] : []
  })
}

/** Of the second stage, while one of the first that is required or was asked for is still to come. */
export function waitsForFirstStage(
  requirement: Requirement,
  all: readonly { readonly requirement: Requirement; readonly standing: Standing }[],
  twoStages: boolean,
): boolean {
  if (!twoStages || requirement.stage === 1) return false
  return all.some(({ requirement: one, standing }) => one.stage === 1 && (one.required || one.offer) && standing.state !== 'signed')
}

const latestFirst = (signOffs: readonly SignOff[]): readonly SignOff[] =>
  [...signOffs].sort((a, b) => Temporal.Instant.compare(b.signedAt, a.signedAt))

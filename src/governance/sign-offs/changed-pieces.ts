// What of a sign-off's ground has changed, piece by piece: the old to stand beside the new before it is signed again.

import { canonicalText } from '../../history/canonical-form.ts'
import { type Covered, type CoveredPiece, comparable } from './covered-by.ts'

export type ChangedPiece = { readonly label: string; readonly before: CoveredPiece | null; readonly now: CoveredPiece | null }

/** In the order of what stands there now, then what is gone. */
export function changedPieces(before: Covered, now: Covered): readonly ChangedPiece[] {
  const was = new Map(before.map((piece) => [piece.of, piece]))
  const is = new Set(now.map(({ of }) => of))
  return [
    ...now.flatMap((piece): ChangedPiece[] => {
      const old = was.get(piece.of) ?? null
      return old && same(old, piece) ? [] : [{ label: piece.label, before: old, now: piece }]
    }),
    ...before.filter(({ of }) => !is.has(of)).map((piece) => ({ label: piece.label, before: piece, now: null })),
  ]
}

const same = (a: CoveredPiece, b: CoveredPiece): boolean => canonicalText(comparable([a])) === canonicalText(comparable([b]))

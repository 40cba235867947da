import { type ChangedPiece, changedPieces } from '../../../governance/sign-offs/changed-pieces.ts'
import type { CoveredPiece } from '../../../governance/sign-offs/covered-by.ts'
import type { Entry } from '../../../governance/sign-offs/report-sign-offs.queries.ts'

/** What has changed since it was signed; none of what still stands. Each table says which of the two it is, for whoever listens to the page;
 * `n` tells several on one page apart. */
export function changesOnPage({ standing, covered }: Entry, n = 0): readonly ChangedPiece[] {
  if (standing.state !== 'lapsed' || !covered) return []
  const number = n > 0 ? ` (${n + 1})` : ''
  return changedPieces(standing.signOff.covered, covered).map(({ label, before, now }) => ({
    label,
    before: before && captioned(before, `as it was signed${number}`),
    now: now && captioned(now, `as it is now${number}`),
  }))
}

const captioned = (piece: CoveredPiece, which: string): CoveredPiece => ({
  ...piece,
  words: piece.words.map((block) =>
    block.kind === 'table' ? { ...block, caption: `${block.caption || (block.head[0] ?? 'Table')}, ${which}` } : block,
  ),
})

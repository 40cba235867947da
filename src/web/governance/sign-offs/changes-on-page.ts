import { type ChangedPiece, changedPieces } from '../../../governance/sign-offs/changed-pieces.ts'
import type { CoveredPiece } from '../../../governance/sign-offs/covered-by.ts'
import type { Entry } from '../../../governance/sign-offs/report-sign-offs.queries.ts'

/** What has changed since it was signed; none of what still stands. Each table says which of the two it is, for whoever listens to the page. */
export function changesOnPage({ requirement, standing, covered }: Entry): readonly ChangedPiece[] {
  if (standing.state !== 'lapsed' || !covered) return []
  const of = `of “${requirement.label}”`
  return changedPieces(standing.signOff.covered, covered).map(({ label, before, now }) => ({
    label,
    before: before && captioned(before, `${of}, as it was signed`),
    now: now && captioned(now, `${of}, as it is now`),
  }))
}

const captioned = (piece: CoveredPiece, which: string): CoveredPiece => ({
  ...piece,
  words: piece.words.map((block) =>
    block.kind === 'table' ? { ...block, caption: `${block.caption || (block.head[0] ?? 'Table')} ${which}` } : block,
  ),
})

// How far an action was when it was brought in, from the words, the letters or the colour of a cell.

import type { Cell } from '../../document/sheet.ts'

export const ratings = {
  'not-started': 'Not started',
  'on-track': 'On track',
  'at-risk': 'At risk',
  'off-track': 'Off track',
  complete: 'Complete',
  'no-longer-needed': 'No longer needed',
} as const

export type Rating = keyof typeof ratings

export type RatingRead = { readonly rating: Rating | null; readonly printed: string }

/** The first that fits counts. Councils’ own words differ: what fits none is kept as printed, without a rating. */
const words: readonly (readonly [Rating, RegExp])[] = [
  ['no-longer-needed', /\b(no longer (needed|required|relevant)|superseded|withdrawn|cancelled|not needed|n\/a)\b/],
  ['not-started', /\b(not (yet )?(started|begun|due|commenced)|to start|yet to start|unstarted|white|planned)\b/],
  ['complete', /\b(blue|b|complete|completed|done|achieved|closed|finished|embedded)\b/],
  ['off-track', /\b(red|r|off track|overdue|late|delayed|behind|missed|not on track|significant(ly)? (concern|delay)s?)\b/],
  ['at-risk', /\b(amber|yellow|a|at risk|some (concern|delay|slippage|risk)s?|slippage)\b/],
  ['on-track', /\b(green|g|on track|on target|on schedule|progressing( well)?|in progress|under ?way|ongoing|started|begun)\b/],
]

/** Null where the cell says nothing. */
export function readRating(cell: Pick<Cell, 'text' | 'fill'>): RatingRead | null {
  const text = cell.text
  const plain = text
    .toLowerCase()
    .replace(/[-–—_/]+/g, ' ')
    .replace(/\bnot (yet )?(complete|completed|done|achieved)\b/g, 'under way')
  const found = words.find(([, pattern]) => pattern.test(plain === 'n a' ? 'n/a' : plain))
  if (found) return { rating: found[0], printed: text }
  if (text !== '') return { rating: /^\d{1,3} ?%$/.test(text) ? ofPerCent(Number.parseInt(text, 10)) : null, printed: text }
  if (!cell.fill) return null
  return { rating: byFill[cell.fill], printed: `filled ${cell.fill}` }
}

const byFill = { red: 'off-track', amber: 'at-risk', green: 'on-track', blue: 'complete' } as const

const ofPerCent = (done: number): Rating => (done === 0 ? 'not-started' : done === 100 ? 'complete' : 'on-track')

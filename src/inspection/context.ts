// How others had been judged, as at a stated day: counts of a nation or region, or a table of named authorities. It stands with one
// inspection, or with none.

import type { ContextAuthority } from './context-authorities.ts'
import { type CountedGrade, problemWithCounts } from './context-counts.ts'
import { isDay } from './problem-with-content.ts'

export type ContextContent = {
  readonly inspectionId: string | null
  /** "England, all reports under the single inspection framework" */
  readonly name: string
  readonly framework: string | null
  /** ISO text. */
  readonly asAt: string
  readonly source: string
} & (
  | { readonly kind: 'counts'; readonly total: number; readonly counts: readonly CountedGrade[] }
  | { readonly kind: 'authorities'; readonly authorities: readonly ContextAuthority[] }
)

export type Context = ContextContent & { readonly id: string; readonly revision: number }

export function problemWithContext(context: ContextContent): string | null {
  if (context.name.trim() === '') return 'Say whose outcomes these are.'
  if (context.source.trim() === '') return 'Say where the figures come from.'
  if (!isDay(context.asAt)) return 'Say as at which day the figures stood.'
  if (context.kind === 'authorities') return context.authorities.length === 0 ? 'Give at least one authority.' : null
  const numbers = [context.total, ...context.counts.map((part) => part.count)]
  if (numbers.some((number) => !Number.isInteger(number) || number < 0 || number > 100_000))
    return 'Each figure is a whole number from 0 to 100,000.'
  if (context.counts.length === 0) return 'Give at least one grade with its number.'
  return problemWithCounts(context.total, context.counts)
}

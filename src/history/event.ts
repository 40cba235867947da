import type { Canonical } from './canonical-form.ts'

/** What happened, as the history keeps it. Digests of frozen things go in `seal`; words that may one day be erased in `detail`. */
export type HistoryEvent = {
  /** The verb, in kebab-case: 'inspection-confirmed'. */
  readonly what: string
  readonly about: { readonly kind: string; readonly id: string }
  /** One sentence for people, in the past tense. */
  readonly sentence: string
  readonly detail?: Canonical
  readonly seal?: Readonly<Record<string, string>>
}

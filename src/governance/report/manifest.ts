// What a house template asks for: its slots in order, and what may stand in each.

import type { TemplateFamily } from './report-content.ts'

export type SlotKind =
  /** Filled from the report's own record: body, day, subject, officers. */
  | 'fact'
  /** Typed by the writer. */
  | 'words'
  /** Made from the record until the report is finalised, then frozen; the writer may add words. */
  | 'live'
  /** One of `choices`, with a sentence. */
  | 'choice'
  /** An officer's statement, signed. */
  | 'statement'
  /** The grid of bodies and people by day. */
  | 'tracking'

export type Slot = {
  readonly name: string
  readonly label: string
  readonly kind: SlotKind
  readonly layout: 'box' | 'section' | 'statement' | 'tracking'
  readonly choices?: readonly string[]
  /** Who owns a statement, by role; `stage` 1 before `stage` 2. */
  readonly owner?: {
    readonly role: string
    readonly kind: 'statement-by' | 'considered-by' | 'cleared-by' | 'consulted'
    readonly stage: 1 | 2
  }
  /** Which live part of the record fills it. */
  readonly live?: LivePart
  /** "to be set by democratic services" stands in it until they set it. */
  readonly setLast?: boolean
}

export type LivePart =
  | 'inspection'
  | 'judgements'
  | 'national-context'
  | 'strengths'
  | 'findings'
  | 'plan'
  | 'money'
  | 'risks'
  | 'duties'
  | 'bodies'
  | 'next-steps'
  | 'earlier-decisions'
  | 'options'
  | 'consultation'
  | 'equality'

export type Manifest = {
  readonly name: string
  readonly edition: string
  readonly title: string
  readonly family: TemplateFamily
  readonly slots: readonly Slot[]
}

// What a house template asks for: its fields in order, and what may stand in each.

import type { Role } from '../../people/roles.ts'
import type { SlotName } from './slots.ts'

/** The three kinds of house template that come with the product, under neutral names. */
export type TemplateFamily = 'boxed' | 'numbered' | 'covering'

export type PartLayout = 'box' | 'section' | 'statement' | 'tracking'

export type SlotKind =
  /** Filled from the report's own facts: body, day, subject, officers, openness. */
  | 'fact'
  /** Typed by the writer. */
  | 'words'
  /** Made from the record until the report is finalised, then frozen; the writer may add words after it. */
  | 'live'
  /** One of `choices`, with a sentence. */
  | 'choice'
  /** An officer's statement, signed. */
  | 'statement'
  /** The grid of bodies, people and groups by day. */
  | 'tracking'

export const signOffKinds = {
  'statement-by': 'Statement by',
  'considered-by': 'Considered by',
  'cleared-by': 'Cleared by',
  consulted: 'Consulted',
} as const

export type SignOffKind = keyof typeof signOffKinds

/** Who signs a field, by role. Specialists (stage 1) come before statutory officers (stage 2). */
export type Owner = {
  readonly role: Role
  readonly kind: SignOffKind
  readonly stage: 1 | 2
  readonly required: boolean
  /** Fields that the sign-off covers besides those that it always does. */
  readonly covers?: readonly SlotName[]
}

export type Slot = {
  readonly name: SlotName
  readonly label: string
  readonly kind: SlotKind
  readonly layout: PartLayout
  readonly choices?: readonly string[]
  readonly owners?: readonly Owner[]
  /** The parts of the record that fill it, in order. */
  readonly live?: readonly LivePart[]
  /** "To be set by democratic services" stands in it until they set it. */
  readonly setLast?: boolean
  /** A section of the text, not a field of the form: where it says nothing it is left out of the paper, and finalising doesn't ask for it. */
  readonly optional?: boolean
  /** What to write there, in a line. */
  readonly hint?: string
}

export const liveParts = {
  inspection: 'The inspection: its dates, what it covered',
  judgements: 'The judgements',
  'national-context': 'National context as at its date',
  strengths: 'Strengths',
  findings: 'Findings',
  plan: 'The plan, or a version of it',
  workstreams: 'Workstreams and phases',
  money: 'Money',
  risks: 'Risks',
  duties: 'Duties and their dates',
  bodies: 'Who watches the plan',
  partners: 'Partners and their part',
  'next-steps': 'Next steps',
  'earlier-decisions': 'Earlier decisions on the matter',
  consultation: 'Consultation',
  equality: 'Equality',
} as const

export type LivePart = keyof typeof liveParts

export type Manifest = {
  /** `boxed`, `numbered`, `covering`, or the name of an authority's own template. */
  readonly name: string
  readonly edition: string
  readonly title: string
  readonly family: TemplateFamily
  readonly slots: readonly Slot[]
}

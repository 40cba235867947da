// A decision report as one self-contained piece: what is finalised, signed, compared, and made into Word, a page and the public version.
// Days, pence and counts are text, so that its canonical form holds no numbers; names are as they were when it was finalised.

import type { Words } from './words.ts'

export const reportContentEdition = 1

/** The three kinds of house template that come with the product, under neutral names. */
export type TemplateFamily = 'boxed' | 'numbered' | 'covering'

/** What the body is asked to do. Rules of the field, section 4: all of them were seen in published papers. */
export type DecisionShape =
  | 'note-and-commission'
  | 'endorse-or-amend'
  | 'agree'
  | 'approve-with-money'
  | 'endorse-and-delegate'
  | 'approve-in-principle'
  | 'individual-member'
  | 'note-after-submission'
  | 'recommend-to-council'

/** Who may read a part: `exempt` under Schedule 12A, or `confidential` under SI 2012/2089 regulation 2, which is never disclosed. */
export type Openness =
  | { readonly kind: 'public' }
  | { readonly kind: 'exempt'; readonly paragraphs: readonly string[]; readonly because: string }
  | { readonly kind: 'confidential'; readonly because: string }

export type ReportContent = {
  readonly id: string
  readonly family: TemplateFamily
  readonly templateName: string
  readonly authority: string
  readonly shape: DecisionShape
  readonly subject: string
  readonly body: { readonly id: string; readonly name: string; readonly kind: string }
  readonly meetsOn: string | null
  readonly isExample: boolean
  /** In the template's order. */
  readonly parts: readonly ReportPart[]
  readonly appendices: readonly { readonly letter: string; readonly title: string; readonly words: Words; readonly openness: Openness }[]
}

/** One field or section of the template, filled. `words` is empty only where `answer` says why there is nothing. */
export type ReportPart = {
  readonly slot: string
  readonly label: string
  /** `box` is a short field, `section` a numbered or headed part, `statement` an officer's, `tracking` the grid of bodies and days. */
  readonly layout: 'box' | 'section' | 'statement' | 'tracking'
  readonly words: Words
  readonly openness: Openness
  readonly signOffs: readonly PrintedSignOff[]
}

/** How a sign-off is printed: “Considered by Monitoring Officer: Yes, AH, 12 July 2016”. */
export type PrintedSignOff = {
  readonly kind: 'statement-by' | 'considered-by' | 'cleared-by' | 'consulted'
  readonly role: string
  readonly name: string
  readonly initials: string
  readonly as: 'own' | 'deputy'
  readonly on: string
  readonly toFollow: boolean
}

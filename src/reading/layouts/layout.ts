/** How an inspectorate lays a kind of report out, as data. The reading rules know no framework; they follow one of these. */
import type { Addressee, FindingKind, FrameworkId } from '../read-report.ts'

export type Layout = {
  framework: FrameworkId
  /**
   * Where the main facts stand, so that the rest of a long report needn't be opened for them. `front`: all before the text begins.
   * `front-and-parts`: at the front, and from the pages on that the contents name for `parts`, the last of them to the end.
   */
  reach: { kind: 'all' } | { kind: 'front'; judgements: number } | { kind: 'front-and-parts'; judgements: number; parts: RegExp[] }
  /** What is printed nowhere but in this kind of report, with the weight it has as evidence. */
  evidence: { pattern: RegExp; weight: number; on: 'first-pages' | 'anywhere' }[]
  authority: AuthorityRule[]
  /** Where the fieldwork days stand, best first. */
  fieldwork: RegExp[]
  published: RegExp[]
  /** A letter's date stands alone above "Dear …". */
  letter: boolean
  leadInspector: LeadInspectorRule[]
  judgements: JudgementLayout
  lists: ListLayout[]
  /** Headings that end any list, whatever they look like. */
  ends: RegExp[]
  /** A part of the report that is about another body: its lists are addressed to that body. */
  parts: { heading: RegExp; addressee: Addressee }[]
  strengths: RegExp[]
  /** The paragraphs below the table of grades, or under a heading, up to the first list or part. */
  summary: { kind: 'after-judgements' } | { kind: 'after-heading'; heading: RegExp }
  /** Which area a finding belongs to, where its theme or its addressee tells. */
  areas: { area: string; theme?: RegExp; addressee?: Addressee }[]
  notes: { kind: 're-inspection' | 'monitoring' | 'plan'; pattern: RegExp }[]
}

/** `name` has one group, the authority; `in` says which words are looked through. */
export type AuthorityRule = { in: 'title' | 'headings' | 'paragraphs'; name: RegExp }

export type LeadInspectorRule =
  /** "Lead inspector: Name, Her Majesty's Inspector", or a label with the name in the next cell or line. */
  | { kind: 'label'; label: RegExp }
  /** "Name, Ofsted HMI, lead inspector" in the list of the team. */
  | { kind: 'role'; role: RegExp; not?: RegExp }
  /** The name between "Yours sincerely" and "His Majesty's Inspector". */
  | { kind: 'signature' }
  /** The first of the names that a sentence gives. */
  | { kind: 'sentence'; names: RegExp }
  /** The first name below the inspectorate's own heading in the list of the team. */
  | { kind: 'first-of'; heading: RegExp }

export type JudgementLayout =
  | { kind: 'none' }
  /** A table of areas on the left and grades on the right, on one of the first pages. */
  | {
      kind: 'table'
      area: RegExp
      /** Sentences that give a grade outside the table. */
      sentences: { area: string; pattern: RegExp; order: 'before' | 'after' }[]
      subArea?: RegExp
    }
  | {
      kind: 'outcome'
      area: string
      after: RegExp
      outcomes: { grade: 'positive' | 'inconsistent' | 'widespread-failings'; pattern: RegExp }[]
    }

export type ListLayout = {
  heading: RegExp
  kind: FindingKind
  addressee: Addressee
  /** `marked`: bullets or numbers; `rows`: a table's rows, with the responsible body on the left where there are two columns. */
  items: 'marked' | 'rows'
  /** It may head other lists and have no items of its own. */
  within?: true
}

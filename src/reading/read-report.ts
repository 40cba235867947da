/** What was read from a published report or letter: plain data, so that it can be stored, sent between processes and corrected. */

/** In PDF points; x and y are measured from the page's top left corner as it is shown. */
export type Rectangle = { x: number; y: number; width: number; height: number }

/** Pages count from 1. `continues` is there when the words run on to further pages. */
export type Place = { page: number; rectangles: Rectangle[]; continues?: { page: number; rectangles: Rectangle[] }[] }

/** `value` is what Goodward makes of it (days as ISO text), `printed` the words as they stand on the page. */
export type Fact<T> = { value: T; printed: string; place: Place }

export type FrameworkId = 'sif' | 'ilacs' | 'focused-visit' | 'area-send'

export type Grade = 'outstanding' | 'good' | 'requires-improvement' | 'inadequate' | 'positive' | 'inconsistent' | 'widespread-failings'

/** `area` is the printed area without its ordinal; `grade` is null when the row is there and its grade can't be read. */
export type ReadJudgement = {
  area: string
  areaPrinted: string
  grade: Grade | null
  gradePrinted: string
  parentArea?: string
  place: Place
}

export type FindingKind = 'recommendation' | 'improvement' | 'priority-action'
export type Addressee = 'local-authority' | 'lscb' | 'partnership'

/** Counted from publication or receipt as the framework says; `amount` is null for "immediately". */
export type Timescale = { printed: string; amount: number | null; unit: 'immediately' | 'days' | 'weeks' | 'months' }

export type ReadFinding = {
  kind: FindingKind
  addressee: Addressee
  /** The heading that the finding stands under, as printed. */
  list: string
  number: string | null
  /** Verbatim, unwrapped, without number, bullet or footnote mark; sub-bullets belong to their parent. */
  text: string
  theme?: string
  area?: string
  timescale?: Timescale
  /** The tag as printed, for example "outcome 4, national framework". It stays in `text` too. */
  nationalFramework?: string
  /** Area SEND: the left column. */
  responsible?: string
  /** Body paragraphs that the report itself marks as leading to a recommendation and that speak of this one. */
  markedParagraphs?: Passage[]
  place: Place
}

export type Passage = { text: string; place: Place }

export type NoteKind = 're-inspection' | 'monitoring' | 'plan'
export type ReadNote = Passage & { kind: NoteKind }

/** A sentence that speaks of what an earlier inspection found. */
export type EchoStanding = 'remains' | 'met' | 'not-sufficiently-addressed'
export type ReadEcho = Passage & { standing: EchoStanding }

export type DoubtKind =
  | 'authority-missing'
  | 'dates-missing'
  | 'dates-backwards'
  | 'lead-inspector-missing'
  | 'grade-missing'
  | 'overall-missing'
  | 'number-skipped'
  | 'item-may-be-two'
  | 'item-ends-abruptly'
  | 'heading-without-items'
  | 'no-findings'
  | 'only-earlier-findings'
  | 'framework-uncertain'
  | 'page-damaged'
  | 'marked-paragraph-unplaced'

/** `path` names the fact in this report, for example "findings/3" or "inspectedTo". */
export type Doubt = { kind: DoubtKind; sentence: string; path?: string; place?: Place }

export type ReadReport = {
  readerEdition: string
  framework: FrameworkId
  /** Which form of the framework's report this is, for example "ilacs-2023". */
  edition: string
  authority: Fact<string> | null
  inspectedFrom: Fact<string> | null
  inspectedTo: Fact<string> | null
  /** Every fieldwork period, in printed order; a visit of one day has the same day twice. */
  fieldwork: { from: string; to: string; printed: string; place: Place }[]
  published: Fact<string> | null
  leadInspector: Fact<string> | null
  judgements: ReadJudgement[]
  findings: ReadFinding[]
  strengths: Passage[]
  summary: Passage[]
  notes: ReadNote[]
  echoes: ReadEcho[]
  doubts: Doubt[]
  pages: { width: number; height: number }[]
}

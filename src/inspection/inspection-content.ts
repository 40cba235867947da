// What is put on record when an inspection is confirmed from a report that was read, or entered by hand. Plain JSON: days are ISO text,
// so that it can be stored, sent between processes and compared. Nothing here is derived; what the inspectorate didn't print is null.

/** ISO text: a day "2016-05-16", or the month "2016-05" where no more is known. */
export type DayOrMonthText = { readonly day: string } | { readonly month: string }

/** In PDF points, from the top left corner of the page as it is shown. */
export type Rectangle = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

/** Where the words stand in the report file of the same inspection. Pages count from 1. */
export type PlaceInReport = {
  readonly page: number
  readonly rectangles: readonly Rectangle[]
  readonly continues?: readonly { readonly page: number; readonly rectangles: readonly Rectangle[] }[]
}

export const inspectionKinds = ['inspection', 'focused-visit', 'monitoring-visit', 'joint-inspection', 'review'] as const
export type InspectionKind = (typeof inspectionKinds)[number]

/** `to` is the same as `from` for a visit of one day. */
export type FieldworkContent = { readonly from: DayOrMonthText | null; readonly to: DayOrMonthText | null }

/** `area` and `grade` are keys of the framework; `printedArea` and `printedGrade` are the words on the page. */
export type JudgementContent = {
  /** The framework's set, where it has several: SLAC judged safeguarding and looked after children apart. */
  readonly set: string | null
  readonly area: string
  readonly parentArea: string | null
  /** Null only with a reason in `notReportedReason`. */
  readonly grade: string | null
  readonly notReportedReason: string | null
  readonly printedArea: string
  readonly printedGrade: string | null
  readonly place: PlaceInReport | null
}

export const findingKinds = ['recommendation', 'improvement', 'priority-action'] as const
export type FindingKind = (typeof findingKinds)[number]

export const addressees = ['local-authority', 'lscb', 'partnership', 'other'] as const
export type Addressee = (typeof addressees)[number]

/** `printed` is how the report names it; `organisationId` the organisation in the authority's own book, when somebody has said which. */
export type AddresseeContent = { readonly addressee: Addressee; readonly organisationId?: string | null; readonly printed: string | null }

export const timescaleUnits = ['immediately', 'day', 'working-day', 'week', 'month'] as const
export type TimescaleUnit = (typeof timescaleUnits)[number]

/** `amount` is null for "immediately". */
export type TimescaleContent = { readonly amount: number | null; readonly unit: TimescaleUnit; readonly printed: string }

export type ParagraphContent = { readonly printedNumber: string | null; readonly text: string; readonly place: PlaceInReport | null }

/** A sentence of the finding that asks nothing of the authority, and why. */
export type SentenceAsideContent = { readonly sentence: string; readonly because: string }

export type FindingContent = {
  /** The heading that the finding stands under, as printed: "Recommendations". Findings of one list stand together. */
  readonly list: string
  readonly kind: FindingKind
  readonly printedNumber: string | null
  /** The authority's own label, beside the inspectorate's number: a to j for 1 to 10. */
  readonly ownLabel?: string | null
  /** The words as printed. Null when entered by hand without the report at hand. */
  readonly printedText: string | null
  /** The words as a person has them: the printed ones unless corrected. */
  readonly text: string
  readonly theme: string | null
  /** A key of the framework's judgement areas, where the report ties the finding to one. */
  readonly area: string | null
  readonly timescale: TimescaleContent | null
  /** The tag as printed: "outcome 4, national framework". */
  readonly nationalFramework: string | null
  readonly addressees: readonly AddresseeContent[]
  readonly paragraphs: readonly ParagraphContent[]
  readonly sentencesAside?: readonly SentenceAsideContent[]
  readonly place: PlaceInReport | null
}

export type StrengthContent = {
  readonly area: string | null
  readonly printedText: string | null
  readonly text: string
  readonly place: PlaceInReport | null
}

/** `plan` is what the report says of a plan it asks for; `earlier-findings` what it says of them where nobody could say which. */
export const noteKinds = ['summary', 're-inspection', 'monitoring', 'plan', 'earlier-findings'] as const
export type NoteKind = (typeof noteKinds)[number]
export type NoteContent = { readonly kind: NoteKind; readonly text: string; readonly place: PlaceInReport | null }

export const echoStandings = ['remains', 'met', 'not-sufficiently-addressed'] as const
export type EchoStanding = (typeof echoStandings)[number]

/** What this report says of a finding of an earlier inspection of the same authority. */
export type EchoContent = {
  readonly earlierFindingId: string
  readonly says: EchoStanding
  readonly words: string | null
  readonly place: PlaceInReport | null
}

/** Whoever puts it on record is always among those who may see it. */
export type HoldContent = { readonly heldOn: string; readonly reason: string | null; readonly personIds: readonly string[] }

export type InspectionContent = {
  /** A framework's id and its edition, as in `frameworks/`. */
  readonly framework: string
  readonly edition: string
  readonly kind: InspectionKind
  readonly title: string | null
  /** The authority's name as the report prints it. */
  readonly printedAuthority: string | null
  /** The day of the notice call, and of the feedback at the end; ISO text. */
  readonly notifiedOn: string | null
  readonly feedbackOn: string | null
  readonly published: DayOrMonthText | null
  readonly receivedOn: string | null
  readonly leadInspector: string | null
  readonly team: string | null
  readonly webAddress?: string | null
  /** Why there is no overall judgement, where there is none. */
  readonly overallAbsentReason: string | null
  /** The SHA-256 of a file already kept. */
  readonly reportFile: string | null
  readonly entered: 'read' | 'by-hand'
  readonly fieldwork: readonly FieldworkContent[]
  readonly judgements: readonly JudgementContent[]
  readonly findings: readonly FindingContent[]
  readonly strengths: readonly StrengthContent[]
  readonly notes: readonly NoteContent[]
  readonly echoes: readonly EchoContent[]
  /** Given when the report was received before it is published. */
  readonly holdInConfidence?: HoldContent
}

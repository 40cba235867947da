// An inspection as it stands on record, and how it is called. What the inspectorate printed is kept beside what was made of it.

import type { DayOrMonth } from '../calendar/day-or-month.ts'
import { printDayOrMonth } from '../calendar/day-or-month.ts'
import { printPlainDay } from '../calendar/print-day.ts'
import type { Addressee, EchoStanding, FindingKind, InspectionKind, NoteKind, PlaceInReport, TimescaleUnit } from './inspection-content.ts'

type Kept = { readonly id: string; readonly revision: number }

/** Where words stand: the page and rectangles in a file that is kept. */
export type Place = PlaceInReport & { readonly file: string | null }

export type Fieldwork = Kept & { readonly from: DayOrMonth | null; readonly to: DayOrMonth | null }

export type Judgement = Kept & {
  readonly position: string
  readonly set: string | null
  readonly area: string
  readonly parentArea: string | null
  readonly grade: string | null
  readonly notReportedReason: string | null
  readonly printedArea: string
  readonly printedGrade: string | null
  readonly place: Place | null
}

export type ExpectedJudgement = Kept & {
  readonly set: string | null
  readonly area: string
  readonly grade: string
  readonly asAt: Temporal.PlainDate
  readonly words: string | null
}

export type FindingAddressee = Kept & {
  readonly addressee: Addressee
  readonly organisation: { readonly id: string; readonly name: string } | null
  readonly printed: string | null
}

export type Timescale = { readonly amount: number | null; readonly unit: TimescaleUnit; readonly printed: string | null }

export type Finding = Kept & {
  readonly position: string
  readonly list: string
  readonly kind: FindingKind
  readonly printedNumber: string | null
  readonly ownLabel: string | null
  readonly printedText: string | null
  readonly text: string
  readonly theme: string | null
  readonly area: string | null
  readonly timescale: Timescale | null
  readonly nationalFramework: string | null
  readonly place: Place | null
  readonly addressees: readonly FindingAddressee[]
  readonly paragraphs: readonly (Kept & { readonly printedNumber: string | null; readonly text: string; readonly place: Place | null })[]
  readonly sentencesAside: readonly (Kept & { readonly sentence: string; readonly because: string })[]
  /** What later reports say of it. */
  readonly echoedBy: readonly Echo[]
}

export type Echo = Kept & {
  readonly inspection: InspectionMention
  readonly earlier: {
    readonly id: string
    readonly printedNumber: string | null
    readonly text: string
    readonly inspection: InspectionMention
  }
  readonly says: EchoStanding
  readonly words: string | null
  readonly place: Place | null
}

export type Strength = Kept & {
  readonly position: string
  readonly area: string | null
  readonly printedText: string | null
  readonly text: string
  readonly place: Place | null
}

export type InspectionNote = Kept & {
  readonly position: string
  readonly kind: NoteKind
  readonly text: string
  readonly place: Place | null
}

export type NamedPerson = Kept & { readonly person: { readonly id: string; readonly name: string }; readonly from: Temporal.PlainDate }

/** While it is held, it is seen by the named people only. */
export type Hold = {
  readonly id: string
  readonly heldOn: Temporal.PlainDate
  readonly reason: string | null
  readonly by: string | null
  readonly opened: { readonly on: Temporal.PlainDate; readonly reason: string | null; readonly by: string | null } | null
}

export type ReportFile = { readonly sha256: string; readonly name: string; readonly mediaType: string; readonly size: bigint }

export type InspectionFacts = Kept & {
  readonly framework: string
  readonly edition: string
  readonly kind: InspectionKind
  readonly title: string | null
  readonly printedAuthority: string | null
  readonly notifiedOn: Temporal.PlainDate | null
  readonly feedbackOn: Temporal.PlainDate | null
  readonly published: DayOrMonth | null
  readonly receivedOn: Temporal.PlainDate | null
  readonly leadInspector: string | null
  readonly team: string | null
  readonly webAddress: string | null
  readonly overallAbsentReason: string | null
  readonly entered: 'read' | 'by-hand'
}

export type Inspection = InspectionFacts & {
  readonly report: ReportFile | null
  readonly fieldwork: readonly Fieldwork[]
  readonly judgements: readonly Judgement[]
  readonly expected: readonly ExpectedJudgement[]
  readonly findings: readonly Finding[]
  readonly strengths: readonly Strength[]
  readonly notes: readonly InspectionNote[]
  /** What this report says of earlier findings. */
  readonly echoes: readonly Echo[]
  readonly holds: readonly Hold[]
  readonly named: readonly NamedPerson[]
}

/** As much as a list or a sentence about it needs. */
export type InspectionMention = {
  readonly id: string
  readonly framework: string
  readonly kind: InspectionKind
  readonly title: string | null
  readonly published: DayOrMonth | null
  readonly held: boolean
}

export type InspectionSummary = InspectionMention & {
  readonly edition: string
  readonly receivedOn: Temporal.PlainDate | null
  readonly notifiedOn: Temporal.PlainDate | null
  readonly feedbackOn: Temporal.PlainDate | null
  readonly fieldwork: readonly { readonly from: DayOrMonth | null; readonly to: DayOrMonth | null }[]
  readonly judgements: readonly Pick<Judgement, 'set' | 'area' | 'parentArea' | 'grade' | 'printedArea' | 'printedGrade'>[]
  readonly findings: Readonly<Partial<Record<FindingKind, number>>>
  readonly hasReport: boolean
  readonly recordedAt: Temporal.Instant
}

export function isHeld(inspection: { readonly holds: readonly Pick<Hold, 'opened'>[] }): boolean {
  return inspection.holds.some((hold) => hold.opened === null)
}

/** "Single inspection framework, published 16 May 2016"; an authority's own title goes before it. */
export function inspectionName(
  inspection: Pick<InspectionMention, 'title' | 'published'> & { readonly notifiedOn?: Temporal.PlainDate | null },
  frameworkName: string,
): string {
  const called = inspection.title ?? frameworkName
  if (inspection.published) return `${called}, published ${printDayOrMonth(inspection.published)}`
  if (inspection.notifiedOn) return `${called}, notice of ${printPlainDay(inspection.notifiedOn)}`
  return `${called}, not yet published`
}

/** Where an inspection has got to, in words. */
export function stageInWords(inspection: Pick<InspectionSummary, 'published' | 'receivedOn' | 'feedbackOn' | 'hasReport'>): string {
  if (inspection.published) return `Published ${printDayOrMonth(inspection.published)}`
  if (inspection.receivedOn) return `Report received ${printPlainDay(inspection.receivedOn)}, not yet published`
  return inspection.feedbackOn ? 'Feedback given, no report yet' : 'Opened before its report'
}

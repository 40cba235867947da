// What a person makes of a report that was read: every fact as it is now, beside the words that the report prints and where they stand.
// Plain JSON. Nothing of it is on record until somebody confirms it.

import type { Addressee, EchoStanding, FindingKind, NoteKind, TimescaleContent } from '../inspection/inspection-content.ts'
import type { Doubt, Place } from './read-report.ts'

export type CheckedReport = {
  readonly framework: string
  readonly edition: string
  /** What the reader recognised, when a person has said otherwise. */
  readonly recognised: { readonly framework: string; readonly edition: string }
  readonly title: string | null
  readonly team: string | null
  readonly overallAbsentReason: string | null
  readonly authority: CheckedText
  readonly leadInspector: CheckedText
  readonly published: CheckedDay
  readonly received: CheckedDay
  readonly fieldwork: readonly CheckedPeriod[]
  readonly judgements: readonly CheckedJudgement[]
  readonly findings: readonly CheckedFinding[]
  readonly strengths: readonly CheckedPassage[]
  readonly notes: readonly CheckedNote[]
  readonly echoes: readonly CheckedEcho[]
  readonly pages: readonly { readonly width: number; readonly height: number }[]
  readonly readerDoubts: readonly ReaderDoubt[]
  /** Keys of the doubts that somebody has looked at and settled. */
  readonly lookedAt: readonly string[]
}

/** A fact in words; `printed` and `place` are null where the report doesn't print it. */
export type CheckedText = { readonly now: string | null; readonly printed: string | null; readonly place: Place | null }

export type DayAnswer = { readonly day: string } | { readonly month: string } | { readonly notKnown: true }

/** A date that may be known to the month only, or be said to be not known yet. Null: nobody has said. */
export type CheckedDay = { readonly answer: DayAnswer | null; readonly printed: string | null; readonly place: Place | null }

export type DayOrMonthAnswer = { readonly day: string } | { readonly month: string }

type Item = { readonly id: string; readonly place: Place | null; readonly removed: boolean }

export type CheckedPeriod = Item & {
  readonly from: DayOrMonthAnswer | null
  readonly to: DayOrMonthAnswer | null
  readonly printed: string | null
}

export type CheckedJudgement = Item & {
  readonly area: string
  readonly parentArea: string | null
  /** A key of the framework's scale; null when it can't be read or wasn't reported. */
  readonly grade: string | null
  readonly notReportedReason: string | null
  readonly printedArea: string | null
  readonly printedGrade: string | null
}

/** Words of the report that can be corrected, split and joined. `printedText` is null when a person typed them. */
export type CheckedPassage = Item & { readonly text: string; readonly printedText: string | null }

export type CheckedFinding = CheckedPassage & {
  readonly kind: FindingKind
  readonly addressee: Addressee
  readonly addresseePrinted: string | null
  readonly list: string
  readonly number: string | null
  readonly theme: string | null
  readonly area: string | null
  readonly timescale: TimescaleContent | null
  readonly nationalFramework: string | null
  readonly paragraphs: readonly { readonly text: string; readonly place: Place }[]
}

export type CheckedNote = CheckedPassage & { readonly kind: NoteKind }

/** A sentence that speaks of earlier findings; `speaksOf` is null until somebody has said which of them, and may then be empty. */
export type CheckedEcho = CheckedPassage & { readonly says: EchoStanding; readonly speaksOf: readonly string[] | null }

/** A doubt of the reader about a fact or an item; `words` are what it read there: once they are changed the doubt falls silent. */
export type ReaderDoubt = {
  readonly kind: Doubt['kind']
  readonly sentence: string
  readonly item: string | null
  readonly words: string | null
  readonly place: Place | null
}

/** What stands now: removed items are kept, so that they can be put back, but they don't count. */
export function standing<T extends { readonly removed: boolean }>(items: readonly T[]): T[] {
  return items.filter((item) => !item.removed)
}

/** Whether a person's words differ from the printed ones. */
export function wasCorrected(item: { readonly text: string; readonly printedText: string | null }): boolean {
  return item.printedText !== null && item.printedText !== item.text
}

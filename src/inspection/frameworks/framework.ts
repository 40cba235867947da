// What an inspectorate looks at, how it grades, where its reports say what must improve, and which duties may follow: one edition of
// one framework, as data. A released edition never changes; what an inspectorate alters is a new edition.

import type { DutyId } from '../../duty/duties.ts'
import type { Source } from '../../duty/duty.ts'
import type { Addressee, FindingKind, InspectionKind } from '../inspection-content.ts'

/** `printed` are the words that stand for this value on the page, in small letters; the label itself is kept beside the value. */
export type Grade = { readonly key: string; readonly word: string; readonly printed: readonly string[] }

/** `best` first. */
export type Scale = { readonly key: string; readonly grades: readonly Grade[] }

export type Area = {
  readonly key: string
  readonly title: string
  readonly parent: string | null
  readonly printed: readonly string[]
  /** Null for a heading that carries no grade of its own. */
  readonly scale: string | null
}

/** SLAC judged safeguarding and looked after children apart; others have one set, whose key is null. */
export type JudgementSet = { readonly key: string | null; readonly title: string; readonly areas: readonly Area[] }

export type FindingList = {
  readonly title: string
  readonly kind: FindingKind
  readonly addressee: Addressee
  readonly numbered: boolean
  /** The report gives each finding its own time: immediately, within three months, within six months. */
  readonly timescales: boolean
}

/** The overall judgement is entered, never derived. Without one, the reason says why. */
export type Overall = { readonly area: string } | { readonly absent: string }

export type DutyCondition = 'always' | 'priority actions' | 'no priority actions' | 'the notice names the authority'
export type MayArise = { readonly duty: DutyId; readonly when: DutyCondition }

export type Framework = {
  readonly id: string
  readonly edition: string
  readonly title: string
  readonly inspectorate: string
  readonly kind: InspectionKind
  /** ISO days: the first and the last day on which inspectors may begin under this edition; null while it runs on. */
  readonly from: string
  readonly to: string | null
  readonly sets: readonly JudgementSet[]
  readonly scales: readonly Scale[]
  readonly overall: Overall
  readonly lists: readonly FindingList[]
  readonly duties: readonly MayArise[]
  /** What is said where no duty arises. */
  readonly nothingOwed: string
  readonly sources: readonly Source[]
}

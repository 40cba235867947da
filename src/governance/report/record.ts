// All that a decision report's live parts, figures and questions are made from: one inspection or several, the plan or a version of it, its
// duties, bodies and decisions, as they stood at the meeting. Days are ISO text; a month where no more is known is "2016-05".

import type { Context } from '../../inspection/context.ts'
import type { BodyKind } from '../../meeting/body.ts'
import type { PlanContent } from '../../plan/plan-content.ts'
import type { PlanBody } from '../plan-bodies/plan-body.ts'

export type ReportRecord = {
  readonly authority: string
  readonly body: { readonly id: string; readonly name: string; readonly kind: BodyKind } | null
  readonly meetsOn: string | null
  /** The day as at which it is told: the meeting's once that is past, today until then. */
  readonly asAt: string
  readonly inspections: readonly InspectionOfReport[]
  readonly contexts: readonly Context[]
  readonly plan: PlanContent | null
  readonly version: { readonly number: string; readonly frozenOn: string } | null
  /** How the plan ended, where it had by then. */
  readonly planEnd: { readonly on: string; readonly strategy: string | null; readonly words: string } | null
  readonly duties: readonly DutyOfReport[]
  readonly bodies: readonly BodyOfReport[]
  readonly decisions: readonly DecisionOfReport[]
  /** What bodies had asked about the plan or the inspection. */
  readonly requests: readonly RequestOfReport[]
  /** What had been sent of the plan by the meeting, the earliest first. */
  readonly sent: readonly SentOfReport[]
  /** When what the meeting decides can be carried out, counted by the constitution; null where no rule is run or none is entered. */
  readonly carriedOut: { readonly on: string; readonly working: string } | null
}

export type SentOfReport = {
  readonly on: string
  readonly version: string
  readonly how: string
  readonly to: readonly string[]
  readonly jointlyWith: string | null
  /** How the day stood to the last one and to what the bodies had decided: late, or before a decision, is said plainly. */
  readonly sentences: readonly string[]
  readonly answers: readonly { readonly on: string; readonly from: string; readonly answer: string }[]
}

export type InspectionOfReport = {
  readonly id: string
  readonly name: string
  readonly title: string
  readonly inspectorate: string
  readonly inspected: string
  readonly fieldwork: readonly { readonly from: string | null; readonly to: string | null }[]
  readonly published: string | null
  readonly receivedOn: string | null
  readonly leadInspector: string | null
  readonly team: string | null
  readonly webAddress: string | null
  readonly overallAbsentReason: string | null
  readonly judgements: readonly JudgementOfReport[]
  /** Every way in which a grade is printed, by the word that stands for it; best first. */
  readonly grades: readonly { readonly word: string; readonly printed: readonly string[] }[]
  readonly expected: readonly {
    readonly title: string
    readonly word: string
    readonly asAt: string
    readonly came: 'as expected' | 'better than expected' | 'worse than expected' | null
  }[]
  readonly findings: readonly FindingOfReport[]
  readonly strengths: readonly { readonly area: string | null; readonly text: string }[]
  readonly notes: readonly { readonly kind: string; readonly text: string }[]
}

export type JudgementOfReport = {
  /** The set's title where the framework has several. */
  readonly set: string | null
  readonly area: string
  readonly title: string
  /** In small letters, every way in which it is called. */
  readonly called: readonly string[]
  /** The heading that it stands under, where that has no grade of its own; its key where it has one. */
  readonly parent: { readonly area: string; readonly title: string } | null
  /** The word of the scale, one for each value however it was printed. */
  readonly word: string | null
  readonly notReported: string | null
}

export type FindingOfReport = {
  readonly id: string
  readonly number: string | null
  readonly label: string | null
  readonly text: string
  readonly list: string
  readonly kind: string
  readonly addressees: readonly string[]
  /** Those who aren't the authority, as printed. */
  readonly others: readonly string[]
  readonly timescale: string | null
  readonly page: string | null
  readonly asides: readonly { readonly sentence: string; readonly because: string }[]
}

export type DutyOfReport = {
  readonly id: string
  readonly rule: string
  readonly title: string
  readonly asks: string
  readonly isLaw: boolean
  /** Publishing the inspectorate's report is a duty too; a plan isn't written for it. */
  readonly asksForPlan: boolean
  readonly owedBy: string
  readonly recipients: readonly string[]
  readonly source: string | null
  /** "70 working days" and what it was counted from, where a number of days was counted. */
  readonly counted: { readonly period: string; readonly from: string; readonly event: string; readonly provisional: boolean } | null
  /** The day that is warned on, and why that one. */
  readonly due: { readonly on: string; readonly why: 'computed' | 'stated' | 'extension' | 'worked to' } | null
  readonly statedBy: { readonly on: string; readonly words: string } | null
  readonly mismatch: string | null
  readonly extension: { readonly to: string; readonly by: string } | null
  readonly workedToBecause: string | null
  readonly acts: readonly { readonly id: string; readonly done: string; readonly required: boolean; readonly on: string | null }[]
  readonly metOn: string | null
  readonly setAside: string | null
  /** The meeting lies on this working day of the period: "46" of "70". */
  readonly meetingOnDay: { readonly day: string; readonly of: string } | null
  /** Working days from the due day to the meeting, where that is later; from it to the day it was met, where that was late. */
  readonly meetingLateBy: string | null
  readonly metLateBy: string | null
}

export type BodyOfReport = Pick<PlanBody, 'bodyId' | 'name' | 'kind' | 'part' | 'standing' | 'howOften' | 'note'> & {
  readonly chair: string | null
  readonly nextMeeting: string | null
}

export type DecisionOfReport = {
  readonly on: string
  readonly body: string
  readonly outcome: string
  readonly wording: string
  readonly reference: string | null
  readonly version: string | null
  readonly effectiveOn: string | null
  readonly callIn: string | null
}

export type RequestOfReport = {
  readonly on: string
  readonly body: string
  readonly words: string
  readonly of: string
  readonly by: string | null
  readonly answered: { readonly on: string; readonly words: string } | null
}

// What stands between a draft and its being finalised. Three things stop it; everything else is a question that a named person answers for.

import type { Outstanding } from '../sign-offs/outstanding.ts'
import type { Missing } from './missing.ts'
import type { Question } from './questions/question.ts'
import type { Report } from './report.ts'
import type { ReportContent } from './report-content.ts'

/** Who answered for what, and when. */
type Answered = { readonly because: string; readonly by: string; readonly at: Temporal.Instant }

export type Acceptance = Answered & { readonly question: string; readonly sentence: string }

/** A sign-off that the paper is issued without. */
export type IssuedWithout = Answered & { readonly requirement: string; readonly whose: string }

export type Readiness = {
  readonly report: Report
  /** Those that it tells of. */
  readonly inspectionIds: readonly string[]
  /** With its sign-offs as they would be printed now. */
  readonly content: ReportContent
  readonly missing: readonly Missing[]
  readonly outstanding: readonly (Outstanding & { readonly without: IssuedWithout | null })[]
  readonly questions: readonly (Question & { readonly accepted: Acceptance | null })[]
}

/** Why it can't be finalised yet, as sentences; none where it can. */
export function stopsOf({ missing, outstanding, questions }: Pick<Readiness, 'missing' | 'outstanding' | 'questions'>): readonly string[] {
  return [
    ...missing.map(({ label, sentence }) => `“${label}”: ${sentence}`),
    ...outstanding.filter(({ without }) => without === null).map(({ sentence }) => sentence),
    ...questions.filter(({ accepted }) => accepted === null).map(({ sentence }) => sentence),
  ]
}

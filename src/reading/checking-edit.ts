// One thing that a person does to what was read, as plain JSON: the working copy is what was read, and then each edit in turn.

import type { Addressee, EchoStanding, FindingKind, TimescaleContent } from '../inspection/inspection-content.ts'
import type { DayAnswer, DayOrMonthAnswer } from './checked-report.ts'
import type { Place } from './read-report.ts'

export type TextFact = 'authority' | 'leadInspector' | 'title' | 'team' | 'overallAbsentReason'
export type DayFact = 'published' | 'received'
export type PassageList = 'findings' | 'strengths' | 'notes'
export type ItemList = PassageList | 'judgements' | 'fieldwork' | 'echoes'

/** What a person can change in a finding; what isn't named stays. */
export type FindingChange = {
  readonly text?: string
  readonly kind?: FindingKind
  readonly addressee?: Addressee
  readonly list?: string
  readonly number?: string | null
  readonly theme?: string | null
  readonly area?: string | null
  readonly timescale?: TimescaleContent | null
}

export type JudgementChange = {
  readonly area?: string
  readonly grade?: string | null
  readonly notReportedReason?: string | null
}

export type PeriodChange = { readonly from?: DayOrMonthAnswer | null; readonly to?: DayOrMonthAnswer | null }

export type Edit =
  | { readonly do: 'correct-framework'; readonly framework: string; readonly edition: string }
  | { readonly do: 'correct-fact'; readonly fact: TextFact; readonly now: string | null }
  | { readonly do: 'answer-day'; readonly fact: DayFact; readonly answer: DayAnswer | null }
  | { readonly do: 'correct-period'; readonly id: string; readonly set: PeriodChange }
  | { readonly do: 'add-period'; readonly id: string; readonly set: PeriodChange }
  | { readonly do: 'correct-judgement'; readonly id: string; readonly set: JudgementChange }
  | {
      readonly do: 'add-judgement'
      readonly id: string
      readonly area: string
      readonly grade: string | null
      readonly notReportedReason: string | null
    }
  | { readonly do: 'correct-finding'; readonly id: string; readonly set: FindingChange }
  | {
      readonly do: 'add-finding'
      readonly id: string
      readonly after: string | null
      readonly set: FindingChange & { readonly text: string }
      readonly printed: PrintedWords | null
    }
  | { readonly do: 'correct-passage'; readonly of: 'strengths' | 'notes'; readonly id: string; readonly text: string }
  | { readonly do: 'add-strength'; readonly id: string; readonly text: string; readonly printed: PrintedWords | null }
  | { readonly do: 'split'; readonly of: PassageList; readonly id: string; readonly at: number; readonly newId: string }
  | { readonly do: 'join'; readonly of: PassageList; readonly id: string }
  | { readonly do: 'move'; readonly of: PassageList; readonly id: string; readonly way: 'up' | 'down' }
  | { readonly do: 'remove'; readonly of: ItemList; readonly id: string }
  | { readonly do: 'put-back'; readonly of: ItemList; readonly id: string }
  | { readonly do: 'answer-echo'; readonly id: string; readonly says: EchoStanding; readonly speaksOf: readonly string[] | null }
  | { readonly do: 'look-at'; readonly doubt: string }

export type PrintedWords = { readonly text: string; readonly place: Place }

/** The edit can't be made; the sentence is for the person. */
export type EditProblem = { readonly problem: string }

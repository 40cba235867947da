// Written from the live schema by scripts/write-tables.ts.

import type { Day, Defaulted, Moment } from '../database/column-types.ts'
import type { PlanDatabase } from '../plan/plan.tables.ts'

export type PlanBodyTable = {
  authority_id: Defaulted<string>
  id: string
  plan_id: string
  body_id: string
  part: string
  standing: string
  how_often: string | null
  note: string | null
  recorded_at: Defaulted<Moment>
  recorded_by: string | null
  revision: Defaulted<number>
  since: Defaulted<Moment>
}

export type DecisionTable = {
  authority_id: Defaulted<string>
  id: string
  plan_id: string
  plan_version_id: string | null
  body_id: string
  outcome: string
  wording: string
  reasons: string | null
  alternatives: string | null
  interests: string | null
  dispensations: string | null
  reference: string | null
  made_on: Day
  published_on: Day | null
  effective_on: Day | null
  no_call_in_because: string | null
  recorded_at: Defaulted<Moment>
  recorded_by: string | null
  revision: Defaulted<number>
  since: Defaulted<Moment>
}

export type DecisionFundingTable = {
  authority_id: Defaulted<string>
  id: string
  decision_id: string
  funding_id: string
  cost_id: string
  financial_year: number
  asked_pence: bigint
  allocated_pence: bigint
  was_source_id: string | null
  was_standing: string
  was_decision: string | null
  was_asked_of: string | null
  recorded_at: Defaulted<Moment>
  recorded_by: string | null
  revision: Defaulted<number>
  since: Defaulted<Moment>
}

export type CallInTable = {
  authority_id: Defaulted<string>
  id: string
  decision_id: string
  called_in_on: Day
  by_whom: string
  why: string | null
  outcome: string | null
  outcome_on: Day | null
  outcome_words: string | null
  recorded_at: Defaulted<Moment>
  recorded_by: string | null
  revision: Defaulted<number>
  since: Defaulted<Moment>
}

export type CalendarAddressTable = {
  authority_id: Defaulted<string>
  id: string
  person_id: string
  token_hash: Buffer
  recorded_at: Defaulted<Moment>
  recorded_by: string | null
}

export type CalendarAddressEndTable = {
  authority_id: Defaulted<string>
  id: string
  calendar_address_id: string
  recorded_at: Defaulted<Moment>
  recorded_by: string | null
}

export type GovernanceTables = {
  plan_body: PlanBodyTable
  decision: DecisionTable
  decision_funding: DecisionFundingTable
  call_in: CallInTable
  calendar_address: CalendarAddressTable
  calendar_address_end: CalendarAddressEndTable
}

/** This room's tables and those of the rooms before it. */
export type GovernanceDatabase = PlanDatabase & GovernanceTables

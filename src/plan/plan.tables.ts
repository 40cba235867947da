// Written from the live schema by scripts/write-tables.ts.

import type { Day, Defaulted, JsonColumn, Moment } from '../database/column-types.ts'
import type { ReadingDatabase } from '../reading/reading.tables.ts'

export type PlanTable = {
  authority_id: Defaulted<string>
  id: string
  title: string
  kind: string
  for_organisation_id: string | null
  recorded_at: Defaulted<Moment>
  recorded_by: string | null
  revision: Defaulted<number>
  since: Defaulted<Moment>
  summary: string | null
}

export type PlanInspectionTable = {
  authority_id: Defaulted<string>
  id: string
  plan_id: string
  inspection_id: string
  recorded_at: Defaulted<Moment>
  recorded_by: string | null
  revision: Defaulted<number>
  since: Defaulted<Moment>
}

export type WorkstreamTable = {
  authority_id: Defaulted<string>
  id: string
  plan_id: string
  position: string
  title: string
  lead_post_id: string | null
  lead_person_id: string | null
  accountable_post_id: string | null
  accountable_person_id: string | null
  organisation_id: string | null
  recorded_at: Defaulted<Moment>
  recorded_by: string | null
  revision: Defaulted<number>
  since: Defaulted<Moment>
}

export type PhaseTable = {
  authority_id: Defaulted<string>
  id: string
  plan_id: string
  position: string
  title: string
  starts_on: Day | null
  starts_anchor: string | null
  starts_anchor_amount: number | null
  starts_anchor_unit: string | null
  ends_on: Day | null
  ends_anchor: string | null
  ends_anchor_amount: number | null
  ends_anchor_unit: string | null
  recorded_at: Defaulted<Moment>
  recorded_by: string | null
  revision: Defaulted<number>
  since: Defaulted<Moment>
  starts_anchor_inspection_id: string | null
  starts_anchor_source_id: string | null
  ends_anchor_inspection_id: string | null
  ends_anchor_source_id: string | null
}

export type ActionTable = {
  authority_id: Defaulted<string>
  id: string
  plan_id: string
  position: string
  reference: string
  title: string
  what: string | null
  why: string | null
  origin: string
  origin_place: JsonColumn | null
  workstream_id: string | null
  phase_id: string | null
  owner_post_id: string | null
  owner_person_id: string | null
  accountable_post_id: string | null
  accountable_person_id: string | null
  starts_on: Day | null
  due_on: Day | null
  due_words: string | null
  equality_note: string | null
  recorded_at: Defaulted<Moment>
  recorded_by: string | null
  revision: Defaulted<number>
  since: Defaulted<Moment>
}

export type ActionFindingTable = {
  authority_id: Defaulted<string>
  id: string
  action_id: string
  finding_id: string
  position: string
  recorded_at: Defaulted<Moment>
  recorded_by: string | null
  revision: Defaulted<number>
  since: Defaulted<Moment>
}

export type ActionPartnerTable = {
  authority_id: Defaulted<string>
  id: string
  action_id: string
  organisation_id: string
  contact_person_id: string | null
  recorded_at: Defaulted<Moment>
  recorded_by: string | null
  revision: Defaulted<number>
  since: Defaulted<Moment>
}

export type ActionDependencyTable = {
  authority_id: Defaulted<string>
  id: string
  action_id: string
  waits_for_action_id: string
  recorded_at: Defaulted<Moment>
  recorded_by: string | null
  revision: Defaulted<number>
  since: Defaulted<Moment>
}

export type MilestoneTable = {
  authority_id: Defaulted<string>
  id: string
  action_id: string
  position: string
  title: string
  due_on: Day | null
  reached_on: Day | null
  recorded_at: Defaulted<Moment>
  recorded_by: string | null
  revision: Defaulted<number>
  since: Defaulted<Moment>
}

export type FindingPartTable = {
  authority_id: Defaulted<string>
  id: string
  plan_id: string
  finding_id: string
  organisation_id: string
  part: string
  recorded_at: Defaulted<Moment>
  recorded_by: string | null
  revision: Defaulted<number>
  since: Defaulted<Moment>
  other_plan_id: string | null
  folded_into: string | null
  note: string | null
}

export type DueChangeTable = {
  authority_id: Defaulted<string>
  id: string
  action_id: string
  was_on: Day | null
  was_words: string | null
  now_on: Day | null
  now_words: string | null
  reason_code: string
  reason: string
  asked_by: string | null
  approved_by: string | null
  approved_by_post_id: string | null
  approved_by_body_id: string | null
  approved_by_name: string | null
  moved_on: Day | null
  recorded_at: Defaulted<Moment>
  recorded_by: string | null
}

export type ActionClosureTable = {
  authority_id: Defaulted<string>
  id: string
  action_id: string
  outcome: string
  closed_on: Day
  reason_code: string | null
  reason: string | null
  approved_by: string | null
  recorded_at: Defaulted<Moment>
  recorded_by: string | null
}

export type ActionReopeningTable = {
  authority_id: Defaulted<string>
  id: string
  action_closure_id: string
  reason: string
  recorded_at: Defaulted<Moment>
  recorded_by: string | null
}

export type PlanSourceTable = {
  authority_id: Defaulted<string>
  id: string
  plan_id: string
  finding_source_id: string
  recorded_at: Defaulted<Moment>
  recorded_by: string | null
  revision: Defaulted<number>
  since: Defaulted<Moment>
}

export type PartnerOfferTable = {
  authority_id: Defaulted<string>
  id: string
  action_partner_id: string
  action_id: string
  organisation_id: string
  offered_on: Day
  offered_to: string | null
  offered: string
  words: string | null
  recorded_at: Defaulted<Moment>
  recorded_by: string | null
}

export type PartnerAnswerTable = {
  authority_id: Defaulted<string>
  id: string
  partner_offer_id: string
  answer: string
  answered_on: Day
  answered_by: string | null
  answered_by_name: string | null
  reason: string | null
  recorded_at: Defaulted<Moment>
  recorded_by: string | null
}

export type ConsultationTable = {
  authority_id: Defaulted<string>
  id: string
  plan_id: string
  position: string
  who: string
  name: string
  from_on: Day
  to_on: Day | null
  how: string | null
  said: string | null
  changed: string | null
  recorded_at: Defaulted<Moment>
  recorded_by: string | null
  revision: Defaulted<number>
  since: Defaulted<Moment>
}

export type MeasureTable = {
  authority_id: Defaulted<string>
  id: string
  plan_id: string
  position: string
  title: string
  unit: string
  direction: string
  baseline: string | null
  baseline_on: Day | null
  target: string | null
  by_on: Day | null
  source: string | null
  recorded_at: Defaulted<Moment>
  recorded_by: string | null
  revision: Defaulted<number>
  since: Defaulted<Moment>
}

export type MeasureActionTable = {
  authority_id: Defaulted<string>
  id: string
  measure_id: string
  action_id: string
  recorded_at: Defaulted<Moment>
  recorded_by: string | null
  revision: Defaulted<number>
  since: Defaulted<Moment>
}

export type MeasureFindingTable = {
  authority_id: Defaulted<string>
  id: string
  measure_id: string
  finding_id: string
  recorded_at: Defaulted<Moment>
  recorded_by: string | null
  revision: Defaulted<number>
  since: Defaulted<Moment>
}

export type RiskTable = {
  authority_id: Defaulted<string>
  id: string
  plan_id: string
  position: string
  event: string
  cause: string | null
  effect: string | null
  owner_post_id: string | null
  owner_person_id: string | null
  recorded_at: Defaulted<Moment>
  recorded_by: string | null
  revision: Defaulted<number>
  since: Defaulted<Moment>
}

export type RiskScoreTable = {
  authority_id: Defaulted<string>
  id: string
  risk_id: string
  which: string
  likelihood: number
  impact: number
  scored_on: Day
  reason: string | null
  recorded_at: Defaulted<Moment>
  recorded_by: string | null
}

export type RiskActionTable = {
  authority_id: Defaulted<string>
  id: string
  risk_id: string
  action_id: string
  recorded_at: Defaulted<Moment>
  recorded_by: string | null
  revision: Defaulted<number>
  since: Defaulted<Moment>
}

export type FundingSourceTable = {
  authority_id: Defaulted<string>
  id: string
  plan_id: string
  position: string
  kind: string
  name: string
  organisation_id: string | null
  owner_post_id: string | null
  owner_person_id: string | null
  budget: string | null
  by_on: Day | null
  conditions: string | null
  ends_on: Day | null
  gives_way: string | null
  recorded_at: Defaulted<Moment>
  recorded_by: string | null
  revision: Defaulted<number>
  since: Defaulted<Moment>
}

export type CostTable = {
  authority_id: Defaulted<string>
  id: string
  plan_id: string
  action_id: string | null
  position: string
  title: string
  nature: string
  kind: string
  pence: bigint
  from_month: string
  to_month: string | null
  timing_note: string | null
  post_term: string | null
  post_standing: string | null
  post_fte: string | null
  recorded_at: Defaulted<Moment>
  recorded_by: string | null
  revision: Defaulted<number>
  since: Defaulted<Moment>
}

export type ActionCostingTable = {
  authority_id: Defaulted<string>
  id: string
  action_id: string
  says: string
  reason: string | null
  recorded_at: Defaulted<Moment>
  recorded_by: string | null
  revision: Defaulted<number>
  since: Defaulted<Moment>
}

export type FundingTable = {
  authority_id: Defaulted<string>
  id: string
  cost_id: string
  financial_year: number
  funding_source_id: string | null
  pence: bigint
  standing: string
  decision: string | null
  asked_of: string | null
  recorded_at: Defaulted<Moment>
  recorded_by: string | null
  revision: Defaulted<number>
  since: Defaulted<Moment>
}

export type SpendTable = {
  authority_id: Defaulted<string>
  id: string
  plan_id: string
  funding_source_id: string
  financial_year: number
  quarter: number
  kind: string
  pence: bigint
  ledger: string | null
  recorded_at: Defaulted<Moment>
  recorded_by: string | null
  revision: Defaulted<number>
  since: Defaulted<Moment>
}

export type CarryForwardTable = {
  authority_id: Defaulted<string>
  id: string
  plan_id: string
  funding_source_id: string
  financial_year: number
  pence: bigint
  reason: string
  standing: string
  recorded_at: Defaulted<Moment>
  recorded_by: string | null
  revision: Defaulted<number>
  since: Defaulted<Moment>
}

export type CheckSetAsideTable = {
  authority_id: Defaulted<string>
  id: string
  plan_id: string
  check_name: string
  about: string
  reason: string
  until_on: Day | null
  recorded_at: Defaulted<Moment>
  recorded_by: string | null
}

export type CheckSetAsideEndTable = {
  authority_id: Defaulted<string>
  id: string
  check_set_aside_id: string
  reason: string | null
  recorded_at: Defaulted<Moment>
  recorded_by: string | null
}

export type PlanVersionTable = {
  authority_id: Defaulted<string>
  id: string
  plan_id: string
  number: number
  why: string
  content: JsonColumn
  edition: number
  digest: string
  recorded_at: Defaulted<Moment>
  recorded_by: string | null
}

export type PlanAgreementTable = {
  authority_id: Defaulted<string>
  id: string
  plan_id: string
  plan_version_id: string
  by_post_id: string | null
  by_person_id: string | null
  by_body_id: string | null
  by_name: string | null
  answer: string
  reason: string | null
  agreed_on: Day
  recorded_at: Defaulted<Moment>
  recorded_by: string | null
}

export type PlanChangeTable = {
  authority_id: Defaulted<string>
  id: string
  plan_id: string
  about_kind: string
  about_id: string | null
  act: string
  proposed: JsonColumn
  was: JsonColumn | null
  needs: string
  reason: string | null
  recorded_at: Defaulted<Moment>
  recorded_by: string | null
}

export type PlanChangeReasonTable = {
  authority_id: Defaulted<string>
  id: string
  plan_change_id: string
  reason: string
  recorded_at: Defaulted<Moment>
  recorded_by: string | null
}

export type PlanChangeAnswerTable = {
  authority_id: Defaulted<string>
  id: string
  plan_change_id: string
  answer: string
  answered_on: Day
  by_person_id: string | null
  by_post_id: string | null
  by_body_id: string | null
  meeting: string | null
  reason: string | null
  recorded_at: Defaulted<Moment>
  recorded_by: string | null
}

export type PlanEndTable = {
  authority_id: Defaulted<string>
  id: string
  plan_id: string
  how: string
  ended_on: Day
  words: string
  replaced_by_plan_id: string | null
  strategy: string | null
  recorded_at: Defaulted<Moment>
  recorded_by: string | null
}

export type PlanEndItemTable = {
  authority_id: Defaulted<string>
  id: string
  plan_end_id: string
  action_id: string | null
  finding_id: string | null
  went_to: string
  recorded_at: Defaulted<Moment>
  recorded_by: string | null
}

export type SavedViewTable = {
  authority_id: Defaulted<string>
  id: string
  plan_id: string
  person_id: string | null
  name: string
  address: string
  recorded_at: Defaulted<Moment>
  recorded_by: string | null
  revision: Defaulted<number>
  since: Defaulted<Moment>
}

export type PlanTemplateTable = {
  authority_id: Defaulted<string>
  id: string
  title: string
  summary: string | null
  content: JsonColumn
  edition: number
  recorded_at: Defaulted<Moment>
  recorded_by: string | null
  revision: Defaulted<number>
  since: Defaulted<Moment>
}

export type BroughtInTable = {
  authority_id: Defaulted<string>
  id: string
  action_id: string
  as_at: string
  status: string | null
  printed_status: string
  account: string | null
  from_file: string
  recorded_at: Defaulted<Moment>
  recorded_by: string | null
  revision: Defaulted<number>
  since: Defaulted<Moment>
}

export type PlanImportTable = {
  authority_id: Defaulted<string>
  id: string
  plan_id: string
  file_name: string
  sheets: JsonColumn
  choices: JsonColumn
  imported_at: Moment | null
  recorded_at: Defaulted<Moment>
  recorded_by: string | null
}

export type PlanTables = {
  plan: PlanTable
  plan_inspection: PlanInspectionTable
  workstream: WorkstreamTable
  phase: PhaseTable
  action: ActionTable
  action_finding: ActionFindingTable
  action_partner: ActionPartnerTable
  action_dependency: ActionDependencyTable
  milestone: MilestoneTable
  finding_part: FindingPartTable
  due_change: DueChangeTable
  action_closure: ActionClosureTable
  action_reopening: ActionReopeningTable
  plan_source: PlanSourceTable
  partner_offer: PartnerOfferTable
  partner_answer: PartnerAnswerTable
  consultation: ConsultationTable
  measure: MeasureTable
  measure_action: MeasureActionTable
  measure_finding: MeasureFindingTable
  risk: RiskTable
  risk_score: RiskScoreTable
  risk_action: RiskActionTable
  funding_source: FundingSourceTable
  cost: CostTable
  action_costing: ActionCostingTable
  funding: FundingTable
  spend: SpendTable
  carry_forward: CarryForwardTable
  check_set_aside: CheckSetAsideTable
  check_set_aside_end: CheckSetAsideEndTable
  plan_version: PlanVersionTable
  plan_agreement: PlanAgreementTable
  plan_change: PlanChangeTable
  plan_change_reason: PlanChangeReasonTable
  plan_change_answer: PlanChangeAnswerTable
  plan_end: PlanEndTable
  plan_end_item: PlanEndItemTable
  saved_view: SavedViewTable
  plan_template: PlanTemplateTable
  brought_in: BroughtInTable
  plan_import: PlanImportTable
}

/** This room's tables and those of the rooms before it. */
export type PlanDatabase = ReadingDatabase & PlanTables

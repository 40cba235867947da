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
}

export type DueChangeTable = {
  authority_id: Defaulted<string>
  id: string
  action_id: string
  was_on: Day | null
  now_on: Day | null
  reason_code: string
  reason: string
  asked_by: string | null
  approved_by: string | null
  answer: string | null
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
}

/** This room's tables and those of the rooms before it. */
export type PlanDatabase = ReadingDatabase & PlanTables

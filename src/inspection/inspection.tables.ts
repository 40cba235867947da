// Written from the live schema by scripts/write-tables.ts.

import type { Day, Defaulted, JsonColumn, Moment } from '../database/column-types.ts'
import type { MeetingDatabase } from '../meeting/meeting.tables.ts'

export type InspectionTable = {
  authority_id: Defaulted<string>
  id: string
  framework: string
  edition: string
  kind: string
  title: string | null
  printed_authority: string | null
  notified_on: Day | null
  feedback_on: Day | null
  published_on: Day | null
  published_month: string | null
  received_on: Day | null
  lead_inspector: string | null
  team: string | null
  web_address: string | null
  overall_absent_reason: string | null
  report_file: string | null
  entered: string
  recorded_at: Defaulted<Moment>
  recorded_by: string | null
  revision: Defaulted<number>
  since: Defaulted<Moment>
}

export type InspectionHoldTable = {
  authority_id: Defaulted<string>
  id: string
  inspection_id: string
  held_on: Day
  reason: string | null
  recorded_at: Defaulted<Moment>
  recorded_by: string | null
}

export type InspectionHoldEndTable = {
  authority_id: Defaulted<string>
  id: string
  inspection_hold_id: string
  opened_on: Day
  reason: string | null
  recorded_at: Defaulted<Moment>
  recorded_by: string | null
}

export type InspectionNamedTable = {
  authority_id: Defaulted<string>
  id: string
  inspection_id: string
  person_id: string
  from_on: Day
  to_on: Day | null
  recorded_at: Defaulted<Moment>
  recorded_by: string | null
  revision: Defaulted<number>
  since: Defaulted<Moment>
}

export type FieldworkTable = {
  authority_id: Defaulted<string>
  id: string
  inspection_id: string
  position: string
  from_on: Day | null
  from_month: string | null
  to_on: Day | null
  to_month: string | null
  recorded_at: Defaulted<Moment>
  recorded_by: string | null
  revision: Defaulted<number>
  since: Defaulted<Moment>
}

export type JudgementTable = {
  authority_id: Defaulted<string>
  id: string
  inspection_id: string
  position: string
  set_key: string | null
  area: string
  parent_area: string | null
  grade: string | null
  not_reported_reason: string | null
  printed_area: string
  printed_grade: string | null
  place: JsonColumn | null
  recorded_at: Defaulted<Moment>
  recorded_by: string | null
  revision: Defaulted<number>
  since: Defaulted<Moment>
}

export type ExpectedJudgementTable = {
  authority_id: Defaulted<string>
  id: string
  inspection_id: string
  set_key: string | null
  area: string
  grade: string
  as_at_on: Day
  words: string | null
  recorded_at: Defaulted<Moment>
  recorded_by: string | null
  revision: Defaulted<number>
  since: Defaulted<Moment>
}

export type FindingTable = {
  authority_id: Defaulted<string>
  id: string
  inspection_id: string | null
  position: string
  list: string
  kind: string
  printed_number: string | null
  own_label: string | null
  printed_text: string | null
  text: string
  theme: string | null
  area: string | null
  timescale_amount: number | null
  timescale_unit: string | null
  printed_timescale: string | null
  national_framework: string | null
  place: JsonColumn | null
  recorded_at: Defaulted<Moment>
  recorded_by: string | null
  revision: Defaulted<number>
  since: Defaulted<Moment>
  finding_source_id: string | null
  set_on: Day | null
}

export type FindingAddresseeTable = {
  authority_id: Defaulted<string>
  id: string
  finding_id: string
  addressee: string
  organisation_id: string | null
  printed: string | null
  recorded_at: Defaulted<Moment>
  recorded_by: string | null
  revision: Defaulted<number>
  since: Defaulted<Moment>
}

export type FindingParagraphTable = {
  authority_id: Defaulted<string>
  id: string
  finding_id: string
  position: string
  printed_number: string | null
  text: string
  place: JsonColumn | null
  recorded_at: Defaulted<Moment>
  recorded_by: string | null
  revision: Defaulted<number>
  since: Defaulted<Moment>
}

export type FindingSentenceAsideTable = {
  authority_id: Defaulted<string>
  id: string
  finding_id: string
  sentence: string
  because: string
  recorded_at: Defaulted<Moment>
  recorded_by: string | null
  revision: Defaulted<number>
  since: Defaulted<Moment>
}

export type FindingEchoTable = {
  authority_id: Defaulted<string>
  id: string
  inspection_id: string
  earlier_finding_id: string
  says: string
  words: string | null
  place: JsonColumn | null
  recorded_at: Defaulted<Moment>
  recorded_by: string | null
  revision: Defaulted<number>
  since: Defaulted<Moment>
}

export type StrengthTable = {
  authority_id: Defaulted<string>
  id: string
  inspection_id: string
  position: string
  area: string | null
  printed_text: string | null
  text: string
  place: JsonColumn | null
  recorded_at: Defaulted<Moment>
  recorded_by: string | null
  revision: Defaulted<number>
  since: Defaulted<Moment>
}

export type InspectionNoteTable = {
  authority_id: Defaulted<string>
  id: string
  inspection_id: string
  position: string
  kind: string
  text: string
  place: JsonColumn | null
  recorded_at: Defaulted<Moment>
  recorded_by: string | null
  revision: Defaulted<number>
  since: Defaulted<Moment>
}

export type ContextTable = {
  authority_id: Defaulted<string>
  id: string
  inspection_id: string | null
  kind: string
  name: string
  framework: string | null
  as_at_on: Day
  source: string
  total: number | null
  recorded_at: Defaulted<Moment>
  recorded_by: string | null
  revision: Defaulted<number>
  since: Defaulted<Moment>
}

export type ContextCountTable = {
  authority_id: Defaulted<string>
  id: string
  context_id: string
  position: string
  grade: string
  printed_grade: string
  count: number
  recorded_at: Defaulted<Moment>
  recorded_by: string | null
  revision: Defaulted<number>
  since: Defaulted<Moment>
}

export type ContextAuthorityTable = {
  authority_id: Defaulted<string>
  id: string
  context_id: string
  position: string
  authority_name: string
  framework: string | null
  published_on: Day | null
  published_month: string | null
  judgements: JsonColumn
  recorded_at: Defaulted<Moment>
  recorded_by: string | null
  revision: Defaulted<number>
  since: Defaulted<Moment>
}

export type DutyInstanceTable = {
  authority_id: Defaulted<string>
  id: string
  inspection_id: string
  duty: string
  edition: string
  rule: JsonColumn
  owed_by: string
  counted_from: string | null
  counted_from_on: Day | null
  computed_on: Day | null
  working: JsonColumn | null
  recorded_at: Defaulted<Moment>
  recorded_by: string | null
  revision: Defaulted<number>
  since: Defaulted<Moment>
}

export type DutyStatedDateTable = {
  authority_id: Defaulted<string>
  id: string
  duty_instance_id: string
  stated_on: Day | null
  words: string
  place: JsonColumn | null
  letter_file: string | null
  recorded_at: Defaulted<Moment>
  recorded_by: string | null
  stated_month: string | null
}

export type DutyExtensionTable = {
  authority_id: Defaulted<string>
  id: string
  duty_instance_id: string
  to_on: Day
  granted_by: string
  granted_on: Day | null
  words: string
  letter_file: string | null
  recorded_at: Defaulted<Moment>
  recorded_by: string | null
}

export type DutyWorkingDateTable = {
  authority_id: Defaulted<string>
  id: string
  duty_instance_id: string
  works_to_on: Day
  reason: string
  recorded_at: Defaulted<Moment>
  recorded_by: string | null
}

export type DutyRecountTable = {
  authority_id: Defaulted<string>
  id: string
  duty_instance_id: string
  was_on: Day | null
  now_on: Day | null
  because: string
  recorded_at: Defaulted<Moment>
  recorded_by: string | null
}

export type DutyMetTable = {
  authority_id: Defaulted<string>
  id: string
  duty_instance_id: string
  act: string
  met_on: Day
  how: string
  recorded_at: Defaulted<Moment>
  recorded_by: string | null
}

export type DutyMetWithdrawalTable = {
  authority_id: Defaulted<string>
  id: string
  duty_met_id: string
  reason: string
  recorded_at: Defaulted<Moment>
  recorded_by: string | null
}

export type DutySetAsideTable = {
  authority_id: Defaulted<string>
  id: string
  duty_instance_id: string
  reason: string
  recorded_at: Defaulted<Moment>
  recorded_by: string | null
}

export type DutySetAsideEndTable = {
  authority_id: Defaulted<string>
  id: string
  duty_set_aside_id: string
  reason: string
  recorded_at: Defaulted<Moment>
  recorded_by: string | null
}

export type DutyNoticeTable = {
  authority_id: Defaulted<string>
  id: string
  inspection_id: string
  names: string
  words: string
  recorded_at: Defaulted<Moment>
  recorded_by: string | null
}

export type FindingSourceTable = {
  authority_id: Defaulted<string>
  id: string
  kind: string
  title: string
  from_whom: string | null
  dated_on: Day
  words: string | null
  web_address: string | null
  file_sha256: string | null
  recorded_at: Defaulted<Moment>
  recorded_by: string | null
  revision: Defaulted<number>
  since: Defaulted<Moment>
}

export type InspectionTables = {
  inspection: InspectionTable
  inspection_hold: InspectionHoldTable
  inspection_hold_end: InspectionHoldEndTable
  inspection_named: InspectionNamedTable
  fieldwork: FieldworkTable
  judgement: JudgementTable
  expected_judgement: ExpectedJudgementTable
  finding: FindingTable
  finding_addressee: FindingAddresseeTable
  finding_paragraph: FindingParagraphTable
  finding_sentence_aside: FindingSentenceAsideTable
  finding_echo: FindingEchoTable
  strength: StrengthTable
  inspection_note: InspectionNoteTable
  context: ContextTable
  context_count: ContextCountTable
  context_authority: ContextAuthorityTable
  duty_instance: DutyInstanceTable
  duty_stated_date: DutyStatedDateTable
  duty_extension: DutyExtensionTable
  duty_working_date: DutyWorkingDateTable
  duty_recount: DutyRecountTable
  duty_met: DutyMetTable
  duty_met_withdrawal: DutyMetWithdrawalTable
  duty_set_aside: DutySetAsideTable
  duty_set_aside_end: DutySetAsideEndTable
  duty_notice: DutyNoticeTable
  finding_source: FindingSourceTable
}

/** This room's tables and those of the rooms before it. */
export type InspectionDatabase = MeetingDatabase & InspectionTables

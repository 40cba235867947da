// Written from the live schema by scripts/write-tables.ts.

import type { Day, Defaulted, JsonColumn, Moment } from '../database/column-types.ts'
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
  plan_id: string | null
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
  report_id: string | null
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

export type DecisionInterestTable = {
  authority_id: Defaulted<string>
  id: string
  decision_id: string
  who: string
  kind: string
  what: string
  stayed: string
  dispensation: string | null
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

export type BodyRequestTable = {
  authority_id: Defaulted<string>
  id: string
  body_id: string
  plan_id: string | null
  inspection_id: string | null
  kind: string
  words: string
  asked_on: Day
  of_post_id: string | null
  of_person_id: string | null
  of_name: string | null
  by_on: Day | null
  by_words: string | null
  answered_on: Day | null
  answer: string | null
  action_id: string | null
  plan_change_id: string | null
  recorded_at: Defaulted<Moment>
  recorded_by: string | null
  revision: Defaulted<number>
  since: Defaulted<Moment>
  answer_report_id: string | null
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

export type HouseTemplateTable = {
  authority_id: Defaulted<string>
  id: string
  name: string
  edition: number
  title: string
  family: string
  file_sha256: string
  found: JsonColumn
  manifest: JsonColumn | null
  used_from: Moment | null
  retired_on: Day | null
  retired_because: string | null
  recorded_at: Defaulted<Moment>
  recorded_by: string | null
  revision: Defaulted<number>
  since: Defaulted<Moment>
}

export type PublicNoticeTable = {
  authority_id: Defaulted<string>
  id: string
  kind: string
  inspection_id: string
  body_id: string
  meets_on: Day
  matter: string
  documents: string | null
  copies_from: string | null
  how_to_ask: string | null
  reasons: string | null
  representations: string | null
  response: string | null
  agreed_by: string | null
  agreed_on: Day | null
  recorded_at: Defaulted<Moment>
  recorded_by: string | null
  revision: Defaulted<number>
  since: Defaulted<Moment>
}

export type NoticeGivenTable = {
  authority_id: Defaulted<string>
  id: string
  public_notice_id: string
  published_on: Day
  published_where: string | null
  words: string | null
  recorded_at: Defaulted<Moment>
  recorded_by: string | null
}

export type CouncilPeriodTable = {
  authority_id: Defaulted<string>
  id: string
  kind: string
  name: string | null
  from_on: Day
  to_on: Day
  source: string | null
  recorded_at: Defaulted<Moment>
  recorded_by: string | null
  revision: Defaulted<number>
  since: Defaulted<Moment>
}

export type AgendaItemTable = {
  authority_id: Defaulted<string>
  id: string
  meeting_id: string
  report_id: string
  number: string
  recorded_at: Defaulted<Moment>
  recorded_by: string | null
  revision: Defaulted<number>
  since: Defaulted<Moment>
}

export type ReportTable = {
  authority_id: Defaulted<string>
  id: string
  template_name: string
  template_edition: string
  shape: string
  subject: string
  body_id: string
  meets_on: Day | null
  plan_id: string | null
  plan_version_id: string | null
  inspection_id: string | null
  author_id: string
  replaces_id: string | null
  openness: Defaulted<JsonColumn>
  recorded_at: Defaulted<Moment>
  recorded_by: string | null
  revision: Defaulted<number>
  since: Defaulted<Moment>
}

export type ReportBlockTable = {
  authority_id: Defaulted<string>
  id: string
  report_id: string
  slot: string
  choice: string | null
  words: Defaulted<JsonColumn>
  answer: JsonColumn | null
  openness: JsonColumn | null
  recorded_at: Defaulted<Moment>
  recorded_by: string | null
  revision: Defaulted<number>
  since: Defaulted<Moment>
}

export type ReportOfficerTable = {
  authority_id: Defaulted<string>
  id: string
  report_id: string
  slot: string
  position: string
  person_id: string | null
  name: string
  title: string | null
  portfolio: string | null
  telephone: string | null
  email: string | null
  revision: Defaulted<number>
  since: Defaulted<Moment>
}

export type ReportOptionTable = {
  authority_id: Defaulted<string>
  id: string
  report_id: string
  position: string
  words: string
  consequences: string | null
  recommended: Defaulted<boolean>
  revision: Defaulted<number>
  since: Defaulted<Moment>
}

export type ReportRecommendationTable = {
  authority_id: Defaulted<string>
  id: string
  report_id: string
  position: string
  words: string
  revision: Defaulted<number>
  since: Defaulted<Moment>
}

export type CouncilPriorityTable = {
  authority_id: Defaulted<string>
  id: string
  kind: string
  position: string
  words: string
  source: string | null
  retired_on: Day | null
  recorded_at: Defaulted<Moment>
  recorded_by: string | null
  revision: Defaulted<number>
  since: Defaulted<Moment>
}

export type ReportPriorityTable = {
  authority_id: Defaulted<string>
  id: string
  report_id: string
  council_priority_id: string
  sentence: string | null
  revision: Defaulted<number>
  since: Defaulted<Moment>
}

export type ReportTrackingTable = {
  authority_id: Defaulted<string>
  id: string
  report_id: string
  position: string
  body_id: string | null
  who: string
  on_day: Day | null
  said: string | null
  revision: Defaulted<number>
  since: Defaulted<Moment>
}

export type ReportAppendixTable = {
  authority_id: Defaulted<string>
  id: string
  report_id: string
  position: string
  title: string
  holds: Defaulted<string>
  words: Defaulted<JsonColumn>
  openness: JsonColumn | null
  revision: Defaulted<number>
  since: Defaulted<Moment>
}

export type TemplateFieldTable = {
  authority_id: Defaulted<string>
  id: string
  template_name: string
  name: string
  label: string
  kind: string
  choices: Defaulted<JsonColumn>
  after_slot: string
  hint: string | null
  from_on: Day
  retired_on: Day | null
  recorded_at: Defaulted<Moment>
  recorded_by: string | null
  revision: Defaulted<number>
  since: Defaulted<Moment>
}

export type SubmissionTable = {
  authority_id: Defaulted<string>
  id: string
  plan_id: string
  plan_version_id: string
  duty_instance_id: string | null
  sent_on: Day
  how: string
  jointly_with: string | null
  note: string | null
  recorded_at: Defaulted<Moment>
  recorded_by: string | null
  revision: Defaulted<number>
  since: Defaulted<Moment>
}

export type SubmissionRecipientTable = {
  authority_id: Defaulted<string>
  id: string
  submission_id: string
  name: string
  act: string | null
  receipt_on: Day | null
  receipt_words: string | null
  recorded_at: Defaulted<Moment>
  recorded_by: string | null
  revision: Defaulted<number>
  since: Defaulted<Moment>
}

export type SubmissionAnswerTable = {
  authority_id: Defaulted<string>
  id: string
  submission_recipient_id: string
  answered_on: Day
  kind: string
  words: string | null
  recorded_at: Defaulted<Moment>
  recorded_by: string | null
  revision: Defaulted<number>
  since: Defaulted<Moment>
  letter_file: string | null
}

export type AnswerStepTable = {
  authority_id: Defaulted<string>
  id: string
  submission_answer_id: string
  what: string
  who: string | null
  by_on: Day | null
  done_on: Day | null
  done_how: string | null
  recorded_at: Defaulted<Moment>
  recorded_by: string | null
  revision: Defaulted<number>
  since: Defaulted<Moment>
}

export type ActOnRecordTable = {
  authority_id: Defaulted<string>
  id: string
  duty_met_id: string
  recorded_at: Defaulted<Moment>
  recorded_by: string | null
}

export type PublicationTable = {
  authority_id: Defaulted<string>
  id: string
  inspection_id: string | null
  plan_id: string | null
  plan_version_id: string | null
  duty_instance_id: string | null
  edition: string | null
  published_on: Day | null
  web_address: string | null
  offices_on: Day | null
  offices: string | null
  fee: string | null
  accessible_on: Day | null
  accessible: string | null
  children_on: Day | null
  children: string | null
  note: string | null
  recorded_at: Defaulted<Moment>
  recorded_by: string | null
  revision: Defaulted<number>
  since: Defaulted<Moment>
}

export type PublicationCopyTable = {
  authority_id: Defaulted<string>
  id: string
  publication_id: string
  kind: string
  name: string
  sent_on: Day | null
  how: string | null
  recorded_at: Defaulted<Moment>
  recorded_by: string | null
  revision: Defaulted<number>
  since: Defaulted<Moment>
}

export type BodySightTable = {
  authority_id: Defaulted<string>
  id: string
  plan_id: string | null
  plan_version_id: string | null
  report_id: string | null
  body_id: string | null
  who: string | null
  seen_on: Day
  document: string | null
  said: string | null
  recorded_at: Defaulted<Moment>
  recorded_by: string | null
  revision: Defaulted<number>
  since: Defaulted<Moment>
}

export type ReportFinalTable = {
  authority_id: Defaulted<string>
  id: string
  report_id: string
  edition: number
  content: JsonColumn
  digest: string
  recorded_at: Defaulted<Moment>
  recorded_by: string | null
}

export type ReportFinalInspectionTable = {
  authority_id: Defaulted<string>
  id: string
  report_id: string
  inspection_id: string
  recorded_at: Defaulted<Moment>
  recorded_by: string | null
}

export type ReportAcceptanceTable = {
  authority_id: Defaulted<string>
  id: string
  report_id: string
  question: string
  sentence: string
  because: string
  recorded_at: Defaulted<Moment>
  recorded_by: string | null
}

export type ReportIssuedWithoutTable = {
  authority_id: Defaulted<string>
  id: string
  report_id: string
  requirement: string
  whose: string
  because: string
  recorded_at: Defaulted<Moment>
  recorded_by: string | null
}

export type StatementOfferTable = {
  authority_id: Defaulted<string>
  id: string
  report_id: string
  slot: string
  role: string | null
  kind: string
  person_id: string | null
  by_on: Day | null
  note: string | null
  recorded_at: Defaulted<Moment>
  recorded_by: string | null
  revision: Defaulted<number>
  since: Defaulted<Moment>
}

export type SignOffTable = {
  authority_id: Defaulted<string>
  id: string
  report_id: string
  slot: string
  role: string | null
  kind: string
  statement_offer_id: string | null
  signer_id: string
  signer_name: string
  initials: string
  post: string
  signed_as: string
  signed_at: Defaulted<Moment>
  covered: JsonColumn
  digest: string
  edition: number
  amended_from: JsonColumn | null
  comment: string | null
  example: boolean
}

export type SignOffLapseTable = {
  authority_id: Defaulted<string>
  sign_off_id: string
  why: string
  covered: JsonColumn | null
  seen_at: Defaulted<Moment>
  seen_by: string | null
}

export type IssuedDocumentTable = {
  authority_id: Defaulted<string>
  id: string
  report_id: string
  kind: string
  file_sha256: string
  content_digest: string
  chain_head: string
  recorded_at: Defaulted<Moment>
  recorded_by: string | null
}

export type GovernanceTables = {
  plan_body: PlanBodyTable
  decision: DecisionTable
  decision_funding: DecisionFundingTable
  decision_interest: DecisionInterestTable
  call_in: CallInTable
  body_request: BodyRequestTable
  calendar_address: CalendarAddressTable
  calendar_address_end: CalendarAddressEndTable
  house_template: HouseTemplateTable
  public_notice: PublicNoticeTable
  notice_given: NoticeGivenTable
  council_period: CouncilPeriodTable
  agenda_item: AgendaItemTable
  report: ReportTable
  report_block: ReportBlockTable
  report_officer: ReportOfficerTable
  report_option: ReportOptionTable
  report_recommendation: ReportRecommendationTable
  council_priority: CouncilPriorityTable
  report_priority: ReportPriorityTable
  report_tracking: ReportTrackingTable
  report_appendix: ReportAppendixTable
  template_field: TemplateFieldTable
  submission: SubmissionTable
  submission_recipient: SubmissionRecipientTable
  submission_answer: SubmissionAnswerTable
  answer_step: AnswerStepTable
  act_on_record: ActOnRecordTable
  publication: PublicationTable
  publication_copy: PublicationCopyTable
  body_sight: BodySightTable
  report_final: ReportFinalTable
  report_final_inspection: ReportFinalInspectionTable
  report_acceptance: ReportAcceptanceTable
  report_issued_without: ReportIssuedWithoutTable
  statement_offer: StatementOfferTable
  sign_off: SignOffTable
  sign_off_lapse: SignOffLapseTable
  issued_document: IssuedDocumentTable
}

/** This room's tables and those of the rooms before it. */
export type GovernanceDatabase = PlanDatabase & GovernanceTables

// Written from the live schema by scripts/write-tables.ts.

import type { CalendarDatabase } from '../calendar/calendar.tables.ts'
import type { Day, Defaulted, JsonColumn, Moment } from '../database/column-types.ts'

export type AuthorityTable = {
  id: string
  slug: string
  name: string
  kind: string
  region: string | null
  gss_code: string | null
  example: Defaulted<boolean>
  from_on: Day | null
  to_on: Day | null
  recorded_at: Defaulted<Moment>
}

export type AccountTable = {
  id: string
  email: string
  name: string
  administers_installation: Defaulted<boolean>
  recorded_at: Defaulted<Moment>
  closed_at: Moment | null
}

export type SessionTable = {
  id: string
  token_hash: Buffer
  account_id: string
  started_at: Defaulted<Moment>
  last_seen_at: Defaulted<Moment>
  ends_at: Moment
}

export type SessionEndTable = {
  session_id: string
  ended_at: Defaulted<Moment>
  why: string
}

export type SignInLinkTable = {
  id: string
  token_hash: Buffer
  account_id: string
  recorded_at: Defaulted<Moment>
  ends_at: Moment
}

export type SignInLinkUseTable = {
  link_id: string
  used_at: Defaulted<Moment>
}

export type OrganisationTable = {
  authority_id: Defaulted<string>
  id: string
  kind: string
  name: string
  from_on: Day | null
  to_on: Day | null
  succeeded_by: string | null
  recorded_at: Defaulted<Moment>
  recorded_by: string | null
  revision: Defaulted<number>
  since: Defaulted<Moment>
}

export type PersonTable = {
  authority_id: Defaulted<string>
  id: string
  name: string
  job_title: string | null
  email: string | null
  telephone: string | null
  organisation_id: string | null
  account_id: string | null
  left_on: Day | null
  recorded_at: Defaulted<Moment>
  recorded_by: string | null
  revision: Defaulted<number>
  since: Defaulted<Moment>
  named_in: string | null
}

export type PostTable = {
  authority_id: Defaulted<string>
  id: string
  title: string
  organisation_id: string | null
  from_on: Day | null
  to_on: Day | null
  recorded_at: Defaulted<Moment>
  recorded_by: string | null
  revision: Defaulted<number>
  since: Defaulted<Moment>
}

export type PostHoldingTable = {
  authority_id: Defaulted<string>
  id: string
  post_id: string
  person_id: string
  from_on: Day
  to_on: Day | null
  recorded_at: Defaulted<Moment>
  recorded_by: string | null
  revision: Defaulted<number>
  since: Defaulted<Moment>
}

export type DeputyshipTable = {
  authority_id: Defaulted<string>
  id: string
  post_id: string
  person_id: string
  from_on: Day
  to_on: Day | null
  recorded_at: Defaulted<Moment>
  recorded_by: string | null
  revision: Defaulted<number>
  since: Defaulted<Moment>
}

export type RoleGrantTable = {
  authority_id: Defaulted<string>
  id: string
  person_id: string | null
  post_id: string | null
  role: string
  scope: string
  scope_id: string | null
  from_on: Day
  to_on: Day | null
  granted_by: string | null
  recorded_at: Defaulted<Moment>
  recorded_by: string | null
  revision: Defaulted<number>
  since: Defaulted<Moment>
}

export type SettingTable = {
  authority_id: Defaulted<string>
  id: string
  key: string
  value: JsonColumn
  from_on: Day
  to_on: Day | null
  wording: string | null
  source: string | null
  recorded_at: Defaulted<Moment>
  recorded_by: string | null
}

export type DraftTable = {
  authority_id: Defaulted<string>
  person_id: string
  form: string
  about: string
  based_on: number | null
  fields: JsonColumn
  saved_at: Defaulted<Moment>
}

export type PeopleTables = {
  authority: AuthorityTable
  account: AccountTable
  session: SessionTable
  session_end: SessionEndTable
  sign_in_link: SignInLinkTable
  sign_in_link_use: SignInLinkUseTable
  organisation: OrganisationTable
  person: PersonTable
  post: PostTable
  post_holding: PostHoldingTable
  deputyship: DeputyshipTable
  role_grant: RoleGrantTable
  setting: SettingTable
  draft: DraftTable
}

/** This room's tables and those of the rooms before it. */
export type PeopleDatabase = CalendarDatabase & PeopleTables

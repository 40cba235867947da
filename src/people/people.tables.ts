// Written from the live schema by scripts/write-tables.ts.

import type { CalendarDatabase } from '../calendar/calendar.tables.ts'
import type { Day, Defaulted, Moment } from '../database/column-types.ts'

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

export type PeopleTables = {
  authority: AuthorityTable
  account: AccountTable
  session: SessionTable
  session_end: SessionEndTable
  sign_in_link: SignInLinkTable
  sign_in_link_use: SignInLinkUseTable
}

/** This room's tables and those of the rooms before it. */
export type PeopleDatabase = CalendarDatabase & PeopleTables

// Written from the live schema by scripts/write-tables.ts.

import type { Day, Defaulted, Moment } from '../database/column-types.ts'
import type { FileDatabase } from '../file/file.tables.ts'

export type BodyTable = {
  authority_id: Defaulted<string>
  id: string
  kind: string
  name: string
  chair_person_id: string | null
  from_on: Day | null
  to_on: Day | null
  recorded_at: Defaulted<Moment>
  recorded_by: string | null
  revision: Defaulted<number>
  since: Defaulted<Moment>
}

export type BodyMemberTable = {
  authority_id: Defaulted<string>
  id: string
  body_id: string
  person_id: string
  capacity: string | null
  from_on: Day
  to_on: Day | null
  recorded_at: Defaulted<Moment>
  recorded_by: string | null
  revision: Defaulted<number>
  since: Defaulted<Moment>
}

export type MeetingTable = {
  authority_id: Defaulted<string>
  id: string
  body_id: string
  meets_on: Day
  starts_at: string | null
  place: string | null
  cancelled_because: string | null
  recorded_at: Defaulted<Moment>
  recorded_by: string | null
  revision: Defaulted<number>
  since: Defaulted<Moment>
}

export type MeetingTables = {
  body: BodyTable
  body_member: BodyMemberTable
  meeting: MeetingTable
}

/** This room's tables and those of the rooms before it. */
export type MeetingDatabase = FileDatabase & MeetingTables

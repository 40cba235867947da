// Written from the live schema by scripts/write-tables.ts.

import type { Defaulted, JsonColumn, Moment } from '../database/column-types.ts'
import type { InspectionDatabase } from '../inspection/inspection.tables.ts'

export type ReadingTable = {
  authority_id: Defaulted<string>
  id: string
  file_sha256: string
  file_name: string
  reader_edition: string
  read: JsonColumn | null
  unreadable: string | null
  checked: JsonColumn | null
  revision: Defaulted<number>
  uploaded_by: string | null
  recorded_at: Defaulted<Moment>
  changed_at: Defaulted<Moment>
  inspection_id: string | null
  confirmed_at: Moment | null
  put_away_at: Moment | null
  held: Defaulted<boolean>
  held_reason: string | null
}

export type ReadingNamedTable = {
  authority_id: Defaulted<string>
  reading_id: string
  person_id: string
  recorded_at: Defaulted<Moment>
}

export type ReadingCorrectionTable = {
  authority_id: Defaulted<string>
  id: string
  reading_id: string
  path: string
  printed: string | null
  now: string | null
  recorded_at: Defaulted<Moment>
  recorded_by: string | null
}

export type ReadingTables = {
  reading: ReadingTable
  reading_named: ReadingNamedTable
  reading_correction: ReadingCorrectionTable
}

/** This room's tables and those of the rooms before it. */
export type ReadingDatabase = InspectionDatabase & ReadingTables

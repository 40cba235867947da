// Written from the live schema by scripts/write-tables.ts.

import type { Defaulted, Moment } from '../database/column-types.ts'
import type { PeopleDatabase } from '../people/people.tables.ts'

export type FileTable = {
  authority_id: Defaulted<string>
  sha256: string
  name: string
  media_type: string
  size: bigint
  uploaded_by: string | null
  recorded_at: Defaulted<Moment>
}

export type FileChunkTable = {
  authority_id: Defaulted<string>
  sha256: string
  n: number
  bytes: Buffer
}

export type FileTables = {
  file: FileTable
  file_chunk: FileChunkTable
}

/** This room's tables and those of the rooms before it. */
export type FileDatabase = PeopleDatabase & FileTables

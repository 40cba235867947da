// Written from the live schema by scripts/write-tables.ts.

import type { Defaulted, JsonColumn, Moment } from '../database/column-types.ts'

export type CommandTable = {
  authority_id: Defaulted<string>
  id: string
  account_id: string | null
  person_id: string | null
  recorded_at: Defaulted<Moment>
  result: JsonColumn | null
}

export type HistoryTable = {
  authority_id: Defaulted<string>
  seq: bigint
  at: Moment
  by: string
  person_id: string | null
  account_id: string | null
  command_id: string
  what: string
  about_kind: string
  about_id: string
  seal: JsonColumn | null
  detail_digest: string
  digest: string
}

export type HistoryDetailTable = {
  authority_id: Defaulted<string>
  seq: bigint
  salt: string
  sentence: string
  detail: JsonColumn | null
}

export type HistoryHeadTable = {
  authority_id: Defaulted<string>
  seq: bigint
  digest: string
}

export type PastRowTable = {
  authority_id: Defaulted<string>
  id: Defaulted<string>
  table_name: string
  row_id: string | null
  revision: number
  since: Moment
  until: Moment
  row: JsonColumn
  command_id: string | null
}

export type HistoryTables = {
  command: CommandTable
  history: HistoryTable
  history_detail: HistoryDetailTable
  history_head: HistoryHeadTable
  past_row: PastRowTable
}

/** This room's tables and those of the rooms before it. */
export type HistoryDatabase = HistoryTables

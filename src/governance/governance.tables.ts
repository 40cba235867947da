// Written from the live schema by scripts/write-tables.ts.

import type { Defaulted, Moment } from '../database/column-types.ts'
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

export type GovernanceTables = {
  plan_body: PlanBodyTable
}

/** This room's tables and those of the rooms before it. */
export type GovernanceDatabase = PlanDatabase & GovernanceTables

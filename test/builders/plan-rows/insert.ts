import type { Writer } from '../../../src/database/database.ts'
import { positionsFor } from '../../../src/database/position.ts'
import type { PlanDatabase } from '../../../src/plan/plan.tables.ts'
import type { Responsible } from '../../../src/plan/plan-content.ts'

export type Tx = Writer<PlanDatabase>
export type Row = Record<string, unknown>

/** In lots, so that no statement has more values than the protocol counts. */
export async function insert(tx: Tx, table: keyof PlanDatabase & string, rows: readonly Row[]): Promise<void> {
  for (let from = 0; from < rows.length; from += 500)
    await tx
      .insertInto(table)
      .values(rows.slice(from, from + 500) as never)
      .execute()
}

export const positioned = <T>(list: readonly T[], row: (each: T) => Row): Row[] => {
  const positions = positionsFor(list.length)
  return list.map((each, n) => ({ ...row(each), position: positions[n] }))
}

export const either = (as: string, who: Responsible | null): Row => ({
  [`${as}_post_id`]: who?.kind === 'post' ? who.id : null,
  [`${as}_person_id`]: who?.kind === 'person' ? who.id : null,
})

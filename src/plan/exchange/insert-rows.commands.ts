import type { Insertable } from 'kysely'
import type { Writer } from '../../database/database.ts'
import { positionsFor } from '../../database/position.ts'
import type { PlanDatabase } from '../plan.tables.ts'

export type Tx = Writer<PlanDatabase>

const lot = 500

/** Writes many rows of one table, in lots so that no statement has more values than the protocol counts. */
export async function insertRows<Table extends keyof PlanDatabase & string>(
  tx: Tx,
  table: Table,
  rows: readonly Insertable<PlanDatabase[Table]>[],
): Promise<void> {
  for (let from = 0; from < rows.length; from += lot)
    await tx
      .insertInto(table)
      .values(rows.slice(from, from + lot) as never)
      .execute()
}

type Ordered =
  | 'finding'
  | 'finding_paragraph'
  | 'workstream'
  | 'phase'
  | 'consultation'
  | 'action'
  | 'milestone'
  | 'measure'
  | 'risk'
  | 'cost'
  | 'funding_source'

/** The same for rows that stand in an order: the one that they are handed over in. */
export async function insertInOrder<Table extends Ordered>(
  tx: Tx,
  table: Table,
  rows: readonly Omit<Insertable<PlanDatabase[Table]>, 'position'>[],
): Promise<void> {
  const positions = positionsFor(rows.length)
  await insertRows(tx, table, rows.map((row, n) => ({ ...row, position: positions[n] })) as never)
}

import { sql } from 'kysely'
import type { Writer } from './database.ts'
import type { StaleEdit } from './stale-edit.ts'

/**
 * Changes one row that was read at `revision`. Gives null when done, else a StaleEdit with the row as it then was and as it is now,
 * to be given back to inTransaction, which takes the rest of the command back. For tables that keep their past only.
 */
export async function updateRevised<T, Table extends keyof T & string>(
  tx: Writer<T>,
  table: Table,
  id: string,
  revision: number,
  set: { readonly [Column in keyof T[Table] & string]?: unknown },
): Promise<StaleEdit | null> {
  const columns = Object.entries(set).filter(([, value]) => value !== undefined)
  if (columns.length === 0) return (await lockRevised(tx, table, id, revision)) ? null : findStale(tx, table, id, revision)
  const assignments = columns.map(([column, value]) => sql`${sql.ref(column)} = ${value}`)
  const { rows } = await sql`update ${sql.table(table)} set ${sql.join(assignments)}
    where authority_id = writing() and id = ${id} and revision = ${revision} returning id`.execute(tx)
  return rows.length > 0 ? null : findStale(tx, table, id, revision)
}

/** Removes one row that was read at `revision`; as `updateRevised` otherwise. */
export async function deleteRevised<T, Table extends keyof T & string>(
  tx: Writer<T>,
  table: Table,
  id: string,
  revision: number,
): Promise<StaleEdit | null> {
  const { rows } = await sql`delete from ${sql.table(table)}
    where authority_id = writing() and id = ${id} and revision = ${revision} returning id`.execute(tx)
  return rows.length > 0 ? null : findStale(tx, table, id, revision)
}

/** Holds a row that is to stay as it is at `revision` until the command ends, such as a plan whose actions are changed. */
export async function lockRevised<T, Table extends keyof T & string>(
  tx: Writer<T>,
  table: Table,
  id: string,
  revision: number,
): Promise<boolean> {
  const { rows } = await sql`select id from ${sql.table(table)}
    where authority_id = writing() and id = ${id} and revision = ${revision} for update`.execute(tx)
  return rows.length > 0
}

/** The row as it was at `revision` (from past_row; null when that was never kept) and as it is now (null when it is gone). */
export async function findStale<T>(tx: Writer<T>, table: keyof T & string, id: string, revision: number): Promise<StaleEdit> {
  type Kept = { row: Record<string, unknown> }
  const before = await sql<Kept>`select was.row from past_row was
    where was.authority_id = writing() and was.table_name = ${table} and was.row_id = ${id} and was.revision = ${revision}
    order by was.until desc limit 1`.execute(tx)
  const theirs = await sql<Kept>`select to_jsonb(live) as row from ${sql.table(table)} live
    where live.authority_id = writing() and live.id = ${id}`.execute(tx)
  return { stale: true, before: before.rows[0]?.row ?? null, theirs: theirs.rows[0]?.row ?? null }
}

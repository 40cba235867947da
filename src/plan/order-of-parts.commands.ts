import { sql } from 'kysely'
import type { Reader, Writer } from '../database/database.ts'
import { positionBetween } from '../database/position.ts'
import type { PlanDatabase } from './plan.tables.ts'

/** The parts of a plan that stand in an order of the plan's own. */
type Ordered = 'workstream' | 'phase' | 'consultation' | 'measure' | 'risk' | 'cost' | 'funding_source'

/** Where a part that is added stands: after the last. */
export async function endOfOrder(reader: Reader<PlanDatabase>, table: Ordered, planId: string): Promise<string> {
  return positionBetween((await inOrder(reader, table, planId)).at(-1)?.position ?? null, null)
}

/** Moves a part one place up or down. False where it stands first or last already, or is gone. */
export async function moveInOrder(
  tx: Writer<PlanDatabase>,
  table: Ordered,
  planId: string,
  id: string,
  direction: 'up' | 'down',
): Promise<boolean> {
  const rows = await inOrder(tx, table, planId)
  const at = rows.findIndex((row) => row.id === id)
  const to = at + (direction === 'up' ? -1 : 1)
  if (at < 0 || to < 0 || to >= rows.length) return false
  const [before, after] = direction === 'up' ? [rows[to - 1], rows[to]] : [rows[to], rows[to + 1]]
  const position = positionBetween(before?.position ?? null, after?.position ?? null)
  await tx
    .updateTable(table as 'workstream')
    .set({ position })
    .where('id', '=', id)
    .execute()
  return true
}

function inOrder(reader: Reader<PlanDatabase>, table: Ordered, planId: string) {
  return reader
    .selectFrom(table as 'workstream')
    .select(['id', 'position'])
    .where('plan_id', '=', planId)
    .orderBy('position')
    .orderBy('id')
    .execute()
}

type Holding = 'workstream_id' | 'phase_id'

/** Before a workstream or phase is removed: its actions go to another, or to none. */
export async function emptyPart(tx: Writer<PlanDatabase>, column: Holding, id: string, to: string | null): Promise<void> {
  await tx
    .updateTable('action')
    .set({ [column]: to })
    .where(column, '=', id)
    .execute()
}

/** After it was put back: the actions that its removal moved come back, but not those that somebody has placed since. Gives how many. */
export async function refillPart(tx: Writer<PlanDatabase>, column: Holding, removedBy: string): Promise<number> {
  const name = sql.lit(column)
  const { rows } = await sql`
    update action set ${sql.ref(column)} = (was.row ->> ${name})::uuid
    from past_row was
    left join past_row sent on sent.authority_id = was.authority_id and sent.table_name = 'action' and sent.row_id = was.row_id
      and sent.revision = was.revision + 1
    where action.authority_id = writing() and was.authority_id = writing() and was.table_name = 'action' and was.row_id = action.id
      and was.command_id = ${removedBy} and was.row ->> ${name} is not null
      and was.row ->> ${name} is distinct from action.${sql.ref(column)}::text
      and (sent.id is null or sent.row ->> ${name} is not distinct from action.${sql.ref(column)}::text)
    returning action.id`.execute(tx)
  return rows.length
}

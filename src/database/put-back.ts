import { type QueryExecutorProvider, sql } from 'kysely'

/** How long what was removed can be put back, in days. */
export const daysToPutBack = 30

type Removed = { readonly table_name: string; readonly row_id: string; readonly too_late: boolean }

/**
 * Puts back all that one command removed, as it stood. 'nothing' when that command removed nothing or it is already back, 'taken' when
 * something else has taken its place (the caller's transaction must then be given up), 'too-late' after 30 days.
 */
export async function putBack(tx: QueryExecutorProvider, removalCommandId: string): Promise<'put-back' | 'taken' | 'too-late' | 'nothing'> {
  const removed = await rowsRemovedBy(tx, removalCommandId)
  if (removed.length === 0) return 'nothing'
  if (removed.some((row) => row.too_late)) return 'too-late'
  for (const row of removed) {
    if (!(await insertAgain(tx, row, removalCommandId))) return 'taken'
  }
  return 'put-back'
}

/** In the order in which tables were made, so that a row's own keys find what they point at. */
async function rowsRemovedBy(tx: QueryExecutorProvider, commandId: string): Promise<Removed[]> {
  const last = await sql<Removed>`
    select p.table_name, p.row_id, p.until < moment() - make_interval(days => ${daysToPutBack}) as too_late
    from past_row p join pg_class c on c.relname = p.table_name and c.relnamespace = 'public'::regnamespace
    where p.authority_id = writing() and p.command_id = ${commandId}
      and not exists (select from past_row later where later.authority_id = p.authority_id and later.table_name = p.table_name
        and later.row_id = p.row_id and later.revision > p.revision)
    order by c.oid`.execute(tx)
  const gone: Removed[] = []
  for (const row of last.rows) {
    const live = await sql`select from ${sql.table(row.table_name)} where authority_id = writing() and id = ${row.row_id}`.execute(tx)
    if (live.rows.length === 0) gone.push(row)
  }
  return gone
}

async function insertAgain(tx: QueryExecutorProvider, row: Removed, commandId: string): Promise<boolean> {
  const table = sql.table(row.table_name)
  const added = await sql`
    insert into ${table}
    select again.* from past_row p cross join lateral jsonb_populate_record(null::${table}, p.row
      || jsonb_build_object('revision', p.revision + 1, 'since', moment())) again
    where p.authority_id = writing() and p.command_id = ${commandId} and p.table_name = ${row.table_name} and p.row_id = ${row.row_id}
    on conflict do nothing returning id`.execute(tx)
  return added.rows.length > 0
}

import { type QueryExecutorProvider, sql } from 'kysely'

export type TableToLoad = { readonly name: string; readonly columns: readonly string[] }

/** Sessions end with the database that they were begun on, and Kysely keeps its own tables. */
const left = ['session', 'session_end', 'kysely_migration', 'kysely_migration_lock']

/** The tables that a backup holds with the columns that are stored, those first that others point at. There are no circles. */
export async function listTables(owner: QueryExecutorProvider): Promise<TableToLoad[]> {
  const { rows } = await sql<TableToLoad & { needs: string[] }>`
    select c.relname as name,
      (select json_agg(a.attname order by a.attnum) from pg_attribute a
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns,
      (select coalesce(json_agg(distinct k.confrelid::regclass::text), '[]') from pg_constraint k
        where k.conrelid = c.oid and k.contype = 'f' and k.confrelid <> c.oid) as needs
    from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and not c.relname = any (${left}) order by c.relname`.execute(
    owner,
  )
  const placed = new Set<string>()
  const inOrder: TableToLoad[] = []
  while (inOrder.length < rows.length) {
    const next = rows.filter(({ name, needs }) => !placed.has(name) && needs.every((need) => placed.has(need) || left.includes(need)))
    if (next.length === 0) throw new Error('The foreign keys go round in a circle.')
    for (const { name, columns } of next) {
      placed.add(name)
      inOrder.push({ name, columns })
    }
  }
  return inOrder
}

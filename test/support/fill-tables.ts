import type { Client } from 'pg'

/** A table of an authority's data, as the catalogue has it. */
export type WalledTable = {
  readonly name: string
  readonly insertOnly: boolean
  readonly columns: readonly { readonly name: string; readonly type: string; readonly required: boolean }[]
  readonly references: readonly Reference[]
}

export type Reference = {
  readonly name: string
  readonly columns: readonly string[]
  readonly to: string
  readonly toColumns: readonly string[]
}

export type Row = Readonly<Record<string, unknown>>

/** Every table that carries authority_id, those first that others point at. */
export async function walledTables(owner: Client): Promise<WalledTable[]> {
  const { rows } = await owner.query<WalledTable>(`
    select c.relname as name, not has_table_privilege('goodward_service', c.oid, 'update') as "insertOnly",
      (select json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, null), 'required', a.attnotnull and not a.atthasdef))
        from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns,
      (select coalesce(json_agg(json_build_object('name', k.conname, 'to', k.confrelid::regclass::text,
          'columns', (select json_agg(a.attname order by n) from unnest(k.conkey) with ordinality u(num, n) join pg_attribute a on a.attrelid = k.conrelid and a.attnum = u.num),
          'toColumns', (select json_agg(a.attname order by n) from unnest(k.confkey) with ordinality u(num, n) join pg_attribute a on a.attrelid = k.confrelid and a.attnum = u.num))), '[]')
        from pg_constraint k where k.conrelid = c.oid and k.contype = 'f') as "references"
    from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
      and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'authority_id' and not a.attisdropped)
    order by c.relname`)
  return inOrderOfReference(rows)
}

/** One row of each table for an authority, with every foreign key filled. Checks have to be dropped first: the rows make no sense. */
export async function fillTables(owner: Client, tables: readonly WalledTable[], authority: Row): Promise<Map<string, Row>> {
  const rows = new Map<string, Row>([['authority', authority]])
  for (const table of tables) {
    const row: Record<string, unknown> = { authority_id: authority.id }
    for (const { name, type, required } of table.columns) if (required && !(name in row)) row[name] = anyValue(type)
    for (const reference of table.references) {
      const target = reference.to === table.name ? row : rows.get(reference.to)
      for (const [n, column] of reference.columns.entries()) row[column] = target?.[reference.toColumns[n] ?? ''] ?? row[column] ?? null
    }
    rows.set(table.name, await addRow(owner, table.name, row))
  }
  return rows
}

export async function addRow(client: Client, table: string, row: Row): Promise<Row> {
  const columns = Object.keys(row)
  const { rows } = await client.query<Row>(
    `insert into ${table} (${columns.map((name) => client.escapeIdentifier(name)).join(', ')}) values (${columns.map((_, n) => `$${n + 1}`).join(', ')}) returning *`,
    columns.map((name) => row[name]),
  )
  return rows[0] ?? {}
}

function anyValue(type: string): unknown {
  filled += 1
  if (type.endsWith('[]')) return []
  const value: Record<string, unknown> = {
    uuid: `00000000-0000-4000-8000-${filled.toString(16).padStart(12, '0')}`,
    text: `text-${filled}`,
    integer: filled,
    smallint: 1,
    bigint: filled,
    boolean: true,
    date: '2016-05-16',
    'timestamp with time zone': '2016-05-16T09:00Z',
    jsonb: '{}',
    bytea: Buffer.from([filled % 256]),
    numeric: '1',
  }
  if (!(type in value)) throw new Error(`test/support/fill-tables.ts has no value of type ${type} yet.`)
  return value[type]
}

let filled = 0

function inOrderOfReference(tables: readonly WalledTable[]): WalledTable[] {
  const placed: WalledTable[] = []
  const names = new Set(tables.map(({ name }) => name))
  while (placed.length < tables.length) {
    const there = new Set(placed.map(({ name }) => name))
    const next = tables.filter(
      (table) => !there.has(table.name) && table.references.every(({ to }) => to === table.name || there.has(to) || !names.has(to)),
    )
    if (next.length === 0) throw new Error('The foreign keys go round in a circle.')
    placed.push(...next)
  }
  return placed
}

import { Client, type ClientConfig } from 'pg'

export type Column = {
  readonly name: string
  readonly type: string
  readonly nullable: boolean
  readonly default: string | null
  readonly generated: boolean
}

export type Table = {
  readonly name: string
  readonly keeps: 'past' | 'insert-only' | 'plain'
  readonly ofAuthority: boolean
  readonly columns: readonly Column[]
  /** Keys, foreign keys and checks as PostgreSQL writes them. */
  readonly constraints: readonly string[]
}

/** The tables of a live database, from its catalogue. */
export async function readSchema(to: ClientConfig): Promise<Table[]> {
  const client = new Client(to)
  await client.connect()
  try {
    const { rows } = await client.query<Table>(query)
    return rows
  } finally {
    await client.end()
  }
}

const query = `
  select c.relname as name,
    case when exists (select from pg_trigger t where t.tgrelid = c.oid and t.tgname = 'keep_past') then 'past'
      when has_table_privilege('goodward_service', c.oid, 'update') then 'plain' else 'insert-only' end as keeps,
    exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'authority_id') as "ofAuthority",
    (select json_agg(json_build_object(
        'name', a.attname, 'type', format_type(a.atttypid, null), 'nullable', not a.attnotnull,
        'default', case when a.attgenerated = '' then pg_get_expr(d.adbin, d.adrelid) end,
        'generated', a.attgenerated <> '' or a.attidentity = 'a') order by a.attnum)
      from pg_attribute a left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
      where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) as columns,
    (select coalesce(json_agg(pg_get_constraintdef(k.oid) order by array_position(array['p', 'u', 'f', 'c'], k.contype::text), k.conname), '[]')
      from pg_constraint k where k.conrelid = c.oid and k.contype in ('p', 'u', 'f', 'c')) as constraints
  from pg_class c
  where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
  order by c.relname`

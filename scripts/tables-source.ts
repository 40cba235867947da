import type { Column, Table } from './read-schema.ts'

/** The text of a room's `<room>.tables.ts`, as Biome would format it. `earlier` is the room whose Database type this one adds to. */
export function tablesSource(room: string, tables: readonly Table[], earlier: string | null): string {
  const types = tables.map(tableType)
  const used = ['Day', 'Defaulted', 'JsonColumn', 'Moment'].filter((name) => types.some((text) => new RegExp(`\\b${name}\\b`).test(text)))
  const parts = [
    '// Written from the live schema by scripts/write-tables.ts.',
    [
      ...(/\bGeneratedAlways\b/.test(types.join()) ? ["import type { GeneratedAlways } from 'kysely'"] : []),
      ...(used.length > 0 ? [`import type { ${used.join(', ')} } from '../database/column-types.ts'`] : []),
      ...(earlier ? [`import type { ${pascal(earlier)}Database } from '../${earlier}/${earlier}.tables.ts'`] : []),
    ]
      .sort(byPath)
      .join('\n'),
    ...types,
    `export type ${pascal(room)}Tables = {\n${tables.map(({ name }) => `  ${name}: ${pascal(name)}Table`).join('\n')}\n}`,
    `/** This room's tables and those of the rooms before it. */\nexport type ${pascal(room)}Database = ${earlier ? `${pascal(earlier)}Database & ` : ''}${pascal(room)}Tables`,
  ]
  return `${parts.filter(Boolean).join('\n\n')}\n`
}

function tableType({ name, columns }: Table): string {
  return `export type ${pascal(name)}Table = {\n${columns.map((column) => `  ${column.name}: ${columnType(column)}`).join('\n')}\n}`
}

function columnType({ name, type, nullable, default: standard, generated }: Column): string {
  const read = valueType(type)
  if (!read) throw new Error(`Column ${name} has the type ${type}, which has no place in scripts/tables-source.ts yet.`)
  const whole = nullable ? `${read} | null` : read
  if (generated) return `GeneratedAlways<${whole}>`
  return standard === null ? whole : `Defaulted<${whole}>`
}

function valueType(type: string): string | undefined {
  if (type.endsWith('[]')) {
    const item = valueType(type.slice(0, -2))
    return item && `${item}[]`
  }
  return valueTypes[type]
}

const valueTypes: Readonly<Record<string, string>> = {
  uuid: 'string',
  text: 'string',
  'character varying': 'string',
  integer: 'number',
  smallint: 'number',
  'double precision': 'number',
  numeric: 'string',
  bigint: 'bigint',
  boolean: 'boolean',
  date: 'Day',
  'timestamp with time zone': 'Moment',
  'time without time zone': 'string',
  jsonb: 'JsonColumn',
  bytea: 'Buffer',
}

function pascal(name: string): string {
  return name.replace(/(?:^|[-_])(\w)/g, (_, letter: string) => letter.toUpperCase())
}

function byPath(a: string, b: string): number {
  const path = (line: string) => (line.includes("'kysely'") ? '' : (line.split("'")[1] ?? ''))
  return path(a) < path(b) ? -1 : 1
}

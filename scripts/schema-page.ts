import type { Column, Table } from './read-schema.ts'

/** The text of docs/schema.md. */
export function schemaPage(rooms: readonly { readonly room: string; readonly tables: readonly Table[] }[]): string {
  const parts = [
    '# The tables',
    'Written from the live schema by `scripts/write-tables.ts`; a test fails when it is stale. Rooms stand in their order: a room reads its own tables and those above it.',
    ...rooms.flatMap(({ room, tables }) => [`## ${room}`, ...tables.map(tablePart)]),
  ]
  return `${parts.join('\n\n')}\n`
}

function tablePart(table: Table): string {
  const columns = ['| Column | Type | Default |', '|---|---|---|', ...table.columns.map(columnLine)].join('\n')
  const constraints = table.constraints.map((text) => `- \`${text}\``).join('\n')
  return [`### ${table.name}`, keeping(table), columns, constraints].filter(Boolean).join('\n\n')
}

function keeping({ keeps, ofAuthority }: Table): string {
  const whose = ofAuthority ? 'Behind the wall of its authority' : 'Belongs to the installation'
  return { past: `${whose}; rows as they stood are kept.`, 'insert-only': `${whose}; rows are only added.`, plain: `${whose}.` }[keeps]
}

function columnLine({ name, type, nullable, default: standard }: Column): string {
  return `| ${name} | ${type}${nullable ? ', may be empty' : ''} | ${standard ? `\`${standard.replaceAll('|', '\\|')}\`` : ''} |`
}

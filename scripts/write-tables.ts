import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { ensureTemplate, testServer } from '../test/support/test-server.ts'
import { readSchema } from './read-schema.ts'
import { schemaPage } from './schema-page.ts'
import { tablesByRoom, tablesOfNoRoom } from './tables-by-room.ts'
import { tablesSource } from './tables-source.ts'

/** The files that differ from the live schema, with the text that they should have. */
export async function staleFiles(): Promise<{ path: string; text: string }[]> {
  const wanted = await filesOfSchema()
  const stale = await Promise.all(wanted.map(async ({ path, text }) => (await readFile(path, 'utf8').catch(() => '')) !== text))
  return wanted.filter((_, n) => stale[n])
}

async function filesOfSchema(): Promise<{ path: string; text: string }[]> {
  const server = await testServer()
  const tables = await readSchema(server.to('goodward_owner', await ensureTemplate(server)))
  await server.leave()
  const placed = new Set([...Object.values(tablesByRoom).flat(), ...tablesOfNoRoom])
  const lost = tables.filter(({ name }) => !placed.has(name)).map(({ name }) => name)
  if (lost.length > 0) throw new Error(`Say in scripts/tables-by-room.ts which room these tables belong to: ${lost.join(', ')}`)
  const rooms = Object.entries(tablesByRoom)
    .map(([room, names]) => ({ room, tables: names.flatMap((name) => tables.filter((table) => table.name === name)) }))
    .filter((entry) => entry.tables.length > 0)
  return [
    ...rooms.map((entry, n) => ({
      path: join(project, 'src', entry.room, `${entry.room}.tables.ts`),
      text: tablesSource(entry.room, entry.tables, rooms[n - 1]?.room ?? null),
    })),
    { path: join(project, 'docs', 'schema.md'), text: schemaPage(rooms) },
  ]
}

const project = join(import.meta.dirname, '..')

// `node scripts/write-tables.ts` writes each room's <room>.tables.ts and docs/schema.md from the schema that the migrations make.
if (import.meta.main) {
  const written = await staleFiles()
  for (const { path, text } of written) {
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, text)
  }
  console.log(written.length === 0 ? 'Nothing was stale.' : written.map(({ path }) => `Wrote ${path}`).join('\n'))
}

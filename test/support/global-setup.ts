import type { Client } from 'pg'
import { connected } from '../../src/database/embedded-database.adapter.ts'
import { ensureTemplate, type TestServer, testServer } from './test-server.ts'

/** Once for a run of all tests: the server runs from here to the end, and what an earlier run that was killed left behind is removed. */
export async function globalSetup(): Promise<void> {
  server = await testServer()
  held = await connected(server.maker)
  const template = await ensureTemplate(server)
  await dropLeftovers(held, template)
}

export async function globalTeardown(): Promise<void> {
  await held?.end()
  await server?.leave()
}

let server: TestServer | undefined
let held: Client | undefined

async function dropLeftovers(maker: Client, template: string): Promise<void> {
  const { rows } = await maker.query<{ datname: string }>(
    String.raw`select datname from pg_database d where (datname like 'goodward\_test\_%' or datname like 'goodward\_template\_%')
      and datname <> $1 and not exists (select from pg_stat_activity a where a.datid = d.oid)`,
    [template],
  )
  const left = rows.map(({ datname }) => datname).filter((name) => !isMakersAlive(name))
  for (const name of left) await maker.query(`drop database if exists ${maker.escapeIdentifier(name)}`).catch(() => undefined)
}

/** A test database carries the number of the process that made it; that may be a single file's, run at the same time. */
function isMakersAlive(database: string): boolean {
  const pid = Number(/^goodward_test_(\d+)_/.exec(database)?.[1])
  if (!pid) return false
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

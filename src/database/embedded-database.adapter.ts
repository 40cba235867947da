import { Client, type ClientConfig } from 'pg'
import type { EmbeddedServer } from './embedded-server.adapter.ts'

/** Makes the two roles and the database of the embedded server, where they aren't there yet. The statements of docs/own-database.md. */
export async function ensureDatabase(server: EmbeddedServer, database: string): Promise<void> {
  const client = await connected(server.to('postgres', 'postgres'))
  try {
    for (const role of ['goodward_owner', 'goodward_service']) {
      const { rowCount } = await client.query('select from pg_roles where rolname = $1', [role])
      if (!rowCount) await client.query(`create role ${role} login`).catch(unlessThere)
    }
    const { rowCount } = await client.query('select from pg_database where datname = $1', [database])
    if (!rowCount) await client.query(`create database ${client.escapeIdentifier(database)} owner goodward_owner`).catch(unlessThere)
  } finally {
    await client.end()
  }
}

export async function connected(to: ClientConfig): Promise<Client> {
  const client = new Client({ ...to, connectionTimeoutMillis: 10_000 })
  client.on('error', () => undefined)
  await client.connect()
  return client
}

/** Two first starts at once: the second finds it made. */
function unlessThere(error: Error & { code?: string }): void {
  if (!['42710', '42P04', '23505'].includes(error.code ?? '')) throw error
}

import { Kysely, PostgresDialect } from 'kysely'
import { Pool, type PoolConfig } from 'pg'
import type { Database } from './database.ts'
import { valueTypes } from './value-types.ts'
import { WalledDialect } from './walled-dialect.ts'

export type Connection = {
  /** Where: a connection string, or host, user and database. */
  readonly to: PoolConfig
  readonly now: () => Temporal.Instant
  /** Told of a connection lost while nobody was using it. The next query takes a new one. */
  readonly onLost?: (error: Error) => void
  readonly size?: number
}

/** Opens a pool of connections as the service, behind the wall. Nothing is connected until the first query. */
export function connect<T>(connection: Connection): Database<T> {
  const pool = openPool(connection)
  return opened(new Kysely<T>({ dialect: new WalledDialect({ pool }) }), pool, connection.now)
}

/** Opens a pool as the owner, who migrates, backs up, restores and verifies, and sees past the wall. */
export function connectAsOwner<T>(connection: Connection): Database<T> {
  const pool = openPool({ size: 3, ...connection })
  return opened(new Kysely<T>({ dialect: new PostgresDialect({ pool }) }), pool, connection.now)
}

function openPool({ to, onLost = () => undefined, size = 10 }: Connection): Pool {
  const pool = new Pool({ ...to, max: size, types: valueTypes, connectionTimeoutMillis: 10_000, application_name: 'goodward' })
  // Without a listener a connection that is lost while idle ends the whole process. They are lost together, and told of once.
  let toldAt = Number.NEGATIVE_INFINITY
  pool.on('error', (error) => {
    if (performance.now() - toldAt < 5_000) return
    toldAt = performance.now()
    onLost(error)
  })
  pool.on('connect', (client) => client.on('error', () => undefined))
  return pool
}

function opened<T>(kysely: Kysely<T>, pool: Pool, now: Connection['now']): Database<T> {
  let closing: Promise<void> | null = null
  const close = () => {
    closing ??= kysely.destroy().then(() => (pool.ended ? undefined : pool.end()))
    return closing
  }
  return { kysely, now, close }
}

import { after } from 'node:test'
import type { Client } from 'pg'
import { connect, connectAsOwner } from '../../src/database/connect.ts'
import type { Database } from '../../src/database/database.ts'
import { connected } from '../../src/database/embedded-database.adapter.ts'
import { type TestClock, testClock } from './test-clock.ts'
import { dropDatabase, ensureTemplate, type TestServer, testServer } from './test-server.ts'

export type TestDatabase<T> = Database<T> & {
  /** The same database as its owner sees it: past the wall, to look at what a command has written. */
  readonly owner: Database<T>
  readonly clock: TestClock
  /** A connection of one's own as one of the two roles, closed with the database. */
  connect(role: 'goodward_owner' | 'goodward_service'): Promise<Client>
}

/**
 * A migrated database for the tests of one file, gone when they have run. It is dated by `clock`, which stands still until it is moved.
 * `const db = await testDatabase<PlanDatabase>()` at the top of the file.
 */
export async function testDatabase<T>(clock = testClock()): Promise<TestDatabase<T>> {
  const server = await testServer()
  return aDatabase<T>(server, clock, `template ${await ensureTemplate(server)} strategy file_copy`)
}

/** A database without a table in it. */
export async function emptyDatabase<T>(clock = testClock()): Promise<TestDatabase<T>> {
  return aDatabase<T>(await testServer(), clock, "encoding 'UTF8' template template0")
}

async function aDatabase<T>(server: TestServer, clock: TestClock, made: string): Promise<TestDatabase<T>> {
  const name = `goodward_test_${process.pid}_${++count}`
  const maker = await connected(server.maker)
  await maker.query(`create database ${name} owner goodward_owner ${made}`)
  const now = clock.now
  const database = connect<T>({ to: server.to('goodward_service', name), now, size: 8 })
  const owner = connectAsOwner<T>({ to: server.to('goodward_owner', name), now })
  const clients: Client[] = []
  const connectAs = async (role: 'goodward_owner' | 'goodward_service') => {
    const client = await connected(server.to(role, name))
    clients.push(client)
    return client
  }
  let closing: Promise<void> | null = null
  const close = () => {
    closing ??= (async () => {
      for (const client of clients) await client.end()
      await database.close()
      await owner.close()
      await dropDatabase(maker, name).finally(() => maker.end())
      await server.leave()
    })()
    return closing
  }
  after(close)
  return { ...database, owner, clock, connect: connectAs, close }
}

let count = 0

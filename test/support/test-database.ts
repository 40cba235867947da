import { after } from 'node:test'
import { connect, connectAsOwner } from '../../src/database/connect.ts'
import type { Database } from '../../src/database/database.ts'
import { connected } from '../../src/database/embedded-database.adapter.ts'
import { type TestClock, testClock } from './test-clock.ts'
import { ensureTemplate, testServer } from './test-server.ts'

export type TestDatabase<T> = Database<T> & {
  /** The same database as its owner sees it: past the wall, to look at what a command has written. */
  readonly owner: Database<T>
  readonly clock: TestClock
  readonly name: string
}

/**
 * A migrated database for the tests of one file, gone when they have run. It is dated by `clock`, which stands still until it is moved.
 * `const db = await testDatabase<PlanDatabase>()` at the top of the file.
 */
export async function testDatabase<T>(clock = testClock()): Promise<TestDatabase<T>> {
  const server = await testServer()
  const template = await ensureTemplate(server)
  const name = `goodward_test_${process.pid}_${++made}`
  const maker = await connected(server.maker)
  await maker.query(`create database ${name} template ${template} owner goodward_owner strategy file_copy`)
  const now = clock.now
  const database = connect<T>({ to: server.to('goodward_service', name), now, size: 8 })
  const owner = connectAsOwner<T>({ to: server.to('goodward_owner', name), now })
  let closing: Promise<void> | null = null
  const close = () => {
    closing ??= (async () => {
      await database.close()
      await owner.close()
      await maker.query(`drop database if exists ${name} with (force)`)
      await maker.end()
      await server.leave()
    })()
    return closing
  }
  after(close)
  return { ...database, owner, clock, name, close }
}

let made = 0

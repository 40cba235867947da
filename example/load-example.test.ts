import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Database } from '../src/database/database.ts'
import type { MeetingDatabase } from '../src/meeting/meeting.tables.ts'
import { isRole, roleNames } from '../src/people/roles.ts'
import { testDatabase } from '../test/support/test-database.ts'
import { makeAuthority } from '../test/support/web.ts'
import { bodies, organisations, posts } from './calder-vale.ts'
import { loadExample } from './load-example.ts'

const counted = async (db: { owner: Database<MeetingDatabase> }) => {
  const count = async (table: 'authority' | 'person' | 'post' | 'role_grant' | 'body' | 'organisation' | 'history') =>
    (await db.owner.kysely.selectFrom(table).select(db.owner.kysely.fn.countAll<bigint>().as('n')).executeTakeFirstOrThrow()).n
  return {
    authorities: await count('authority'),
    people: await count('person'),
    posts: await count('post'),
    bodies: await count('body'),
    organisations: await count('organisation'),
    events: await count('history'),
  }
}

test('a new database gets the made-up council, once', async () => {
  const db = await testDatabase<MeetingDatabase>()
  await loadExample(db)
  const first = await counted(db)
  assert.deepEqual(
    [first.authorities, first.people, first.posts, first.bodies, first.organisations],
    [1n, BigInt(posts.length), BigInt(posts.length), BigInt(bodies.length), BigInt(organisations.length)],
  )
  await loadExample(db)
  assert.deepEqual(await counted(db), first)
})

test('a load that was cut off goes on where it stopped', async () => {
  const db = await testDatabase<MeetingDatabase>()
  let left = 40
  const dying: Database<MeetingDatabase> = {
    ...db,
    now: () => {
      left -= 1
      if (left < 0) throw new Error('killed')
      return db.now()
    },
  }
  await assert.rejects(loadExample(dying), /killed/)
  const half = await counted(db)
  assert.ok(half.people > 0n && half.people < BigInt(posts.length))
  await loadExample(db)
  assert.equal((await counted(db)).people, BigInt(posts.length))
})

test('a database that holds a council is left alone', async () => {
  const db = await testDatabase<MeetingDatabase>()
  await makeAuthority(db, 'Wharfmoor Council')
  await loadExample(db)
  assert.equal((await counted(db)).authorities, 1n)
})

test('every role has somebody in the example', () => {
  const held = new Set<string>(posts.flatMap(({ roles }) => roles))
  assert.deepEqual(
    roleNames.filter((role) => !held.has(role)),
    [],
  )
  for (const role of held) assert.ok(isRole(role))
})

import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import { connectAsOwner } from '../../src/database/connect.ts'
import { ensureDatabase } from '../../src/database/embedded-database.adapter.ts'
import { openEmbeddedServer } from '../../src/database/embedded-server.adapter.ts'
import { refusedGoodward, runGoodward, type Surroundings } from '../support/running-goodward.ts'
import { testClock } from '../support/test-clock.ts'

const folder = mkdtempSync(join(tmpdir(), 'goodward-start-'))
after(() => rmSync(folder, { recursive: true, force: true }))

async function assertRefused(surroundings: Surroundings, sentence: RegExp): Promise<void> {
  const { code, said } = await refusedGoodward(surroundings)
  assert.match(said, sentence)
  assert.doesNotMatch(said, /secret/)
  assert.equal(said.trim().split('\n').length, 1, said)
  assert.equal(code, 1)
}

test('a second copy on the same data, a port in use, and a newer version’s database are each refused in one sentence', async () => {
  const data = join(folder, 'data')
  const goodward = await runGoodward(data)
  try {
    await assertRefused({ GOODWARD_DATA: data }, /^Goodward is already running on the data in /)
    const { port } = new URL(goodward.address)
    await assertRefused({ GOODWARD_DATA: join(folder, 'other'), PORT: port }, new RegExp(`^Port ${port} is in use`))
  } finally {
    assert.equal(await goodward.stop(), 0)
  }
  await asNewerVersion(data)
  await assertRefused({ GOODWARD_DATA: data }, /^This database was made by a newer version of Goodward \(it has 203001010000-later\)/)
})

async function asNewerVersion(data: string): Promise<void> {
  const server = await openEmbeddedServer(data)
  await ensureDatabase(server, 'goodward')
  const owner = connectAsOwner<unknown>({ to: server.to('goodward_owner', 'goodward'), ...testClock() })
  await sql`insert into kysely_migration (name, timestamp) values ('203001010000-later', '2030-01-01')`.execute(owner.kysely)
  await owner.close()
  await server.leave()
}

test('a data folder that can’t be one is refused in one sentence', async () => {
  const file = join(folder, 'a-file')
  writeFileSync(file, '')
  await assertRefused({ GOODWARD_DATA: file }, /it is not a folder/)
  await assertRefused({ GOODWARD_DATA: join(file, 'below') }, /it is not a folder/)
  await assertRefused({ GOODWARD_DATA: '/proc/goodward' }, /it may not write there/)
})

for (const [name, value, sentence] of [
  ['DATABASE_URL', 'postgresql://goodward_service:secret@127.0.0.1:9/goodward', /nothing answers at that host and port/],
  ['DATABASE_URL', 'postgresql://goodward_service:secret@calder-vale.invalid/goodward', /its host (?:is not known|can’t be looked up)/],
  ['DATABASE_URL', 'goodward:secret', /DATABASE_URL can't be read/],
  ['DATABASE_URL', 'mysql://goodward_service:secret@127.0.0.1/goodward', /DATABASE_URL can't be read/],
  ['PORT', 'http', /PORT is "http"/],
  ['PORT', '70000', /PORT is "70000"/],
  ['GOODWARD_ADDRESS', 'goodward.example', /GOODWARD_ADDRESS is/],
  ['GOODWARD_ADDRESS', 'http://goodward.calder-vale.example', /other machines need https/],
] as const)
  test(`${name}=${value.replace('secret', '…')} is refused in one sentence, without the password`, async () => {
    await assertRefused({ GOODWARD_DATA: join(folder, 'unused'), [name]: value }, sentence)
  })

test('something else that answers at the address of the database is refused in one sentence', async () => {
  const other = createServer((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n')).listen(0, '127.0.0.1')
  await new Promise((resolve) => other.once('listening', resolve))
  const { port } = other.address() as { port: number }
  await assertRefused(
    { DATABASE_URL: `postgresql://goodward_service:secret@127.0.0.1:${port}/goodward` },
    /^DATABASE_URL leads to no database/,
  )
  other.close()
})

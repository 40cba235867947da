import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import { gunzipSync, gzipSync } from 'node:zlib'
import { type Kysely, type QueryExecutorProvider, sql } from 'kysely'
import { loadExample } from '../../example/load-example.ts'
import { emptyDatabase, testDatabase } from '../../test/support/test-database.ts'
import { listChains, verifyChain } from '../history/verify.queries.ts'
import type { PlanDatabase } from '../plan/plan.tables.ts'
import { writeBackup } from './backup.adapter.ts'
import { migrate } from './migrate.ts'
import { readBackup } from './restore.adapter.ts'
import { listTables } from './tables.ts'

const folder = mkdtempSync(join(tmpdir(), 'goodward-backup-'))
after(() => rmSync(folder, { recursive: true }))
const db = await testDatabase<PlanDatabase>()
await loadExample(db)
const file = join(folder, 'calder-vale.backup')
const owner = db.owner.kysely as unknown as Kysely<unknown>
const { head } = await writeBackup(owner, file, db.now())

async function contents(of: QueryExecutorProvider): Promise<string[]> {
  const found: string[] = []
  for (const { name } of await listTables(of)) {
    const { rows } = await sql<{ row: string }>`select to_jsonb(it)::text as row from ${sql.table(name)} it order by 1`.execute(of)
    found.push(...rows.map(({ row }) => `${name} ${row}`))
  }
  return found
}

test('a record that is backed up and restored elsewhere is the same in every row, and its chains prove', async () => {
  const other = await emptyDatabase<unknown>()
  await readBackup(other.owner.kysely, file, db.now)
  const before = await contents(owner)
  assert.ok(before.length > 100, `only ${before.length} rows`)
  assert.deepEqual(await contents(other.owner.kysely), before)
  const chains = await listChains(other.owner.kysely)
  for (const chain of chains) {
    const { wrong, walk } = await verifyChain(other.owner.kysely, chain, null)
    assert.equal(wrong, null)
    assert.ok(walk.seq === 0n || head.chains.some(({ seq, digest }) => seq === walk.seq.toString() && digest === walk.digest))
  }
  const keys = sql<{ key: string }>`select conrelid::regclass || ' ' || pg_get_constraintdef(oid) as key from pg_constraint
    where contype = 'f' and convalidated order by 1`
  assert.deepEqual((await keys.execute(other.owner.kysely)).rows, (await keys.execute(db.owner.kysely)).rows)
  await assert.rejects(readBackup(other.owner.kysely, file, db.now), /There is a record in this database already/)
})

test('a backup holds no session, and a file that is there while it is written isn’t taken for one', () => {
  const text = gunzipSync(readFileSync(file)).toString()
  assert.doesNotMatch(text, /^\{"table":"session/m)
  assert.deepEqual(readdirSync(folder), ['calder-vale.backup'])
})

describe('nothing stays of a file that', async () => {
  const other = await emptyDatabase<unknown>()
  const text = () => gunzipSync(readFileSync(file)).toString()
  const cases: readonly (readonly [string, () => Buffer, RegExp])[] = [
    ['is empty', () => Buffer.alloc(0), /no backup of Goodward/],
    ['is something else', () => Buffer.from('%PDF-1.7\n'), /no backup of Goodward/],
    ['is something else, packed', () => gzipSync('name,score\nA,1\n'), /no backup of Goodward/],
    ['was cut off while it was copied', () => readFileSync(file).subarray(0, -200), /cut off or damaged/],
    ['lacks its end', () => gzipSync(text().split('\n').slice(0, -2).join('\n')), /was cut off: its end is missing/],
    ['had a name changed', () => gzipSync(text().replace('Amira Holt', 'Amira Bolt')), /changed or damaged since it was made/],
    ['lost a row', () => gzipSync(text().replace(/\n\{"id": [^\n]*\n/, '\n')), /changed or damaged since it was made/],
    [
      'was made by a newer version',
      () => gzipSync(text().replace(/"schema":"[^"]*"/, '"schema":"203001010000-later"')),
      /newer version of Goodward/,
    ],
    ['was made in a later edition', () => gzipSync(text().replace('"edition":1', '"edition":2')), /newer version of Goodward/],
  ]
  for (const [name, bytes, sentence] of cases)
    test(name, async () => {
      const damaged = join(folder, 'damaged')
      writeFileSync(damaged, bytes())
      await assert.rejects(readBackup(other.owner.kysely, damaged, db.now), sentence)
      rmSync(damaged)
      await migrate(other.owner.kysely, db.now)
      assert.deepEqual(await contents(other.owner.kysely), [])
    })
})

test('a backup that can’t be written, and a file that can’t be read, are said in one sentence', async () => {
  await assert.rejects(writeBackup(owner, join(folder, 'nowhere', 'x'), db.now()), /can’t be written: there is no such folder/)
  const other = await emptyDatabase<unknown>()
  await assert.rejects(readBackup(other.owner.kysely, join(folder, 'nothing'), db.now), /there is no such file/)
  await assert.rejects(readBackup(other.owner.kysely, folder, db.now), /it is a folder/)
})

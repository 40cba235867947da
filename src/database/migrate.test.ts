import assert from 'node:assert/strict'
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import { emptyDatabase } from '../../test/support/test-database.ts'
import { migrate, newestMigration } from './migrate.ts'
import { UnusableDatabase } from './unusable-database.ts'

const folder = mkdtempSync(join(tmpdir(), 'goodward-migrations-'))
after(() => rmSync(folder, { recursive: true }))

test('three starts at once bring an empty database to this version once', async () => {
  const db = await emptyDatabase()
  const ran = await Promise.all([1, 2, 3].map(() => migrate(db.owner.kysely, db.now)))
  assert.equal(ran.flat().at(-1), await newestMigration())
  assert.equal(new Set(ran.flat()).size, ran.flat().length)
  assert.deepEqual(await migrate(db.owner.kysely, db.now), [])
})

test('a file that fails leaves nothing of itself, and says its name', async () => {
  const db = await emptyDatabase()
  await migrate(db.owner.kysely, db.now)
  writeFileSync(join(folder, '203001010000-half.sql'), 'create table half (id uuid); select no_such_thing;')
  copyMigrations()
  await assert.rejects(migrate(db.owner.kysely, db.now, { folder }), /The migration 203001010000-half failed: .*no_such_thing/)
  const { rows } = await sql<{ there: boolean }>`select to_regclass('half') is not null as there`.execute(db.owner.kysely)
  assert.equal(rows[0]?.there, false)
  writeFileSync(join(folder, '203001010000-half.sql'), 'do $$ begin raise disk_full; end $$;')
  await assert.rejects(migrate(db.owner.kysely, db.now, { folder }), { message: /^The disk of the database is full/ })
})

test('a column that a later file adds is in the rows as they stood, and what they were before keeps its place', async () => {
  const db = await emptyDatabase()
  await migrate(db.owner.kysely, db.now)
  copyMigrations()
  writeFileSync(
    join(folder, '203001010000-half.sql'),
    "alter table organisation add column website text; update organisation set website = 'none';",
  )
  await migrate(db.owner.kysely, db.now, { folder })
  const { rows } = await sql<{ name: string }>`select attname as name from pg_attribute where attrelid = 'past.organisation'::regclass
    and attname = 'website'`.execute(db.owner.kysely)
  assert.equal(rows.length, 1)
  await assert.rejects(migrate(db.owner.kysely, db.now), (error) => {
    assert.ok(error instanceof UnusableDatabase)
    assert.match(error.message, /made by a newer version of Goodward \(it has 203001010000-half\)/)
    return true
  })
})

function copyMigrations(): void {
  cpSync(join(import.meta.dirname, 'migrations'), folder, { recursive: true })
}

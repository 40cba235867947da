import assert from 'node:assert/strict'
import { test } from 'node:test'
import { staleFiles } from './write-tables.ts'

test('the tables’ types and docs/schema.md are those of the schema that the migrations make (node scripts/write-tables.ts)', async () => {
  const stale = await staleFiles()
  assert.deepEqual(
    stale.map(({ path }) => path),
    [],
  )
})

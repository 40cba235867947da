import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { test } from 'node:test'

const top = dirname(dirname(import.meta.dirname))
const read = (file: string): string => readFileSync(join(top, file), 'utf8')

test('.env.example says every setting that config.ts reads, and no other', () => {
  const asked = [...read('src/config.ts').matchAll(/(?:\bset\('|\benv\.|\burl\(')([A-Z][A-Z_]+)/g)].map(([, name]) => name)
  const said = [...read('.env.example').matchAll(/^#?([A-Z][A-Z_]+)=/gm)].map(([, name]) => name)
  assert.ok(asked.includes('PORT') && asked.includes('DATABASE_URL'), 'the settings are read in another way than this test looks for')
  assert.deepEqual([...new Set(said)].sort(), [...new Set(asked)].sort())
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { storedJson } from './stored-json.ts'

test('what PostgreSQL would refuse is left out, everything else stays', () => {
  assert.equal(storedJson({ text: 'a\u0000b \ud83d c 👍 é', n: 1, none: null }), '{"text":"ab \ufffd c 👍 é","n":1,"none":null}')
})

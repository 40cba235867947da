import assert from 'node:assert/strict'
import { test } from 'node:test'
import { keptParts } from './kept-parts.ts'

test('what was longest not asked for is forgotten first, and nothing too large is kept', () => {
  const kept = keptParts<string>(10)
  kept.keep('a', 'first', 4)
  kept.keep('b', 'second', 4)
  assert.equal(kept.of('a'), 'first')
  kept.keep('c', 'third', 4)
  assert.deepEqual(['a', 'b', 'c'].map(kept.of), ['first', undefined, 'third'])
  kept.keep('d', 'large', 11)
  assert.equal(kept.of('d'), undefined)
  kept.keep('a', 'again', 10)
  assert.deepEqual(['a', 'c'].map(kept.of), ['again', undefined])
})

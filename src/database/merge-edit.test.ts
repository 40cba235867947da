import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { mergeEdit } from './merge-edit.ts'

for (const [name, before, theirs, yours, merged, toChoose] of [
  ['nobody changed it', 'a', 'a', 'a', 'a', []],
  ['only they changed it', 'a', 'b', 'a', 'b', []],
  ['only you changed it', 'a', 'a', 'c', 'c', []],
  ['both changed it in the same way', 'a', 'b', 'b', 'b', []],
  ['both changed it, and differently', 'a', 'b', 'c', 'c', ['title']],
] as const)
  test(`a field where ${name}`, () => {
    assert.deepEqual(mergeEdit({ title: before }, { title: theirs }, { title: yours }), { merged: { title: merged }, toChoose })
  })

test('with nothing to choose, what either side changed is in the result, and nothing else', () => {
  const field = fc.constantFrom('a', 'b', 'c')
  const form = fc.record({ title: field, owner: field, due: field })
  fc.assert(
    fc.property(form, form, form, (before, theirs, yours) => {
      const { merged, toChoose } = mergeEdit(before, theirs, yours)
      for (const key of ['title', 'owner', 'due'] as const)
        if (!toChoose.includes(key)) {
          const changed = [theirs[key], yours[key]].filter((value) => value !== before[key])
          assert.equal(merged[key], changed[0] ?? before[key])
        }
    }),
  )
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { positionBetween, positionsFor } from './position.ts'

test('a row put anywhere in a list sorts where it was put, whatever was moved before', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(), { maxLength: 200 }), (places) => {
      const list: string[] = []
      for (const place of places) {
        const at = place % (list.length + 1)
        list.splice(at, 0, positionBetween(list[at - 1] ?? null, list[at] ?? null))
      }
      assert.deepEqual([...list].sort(), list)
      assert.equal(new Set(list).size, list.length)
      assert.ok(list.every((position) => !position.endsWith('0')))
    }),
  )
})

test('three hundred rows added at the end keep short keys', () => {
  let last: string | null = null
  for (let n = 0; n < 300; n += 1) last = positionBetween(last, null)
  assert.ok((last ?? '').length < 12)
})

test('a list written at once is in order and leaves room at both ends', () => {
  for (const count of [0, 1, 2, 30, 31, 200, 5000]) {
    const list = positionsFor(count)
    assert.equal(list.length, count)
    assert.deepEqual([...list].sort(), list)
    assert.equal(new Set(list).size, count)
    if (count > 0) assert.ok(positionBetween(null, list[0] ?? null) < (list[0] ?? ''))
  }
})

test('keys out of order are refused', () => {
  assert.throws(() => positionBetween('V', 'V'), RangeError)
})

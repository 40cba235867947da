import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Placed, positionsAfter, positionsAfterMove } from './move-in-list.ts'

const order = (rows: readonly Placed[]): string =>
  [...rows]
    .sort((a, b) => (a.position < b.position ? -1 : 1))
    .map((row) => row.id)
    .join('')

const moved = (rows: readonly Placed[], moving: string, before: string | null): Placed[] => {
  const now = new Map(positionsAfterMove(rows, moving, before).map((row) => [row.id, row.position]))
  return rows.map((row) => ({ id: row.id, position: now.get(row.id) ?? row.position }))
}

const abc = positionsAfter(null, 3).map((position, n) => ({ id: 'abc'.charAt(n), position }))

test('rows added at the end follow the last one, in order', () => {
  const more = positionsAfter(abc[2]?.position ?? null, 40)
  assert.deepEqual([...more].sort(), more)
  assert.ok((abc[2]?.position ?? '') < (more[0] ?? ''))
})

test('a row goes before another or to the end, and only its own position changes', () => {
  assert.equal(order(moved(abc, 'c', 'a')), 'cab')
  assert.equal(order(moved(abc, 'a', null)), 'bca')
  assert.equal(order(moved(abc, 'a', 'c')), 'bac')
  assert.equal(positionsAfterMove(abc, 'c', 'b').length, 1)
})

test('where two rows came to stand on one place, all get new positions', () => {
  const same = [...abc, { id: 'd', position: abc[1]?.position ?? '' }]
  const after = moved(same, 'a', 'd')
  assert.equal(new Set(after.map((row) => row.position)).size, 4)
  assert.match(order(after), /ad/)
})

test('a row that isn’t there moves nothing', () => {
  assert.deepEqual(positionsAfterMove(abc, 'x', 'a'), [])
  assert.deepEqual(positionsAfterMove(abc, 'a', 'x'), [])
})

// Where a row stands in its list: positions that follow the last one, and the place between two neighbours.

import { positionBetween, positionsFor } from './position.ts'

/** Positions for rows that are added at the end; `last` is null for an empty list. */
export function positionsAfter(last: string | null, count: number): string[] {
  if (last === null) return positionsFor(count)
  const places: string[] = []
  for (let before = last; places.length < count; before = places.at(-1) ?? last) places.push(positionBetween(before, null))
  return places
}

export type Placed = { readonly id: string; readonly position: string }

/** The new positions that put one row before another (or at the end, for null): one row's, or all where two stood on the same place. */
export function positionsAfterMove(rows: readonly Placed[], moving: string, before: string | null): Placed[] {
  const others = rows.filter((row) => row.id !== moving)
  const at = before === null ? others.length : others.findIndex((row) => row.id === before)
  if (at < 0 || !rows.some((row) => row.id === moving)) return []
  const [left, right] = [others[at - 1]?.position ?? null, others[at]?.position ?? null]
  if (left === null || right === null || left < right) return [{ id: moving, position: positionBetween(left, right) }]
  const inOrder = [...others.slice(0, at), { id: moving, position: '' }, ...others.slice(at)]
  const places = positionsFor(inOrder.length)
  return inOrder.map((row, n) => ({ id: row.id, position: places[n] ?? '' }))
}

import type { Json } from '../../database/column-types.ts'

// A command's order as it is kept while it waits. Days, months and pence are marked, so that they come back as what they were.

/** Null where it holds something that can't be kept, such as a file: such a change must be made once it is approved. */
export function keepOrder(order: Readonly<Record<string, unknown>>): Json | null {
  try {
    return kept(order)
  } catch {
    return null
  }
}

export function orderKept(json: Json): Record<string, unknown> {
  return given(json) as Record<string, unknown>
}

function kept(value: unknown): Json {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value
  if (typeof value === 'number') return { $number: String(value) }
  if (typeof value === 'bigint') return { $pence: String(value) }
  if (value instanceof Temporal.PlainDate) return { $day: value.toString() }
  if (value instanceof Temporal.PlainYearMonth) return { $month: value.toString() }
  if (Array.isArray(value)) return value.map((each) => kept(each))
  if (typeof value === 'object' && (Object.getPrototypeOf(value) === Object.prototype || Object.getPrototypeOf(value) === null))
    return Object.fromEntries(
      Object.entries(value)
        .filter(([, each]) => each !== undefined)
        .map(([key, each]) => [key, kept(each)]),
    )
  throw new TypeError(`${typeof value} can’t be kept`)
}

function given(value: Json): unknown {
  if (Array.isArray(value)) return value.map((each) => given(each))
  if (value === null || typeof value !== 'object') return value
  const [[mark, text] = [], more] = Object.entries(value)
  if (more === undefined && typeof text === 'string') {
    if (mark === '$number') return Number(text)
    if (mark === '$pence') return BigInt(text)
    if (mark === '$day') return Temporal.PlainDate.from(text, { overflow: 'reject' })
    if (mark === '$month') return Temporal.PlainYearMonth.from(text, { overflow: 'reject' })
  }
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, given(each)]))
}

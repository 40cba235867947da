import { types } from 'pg'

/** How PostgreSQL's values come to TypeScript: days as PlainDate, moments as Instant, bigint as bigint; all else as `pg` has it. */
export const valueTypes = {
  getTypeParser(oid: number, format?: 'text' | 'binary') {
    return parsers.get(oid) ?? types.getTypeParser(oid, format as 'text')
  },
}

const parsers = new Map<number, (text: string) => unknown>([
  [types.builtins.DATE, (text) => Temporal.PlainDate.from(text)],
  [types.builtins.TIMESTAMPTZ, (text) => Temporal.Instant.from(withFullOffset(text))],
  [types.builtins.INT8, BigInt],
])

/** PostgreSQL writes "2026-03-29 10:00:00+00"; an Instant wants a "T" and minutes in the offset. */
function withFullOffset(text: string): string {
  return text.replace(' ', 'T').replace(/([+-]\d\d)$/, '$1:00')
}

/** Somebody was faster: the row as it was when the form was opened, and as they left it (null: it is gone). */
export type StaleEdit<Row = Record<string, unknown>> = { readonly stale: true; readonly before: Row | null; readonly theirs: Row | null }

export function isStaleEdit(value: unknown): value is StaleEdit {
  return typeof value === 'object' && value !== null && 'stale' in value && value.stale === true && 'theirs' in value
}

import { mergeEdit } from '../../database/merge-edit.ts'
import type { StaleEdit } from '../../database/stale-edit.ts'
import { type Fields, firstOf } from './fields.ts'

/** A field of a record in words: its box in the form, its label, and the row's value as the form would write it. */
export type StaleField = {
  readonly field: string
  readonly label: string
  readonly written: (row: Readonly<Record<string, unknown>>) => string
  /** How the value is shown in the three columns, where that differs from what stands in the box. */
  readonly printed?: (written: string) => string
  /** A set of ticks: `written` gives the values in order, one a line. */
  readonly several?: boolean
}

/** Before, theirs and yours, field by field; `both` marks a field that both of you changed, where you choose. */
export type StaleShown = {
  readonly rows: readonly { field: string; label: string; before: string; theirs: string; yours: string; both: boolean }[]
  readonly gone: boolean
}

/** What stands in the boxes after somebody was faster: fields that only one side changed are merged, for others yours stay. */
export function staleForm(
  edit: StaleEdit,
  shown: readonly StaleField[],
  typed: Fields,
): { part: StaleShown; values: Fields; revision: number } {
  const before = written(edit.before ?? edit.theirs, shown)
  const theirs = written(edit.theirs, shown)
  const yours = Object.fromEntries(
    shown.map(({ field, several }) => [field, several ? (typed[field] ?? []).toSorted().join('\n') : firstOf(typed, field)]),
  )
  const { merged, toChoose } = mergeEdit(before, theirs, yours)
  const rows = shown
    .filter(({ field }) => before[field] !== theirs[field] || before[field] !== yours[field])
    .map(({ field, label, printed = asIs }) => ({
      field,
      label,
      before: printed(before[field] ?? ''),
      theirs: printed(theirs[field] ?? ''),
      yours: printed(yours[field] ?? ''),
      both: toChoose.includes(field),
    }))
  const ticked = (value: string) => value.split('\n').filter((each) => each !== '')
  const boxes = shown.map(({ field, several }) => [field, several ? ticked(merged[field] ?? '') : [merged[field] ?? '']])
  const values = { ...typed, ...Object.fromEntries(boxes) }
  return { part: { rows, gone: edit.theirs === null }, values, revision: Number(edit.theirs?.revision ?? 0) }
}

const asIs = (text: string): string => text

const written = (row: Readonly<Record<string, unknown>> | null, shown: readonly StaleField[]): Record<string, string> =>
  Object.fromEntries(shown.map(({ field, written: write }) => [field, row ? write(row) : '']))

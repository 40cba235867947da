// What a person said of a table: kept with it, and laid over what was guessed.

import type { Sheet } from '../../document/sheet.ts'
import type { ImportChoices } from './import-draft.ts'
import { type ImportField, importFields, type PeopleField, peopleFields } from './import-fields.ts'
import type { NameChoice } from './match-names.ts'
import { type Grouping, guessLayouts, type HeadRows, type Layout, type SheetKind } from './sheet-layout.ts'

export type KeptLayout = {
  readonly kind: SheetKind
  readonly bands: Grouping
  readonly named: Grouping
  /** By column, in its order; an empty text leaves it out. */
  readonly columns: readonly string[]
}

export type KeptChoices = {
  /** In which row the headings of a sheet stand, by the sheet’s place, where a person said so. */
  readonly headRows: HeadRows
  /** Which findings bare numbers mean where several inspections or lists number theirs; null: all. */
  readonly numbersOf: string | null
  /** In the order of `guessLayouts`. */
  readonly layouts: readonly KeptLayout[]
  readonly names: Readonly<Record<string, NameChoice>>
  readonly asAt: string
  readonly leaveWrong: boolean
}

export function chosenOf(sheets: readonly Sheet[], kept: KeptChoices): ImportChoices {
  const layouts = guessLayouts(sheets, kept.headRows).map((layout, n) => overlaid(layout, kept.layouts[n]))
  return { layouts, asAt: kept.asAt, numbersOf: kept.numbersOf, names: kept.names, leaveWrong: kept.leaveWrong }
}

function overlaid(guess: Layout, kept: KeptLayout | undefined): Layout {
  if (!kept) return guess
  const known: Readonly<Record<string, string>> = kept.kind === 'people' ? peopleFields : importFields
  const field = (n: number) => {
    const chosen = kept.columns[n] ?? ''
    return Object.hasOwn(known, chosen) ? (chosen as ImportField | PeopleField) : null
  }
  return {
    ...guess,
    kind: kept.kind,
    bands: kept.bands,
    named: kept.named,
    columns: guess.columns.map((column, n) => ({ ...column, field: field(n) })),
  }
}

/** Why a choice of columns can’t be read, or null. */
export function refusalOfLayouts(layouts: readonly Layout[]): string | null {
  const read = layouts.filter((layout) => layout.kind !== 'left-out')
  if (read.length === 0) return 'Choose what at least one of the tables holds'
  for (const layout of read) {
    const needed = layout.kind === 'people' ? 'name' : 'title'
    if (
      layout.kind === 'people'
        ? !layout.columns.some(({ field }) => field === 'name' || field === 'post')
        : !layout.columns.some(({ field }) => field === needed)
    )
      return `Choose which column of “${layout.sheets[0]?.name ?? ''}” is the ${layout.kind === 'people' ? 'name or the post' : 'action: what will be done'}`
  }
  return null
}

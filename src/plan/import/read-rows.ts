// The actions of a table as they stand there, row by row: cells under their fields, lines across taken as what they head, rows that
// carry on the one above put to it.

import type { Cell, Sheet, SheetRow } from '../../document/sheet.ts'
import type { ImportField, PeopleField } from './import-fields.ts'
import { bandAbove, bandWords, bodyRows, type Grouping, groupingOfBand, isOwnSheet, type Layout } from './sheet-layout.ts'

export type FieldCell = { readonly cell: Cell; readonly letter: string; readonly heading: string }

export type ActionRow = {
  readonly sheet: string
  readonly number: number
  readonly fields: ReadonlyMap<ImportField, readonly FieldCell[]>
}

export type PersonRow = { readonly sheet: string; readonly number: number; readonly fields: ReadonlyMap<PeopleField, string> }

/** A row that names no action though it has words. */
export type OddRow = { readonly sheet: string; readonly number: number; readonly words: string }

export type RowsRead = { readonly actions: readonly ActionRow[]; readonly people: readonly PersonRow[]; readonly odd: readonly OddRow[] }

export function readRows(sheets: readonly Sheet[], layouts: readonly Layout[]): RowsRead {
  const read = { actions: [] as ActionRow[], people: [] as PersonRow[], odd: [] as OddRow[] }
  const inOrder = layouts.flatMap((layout) => layout.sheets.map((sheet) => ({ layout, ...sheet }))).sort((a, b) => a.at - b.at)
  for (const { layout, at, firstRow } of inOrder) {
    const sheet = sheets[at]
    if (!sheet || layout.kind === 'left-out') continue
    const rows = bodyRows(
      sheet,
      firstRow,
      layout.columns.map((column) => column.heading),
    )
    if (layout.kind === 'people') read.people.push(...rows.map((row) => personRow(sheet.name, row, layout)))
    else readActions(sheet.name, rows, layout, bandAbove(sheet, firstRow), read)
  }
  return read
}

type Carried = { -readonly [field in Exclude<Grouping, 'nothing'>]?: FieldCell }

/** A finding, workstream or phase that is named once counts for the rows under it until the next. */
const carriedDown = ['finding', 'workstream', 'phase'] as const

function readActions(
  sheet: string,
  rows: readonly SheetRow[],
  layout: Layout,
  above: string | null,
  read: { actions: ActionRow[]; odd: OddRow[] },
): void {
  const carried: Carried = {}
  if (layout.named !== 'nothing') carried[layout.named] = heading(sheet)
  if (above !== null && layout.bands !== 'nothing') carried.finding = heading(above)
  const carries = carriedDown.filter((field) => isNamedOnce(rows, layout, field))
  let fields: Map<ImportField, FieldCell[]> | null = null
  for (const row of rows) {
    const band = bandWords(row)
    if (band !== null && !isTitleAlone(row, layout)) {
      const says = groupingOfBand(band, layout.bands)
      if (says !== 'nothing') carried[says] = heading(band)
      if (says === 'workstream') delete carried.finding
      continue
    }
    const cells = cellsByField(row, layout)
    const title = cells.get('title')
    if (fields && title?.every(({ cell }) => cell.covered === 'from-above')) {
      addTo(fields, cells)
      continue
    }
    for (const field of carriedDown) {
      const own = cells.get(field)
      if (own) carried[field] = own[0]
      else if (carried[field] && (carried[field].letter === '' || carries.includes(field))) cells.set(field, [carried[field]])
    }
    if (title && !/^no action( yet)?$/i.test(title[0]?.cell.text ?? '')) {
      fields = cells
      read.actions.push({ sheet, number: row.number, fields })
    } else read.odd.push({ sheet, number: row.number, words: row.cells.map(({ text }) => text).find((text) => text !== '') ?? '' })
  }
}

/** Who writes the same words in one row after the other leaves a cell empty where nothing is meant. */
function isNamedOnce(rows: readonly SheetRow[], layout: Layout, field: ImportField): boolean {
  const column = layout.columns.findIndex((each) => each.field === field)
  if (column < 0 || isOwnSheet(layout.columns.map(({ heading: words }) => words))) return false
  const written = rows.map((row) => row.cells[column]).map((cell) => (cell?.covered ? '' : (cell?.text ?? '')))
  return !written.some((words, n) => words !== '' && words === written[n + 1])
}

/** An action of which nothing else is known yet isn't a line across: its one cell stands under the action’s own heading. */
const isTitleAlone = (row: SheetRow, layout: Layout): boolean => {
  const at = row.cells.findIndex((cell) => cell.text !== '')
  return layout.columns[at]?.field === 'title' && row.cells[at + 1]?.covered !== 'from-left'
}

function cellsByField(row: SheetRow, layout: Layout): Map<ImportField, FieldCell[]> {
  const cells = new Map<ImportField, FieldCell[]>()
  for (const [column, { field, letter, heading: head }] of layout.columns.entries()) {
    const cell = row.cells[column]
    if (field === null || !cell || (cell.text === '' && !cell.fill && !cell.unworked)) continue
    if (cell.text === '' && cell.fill && field !== 'status' && field !== 'statusAt') continue
    const known = cells.get(field as ImportField) ?? []
    cells.set(field as ImportField, [...known, { cell, letter, heading: head }])
  }
  return cells
}

/** What a row under a merged action says beside what reaches down from above. */
function addTo(fields: Map<ImportField, FieldCell[]>, cells: ReadonlyMap<ImportField, readonly FieldCell[]>): void {
  for (const [field, more] of cells) {
    const own = more.filter(({ cell }) => cell.covered !== 'from-above')
    if (own.length > 0) fields.set(field, [...(fields.get(field) ?? []), ...own])
  }
}

function personRow(sheet: string, row: SheetRow, layout: Layout): PersonRow {
  const fields = new Map<PeopleField, string>()
  for (const [column, { field }] of layout.columns.entries()) {
    const text = row.cells[column]?.text ?? ''
    if (field !== null && text !== '') fields.set(field as PeopleField, text)
  }
  return { sheet, number: row.number, fields }
}

const heading = (words: string): FieldCell => ({
  cell: { text: words, day: null, covered: null, fill: null, unworked: false },
  letter: '',
  heading: '',
})

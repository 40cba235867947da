import type { AnyFields, Fields } from './shape.ts'
import type { Sheet } from './written-sheet.ts'

// A shape laid out as sheets for machines: one for what stands alone, one for each kind of row. Rows of rows have a sheet of their own whose
// first column, `of`, says whose they are. A sheet without rows is left out. Cells are text; an empty one is nothing.

/** What one cell of a spreadsheet can hold; the rest goes on in the next column of the same name and a number. */
const cellHolds = 32_000

type Values = Readonly<Record<string, unknown>>
type Line = Map<string, string>

export function shapeSheets<T>(name: string, fields: Fields<T>, value: T): Sheet[] {
  const sheets = new Map<string, Line[]>()
  const alone: Line = new Map()
  lay(fields as unknown as AnyFields, value as Values, { line: alone, before: '', sheet: '', sheets })
  const first = { name, rows: [...alone].map(([key, text]) => [key, text]) }
  const filled = [...sheets].filter(([, lines]) => lines.length > 0)
  return [first, ...filled.map(([sheet, lines]) => ({ name: sheet, rows: table(lines) }))]
}

type Place = { readonly line: Line; readonly before: string; readonly sheet: string; readonly sheets: Map<string, Line[]> }

function lay(fields: AnyFields, value: Values, place: Place): void {
  for (const [name, field] of Object.entries(fields)) {
    const given = value[name] ?? null
    const key = `${place.before}${name}`
    if (field.kind === 'rows')
      layRows(field.fields, given as readonly Values[], place.sheet ? `${place.sheet}.${name}` : name, value, place)
    else if (given === null) continue
    else if (field.kind === 'record') lay(field.fields, given as Values, { ...place, before: `${key}.` })
    else
      put(
        place.line,
        key,
        field.kind === 'words' ? (given as string[]).join(' ') : field.kind === 'flag' ? (given ? 'yes' : 'no') : String(given),
      )
  }
}

function layRows(fields: AnyFields, rows: readonly Values[], sheet: string, of: Values, { sheets, sheet: parent }: Place): void {
  const lines = sheets.getOrInsertComputed(sheet, () => [])
  for (const row of rows) {
    const line: Line = new Map(parent ? [['of', String(of.id)]] : [])
    lines.push(line)
    lay(fields, row, { line, before: '', sheet, sheets })
  }
}

function put(line: Line, key: string, text: string): void {
  for (let from = 0, n = 1; from < text.length; n++) {
    const to = from + cellHolds
    const end = to < text.length && /[\uD800-\uDBFF]/.test(text.charAt(to - 1)) ? to - 1 : to
    line.set(n === 1 ? key : `${key} ${n}`, text.slice(from, end))
    from = end
  }
}

function table(lines: readonly Line[]): (string | null)[][] {
  const columns = [...new Set(lines.flatMap((line) => [...line.keys()]))]
  return [columns, ...lines.map((line) => columns.map((column) => line.get(column) ?? null))]
}

export type SheetText = { readonly name: string; readonly rows: readonly (readonly (string | null)[])[] }

export type OfSheets = {
  /** To be checked by `checkShape`, with `placeOf`. */
  readonly value: Values
  readonly placeOf: (record: object) => string | undefined
  /** Rows that belong to no other, each in a sentence. */
  readonly strays: readonly string[]
}

/** The value that the sheets hold. The order of sheets and columns doesn't matter; that of rows does. */
export function valueOfSheets<T>(name: string, fields: Fields<T>, sheets: readonly SheetText[]): OfSheets {
  const tables = new Map(sheets.filter((sheet) => sheet.name !== name).map((sheet) => [sheet.name, linesOf(sheet)]))
  const alone: Line = new Map((sheets.find((sheet) => sheet.name === name)?.rows ?? []).map(([key, text]) => [key ?? '', text ?? '']))
  const places = new WeakMap<object, string>()
  const value = gather(fields as unknown as AnyFields, { line: alone, before: '', sheet: '', tables, places })
  places.set(value, `Sheet “${name}”`)
  return { value, placeOf: (record) => places.get(record), strays: straysIn(tables) }
}

type Found = {
  readonly line: Line
  readonly before: string
  readonly sheet: string
  readonly tables: Tables
  readonly places: WeakMap<object, string>
}

type Tables = ReadonlyMap<string, readonly Numbered[]>
type Numbered = { readonly line: Line; readonly row: number }

function gather(fields: AnyFields, found: Found): Values {
  const entries = Object.entries(fields).map(([name, field]) => {
    const key = `${found.before}${name}`
    if (field.kind === 'rows') return [name, gatherRows(field.fields, found.sheet ? `${found.sheet}.${name}` : name, found)]
    if (field.kind === 'record') {
      const empty = ![...found.line.keys()].some((each) => each.startsWith(`${key}.`))
      return [name, empty && field.nullable ? null : gather(field.fields, { ...found, before: `${key}.` })]
    }
    const text = take(found.line, key)
    if (field.kind === 'words') return [name, text === null ? [] : text.trim().split(/\s+/)]
    if (field.kind === 'flag') return [name, text === 'yes' ? true : text === 'no' ? false : null]
    return [name, text]
  })
  return Object.fromEntries(entries)
}

function gatherRows(fields: AnyFields, sheet: string, { line: parent, sheet: inside, tables, places }: Found): Values[] {
  const lines = tables.get(sheet) ?? []
  const own = inside ? lines.filter(({ line }) => line.get('of') === parent.get('id')) : lines
  return own.map(({ line, row }) => {
    const value = gather(fields, { line, before: '', sheet, tables, places })
    places.set(value, `Sheet “${sheet}”, row ${row}`)
    return value
  })
}

function take(line: Line, key: string): string | null {
  const first = line.get(key)
  if (first === undefined) return null
  let text = first
  for (let n = 2; line.has(`${key} ${n}`); n++) text += line.get(`${key} ${n}`)
  return text
}

function linesOf({ rows: [head = [], ...rows] }: SheetText): Numbered[] {
  return rows
    .map((row, n) => ({
      row: n + 2,
      line: new Map(row.flatMap((text, c): [string, string][] => (text === null || text === '' ? [] : [[head[c] ?? '', text]]))),
    }))
    .filter(({ line }) => line.size > 0)
}

function straysIn(tables: Tables): string[] {
  return [...tables].flatMap(([sheet, lines]) => {
    const parent = sheet.slice(0, Math.max(0, sheet.lastIndexOf('.')))
    if (parent === '') return []
    const known = new Set((tables.get(parent) ?? []).map(({ line }) => line.get('id')))
    return lines
      .filter(({ line }) => !known.has(line.get('of')))
      .map(({ row }) => `Sheet “${sheet}”, row ${row}, of: sheet “${parent}” has no row of this id.`)
  })
}

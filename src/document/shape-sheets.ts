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
  return [first, ...[...sheets].map(([sheet, lines]) => ({ name: sheet, rows: table(lines) }))]
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
  return lines.length === 0 ? [] : [columns, ...lines.map((line) => columns.map((column) => line.get(column) ?? null))]
}

export type SheetText = { readonly name: string; readonly rows: readonly (readonly (string | null)[])[] }

/** The value that the sheets hold, to be checked by `checkShape`. The order of sheets and columns doesn't matter; that of rows does. */
export function valueOfSheets<T>(name: string, fields: Fields<T>, sheets: readonly SheetText[]): Values {
  const tables = new Map(sheets.map((sheet) => [sheet.name, sheet.name === name ? [] : linesOf(sheet)]))
  const alone: Line = new Map((sheets.find((sheet) => sheet.name === name)?.rows ?? []).map(([key, text]) => [key ?? '', text ?? '']))
  return gather(fields as unknown as AnyFields, { line: alone, before: '', sheet: '', tables })
}

type Found = { readonly line: Line; readonly before: string; readonly sheet: string; readonly tables: ReadonlyMap<string, readonly Line[]> }

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

function gatherRows(fields: AnyFields, sheet: string, { line: parent, sheet: inside, tables }: Found): Values[] {
  const lines = tables.get(sheet) ?? []
  const own = inside ? lines.filter((line) => line.get('of') === parent.get('id')) : lines
  return own.map((line) => gather(fields, { line, before: '', sheet, tables }))
}

function take(line: Line, key: string): string | null {
  const first = line.get(key)
  if (first === undefined) return null
  let text = first
  for (let n = 2; line.has(`${key} ${n}`); n++) text += line.get(`${key} ${n}`)
  return text
}

function linesOf({ rows: [head = [], ...rows] }: SheetText): Line[] {
  return rows
    .map((row) => new Map(row.flatMap((text, n): [string, string][] => (text === null || text === '' ? [] : [[head[n] ?? '', text]]))))
    .filter((line) => line.size > 0)
}

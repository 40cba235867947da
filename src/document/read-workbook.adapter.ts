import { type Cell as ReadCell, type Row, Workbook, type Worksheet } from '@cj-tech-master/excelts'
import { ratingOfFill } from './rating-of-fill.ts'
import { type Cell, columnLetter, hasWords, plainCell, type Sheet, type SheetRow } from './sheet.ts'
import { tableLimits, UnusableTable } from './unusable-table.ts'

/** A workbook's sheets, cell by cell as the program that wrote it had worked them out: no formula of theirs is run. */
export async function readWorkbook(bytes: Uint8Array): Promise<Sheet[]> {
  const book = new Workbook()
  try {
    await book.xlsx.load(bytes)
  } catch (error) {
    throw new UnusableTable('This workbook is damaged: open it in Excel, save it again and give it once more.', { cause: error })
  }
  if (book.worksheets.length > tableLimits.sheets)
    throw new UnusableTable(
      `This workbook has ${book.worksheets.length} sheets. At most ${tableLimits.sheets} are read: copy those of the plan into a new file.`,
    )
  let cells = 0
  return book.worksheets.map((sheet) => {
    const read = readSheet(sheet)
    cells += read.rows.reduce((sum, row) => sum + row.cells.length, 0)
    if (cells > tableLimits.cells)
      throw new UnusableTable('This workbook is larger than a plan can be: copy the plan’s own sheet into a new file and give that.')
    return read
  })
}

function readSheet(sheet: Worksheet): Sheet {
  const rows: SheetRow[] = []
  sheet.eachRow((row, number) => {
    const last = row.cellCount
    if (last > tableLimits.columns) refuseWordsBeyond(row, sheet.name)
    const cells = Array.from({ length: Math.min(last, tableLimits.columns) }, (_, at) => {
      const cell = row.findCell(at + 1)
      return cell ? cellRead(cell, sheet.name) : plainCell('')
    })
    const read = { number, cells }
    if (!hasWords(read)) return
    if (rows.length === tableLimits.rows)
      throw new UnusableTable(
        `Sheet “${sheet.name}” goes on after row ${number}. At most ${tableLimits.rows.toLocaleString('en-GB')} rows are read: copy those of the plan into a new file.`,
      )
    rows.push(read)
  })
  return { name: sheet.name, hidden: sheet.state !== 'visible', rows }
}

function refuseWordsBeyond(row: Row, sheet: string): void {
  row.eachCell((cell, column) => {
    if (column > tableLimits.columns && cell.text !== '')
      throw new UnusableTable(
        `Sheet “${sheet}”, row ${row.number}: there are words in column ${columnLetter(column - 1)}, and columns are read as far as ${columnLetter(tableLimits.columns - 1)}.`,
      )
  })
}

function cellRead(cell: ReadCell, sheet: string): Cell {
  const covered = coveredBy(cell)
  if (covered === 'from-left') return plainCell('', { covered })
  const value = worked(cell.value)
  const day = value instanceof Date && !Number.isNaN(value.getTime()) ? value.toISOString().slice(0, 10) : null
  const text = day ?? wordsOf(value, cell.numFmt)
  if (text.length > tableLimits.characters)
    throw new UnusableTable(
      `Sheet “${sheet}”, row ${cell.fullAddress.row}, column ${columnLetter(cell.fullAddress.col - 1)}: a cell holds at most ${tableLimits.characters.toLocaleString('en-GB')} characters.`,
    )
  const { fill } = cell
  const colour = fill?.type === 'pattern' && fill.pattern === 'solid' ? fill.fgColor?.argb : undefined
  return plainCell(text, { day, covered, fill: ratingOfFill(colour), unworked: isUnworked(cell.value) })
}

function coveredBy(cell: ReadCell): Cell['covered'] {
  if (!cell.isMerged || cell.master === cell || cell.master.address === cell.address) return null
  return cell.master.fullAddress.col === cell.fullAddress.col ? 'from-above' : 'from-left'
}

type Value = ReadCell['value']

const isFormula = (value: Value): value is Extract<Value, { result?: unknown }> =>
  typeof value === 'object' && value !== null && ('formula' in value || 'sharedFormula' in value)

const worked = (value: Value): unknown => (isFormula(value) ? (value.result ?? null) : value)

const isUnworked = (value: Value): boolean => isFormula(value) && (value.result === undefined || value.result === null)

function wordsOf(value: unknown, format: unknown): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'number') return typeof format === 'string' && format.includes('%') ? `${rounded(value * 100)}%` : rounded(value)
  if (typeof value === 'boolean') return value ? 'Yes' : 'No'
  if (typeof value !== 'object') return String(value)
  if ('richText' in value) return standing(value.richText as Run[])
  if ('text' in value) return wordsOf(value.text, format)
  if ('error' in value) return String(value.error)
  return ''
}

const rounded = (number: number): string => String(Number(number.toFixed(8)))

type Run = { readonly text?: string; readonly font?: { readonly strike?: boolean } }

/** What was struck through stands no more, unless all of it was. */
function standing(runs: readonly Run[]): string {
  const left = runs.filter((run) => !run.font?.strike)
  return (left.some((run) => run.text?.trim()) ? left : runs).map((run) => run.text ?? '').join('')
}

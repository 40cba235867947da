import mammoth from 'mammoth'
import { type Cell, hasWords, plainCell, type Sheet, type SheetRow } from './sheet.ts'
import { tableLimits, UnusableTable } from './unusable-table.ts'

/** A part of a Word file as mammoth reads it, with tracked changes taken as accepted. */
type Part = {
  readonly type: string
  readonly value?: string
  readonly children?: readonly Part[]
  readonly styleName?: string | null
  readonly isStrikethrough?: boolean
  readonly colSpan?: number
  readonly rowSpan?: number
}

/** Each table of a Word file, named by the words that stand before it. */
export async function readWordTables(bytes: Uint8Array): Promise<Sheet[]> {
  const sheets: Sheet[] = []
  let before = ''
  for (const part of (await contentOf(bytes)).children ?? []) {
    if (part.type === 'paragraph') before = plainCell(wordsOf(part)).text || before
    if (part.type !== 'table') continue
    const name = before && before.length <= 200 ? before : `Table ${sheets.length + 1}`
    sheets.push({ name, hidden: false, rows: rowsOf(part, name) })
    before = ''
  }
  if (sheets.length > 0) return sheets
  throw new UnusableTable('There is no table in this Word file. The plan must stand in a table, with a row for each action.')
}

async function contentOf(bytes: Uint8Array): Promise<Part> {
  let content: Part = { type: 'document' }
  const keep = (document: Part): Part => {
    content = document
    return { ...document, children: [] }
  }
  try {
    await mammoth.convertToHtml({ buffer: Buffer.from(bytes) }, { transformDocument: keep, convertImage: noPicture })
  } catch (error) {
    throw new UnusableTable('This Word file is damaged: open it in Word, save it again and give it once more.', { cause: error })
  }
  return content
}

const noPicture = mammoth.images.imgElement(async () => ({ src: '' }))

function rowsOf(table: Part, name: string): SheetRow[] {
  const rows: SheetRow[] = []
  /** Cells that reach down from rows above, by column. */
  let above: ({ readonly cell: Cell; readonly left: number } | undefined)[] = []
  for (const [at, row] of (table.children ?? []).filter((part) => part.type === 'tableRow').entries()) {
    const cells: Cell[] = []
    const next: typeof above = []
    const fillFromAbove = () => {
      for (let reaching = above[cells.length]; reaching; reaching = above[cells.length]) {
        next[cells.length] = reaching.left > 1 ? { cell: reaching.cell, left: reaching.left - 1 } : undefined
        cells.push(reaching.cell)
      }
    }
    for (const part of row.children ?? []) {
      fillFromAbove()
      const cell = plainCell(wordsOf(part))
      if (cell.text.length > tableLimits.characters)
        throw new UnusableTable(
          `“${name}”, row ${at + 1}: a cell holds at most ${tableLimits.characters.toLocaleString('en-GB')} characters.`,
        )
      for (let n = 0; n < Math.min(part.colSpan ?? 1, tableLimits.columns); n++) {
        const shown = n === 0 ? cell : plainCell('', { covered: 'from-left' })
        if ((part.rowSpan ?? 1) > 1)
          next[cells.length] = { cell: n === 0 ? { ...cell, covered: 'from-above' } : shown, left: (part.rowSpan ?? 1) - 1 }
        cells.push(shown)
      }
      if (cells.length > tableLimits.columns)
        throw new UnusableTable(`“${name}”, row ${at + 1}: a table has at most ${tableLimits.columns} columns.`)
    }
    fillFromAbove()
    above = next
    rows.push({ number: at + 1, cells })
  }
  if (rows.length > tableLimits.rows) throw new UnusableTable(`“${name}” has more than ${tableLimits.rows.toLocaleString('en-GB')} rows.`)
  return rows.filter(hasWords)
}

/** The words of a part; paragraphs and the rows of a table within it on lines of their own. */
function wordsOf(part: Part): string {
  if (part.type === 'text') return part.value ?? ''
  if (part.type === 'tab') return ' '
  if (part.type === 'break') return '\n'
  const runs = part.type === 'paragraph' ? standing(part.children ?? []) : (part.children ?? [])
  const block = ['tableCell', 'table', 'tableRow', 'document'].includes(part.type)
  return runs.map(wordsOf).join(block ? '\n' : '')
}

/** What was struck through stands no more, unless all of it was. */
function standing(runs: readonly Part[]): readonly Part[] {
  const left = runs.filter((run) => !run.isStrikethrough)
  return left.some((run) => wordsOf(run).trim() !== '') ? left : runs
}

import { Workbook } from '@cj-tech-master/excelts'
import { lookInsideZip } from './look-inside-zip.adapter.ts'
import type { SheetText } from './shape-sheets.ts'
import { tableLimits, UnusableTable } from './unusable-table.ts'

/** The sheets of a workbook that we wrote, word for word as they stand in its text cells; everything else is nothing. For a child process. */
export async function readOwnWorkbook(bytes: Uint8Array): Promise<SheetText[]> {
  const notOurs = 'This isn’t a workbook as Goodward exports it.'
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b || !lookInsideZip(bytes).includes('xl/workbook.xml')) throw new UnusableTable(notOurs)
  const book = new Workbook()
  try {
    await book.xlsx.load(bytes)
  } catch (error) {
    throw new UnusableTable('This workbook is damaged: export the plan again.', { cause: error })
  }
  let cells = 0
  return book.worksheets.map((sheet) => {
    const rows: (string | null)[][] = []
    sheet.eachRow((row, number) => {
      const texts: (string | null)[] = []
      row.eachCell((cell, column) => {
        cells += 1
        if (cells > tableLimits.cells || number > mostRows || column > tableLimits.columns)
          throw new UnusableTable('This workbook is larger than any that Goodward exports.')
        texts[column - 1] = textOf(cell.value)
      })
      rows[number - 1] = Array.from(texts, (text) => text ?? null)
    })
    return { name: sheet.name, rows: Array.from(rows, (row) => row ?? []) }
  })
}

const mostRows = 20_000

/** A program that saved it again may have made numbers of what looks like one, and runs of fonts of a text. */
function textOf(value: unknown): string | null {
  if (typeof value === 'string') return value
  if (typeof value === 'number') return String(value)
  if (typeof value !== 'object' || value === null || !('richText' in value) || !Array.isArray(value.richText)) return null
  return value.richText.map((run: { text?: string }) => run.text ?? '').join('')
}

import type { Worksheet } from '@cj-tech-master/excelts'
import type { Cell, Sheet } from './written-sheet.ts'

export const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** A workbook as bytes. Text goes into text cells, so that none is a formula; days and amounts go as such, so that they can be sorted. */
export async function writeXlsx(title: string, sheets: readonly Sheet[]): Promise<Uint8Array> {
  const { Workbook } = await import('@cj-tech-master/excelts')
  const workbook = new Workbook()
  workbook.title = title
  workbook.creator = 'Goodward'
  for (const sheet of sheets) {
    const worksheet = workbook.addWorksheet(sheet.name)
    sheet.rows.forEach((row, r) => {
      row.forEach((cell, c) => {
        if (cell !== null && cell !== '') setCell(worksheet, r + 1, c + 1, cell)
      })
    })
    if (sheet.layout) lookForPeople(worksheet, sheet, sheet.layout)
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

const atMidnight = (day: Temporal.PlainDate): Date => new Date(day.toZonedDateTime('UTC').epochMilliseconds)

function setCell(worksheet: Worksheet, row: number, column: number, cell: Exclude<Cell, null>): void {
  const at = worksheet.getCell(row, column)
  if (typeof cell === 'string') {
    at.value = cell
    at.numFmt = '@'
  } else if ('pence' in cell) {
    at.value = Number(cell.pence) / 100
    at.numFmt = '"£"#,##0.00;[Red]-"£"#,##0.00'
  } else {
    at.value = atMidnight(cell)
    at.numFmt = 'd mmm yyyy'
  }
}

const green = 'FF0B4F4A'
const line = { style: 'thin', color: { argb: 'FFC9D3D1' } } as const

function lookForPeople(worksheet: Worksheet, { rows }: Sheet, { titles, widths }: NonNullable<Sheet['layout']>): void {
  const head = titles + 1
  widths.forEach((width, n) => {
    worksheet.getColumn(n + 1).width = width
  })
  rows.forEach((row, r) => {
    if (r < titles) worksheet.getCell(r + 1, 1).font = r === 0 ? { bold: true, size: 16 } : { color: { argb: 'FF54605E' } }
    else
      row.forEach((_, c) => {
        const cell = worksheet.getCell(r + 1, c + 1)
        cell.alignment = { vertical: 'top', wrapText: true }
        cell.border = { bottom: line }
        if (r === titles) {
          cell.font = { bold: true, color: { argb: 'FFFFFFFF' } }
          cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: green } }
        }
      })
  })
  worksheet.views = [{ state: 'frozen', xSplit: 0, ySplit: head }]
  worksheet.autoFilter = { from: { row: head, col: 1 }, to: { row: Math.max(head, rows.length), col: widths.length } }
  worksheet.headerFooter.oddFooter = '&RPage &P of &N'
  Object.assign(worksheet.pageSetup, {
    orientation: 'landscape',
    paperSize: 8,
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    printTitlesRow: `${head}:${head}`,
  })
}

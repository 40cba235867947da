import { lookInsideZip } from './look-inside-zip.adapter.ts'
import { readCsv } from './read-csv.ts'
import type { Sheet } from './sheet.ts'
import { tableLimits, UnusableTable } from './unusable-table.ts'

/** The tables of a file from outside, told by its content and not by its name. Throws UnusableTable with a sentence. For a child process. */
export async function readTables(bytes: Uint8Array): Promise<Sheet[]> {
  if (bytes.length === 0) throw new UnusableTable('This file is empty.')
  if (begins(bytes, '%PDF'))
    throw new UnusableTable('This is a PDF. Give the workbook or the Word file that it was made from, or read a report under Inspections.')
  if (begins(bytes, '\xd0\xcf\x11\xe0'))
    throw new UnusableTable('This is an old .xls or .doc file, or one with a password. Open it and save it without one as .xlsx or .docx.')
  const sheets = begins(bytes, 'PK') ? await readPackage(bytes) : [readText(bytes)]
  if (wordsOf(sheets) > tableLimits.words)
    throw new UnusableTable(
      'There are more words in this file than a plan can have: copy the plan’s own table into a new file and give that.',
    )
  if (sheets.every((sheet) => sheet.rows.length === 0)) throw new UnusableTable('There is nothing in this file’s tables.')
  return sheets.filter((sheet) => sheet.rows.length > 0)
}

async function readPackage(bytes: Uint8Array): Promise<Sheet[]> {
  const names = lookInsideZip(bytes)
  if (names.includes('xl/workbook.xml')) return (await import('./read-workbook.adapter.ts')).readWorkbook(bytes)
  if (names.includes('word/document.xml')) return (await import('./read-word-tables.adapter.ts')).readWordTables(bytes)
  throw new UnusableTable('This is neither a workbook nor a Word file: save it as .xlsx, .csv or .docx and give that.')
}

function readText(bytes: Uint8Array): Sheet {
  const start = Buffer.from(bytes.subarray(0, 400)).toString('latin1').trimStart().toLowerCase()
  if (/^(<!doctype|<html|<\?xml)/.test(start))
    throw new UnusableTable('This is a web page, not a table: save it as .xlsx, .csv or .docx and give that.')
  return readCsv(bytes, 'The table')
}

const wordsOf = (sheets: readonly Sheet[]): number =>
  sheets.reduce(
    (sum, { rows }) => sum + rows.reduce((inRows, { cells }) => inRows + cells.reduce((inCells, { text }) => inCells + text.length, 0), 0),
    0,
  )

const begins = (bytes: Uint8Array, sign: string): boolean => Buffer.from(bytes.subarray(0, sign.length)).toString('latin1') === sign

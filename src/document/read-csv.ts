import { columnLetter, hasWords, plainCell, type Sheet, type SheetRow } from './sheet.ts'
import { tableLimits, UnusableTable } from './unusable-table.ts'

/** A comma-separated file as one sheet: by comma, semicolon or tab, in UTF-8, UTF-16 or the Windows letters that Excel still writes. */
export function readCsv(bytes: Uint8Array, name: string): Sheet {
  const text = decoded(bytes)
  if (text.includes('\0')) throw new UnusableTable('This isn’t a table: give it as .xlsx, .csv or .docx.')
  const records = recordsOf(text, separatorOf(text))
  const rows = records.map((fields, at) => ({ number: at + 1, cells: fields.map((field) => plainCell(unguarded(field))) })).filter(hasWords)
  refuseTooMuch(rows)
  return { name, hidden: false, rows }
}

function refuseTooMuch(rows: readonly SheetRow[]): void {
  if (rows.length > tableLimits.rows)
    throw new UnusableTable(
      `This table goes on after row ${rows[tableLimits.rows - 1]?.number}. At most ${tableLimits.rows.toLocaleString('en-GB')} rows are read.`,
    )
  const wide = rows.find(({ cells }) => cells.length > tableLimits.columns)
  if (wide)
    throw new UnusableTable(
      `Row ${wide.number} has ${wide.cells.length.toLocaleString('en-GB')} columns. At most ${tableLimits.columns} are read.`,
    )
  const long = rows.find(({ cells }) => cells.some(({ text }) => text.length > tableLimits.characters))
  if (long)
    throw new UnusableTable(
      `Row ${long.number}, column ${columnLetter(long.cells.findIndex(({ text }) => text.length > tableLimits.characters))}: a cell holds at most ${tableLimits.characters.toLocaleString('en-GB')} characters.`,
    )
}

/** A spreadsheet takes what begins with a sign of sums for a formula: who writes a file for it puts an apostrophe before. */
const unguarded = (field: string): string => field.replace(/^'(?=[=+\-@])/, '')

function decoded(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

/** The one that the first lines use most, quoted words left aside. Excel writes "sep=;" where it isn’t the comma. */
function separatorOf(text: string): string {
  const said = /^sep=(.)\r?\n/.exec(text)
  if (said) return said[1] as string
  const first = text.slice(0, 20_000).replace(/"(?:[^"]|"")*"/g, '')
  const counted = [',', ';', '\t'].map((separator) => ({ separator, count: first.split(separator).length }))
  return counted.reduce((best, one) => (one.count > best.count ? one : best)).separator
}

function recordsOf(text: string, separator: string): string[][] {
  const body = text.replace(/^sep=.\r?\n/, '')
  const records: string[][] = []
  let record: string[] = []
  let field = ''
  let quoted = false
  for (let at = 0; at < body.length; at++) {
    const sign = body[at] as string
    if (quoted) {
      if (sign !== '"') field += sign
      else if (body[at + 1] === '"') field += body[at++]
      else quoted = false
    } else if (sign === '"' && field === '') quoted = true
    else if (sign === separator || sign === '\n') {
      record.push(field.replace(/\r$/, ''))
      field = ''
      if (sign === '\n') {
        records.push(record)
        record = []
      }
    } else field += sign
  }
  if (quoted) throw new UnusableTable(`Row ${records.length + 1} opens a quotation mark that is never closed: save the file again as .csv.`)
  if (field !== '' || record.length > 0) records.push([...record, field.replace(/\r$/, '')])
  return records
}

import { hasWords, plainCell, type Sheet } from './sheet.ts'
import { UnusableTable } from './unusable-table.ts'

/** A comma-separated file as one sheet: by comma, semicolon or tab, in UTF-8, UTF-16 or the Windows letters that Excel still writes. */
export function readCsv(bytes: Uint8Array, name: string): Sheet {
  const text = decoded(bytes)
  if (text.includes('\0')) throw new UnusableTable('This isn’t a table: give it as .xlsx, .csv or .docx.')
  const records = recordsOf(text, separatorOf(text))
  const rows = records.map((fields, at) => ({ number: at + 1, cells: fields.map((field) => plainCell(unguarded(field))) })).filter(hasWords)
  return { name, hidden: false, rows }
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

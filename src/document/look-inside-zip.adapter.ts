import { inflateRawSync } from 'node:zlib'
import { UnusableTable } from './unusable-table.ts'
import { readZipDirectory, startOfEntry, type ZipEntry } from './zip-directory.ts'

const harmful =
  'This file holds what no workbook or paper needs and readers can be harmed by: copy what it says into a new file and give that.'

/**
 * Unpacks each part once, one after the other and never past the size that the list of contents gives it, and refuses programs (macros),
 * and XML that declares entities or names files elsewhere. Gives the names of the parts; `see` is shown each of them unpacked.
 */
export function lookInsideZip(bytes: Uint8Array, see: (name: string, part: Uint8Array) => void = () => {}): string[] {
  const entries = readZipDirectory(bytes)
  if (entries.some(({ name }) => /vbaProject|\.bin$.*macro|^xl\/macrosheets\//i.test(name)))
    throw new UnusableTable('This file holds macros. Save it without them, as .xlsx or .docx, and give that.')
  for (const entry of entries) {
    const part = unpack(bytes, entry)
    if (/^xl\/worksheets\/[^/]+\.xml$/i.test(entry.name)) refuseWideSheet(part)
    if (/\.(xml|rels)$/i.test(entry.name) && declares(part)) throw new UnusableTable(harmful)
    see(entry.name, part)
  }
  return entries.map(({ name }) => name)
}

function unpack(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const start = startOfEntry(bytes, entry)
  const packed = bytes.subarray(start, start + entry.packed)
  if (entry.method === 0) return packed
  if (entry.method !== 8)
    throw new UnusableTable('This file is packed in a way that can’t be read, or with a password. Save it again without one.')
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, entry.unpacked) })
  } catch {
    throw new UnusableTable(harmful)
  }
}

const tooWide = 'A sheet of this workbook goes on far beyond any plan. Copy the plan’s own rows into a new file and give that.'
const mostRows = 100_000
const mostCells = 400_000

/** Rows and cells without words count too, and merged cells by what they cover: whoever reads them makes room for each. */
function refuseWideSheet(part: Uint8Array): void {
  const sheet = Buffer.from(part.buffer, part.byteOffset, part.byteLength)
  if (occurrences(sheet, '<row ', mostRows) > mostRows || occurrences(sheet, '<c ', mostCells) > mostCells) throw new UnusableTable(tooWide)
  let covered = 0
  for (let at = sheet.indexOf('<mergeCell '); at >= 0; at = sheet.indexOf('<mergeCell ', at + 1))
    covered += areaOf(sheet.toString('latin1', at, at + 120))
  if (covered > mostCells) throw new UnusableTable(tooWide)
}

function occurrences(sheet: Buffer, words: string, most: number): number {
  let count = 0
  for (let at = sheet.indexOf(words); at >= 0 && count <= most; at = sheet.indexOf(words, at + 1)) count += 1
  return count
}

/** How many cells `ref="A1:XFD1048576"` covers. */
function areaOf(mergeCell: string): number {
  const [, left = 'A', top = '1', right = left, bottom = top] =
    /ref\s*=\s*["']([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})["']/.exec(mergeCell) ?? []
  const column = (letters: string) => [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
  return (column(right) - column(left) + 1) * (Number(bottom) - Number(top) + 1)
}

// Sought as bytes: sought as UTF-16 letters in a buffer that begins at an odd address, Node never comes back (26.10).
const declarations = (['utf8', 'utf16le'] as const).flatMap((letters) =>
  ['<!DOCTYPE', '<!ENTITY'].map((words) => Buffer.from(words, letters)),
)

/** A document type stands before the first element, in whatever letters the part is written. */
function declares(part: Uint8Array): boolean {
  const start = Buffer.from(part.buffer, part.byteOffset, part.byteLength)
  return declarations.some((words) => start.includes(words)) || start.subarray(0, 2).equals(Buffer.from([0xfe, 0xff]))
}

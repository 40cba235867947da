import { crc32, deflateRawSync } from 'node:zlib'
import { Workbook } from '@cj-tech-master/excelts'
import { Document, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx'

export type Written = string | number | boolean | Date | null | object
export type WrittenSheet = {
  readonly name: string
  readonly rows: readonly (readonly Written[])[]
  readonly merge?: readonly string[]
  readonly fill?: Readonly<Record<string, string>>
}

/** A workbook as a council might keep it; `fill` is by cell, as "FF00B050". */
export async function workbook(...sheets: readonly WrittenSheet[]): Promise<Buffer> {
  const book = new Workbook()
  for (const { name, rows, merge = [], fill = {} } of sheets) {
    const sheet = book.addWorksheet(name)
    for (const row of rows) sheet.addRow([...row])
    for (const range of merge) sheet.mergeCells(range)
    for (const [address, argb] of Object.entries(fill))
      sheet.getCell(address).fill = { type: 'pattern', pattern: 'solid', fgColor: { argb } }
  }
  return Buffer.from(await book.xlsx.writeBuffer())
}

export type WordCell = string | { readonly words: string; readonly down?: number; readonly across?: number; readonly struck?: string }

/** A Word file of tables, each under its heading. */
export function wordFile(
  ...tables: readonly { readonly heading: string; readonly rows: readonly (readonly WordCell[])[] }[]
): Promise<Buffer> {
  const children = tables.flatMap(({ heading, rows }) => [
    new Paragraph({ text: heading, heading: 'Heading2' }),
    new Table({ rows: rows.map(wordRow) }),
  ])
  return Packer.toBuffer(new Document({ sections: [{ children }] }))
}

function wordRow(cells: readonly WordCell[], at: number): TableRow {
  return new TableRow({
    tableHeader: at === 0,
    children: cells.map((cell) => {
      const { words, down, across, struck } = typeof cell === 'string' ? ({ words: cell } as Exclude<WordCell, string>) : cell
      const runs = [...(struck ? [new TextRun({ text: struck, strike: true })] : []), new TextRun(words)]
      return new TableCell({ children: [new Paragraph({ children: runs })], rowSpan: down, columnSpan: across })
    }),
  })
}

export type ZipPart = {
  readonly name: string
  readonly content: Buffer | string /** What the list of contents says instead of the truth. */
  readonly says?: number
  /** Put in as it is, not packed. */
  readonly stored?: boolean
}

/** A ZIP written by hand, so that it can lie. */
export function zipOf(parts: readonly ZipPart[]): Buffer {
  const local: Buffer[] = []
  const central: Buffer[] = []
  let offset = 0
  for (const { name, content, says, stored = false } of parts) {
    const bytes = Buffer.from(content)
    const packed = stored ? bytes : deflateRawSync(bytes)
    const head = Buffer.alloc(30)
    head.writeUInt32LE(0x04034b50, 0)
    head.writeUInt16LE(20, 4)
    head.writeUInt16LE(stored ? 0 : 8, 8)
    head.writeUInt32LE(crc32(bytes), 14)
    head.writeUInt32LE(packed.length, 18)
    head.writeUInt32LE(says ?? bytes.length, 22)
    head.writeUInt16LE(name.length, 26)
    const entry = Buffer.alloc(46)
    entry.writeUInt32LE(0x02014b50, 0)
    head.copy(entry, 6, 4, 30)
    entry.writeUInt32LE(offset, 42)
    local.push(head, Buffer.from(name), packed)
    central.push(entry, Buffer.from(name))
    offset += 30 + name.length + packed.length
  }
  const end = Buffer.alloc(22)
  const list = Buffer.concat(central)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(list.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...local, list, end])
}

const workbookParts = (sheet: string | Buffer, more: readonly ZipPart[] = []): ZipPart[] => [
  {
    name: '[Content_Types].xml',
    content:
      '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>',
  },
  {
    name: '_rels/.rels',
    content:
      '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>',
  },
  {
    name: 'xl/_rels/workbook.xml.rels',
    content:
      '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
  },
  {
    name: 'xl/workbook.xml',
    content:
      '<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Plan" sheetId="1" r:id="rId1"/></sheets></workbook>',
  },
  { name: 'xl/worksheets/sheet1.xml', content: sheet },
  ...more,
]

const sheetOf = (rows: string | Buffer, before = ''): Buffer =>
  Buffer.concat([
    Buffer.from(`<?xml version="1.0"?>${before}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>`),
    Buffer.from(rows),
    Buffer.from('</sheetData></worksheet>'),
  ])

const row = (n: number, words: string): string => `<row r="${n}"><c r="A${n}" t="inlineStr"><is><t>${words}</t></is></c></row>`

/** Workbooks made to do harm. Made when they are asked for: some are large. */
export const hostileWorkbooks = {
  bomb: () => zipOf(workbookParts(sheetOf(Buffer.alloc(101 * 1024 * 1024, ' ')))),
  lyingBomb: () =>
    zipOf(workbookParts(sheetOf(row(1, 'a')), [{ name: 'xl/media/one.png', content: Buffer.alloc(60 * 1024 * 1024), says: 1000 }])),
  hugeSheet: () =>
    zipOf(workbookParts(sheetOf(row(1, 'a'))).map((part) => (part.name.includes('sheet1') ? { ...part, says: 45 * 1024 * 1024 } : part))),
  manyParts: () =>
    zipOf(
      workbookParts(
        sheetOf(row(1, 'a')),
        Array.from({ length: 2_100 }, (_, n) => ({ name: `xl/x${n}.xml`, content: '<a/>' })),
      ),
    ),
  entities: () => zipOf(workbookParts(sheetOf(row(1, '&secret;'), '<!DOCTYPE x [<!ENTITY secret SYSTEM "file:///etc/passwd">]>'))),
  macros: () => zipOf(workbookParts(sheetOf(row(1, 'a')), [{ name: 'xl/vbaProject.bin', content: 'Sub AutoOpen()' }])),
  /** Within every size, yet too much for whoever reads them cell by cell. */
  manyRows: () => zipOf(workbookParts(sheetOf(Array.from({ length: 101_000 }, (_, n) => row(n + 1, 'words')).join('')))),
  wideMerge: () =>
    zipOf(
      workbookParts(
        Buffer.from(
          sheetOf(row(1, 'a'))
            .toString()
            .replace('</worksheet>', '<mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells></worksheet>'),
        ),
      ),
    ),
  cutOff: () => zipOf(workbookParts(sheetOf(row(1, 'a')))).subarray(0, 700),
}

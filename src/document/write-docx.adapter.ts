import type { Paragraph as DocxParagraph, Table as DocxTable } from 'docx'
import type { Block, Paper, PaperCell, PaperTable } from './paper.ts'

export const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

type Docx = typeof import('docx')

/** Twentieths of a point: A4, with 1.8 cm all round. */
const page = { long: 16838, short: 11906, margin: 1020 }
const green = '0B4F4A'
const quiet = '51636C'

/** A Word file with real headings, repeated table heads and its language, that opens without asking anything. */
export async function writeDocx(paper: Paper): Promise<Uint8Array> {
  const docx = await import('docx')
  const { AlignmentType, Document, Footer, Packer, PageNumber, PageOrientation, Paragraph, TextRun } = docx
  const { long, short, margin } = page
  const tableWidth = (paper.isUpright ? short : long) - 2 * margin
  const foot = new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.RIGHT,
        children: [
          new TextRun({ text: `${printable(paper.foot)}  ·  page `, color: quiet, size: 16 }),
          new TextRun({ children: [PageNumber.CURRENT], color: quiet, size: 16 }),
        ],
      }),
    ],
  })
  const document = new Document({
    title: printable(paper.title),
    creator: 'Goodward',
    lastModifiedBy: 'Goodward',
    description: printable(paper.foot),
    styles: { default: styles },
    sections: [
      {
        properties: {
          page: {
            size: { width: short, height: long, orientation: paper.isUpright ? PageOrientation.PORTRAIT : PageOrientation.LANDSCAPE },
            margin: { top: margin, bottom: margin, left: margin, right: margin },
          },
        },
        footers: { default: foot },
        children: paper.blocks.flatMap((block) => written(docx, block, tableWidth)),
      },
    ],
  })
  return new Uint8Array(await Packer.toBuffer(document))
}

const headingStyle = (size: number, before: number) => ({
  run: { font: 'Arial', size, bold: true, color: green },
  paragraph: { spacing: { before, after: 100 }, keepNext: true },
})

const styles = {
  document: { run: { font: 'Arial', size: 20, language: { value: 'en-GB' } }, paragraph: { spacing: { after: 100 } } },
  heading1: headingStyle(40, 0),
  heading2: headingStyle(28, 360),
  heading3: headingStyle(23, 240),
}

function written(docx: Docx, block: Block, tableWidth: number): (DocxParagraph | DocxTable)[] {
  const { HeadingLevel, Paragraph } = docx
  switch (block.kind) {
    case 'heading': {
      const levels = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const
      return [new Paragraph({ heading: levels[block.level], text: printable(block.text) })]
    }
    case 'paragraph':
      return block.text.split('\n').map((line) => new Paragraph({ text: printable(line) }))
    case 'list':
      return block.items.map((item) => new Paragraph({ text: printable(item), bullet: { level: 0 } }))
    case 'table':
      return [table(docx, block, tableWidth), new Paragraph({ text: '', spacing: { after: 60 } })]
  }
}

function table(docx: Docx, { columns, rows }: PaperTable, tableWidth: number): DocxTable {
  const { BorderStyle, Table, TableCell, TableLayoutType, TableRow, WidthType } = docx
  const all = columns.reduce((sum, column) => sum + column.share, 0)
  const widths = columns.map((column) => Math.floor((tableWidth * column.share) / all))
  const line = { style: BorderStyle.SINGLE, size: 4, color: 'C4CFD3' }
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
  const cellOf = (lines: PaperCell, n: number, look: Look) =>
    new TableCell({
      width: { size: widths[n] ?? 0, type: WidthType.DXA },
      margins: { top: 60, bottom: 60, left: 80, right: 80 },
      ...(look.head ? { shading: { fill: green, color: 'auto', type: docx.ShadingType.CLEAR } } : {}),
      children: lines.flatMap((each) => paragraphsOf(docx, each, { ...look, right: columns[n]?.amounts ?? false })),
    })
  return new Table({
    width: { size: tableWidth, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    tableLook: { firstRow: true, firstColumn: true, lastRow: false, lastColumn: false, noHBand: true, noVBand: true },
    borders: { top: line, bottom: line, left: none, right: none, insideHorizontal: line, insideVertical: none },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map((column, n) => cellOf([column.name], n, { head: true, bold: true })),
      }),
      ...rows.map(
        (row) => new TableRow({ cantSplit: true, children: row.map((each, n) => cellOf(each, n, { head: false, bold: n === 0 })) }),
      ),
    ],
  })
}

type Look = { readonly head: boolean; readonly bold: boolean; readonly right?: boolean }

function paragraphsOf(docx: Docx, line: PaperCell[number], { head, bold, right }: Look): DocxParagraph[] {
  const { AlignmentType, Paragraph, TextRun } = docx
  const { label, text } = typeof line === 'string' ? { label: null, text: line } : line
  const colour = head ? { color: 'FFFFFF' } : {}
  return text.split('\n').map(
    (part, n) =>
      new Paragraph({
        spacing: { after: 30 },
        ...(right ? { alignment: AlignmentType.RIGHT } : {}),
        children: [
          ...(label !== null && n === 0 ? [new TextRun({ text: `${printable(label)}: `, size: 18, color: quiet })] : []),
          new TextRun({ text: printable(part), size: 18, bold, ...colour }),
        ],
      }),
  )
}

/** What XML can't hold goes. */
const printable = (text: string): string => text.toWellFormed().replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')

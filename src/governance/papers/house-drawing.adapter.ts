import type { FileChild, ParagraphChild } from 'docx'

export type Docx = typeof import('docx')

/** What the three layouts are drawn with. */
export type Drawing = {
  readonly heading: (level: 1 | 2 | 3, text: string, look?: { readonly numbered?: string; readonly newPage?: boolean }) => FileChild
  /** A paragraph; `numbered` names its list and level. */
  readonly line: (text: string, look?: { readonly numbered?: string; readonly strong?: boolean; readonly small?: boolean }) => FileChild
  readonly table: (head: readonly [string, string], rows: readonly (readonly [label: string, ...tags: string[]])[]) => FileChild
}

/** Twentieths of a point, on A4. */
export const margin = 1250
const width = 11906 - 2 * margin

export function drawing(docx: Docx): Drawing {
  const { BorderStyle, HeadingLevel, Paragraph, ShadingType, Table, TableCell, TableLayoutType, TableRow, TextRun, WidthType } = docx
  const levels = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const
  const listed = (numbered: string | undefined) => {
    const [reference = '', level = '0'] = (numbered ?? '').split(':')
    return reference ? { numbering: { reference, level: Number(level) } } : {}
  }
  const run = (text: string, look: { readonly strong?: boolean; readonly small?: boolean } = {}): ParagraphChild =>
    new TextRun({ text, ...(look.strong ? { bold: true } : {}), ...(look.small ? { size: 19, italics: true } : {}) })
  const line: Drawing['line'] = (text, look = {}) => new Paragraph({ ...listed(look.numbered), children: [run(text, look)] })
  const border = { style: BorderStyle.SINGLE, size: 4, color: '7A8A92' }
  const shares = [Math.floor(width * 0.32), Math.floor(width * 0.68)] as const
  const cell = (lines: readonly string[], n: 0 | 1, strong: boolean, shaded: boolean) =>
    new TableCell({
      width: { size: shares[n], type: WidthType.DXA },
      margins: { top: 70, bottom: 30, left: 100, right: 100 },
      ...(shaded ? { shading: { fill: 'E8ECEE', color: 'auto', type: ShadingType.CLEAR } } : {}),
      children: lines.map(
        (text) => new Paragraph({ spacing: { after: 60 }, children: [run(text, { strong, small: /\.signed\}/.test(text) })] }),
      ),
    })
  return {
    heading: (level, text, look = {}) =>
      new Paragraph({
        heading: levels[level],
        ...listed(look.numbered),
        ...(look.newPage ? { pageBreakBefore: true } : {}),
        children: [new TextRun(text)],
      }),
    line,
    table: (head, rows) =>
      new Table({
        width: { size: width, type: WidthType.DXA },
        columnWidths: [...shares],
        layout: TableLayoutType.FIXED,
        tableLook: { firstRow: true, firstColumn: true, lastRow: false, lastColumn: false, noHBand: true, noVBand: true },
        borders: { top: border, bottom: border, left: border, right: border, insideHorizontal: border, insideVertical: border },
        rows: [
          new TableRow({ tableHeader: true, cantSplit: true, children: [cell([head[0]], 0, true, true), cell([head[1]], 1, true, true)] }),
          ...rows.map(
            ([label, ...tags]) => new TableRow({ cantSplit: true, children: [cell([label], 0, true, false), cell(tags, 1, false, false)] }),
          ),
        ],
      }),
  }
}

import type { FileChild } from 'docx'
import type { Slot } from '../report/manifest.ts'
import type { Count, LaidOut } from './house-layout.ts'

export type Docx = typeof import('docx')

/** Twentieths of a point, on A4. */
export const margin = 1250
const width = 11906 - 2 * margin
const shares = [Math.floor(width * 0.32), Math.floor(width * 0.68)] as const

/** Draws the layout as a Word file's content: labels as text that a council may change, a tag where a field's words go. */
export function drawLayout(docx: Docx, layout: readonly LaidOut[]): FileChild[] {
  const { heading, line, table } = drawing(docx)
  const section = ({ slot, level, heads, paragraphs }: LaidOut & { kind: 'section' }): FileChild[] => {
    const [open, close] = only(`${slot.name}.filled`)
    const [words, ...signed] = signedTags(slot)
    const inside = [
      heading(level, labelText(slot), heads && { list: heads, level: 0 }),
      line(words, { count: paragraphs && { list: paragraphs, level: paragraphs === 'sections' ? 1 : 0 } }),
      ...(slot.layout === 'statement' ? signed.map((each) => line(each, { small: true })) : []),
    ]
    return slot.optional ? [line(open), ...inside, line(close)] : inside
  }
  return layout.flatMap((each): FileChild[] => {
    switch (each.kind) {
      case 'heading':
        return [heading(each.level, typeof each.says === 'string' ? each.says : tag(each.says), null, each.newPage)]
      case 'line':
        return [line(`${labelText(each.slot)}: ${tag(each.slot)}`, { strong: true })]
      case 'form':
        return [
          table(
            each.head,
            each.slots.map((slot) => [labelText(slot), ...signedTags(slot)]),
          ),
        ]
      case 'tracking':
        return [heading(2, labelText(each.slot)), table(each.head, [['{#tracking}{who}', '{when}{/tracking}']])]
      case 'appendices':
        return [line('{#appendix}'), heading(2, `${each.word} {letter}: {title}`, null, true), line('{words}'), line('{/appendix}')]
      default:
        return section(each)
    }
  })
}

/** Braces are the tags' own. */
const labelText = ({ label }: Slot): string => label.replaceAll('{', '(').replaceAll('}', ')')
const tag = ({ name }: Slot): string => `{${name}}`
const only = (condition: string): readonly [open: string, close: string] => [`{#${condition}}`, `{/${condition}}`]

function signedTags(slot: Slot): readonly [words: string, ...signed: string[]] {
  const [open, close] = only(`${slot.name}.is-signed`)
  return [tag(slot), open, `{${slot.name}.signed}`, close]
}

type Numbered = { readonly list: Count; readonly level: number } | null

function drawing({
  BorderStyle,
  HeadingLevel,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
}: Docx) {
  const levels = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const
  const counted = (count: Numbered) => (count ? { numbering: { reference: count.list, level: count.level } } : {})
  const run = (text: string, { strong = false, small = false }) =>
    new TextRun({ text, ...(strong ? { bold: true } : {}), ...(small ? { size: 19, italics: true } : {}) })
  const border = { style: BorderStyle.SINGLE, size: 4, color: '7A8A92' }
  const cell = (lines: readonly string[], n: 0 | 1, strong: boolean, shaded: boolean) =>
    new TableCell({
      width: { size: shares[n], type: WidthType.DXA },
      margins: { top: 70, bottom: 30, left: 100, right: 100 },
      ...(shaded ? { shading: { fill: 'E8ECEE', color: 'auto', type: ShadingType.CLEAR } } : {}),
      children: lines.map(
        (text) => new Paragraph({ spacing: { after: 60 }, children: [run(text, { strong, small: text.endsWith('.signed}') })] }),
      ),
    })
  return {
    heading: (level: 1 | 2 | 3, text: string, count: Numbered = null, newPage = false) =>
      new Paragraph({
        heading: levels[level],
        ...counted(count),
        ...(newPage ? { pageBreakBefore: true } : {}),
        children: [new TextRun(text)],
      }),
    line: (
      text: string,
      { count = null, ...look }: { readonly count?: Numbered; readonly strong?: boolean; readonly small?: boolean } = {},
    ) => new Paragraph({ ...counted(count), children: [run(text, look)] }),
    table: (head: readonly [string, string], rows: readonly (readonly [label: string, ...tags: string[]])[]) =>
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

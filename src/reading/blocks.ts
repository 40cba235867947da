/** From lines to blocks: paragraphs, headings, items of lists, cells of tables. A block may run over pages. */
import { bodySizeOf, type PageLines, withoutFurniture } from './furniture.ts'
import { joined } from './joined-text.ts'
import type { Line, Marker } from './lines.ts'
import { inReadingOrder } from './reading-order.ts'

export type Block = {
  lines: Line[]
  text: string
  page: number
  marker: Marker | null
  /** Where its first line starts, marker included, and where its words start. */
  x: number
  textX: number
  size: number
  bold: boolean
  heading: boolean
  path: string
  cell: number
  row: number
  item: number
  table: number
  /** Its row or its item began on an earlier page, as the tags say. */
  rowContinues: boolean
  itemContinues: boolean
}

export type BlockText = { blocks: Block[]; bodySize: number }

export function blocksOf(pages: readonly PageLines[]): BlockText {
  const bodySize = bodySizeOf(pages)
  const clean = withoutFurniture(pages, bodySize)
  const pitch = pitchOf(clean, bodySize)
  const blocks: Block[] = []
  let lines: Line[] = []
  const finish = (): void => {
    if (lines.some((line) => line.text !== '')) blocks.push(blockOf(lines, bodySize))
    lines = []
  }
  for (const page of clean) {
    for (const line of inReadingOrder(page.lines)) {
      const before = lines.at(-1)
      if (before && !continues(lines, before, line, pitch, bodySize, () => reachOf(page.lines, line))) finish()
      lines.push(line)
    }
  }
  finish()
  return { blocks, bodySize }
}

function continues(lines: readonly Line[], before: Line, line: Line, pitch: number, bodySize: number, right: () => number): boolean {
  if (line.marker) return false
  if (before.page !== line.page) return before.text !== '' && line.page === before.page + 1 && runsOn(lines, before, line, bodySize)
  if (before.tag && line.tag) return before.tag.block === line.tag.block
  if (before.row !== line.row) return false
  const gap = line.baseline - before.baseline
  if (gap <= 0 || gap > pitch * Math.max(1, line.size / bodySize) * 1.22) return false
  if (line.size !== before.size || line.bold !== before.bold) return isMixed(lines, line)
  if (endsShort(before, line, right(), bodySize)) return false
  const first = lines[0] as Line
  return Math.abs(line.x - first.textX) < 8 || Math.abs(line.x - before.x) < 8
}

/**
 * A sentence or a heading ended, and the next line's first word would have fitted behind it: a new paragraph or heading, though no space
 * parts the two.
 */
function endsShort(before: Line, line: Line, right: number, bodySize: number): boolean {
  const word = line.words[0]
  if (!word || !/^[\p{Lu}‘“'"]/u.test(line.text)) return false
  const isHeading = (before.bold || before.size > bodySize * 1.05) && before.page === line.page
  if (!isHeading && !/[.!?]['’”)\]]?$/.test(before.text)) return false
  return before.right + before.size * 0.4 + word.width < right - 4
}

/** How far the lines reach that start where this one does. */
function reachOf(lines: readonly Line[], line: Line): number {
  return Math.max(...lines.filter((other) => Math.abs(other.x - line.x) < 4).map((other) => other.right))
}

/** A paragraph whose lines differ in weight is still one when nothing but a bold beginning or ending tells them apart. */
function isMixed(lines: readonly Line[], line: Line): boolean {
  const first = lines[0] as Line
  return line.size === first.size && !first.bold && Math.abs(line.x - first.textX) < 3 && !line.bold
}

/** Over the page: the same letters, set where the text before stood, and a sentence that hadn't ended. */
function runsOn(lines: readonly Line[], before: Line, line: Line, bodySize: number): boolean {
  const first = lines[0] as Line
  if (line.size !== before.size || line.bold !== before.bold) return false
  if (before.bold && before.size > bodySize) return false
  if ((isHeadingTag(line) || isHeadingTag(before)) && (line.bold || line.size > bodySize * 1.05)) return false
  const column = first.marker ? Math.abs(line.x - first.textX) < 10 : Math.abs(line.x - before.x) < 10
  if (!column) return false
  return !/[.!?:;]['’”)\]]?$/.test(before.text) || /^[a-z]/.test(line.text)
}

function isHeadingTag(line: Line): boolean {
  return line.tag !== null && /^H\d?$/.test(line.tag.kind)
}

function blockOf(lines: Line[], bodySize: number): Block {
  const first = lines[0] as Line
  const text = joined(lines.map((line) => line.text))
  const bold = lines.every((line) => line.bold || line.text === '')
  const size = Math.max(...lines.map((line) => line.size))
  const tag = first.tag
  return {
    lines,
    text,
    page: first.page,
    marker: first.marker,
    x: first.x,
    textX: first.textX,
    size,
    bold,
    heading: isHeading(first, text, bold, size, bodySize),
    path: tag?.path ?? '',
    cell: tag?.cell ?? -1,
    row: first.row,
    item: tag?.item ?? -1,
    table: tag?.table ?? -1,
    rowContinues: tag?.rowContinues ?? false,
    itemContinues: tag?.itemContinues ?? false,
  }
}

/** A word processor's heading style sometimes runs on over the paragraphs below: those are long, light and end in a full stop. */
function isHeading(first: Line, text: string, bold: boolean, size: number, bodySize: number): boolean {
  if (text.length >= 200 || !/\p{L}/u.test(text)) return false
  const weighty = (bold || size > bodySize * 1.12) && size >= bodySize * 0.95
  return weighty || (isHeadingTag(first) && !/[.;,]$/.test(text))
}

/** The usual distance between two lines of one paragraph. */
function pitchOf(pages: readonly PageLines[], bodySize: number): number {
  const seen = new Map<number, number>()
  for (const { lines } of pages) {
    for (let i = 1; i < lines.length; i++) {
      const [one, two] = [lines[i - 1] as Line, lines[i] as Line]
      if (one.size !== bodySize || two.size !== bodySize || two.marker || Math.abs(one.x - two.x) > 1) continue
      const gap = Math.round((two.baseline - one.baseline) * 2) / 2
      if (gap > bodySize * 0.8 && gap < bodySize * 2.2) seen.set(gap, (seen.get(gap) ?? 0) + 1)
    }
  }
  let pitch = bodySize * 1.2
  let most = 0
  for (const [gap, count] of seen) {
    if (count > most) {
      most = count
      pitch = gap
    }
  }
  return pitch
}

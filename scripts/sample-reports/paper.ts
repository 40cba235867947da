import { fileURLToPath } from 'node:url'
import PDFDocument from 'pdfkit'
import { linesOf, type TextLine, type TextStyle } from './text-lines.ts'

// A4 paper with the margins of a published inspection report, written from top to bottom. Everything a reader of the
// paper reads is tagged (heading, paragraph, list, table); rules, borders and running lines are artefacts.

export const page = { width: 595.28, height: 841.89, left: 71, right: 524, top: 104, bottom: 766 }

export type PaperOptions = {
  title: string
  made: Temporal.PlainDate
  tagged: boolean
  bodySize: number
  running(page: number, paper: Paper): void
}

type Structure = PDFKit.PDFStructureElement | null
type Place = { x: number; width: number }
export type Block = { text: string; bullet?: string; font?: TextStyle['font'] }
export type Cell = { blocks: Block[]; heading?: boolean; span?: number; raised?: string }

export class Paper {
  readonly doc: PDFKit.PDFDocument
  readonly options: PaperOptions
  readonly body: TextStyle
  pageNumber = 0
  y = page.top
  private readonly root: Structure
  private readonly boxes: number[] = []
  private bottom = page.bottom

  constructor(options: PaperOptions) {
    this.options = options
    const day = new Date(`${options.made}T09:00:00Z`)
    this.doc = new PDFDocument({
      size: 'A4',
      margin: 0,
      autoFirstPage: false,
      pdfVersion: '1.7',
      lang: 'en-GB',
      tagged: options.tagged,
      displayTitle: true,
      info: { Title: options.title, CreationDate: day, ModDate: day, Producer: 'Goodward', Creator: 'Goodward' },
    })
    this.body = { font: 'regular', size: options.bodySize, leading: 1.19 }
    for (const [font, file] of Object.entries(fontFiles)) {
      this.doc.registerFont(font, fileURLToPath(import.meta.resolve(`dejavu-fonts-ttf/ttf/${file}.ttf`)))
    }
    this.root = options.tagged ? this.doc.struct('Document') : null
    if (this.root) this.doc.addStructure(this.root)
    this.newPage()
  }

  newPage(): void {
    const open = this.pageNumber > 0 ? this.boxes.length : 0
    if (open) this.drawBoxes()
    this.doc.addPage()
    this.pageNumber += 1
    this.bottom = page.bottom
    this.y = page.top
    for (let i = 0; i < open; i++) this.boxes[i] = this.y
    this.artefact(() => this.options.running(this.pageNumber, this))
  }

  /** Starts a new page unless this many points are left on this one. */
  room(points: number): void {
    if (this.y + points > this.bottom) this.newPage()
  }

  space(points: number): void {
    this.y += points
  }

  heading(level: 1 | 2 | 3, text: string, style: Partial<TextStyle> = {}, after = 8): void {
    this.room(60)
    this.words(`H${level}`, text, { ...this.body, font: 'bold', ...style }, { after })
  }

  paragraph(text: string, options: { style?: Partial<TextStyle>; after?: number; indent?: number; right?: number } = {}): void {
    const indent = options.indent ?? 0
    const place = { x: page.left + indent, width: (options.right ?? page.right) - page.left - indent }
    this.words('P', text, { ...this.body, ...options.style }, { after: options.after ?? 7, place })
  }

  /** `items` are `[label, words, inner bullets]`; an inner bullet belongs to its parent. */
  list(
    items: Array<{ label: string; text: string; inner?: string[] }>,
    options: { indent?: number; body?: number; after?: number } = {},
  ): void {
    const list = this.child(this.root, 'L')
    const at = page.left + (options.indent ?? 0)
    const bodyAt = at + (options.body ?? 22)
    for (const item of items) {
      const place = { x: bodyAt, width: page.right - bodyAt }
      this.item(list, { label: item.label, at }, item.text, place, item.inner ? 3 : (options.after ?? 7), item.inner)
      if (item.inner) this.space((options.after ?? 7) - 3)
    }
    list?.end()
  }

  /** A table with ruled cells; a row is never split over two pages. */
  table(columns: number[], rows: Cell[][], options: { style?: Partial<TextStyle>; padding?: number; x?: number } = {}): void {
    const style = { ...this.body, ...options.style }
    const padding = options.padding ?? 5
    const table = this.child(this.root, 'Table')
    for (const row of rows) {
      const placed = placeCells(row, columns, options.x ?? page.left)
      const height = Math.max(...placed.map(({ cell, width }) => this.cellHeight(cell, width - 2 * padding, style))) + 2 * padding
      this.room(height)
      const top = this.y
      const line = this.child(table, 'TR')
      for (const { cell, x, width } of placed) {
        const element = this.child(line, cell.heading ? 'TH' : 'TD')
        this.artefact(() => this.doc.lineWidth(0.6).rect(x, top, width, height).stroke())
        this.y = top + padding
        this.drawBlocks(element, cell, { x: x + padding, width: width - 2 * padding }, style)
        element?.end()
      }
      line?.end()
      this.y = top + height
    }
    table?.end()
  }

  /** A border round what is written inside, carried over pages. */
  boxed(work: () => void): void {
    this.boxes.push(this.y)
    this.space(6)
    work()
    this.drawBoxes()
    this.boxes.pop()
  }

  /** Written at the foot of the page that is being written. */
  footnote(mark: string, text: string): void {
    const style = { ...this.body, size: 8 }
    const lines = linesOf(this.doc, `^${mark} ${text}`, style, page.right - page.left)
    const height = lines.length * style.size * style.leading
    const back = this.y
    const top = this.bottom - height - 8
    this.artefact(() =>
      this.doc
        .lineWidth(0.6)
        .moveTo(page.left, top)
        .lineTo(page.left + 145, top)
        .stroke(),
    )
    this.y = top + 4
    const note = this.child(this.root, 'Note')
    this.flow(this.child(note, 'P'), lines, page.left, style)
    note?.end()
    this.y = back
    this.bottom = top - 6
  }

  /** What no one is meant to read as part of the text. */
  artefact(work: () => void): void {
    if (this.options.tagged) this.doc.markContent('Artifact', { type: 'Pagination' })
    work()
    if (this.options.tagged) this.doc.endMarkedContent()
  }

  /** One line anywhere on the page, for running lines. */
  plain(text: string, x: number, y: number, style: Partial<TextStyle> = {}): void {
    const full = { ...this.body, ...style }
    this.doc.font(full.font).fontSize(full.size).text(text, x, y, { lineBreak: false })
  }

  finish(): Promise<Buffer> {
    this.root?.end()
    const parts: Buffer[] = []
    const done = new Promise<Buffer>((resolve, reject) => {
      this.doc.on('data', (part: Buffer) => parts.push(part))
      this.doc.on('end', () => resolve(Buffer.concat(parts)))
      this.doc.on('error', reject)
    })
    this.doc.end()
    return done
  }

  private words(type: string, text: string, style: TextStyle, options: { after: number; place?: Place }): void {
    const place = options.place ?? { x: page.left, width: page.right - page.left }
    this.flow(this.child(this.root, type), linesOf(this.doc, text, style, place.width), place.x, style)
    this.space(options.after)
  }

  private item(
    list: Structure,
    label: { label: string; at: number },
    text: string,
    place: Place,
    after: number,
    inner: string[] = [],
  ): void {
    const item = this.child(list, 'LI')
    this.room(this.body.size * this.body.leading)
    this.flow(this.child(item, 'Lbl'), [[{ text: label.label, font: this.body.font, raised: false }]], label.at, this.body)
    this.y -= this.body.size * this.body.leading
    const body = this.child(item, 'LBody')
    this.flow(this.child(body, 'P'), linesOf(this.doc, text, this.body, place.width), place.x, this.body)
    this.space(after)
    if (inner.length) this.innerList(body, inner, place)
    body?.end()
    item?.end()
  }

  private innerList(parent: Structure, inner: string[], place: Place): void {
    const list = this.child(parent, 'L')
    for (const text of inner) this.item(list, { label: '−', at: place.x + 8 }, text, { x: place.x + 28, width: place.width - 28 }, 3)
    list?.end()
  }

  private drawBlocks(element: Structure, cell: Cell, place: Place, style: TextStyle): void {
    for (const block of cell.blocks) {
      const look = { ...style, font: block.font ?? style.font }
      const indent = block.bullet ? 18 : 0
      if (block.bullet) {
        this.flow(this.child(element, 'Lbl'), [[{ text: block.bullet, font: look.font, raised: false }]], place.x + 4, look)
        this.y -= look.size * look.leading
      }
      this.flow(this.child(element, 'P'), linesOf(this.doc, block.text, look, place.width - indent), place.x + indent, look)
    }
  }

  private cellHeight(cell: Cell, width: number, style: TextStyle): number {
    const lines = cell.blocks.map(
      (b) => linesOf(this.doc, b.text, { ...style, font: b.font ?? style.font }, width - (b.bullet ? 18 : 0)).length,
    )
    return lines.reduce((a, b) => a + b, 0) * style.size * style.leading
  }

  private flow(element: Structure, lines: TextLine[], x: number, style: TextStyle): void {
    const height = style.size * style.leading
    let marked: PDFKit.PDFStructureContent | null = null
    const close = () => {
      if (!marked) return
      this.doc.endMarkedContent()
      element?.add(marked)
      marked = null
    }
    for (const line of lines) {
      if (this.y + height > this.bottom + 0.01) {
        close()
        this.newPage()
      }
      if (element && !marked) marked = this.doc.markStructureContent('Span')
      this.drawLine(line, x, style)
      this.y += height
    }
    close()
    element?.end()
  }

  private drawLine(line: TextLine, x: number, style: TextStyle): void {
    for (const run of line) {
      const size = run.raised ? style.size * 0.62 : style.size
      this.doc.font(run.font).fontSize(size)
      this.doc.text(run.text, x, run.raised ? this.y - 0.5 : this.y, { lineBreak: false })
      x += this.doc.widthOfString(run.text)
    }
  }

  private drawBoxes(): void {
    const bottom = Math.min(this.y, this.bottom)
    for (const top of this.boxes)
      this.artefact(() =>
        this.doc
          .lineWidth(0.8)
          .rect(page.left - 6, top, page.right - page.left + 12, bottom - top + 2)
          .stroke(),
      )
  }

  private child(parent: Structure, type: string): Structure {
    if (!parent) return null
    const element = this.doc.struct(type)
    parent.add(element)
    return element
  }
}

export function cell(...texts: string[]): Cell {
  return { blocks: texts.map((text) => ({ text })) }
}

export function boldCell(...texts: string[]): Cell {
  return { blocks: texts.map((text) => ({ text, font: 'bold' as const })) }
}

const fontFiles = {
  regular: 'DejaVuSansCondensed',
  bold: 'DejaVuSansCondensed-Bold',
  italic: 'DejaVuSansCondensed-Oblique',
}

function placeCells(row: Cell[], columns: number[], left: number): Array<{ cell: Cell; x: number; width: number }> {
  let column = 0
  let x = left
  return row.map((cell) => {
    const width = columns.slice(column, column + (cell.span ?? 1)).reduce((a, b) => a + b, 0)
    const placed = { cell, x, width }
    column += cell.span ?? 1
    x += width
    return placed
  })
}

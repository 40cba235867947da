// The words of a report as WordprocessingML (ECMA-376 part 1, section 17): real headings, real lists and tables with header rows.

import type { Block, Inline, ListItem, Words } from '../report/words.ts'

/** How the place of a tag looks, and what the file calls the styles and lists it needs. */
export type DocxLook = {
  /** The properties of the paragraph where the tag stands, without its section and its mark: `numbering` goes between the two others in the schema's order. */
  readonly paragraph: { readonly before: string; readonly numbering: string; readonly after: string }
  /** It is numbered, by itself or by its style. */
  readonly isNumbered: boolean
  /** The properties of the tag's own run. */
  readonly run: string
  /** The names of two styles of headings, one under the other. */
  readonly headings: readonly [string, string]
  /** The number under which the file defines a list: one for all with bullets, a new one for each that is numbered. */
  readonly listOf: (kind: ListKind) => string
}

/** Inside a numbered paragraph a list stands further in, and a numbered one starts with letters. */
export type ListKind = 'bullets' | 'numbers' | 'inner-bullets' | 'letters'

export const isBullets = (kind: ListKind): boolean => kind === 'bullets' || kind === 'inner-bullets'

/** Always ends with a paragraph, as a table's cell must. */
export function wordsInDocx(words: Words, look: DocxLook): string {
  // The highest heading used stands right under the field's own, so that no level is jumped.
  const hasSections = words.some((block) => block.kind === 'heading' && block.level === 'section')
  return words.map((block) => drawBlock(block, look, hasSections)).join('') || paragraph(plainOnly(look), '')
}

/** What XML can't hold goes: pasted words bring Word's own line breaks and worse with them, and Word opens no file that has them. */
export const xmlCharacters = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[\v\f]/g, ' ')
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')

/** Text as XML. */
export const xmlText = (text: string): string =>
  xmlCharacters(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

function drawBlock(block: Block, look: DocxLook, hasSections: boolean): string {
  switch (block.kind) {
    case 'paragraph':
      return paragraph(look.paragraph, runs(block.words, look.run))
    case 'heading': {
      const [upper, lower] = look.headings
      const style = block.level === 'section' || !hasSections ? upper : lower
      return paragraph({ before: `<w:pStyle w:val="${style}"/>`, numbering: '', after: '' }, runs(block.words, ''))
    }
    case 'list':
      return drawItems(block.items, look, look.listOf(listKind(block.ordered, look.isNumbered)), 0)
    case 'table':
      return drawTable(block, look)
  }
}

function listKind(ordered: boolean, inside: boolean): ListKind {
  if (inside) return ordered ? 'letters' : 'inner-bullets'
  return ordered ? 'numbers' : 'bullets'
}

function drawItems(items: readonly ListItem[], look: DocxLook, list: string, level: number): string {
  const numbering = `<w:numPr><w:ilvl w:val="${Math.min(level, 2)}"/><w:numId w:val="${list}"/></w:numPr>`
  const place = { ...look.paragraph, numbering, after: withoutIndent(look.paragraph.after) }
  return items.map((item) => paragraph(place, runs(item.words, look.run)) + drawItems(item.items, look, list, level + 1)).join('')
}

/** Twentieths of a point: about the width of A4 between its margins. */
const widthOfText = 9000
const sides = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
const borders = sides.map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="808080"/>`).join('')
const tableLook = '<w:tblLook w:val="00A0" w:firstRow="1" w:lastRow="0" w:firstColumn="1" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>'

/** Its caption stands above it; a paragraph follows it, since two tables in a row become one. */
function drawTable({ caption, head, rows }: Block & { kind: 'table' }, look: DocxLook): string {
  const columns = Math.max(1, head.length)
  const place = plainOnly(look)
  const shares = sharesOf([head, ...rows], columns)
  const cell = (text: string, n: number, isStrong: boolean) =>
    `<w:tc><w:tcPr><w:tcW w:w="${Math.floor(5000 * (shares[n] ?? 0))}" w:type="pct"/></w:tcPr>${paragraph(place, textRun(text, isStrong ? strong(look.run) : look.run))}</w:tc>`
  const row = (cells: readonly string[], isHead: boolean) => {
    const drawn = Array.from({ length: columns }, (_, n) => cell(cells[n] ?? '', n, isHead || n === 0))
    return `<w:tr><w:trPr><w:cantSplit/>${isHead ? '<w:tblHeader/>' : ''}</w:trPr>${drawn.join('')}</w:tr>`
  }
  const named = caption && paragraph({ ...place, before: `${place.before}<w:keepNext/>` }, textRun(caption, strong(look.run)))
  const said = caption && `<w:tblCaption w:val="${xmlText(caption)}"/>`
  const grid = shares.map((share) => `<w:gridCol w:w="${Math.floor(widthOfText * share)}"/>`).join('')
  return `${named}<w:tbl><w:tblPr><w:tblW w:w="5000" w:type="pct"/><w:tblBorders>${borders}</w:tblBorders>${tableLook}${said}</w:tblPr><w:tblGrid>${grid}</w:tblGrid>${row(head, true)}${rows.map((each) => row(each, false)).join('')}</w:tbl>${paragraph(place, '')}`
}

/** Of the text’s width: what a letter in bold takes, and the space at both sides of a cell. */
const [letter, aside] = [0.015, 0.027]

/** Each column by its longest cell, within bounds, so that a reference is narrow and a sentence wide; none so narrow that a word breaks. */
function sharesOf(rows: readonly (readonly string[])[], columns: number): readonly number[] {
  const longest = Array.from({ length: columns }, (_, n) => Math.max(...rows.map((row) => row[n]?.length ?? 0)))
  const weights = longest.map((length) => Math.min(48, Math.max(9, length)))
  const words = Array.from({ length: columns }, (_, n) => rows.flatMap((row) => (row[n] ?? '').split(/\s+/).map(({ length }) => length)))
  const least = words.map((lengths) => letter * Math.min(24, Math.max(...lengths)) + aside)
  const taken = sumOf(least)
  if (taken >= 1) return least.map((width) => width / taken)
  const all = sumOf(weights)
  return weights.map((weight, n) => (least[n] ?? 0) + ((1 - taken) * weight) / all)
}

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, each) => sum + each, 0)

/** The place's style without its numbers and indents: for captions, cells and a paragraph that says nothing. */
const plainOnly = ({ paragraph: { before, after }, isNumbered }: DocxLook): DocxLook['paragraph'] => ({
  before: isNumbered ? '' : (/<w:pStyle [^>]*\/>/.exec(before)?.[0] ?? ''),
  numbering: '',
  after: /<w:jc [^>]*\/>/.exec(after)?.[0] ?? '',
})

const withoutIndent = (xml: string): string => xml.replaceAll(/<w:ind [^>]*\/>|<w:tabs>.*?<\/w:tabs>/g, '')

function paragraph({ before, numbering, after }: DocxLook['paragraph'], inside: string): string {
  const all = before + numbering + after
  return `<w:p>${all && `<w:pPr>${all}</w:pPr>`}${inside}</w:p>`
}

const runs = (words: readonly Inline[], look: string): string =>
  words
    .map((inline) => {
      if (inline.kind === 'link') return link(inline, look)
      if (inline.kind === 'figure') return textRun(inline.shown ?? `{${inline.name}}`, look)
      return textRun(inline.text, inline.strong ? strong(look) : look)
    })
    .join('')

const textRun = (text: string, look: string): string =>
  `<w:r>${look && `<w:rPr>${look}</w:rPr>`}<w:t xml:space="preserve">${xmlText(text)}</w:t></w:r>`

const strong = (look: string): string => `<w:b/>${look.replaceAll(/<w:b(?: [^>]*)?\/>/g, '')}`

/** A field, which needs no entry in the file's list of relations, so that it may stand in a header too. */
function link({ text, address }: Inline & { kind: 'link' }, look: string): string {
  if (!/^(?:https?:\/\/|mailto:)/i.test(address)) return textRun(text, look)
  const mark = (kind: string) => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`
  const safe = xmlText(address.replaceAll('"', '%22').replaceAll('\\', '%5C'))
  const blue = `${look.replaceAll(/<w:(?:color|u)(?: [^>]*)?\/>/g, '')}<w:color w:val="0B5C8A"/><w:u w:val="single"/>`
  return `${mark('begin')}<w:r><w:instrText xml:space="preserve"> HYPERLINK "${safe}" </w:instrText></w:r>${mark('separate')}${textRun(text, blue)}${mark('end')}`
}

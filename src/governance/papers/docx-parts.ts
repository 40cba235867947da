// What a template's own parts must say so that the filled paper reads aloud in English and has its headings and lists: XML text in, XML text out.
// Element order as in ECMA-376 part 1, section 17; whatever the template has of its own stays.

import { isBullets, type ListKind, xmlText } from './words-in-docx.ts'

export const wordNamespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

export const emptyStyles = `${xmlHead}<w:styles xmlns:w="${wordNamespace}"></w:styles>`
export const emptyNumbering = `${xmlHead}<w:numbering xmlns:w="${wordNamespace}"></w:numbering>`

const styleElement = /<w:style\b[^>]*w:styleId="([^"]+)"[^>]*>(.*?)<\/w:style>/gs

/** The style's name in this file, by the name that Word knows it under ("heading 3"). */
export function styleNamed(styles: string, name: string): string | null {
  for (const [, id, inside = ''] of styles.matchAll(styleElement))
    if (new RegExp(`<w:name w:val="${name}"`, 'i').test(inside)) return id ?? null
  return null
}

/** The styles whose paragraphs are numbered, by themselves or by the style that they are based on. */
export function numberedStyles(styles: string): ReadonlySet<string> {
  const all = new Map([...styles.matchAll(styleElement)].map(([, id = '', inside = '']) => [id, inside]))
  const isNumbered = (id: string, seen: readonly string[]): boolean => {
    const inside = all.get(id)
    if (inside === undefined || seen.includes(id)) return false
    if (/<w:numId w:val="0"\/>/.test(inside)) return false
    return /<w:numPr>/.test(inside) || isNumbered(/<w:basedOn w:val="([^"]+)"/.exec(inside)?.[1] ?? '', [...seen, id])
  }
  return new Set([...all.keys()].filter((id) => isNumbered(id, [])))
}

/** Adds headings that the template lacks. */
export function withHeadings(
  styles: string,
  lacking: readonly { readonly id: string; readonly name: string; readonly level: number }[],
): string {
  const added = lacking.map(
    ({ id, name, level }) =>
      `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:qFormat/><w:pPr><w:keepNext/><w:spacing w:before="160" w:after="80"/><w:outlineLvl w:val="${level - 1}"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>`,
  )
  return styles.replace('</w:styles>', () => `${added.join('')}</w:styles>`)
}

/** The paper's language, for whoever has it read aloud. */
export function withEnglish(styles: string): string {
  const english = '<w:lang w:val="en-GB"/>'
  const defaults = /<w:rPrDefault>(.*?)<\/w:rPrDefault>/s.exec(styles)
  if (!defaults) {
    const whole = `<w:rPrDefault><w:rPr>${english}</w:rPr></w:rPrDefault>`
    if (styles.includes('<w:docDefaults>')) return styles.replace(/<w:docDefaults>(?:<w:rPrDefault\/>)?/, `<w:docDefaults>${whole}`)
    return styles.replace(/<w:styles\b[^>]*>/, (start) => `${start}<w:docDefaults>${whole}</w:docDefaults>`)
  }
  const inside = (defaults[1] ?? '').replaceAll(/<w:lang\b[^>]*\/>/g, '').replace('<w:rPr/>', '<w:rPr></w:rPr>')
  const set = inside.includes('</w:rPr>') ? inside.replace('</w:rPr>', `${english}</w:rPr>`) : `<w:rPr>${english}</w:rPr>`
  return styles.replace(defaults[0], () => `<w:rPrDefault>${set}</w:rPrDefault>`)
}

/** The highest numbers that the file's lists have so far. */
export const lastList = (numbering: string) => ({
  abstract: Math.max(0, ...[...numbering.matchAll(/w:abstractNumId="(\d+)"/g)].map(([, n]) => Number(n))),
  num: Math.max(0, ...[...numbering.matchAll(/<w:num\b[^>]*w:numId="(\d+)"/g)].map(([, n]) => Number(n))),
})

const bullets = [
  ['bullet', '•'],
  ['bullet', '–'],
  ['bullet', '•'],
] as const

const levelsOf: Readonly<Record<ListKind, readonly (readonly [format: string, mark: string])[]>> = {
  bullets,
  'inner-bullets': bullets,
  numbers: [
    ['decimal', '%1.'],
    ['lowerLetter', '%2.'],
    ['lowerRoman', '%3.'],
  ],
  letters: [
    ['lowerLetter', '%1.'],
    ['lowerRoman', '%2.'],
    ['decimal', '%3.'],
  ],
}

/** Defines the lists that were used: each kind once, each numbered list beginning again. */
export function withLists(numbering: string, lists: readonly { readonly kind: ListKind; readonly num: number }[]): string {
  if (lists.length === 0) return numbering
  const first = lastList(numbering).abstract + 1
  const kinds = [...new Set(lists.map(({ kind }) => kind))]
  const abstracts = kinds.map((kind, n) => abstractList(first + n, kind))
  const nums = lists.map(({ kind, num }) => {
    const begin = isBullets(kind) ? '' : '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    return `<w:num w:numId="${num}"><w:abstractNumId w:val="${first + kinds.indexOf(kind)}"/>${begin}</w:num>`
  })
  // All definitions stand before all lists; pictures of bullets before both, clean-up after both.
  const closed = numbering.replace(/<w:numbering\b([^>]*)\/>/, '<w:numbering$1></w:numbering>')
  const at = closed.search(/<w:num\b|<w:numIdMacAtCleanup\b|<\/w:numbering>/)
  const opened = closed.slice(0, at) + abstracts.join('') + closed.slice(at)
  const end = opened.search(/<w:numIdMacAtCleanup\b|<\/w:numbering>/)
  return opened.slice(0, end) + nums.join('') + opened.slice(end)
}

function abstractList(id: number, kind: ListKind): string {
  const from = kind === 'letters' || kind === 'inner-bullets' ? 680 : 0
  const levels = levelsOf[kind].map(
    ([format, mark], n) =>
      `<w:lvl w:ilvl="${n}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${mark}"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="${from + 425 * (n + 1)}" w:hanging="425"/></w:pPr></w:lvl>`,
  )
  return `<w:abstractNum w:abstractNumId="${id}"><w:multiLevelType w:val="multilevel"/>${levels.join('')}</w:abstractNum>`
}

export const coreProperties = ({
  title,
  author,
  known,
}: {
  readonly title: string
  readonly author: string
  readonly known: string | null
}): string =>
  `${xmlHead}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${xmlText(title)}</dc:title><dc:creator>${xmlText(author)}</dc:creator>${known ? `<dc:description>Issued when the history ended at ${xmlText(known)}</dc:description>` : ''}<cp:lastModifiedBy>Goodward</cp:lastModifiedBy><dc:language>en-GB</dc:language></cp:coreProperties>`

const markParagraph = (mark: string) =>
  `<w:p><w:pPr><w:jc w:val="right"/></w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">${xmlText(mark)}</w:t></w:r></w:p>`

/** A page's head with the mark on top. */
export const headerWithMark = (header: string, mark: string): string =>
  header.replace(/<w:hdr\b[^>]*[^/]>/, (start) => start + markParagraph(mark))

export const headerOf = (mark: string): string => `${xmlHead}<w:hdr xmlns:w="${wordNamespace}">${markParagraph(mark)}</w:hdr>`

/** The kinds of page head that the first section lacks: what later sections lack they take from it. */
export function lackingHeads(document: string): readonly string[] {
  const section = /<w:sectPr\b[^>]*?(?:\/>|>.*?<\/w:sectPr>)/s.exec(document)?.[0] ?? ''
  return ['default', 'first', 'even'].filter((kind) => !new RegExp(`<w:headerReference\\b[^>]*w:type="${kind}"`).test(section))
}

/** Gives the first section its page heads; they stand first in it. */
export function withHeads(document: string, heads: readonly { readonly kind: string; readonly relation: string }[]): string {
  const references = heads.map(({ kind, relation }) => `<w:headerReference w:type="${kind}" r:id="${relation}"/>`).join('')
  const found = /<w:sectPr\b[^>]*?(\/?)>/.exec(document)
  const known = document.includes('xmlns:r=')
    ? document
    : document.replace(/<w:document\b/, '<w:document xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"')
  if (!found) return known.replace('</w:body>', () => `<w:sectPr>${references}</w:sectPr></w:body>`)
  const [start, isEmpty] = found
  const opened = isEmpty ? `${start.slice(0, -2)}>${references}</w:sectPr>` : start + references
  return known.replace(start, () => opened)
}

import { type ZipPart, zipOf } from './tables-as-files.ts'

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const names =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"'
const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

export type TemplateParts = {
  /** Paragraphs of plain words, or XML that stands between them as it is. */
  readonly body?: readonly string[]
  readonly header?: string
  readonly footnote?: string
  /** Relationships of the document besides its own: type, target, and whether it lies outside. */
  readonly points?: readonly (readonly [type: string, target: string, outside?: 'External'])[]
  readonly more?: readonly ZipPart[]
  readonly mainType?: string
  /** More of what the file says of its parts. */
  readonly types?: string
}

/** A paragraph; words that are XML already stay so. */
export const paragraphXml = (words: string): string => (words.startsWith('<') ? words : `<w:p><w:r><w:t>${words}</w:t></w:r></w:p>`)

/** A Word field, cut up as Word does. */
export const fieldXml = (...code: readonly string[]): string =>
  `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r>${code.map((part) => `<w:r><w:instrText>${part}</w:instrText></w:r>`).join('')}<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`

/** A Word file made by hand, so that it can hold what no program would put there. */
export function templateFile({
  body = [],
  header,
  footnote,
  points = [],
  more = [],
  mainType = `${wordType}.document.main+xml`,
  types = '',
}: TemplateParts): Buffer {
  const own: (readonly [string, string, 'External'?])[] = [
    ...(header === undefined ? [] : [['header', 'header1.xml'] as const]),
    ...(footnote === undefined ? [] : [['footnotes', 'footnotes.xml'] as const]),
  ]
  return zipOf([
    {
      name: '[Content_Types].xml',
      content: `<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${mainType}"/><Override PartName="/word/header1.xml" ContentType="${wordType}.header+xml"/><Override PartName="/word/footnotes.xml" ContentType="${wordType}.footnotes+xml"/>${types}</Types>`,
    },
    { name: '_rels/.rels', content: relationships([['officeDocument', 'word/document.xml']]) },
    { name: 'word/_rels/document.xml.rels', content: relationships([...own, ...points]) },
    {
      name: 'word/document.xml',
      content: `<?xml version="1.0" encoding="UTF-8"?><w:document ${names}><w:body>${body.map(paragraphXml).join('')}<w:sectPr/></w:body></w:document>`,
    },
    ...(header === undefined ? [] : [{ name: 'word/header1.xml', content: `<w:hdr ${names}>${paragraphXml(header)}</w:hdr>` }]),
    ...(footnote === undefined
      ? []
      : [
          {
            name: 'word/footnotes.xml',
            content: `<w:footnotes ${names}><w:footnote w:id="1">${paragraphXml(footnote)}</w:footnote></w:footnotes>`,
          },
        ]),
    ...more,
  ])
}

const relationships = (points: readonly (readonly [string, string, 'External'?])[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${points
    .map(
      ([type, target, outside], n) =>
        `<Relationship Id="rId${n + 1}" Type="${type.includes(':') ? type : `${office}/${type}`}" Target="${target}"${outside ? ` TargetMode="${outside}"` : ''}/>`,
    )
    .join('')}</Relationships>`

import { xml } from 'easy-template-x'
import { lookInsideZip } from './look-inside-zip.adapter.ts'
import { refuseField } from './template-fields.ts'
import { type NamedType, refuseContentTypes, refusePart, refuseRelationship } from './template-package.ts'
import { UnusableTemplate } from './unusable-template.ts'

const mostXml = 12 * 1024 * 1024
/** What is filled is gone through in the service's own process. */
const mostText = 2 * 1024 * 1024

/** Throws `UnusableTemplate` or `UnusableTable` for a Word file that holds what no template needs; gives its XML parts, parsed. */
export function lookInsideTemplate(bytes: Uint8Array): ReadonlyMap<string, Document> {
  const parts = new Map<string, Document>()
  const names = new Set<string>()
  let sum = 0
  lookInsideZip(bytes, (name, part) => {
    refusePart(name)
    // Of two parts of one name Word, or whoever fills the form, might take the other one.
    if (names.has(name.toLowerCase()) || /(^|[\\/])\.\.?[\\/]|\\|^\//.test(name))
      throw new UnusableTemplate('This file was packed by hand, and Word wouldn’t open it. Save it in Word as .docx and give that.')
    names.add(name.toLowerCase())
    if (!/\.(xml|rels|svg)$/i.test(name)) return
    sum += part.byteLength
    if (sum > mostXml || (/(^|\/)(document|header|footer|chart)\d*\.xml$/i.test(name) && part.byteLength > mostText))
      throw new UnusableTemplate('This file holds far more than a template does. Take out what isn’t the form itself.')
    const document = parse(name, part)
    if (name === '[Content_Types].xml') refuseContentTypes(contentTypes(document))
    else if (/\.rels$/i.test(name)) refuseRelationships(document)
    else if (!isDataOnly(name, document)) refuseElements(document)
    if (document.documentElement.namespaceURI?.startsWith('http://purl.oclc.org/ooxml/'))
      throw new UnusableTemplate(
        'This file is a “Strict Open XML Document”. In Word choose Save As, “Word Document (.docx)”, and give that.',
      )
    parts.set(name, document)
  })
  if (!parts.has('[Content_Types].xml')) throw new UnusableTemplate('This isn’t a Word file: save it as .docx and give that.')
  return parts
}

function parse(name: string, part: Uint8Array): Document {
  const damaged = (cause?: unknown) =>
    new UnusableTemplate(`The part “${name}” of this file is damaged: open the file in Word, save it again and give it once more.`, {
      cause,
    })
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(part)
  } catch (error) {
    throw damaged(error)
  }
  if (/^<\?xml[^>]*encoding=["'](?!utf-8["'])/i.test(text) || /<!DOCTYPE/i.test(text)) throw damaged()
  try {
    const document = xml.parser.domParse(text)
    if (document?.documentElement) return document
  } catch (error) {
    throw damaged(error)
  }
  throw damaged()
}

/** Elements in the order of the document, without recursion: a file may be nested deeper than the stack. */
export function* elementsOf(document: Document): Generator<Element> {
  let node: Node | null = document.documentElement
  while (node) {
    if (node.nodeType === 1) yield node as Element
    let next: Node | null = node.firstChild
    for (; !next && node; node = node.parentNode) next = node.nextSibling
    node = next
  }
}

export const attribute = (element: Element, local: string): string | null =>
  Array.from(element.attributes).find((each) => each.localName === local)?.value ?? null

function contentTypes(document: Document): NamedType[] {
  return [...elementsOf(document)]
    .filter(({ localName }) => localName === 'Default' || localName === 'Override')
    .map((element) => ({
      name: attribute(element, 'PartName') ?? attribute(element, 'Extension') ?? '',
      type: attribute(element, 'ContentType') ?? '',
    }))
}

function refuseRelationships(document: Document): void {
  for (const element of elementsOf(document))
    if (element.localName === 'Relationship')
      refuseRelationship({
        type: attribute(element, 'Type') ?? '',
        target: attribute(element, 'Target') ?? '',
        isExternal: attribute(element, 'TargetMode')?.toLowerCase() === 'external',
      })
}

/** What a document system keeps beside the words, in its own XML; a paper hidden among it isn't passed over. */
const isDataOnly = (name: string, { documentElement: { namespaceURI } }: Document): boolean =>
  /^(customXml|docProps|docMetadata)\//i.test(name) && !/wordprocessingml/i.test(namespaceURI ?? '')

const refused: Readonly<Record<string, string>> = {
  object: 'an object of another program',
  OLEObject: 'an object of another program',
  control: 'a control that runs a program',
  altChunk: 'another file taken in whole',
  subDoc: 'another file taken in whole',
  mailMerge: 'a mail merge',
  movie: 'a film',
  script: 'a script',
  foreignObject: 'a web page within a picture',
}

function refuseElements(document: Document): void {
  const fields: { code: string; asked: boolean }[] = []
  for (const element of elementsOf(document)) {
    const what = refused[element.localName]
    if (what) throw new UnusableTemplate(`This file holds ${what}. Delete it and give the file again.`)
    refuseAddresses(element)
    if (element.localName === 'fldSimple') refuseField(attribute(element, 'instr') ?? '')
    if (element.localName === 'instrText' || element.localName === 'delInstrText') {
      const field = fields.at(-1)
      const code = element.textContent ?? ''
      if (!field || (field.asked && code.trim() !== '')) refuseField(code)
      else field.code += code
    }
    if (element.localName !== 'fldChar') continue
    const type = attribute(element, 'fldCharType')
    if (type === 'begin') fields.push({ code: '', asked: false })
    const field = fields.at(-1)
    if (type === 'begin' || !field) continue
    if (!field.asked) refuseField(field.code)
    field.asked = true
    if (type === 'end') fields.pop()
  }
  for (const { code, asked } of fields) if (!asked) refuseField(code)
}

/** Drawings of the older kind can name a picture elsewhere without a relationship. */
function refuseAddresses(element: Element): void {
  for (const { localName, value, namespaceURI } of Array.from(element.attributes)) {
    if (!['src', 'href', 'althref'].includes(localName) || namespaceURI === 'http://www.w3.org/2000/xmlns/') continue
    const leadsAway = /^\s*(?:[a-z][a-z\d+.-]*:|[\\/]{2})/i.test(value) && !/^\s*data:image\//i.test(value)
    if (leadsAway && !(localName === 'href' && /^(https?:\/\/|mailto:|tel:)/i.test(value) && element.localName !== 'image'))
      throw new UnusableTemplate(`This file fetches something from “${value.slice(0, 80)}”. Put it into the file itself, and give that.`)
  }
}

import {
  MaxXmlDepthError,
  MissingCloseDelimiterError,
  MissingStartDelimiterError,
  officeMarkup,
  type Tag,
  TagOptionsParseError,
  TagPlacement,
  TemplateHandler,
  type XmlNode,
} from 'easy-template-x'
import { attribute, elementsOf, lookInsideTemplate } from './look-inside-template.adapter.ts'
import type { FoundTag, TemplateRead } from './template-read.ts'
import { UnusableTable } from './unusable-table.ts'
import { UnusableTemplate } from './unusable-template.ts'

const mostTags = 600

/** The tags of a Word file from outside. Throws `UnusableTemplate` with a sentence where it can't be a template. For a child process. */
export async function readTemplate(bytes: Uint8Array): Promise<TemplateRead> {
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf)
    throw new UnusableTemplate('This is an old .doc file, or one with a password. Open it, save it without one as .docx and give that.')
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw new UnusableTemplate('This isn’t a Word file: save it as .docx and give that.')
  const parts = lookInsideTemplate(bytes)
  refuseLoneBraces(parts)
  const tags = await tagsOf(bytes)
  if (tags.length > mostTags) throw new UnusableTemplate('This file holds more tags than any template needs.')
  return { tags, unfilled: unfilledIn(parts), picturesWithoutWords: picturesWithoutWords(parts), styles: stylesOf(parts) }
}

const filled = /(^|\/)(document|header|footer)\d*\.xml$/i

/** A brace without its other half would be printed as it stands. */
function refuseLoneBraces(parts: ReadonlyMap<string, Document>): void {
  for (const [name, document] of parts) {
    if (!filled.test(name)) continue
    const paragraphs = new Map<Node | null, string>()
    for (const element of elementsOf(document)) {
      if (element.localName !== 't') continue
      let paragraph: Node | null = element
      while (paragraph && (paragraph as Element).localName !== 'p') paragraph = paragraph.parentNode
      paragraphs.set(paragraph, (paragraphs.get(paragraph) ?? '') + element.textContent)
    }
    for (const words of paragraphs.values()) {
      const left = words.replaceAll(/\{[^{}]*\}/g, '')
      if (left.includes('{')) throw new UnusableTemplate(sentenceOf(new MissingCloseDelimiterError(left.slice(left.indexOf('{')))))
      if (left.includes('}')) throw new UnusableTemplate(sentenceOf(new MissingStartDelimiterError(left.slice(0, left.indexOf('}') + 1))))
    }
  }
}

async function tagsOf(bytes: Uint8Array): Promise<FoundTag[]> {
  try {
    const texts: XmlNode[] = []
    return (await new TemplateHandler().parseTags(Buffer.from(bytes))).map((tag) => foundTag(tag, texts))
  } catch (error) {
    if (error instanceof UnusableTable || error instanceof UnusableTemplate) throw error
    throw new UnusableTemplate(sentenceOf(error), { cause: error })
  }
}

function foundTag(tag: Tag, texts: XmlNode[]): FoundTag {
  if (!tag.name && tag.disposition !== 'Close')
    throw new UnusableTemplate('This file holds a tag without a name: “{}”. Delete it, or write a name into it.')
  if (tag.options)
    throw new UnusableTemplate(`The tag “${tag.rawText.slice(0, 60)}” has options in square brackets, which Goodward’s tags don’t have.`)
  const kind = ({ Open: 'opens', Close: 'closes', SelfClosed: 'value' } as const)[tag.disposition]
  const text = textOf(tag.placement === TagPlacement.Attribute ? tag.xmlNode : tag.xmlTextNode)
  if (!texts.includes(text)) texts.push(text)
  const found = { name: tag.name, kind, text: texts.indexOf(text) }
  if (tag.placement === TagPlacement.Attribute) return { ...found, place: 'description', alone: false }
  if (kind !== 'value' && officeMarkup.query.containingStructuredTagContentNode(tag.xmlTextNode))
    throw new UnusableTemplate(
      `The tag “${tag.rawText.slice(0, 60)}” stands in a content control, where nothing can be repeated. Remove the control, not its words.`,
    )
  const paragraph = officeMarkup.query.containingParagraphNode(tag.xmlTextNode)
  const place = places[text.nodeName.replace(/^.*:/, '')] ?? 'body'
  return { ...found, place, alone: wordsOf(paragraph).trim() === tag.rawText.trim() }
}

const places: Readonly<Record<string, FoundTag['place']>> = { hdr: 'header', ftr: 'footer', chartSpace: 'chart' }

function textOf(node: XmlNode): XmlNode {
  let root = node
  while (root.parentNode) root = root.parentNode
  return root
}

function wordsOf(node: XmlNode): string {
  return node.nodeType === 'Text' ? (node.textContent ?? '') : (node.childNodes ?? []).map(wordsOf).join('')
}

function sentenceOf(error: unknown): string {
  const near = (text: string) => `“${text.length > 60 ? `${text.slice(0, 60)}…` : text}”`
  if (error instanceof MissingCloseDelimiterError)
    return `A tag is opened and not closed in one paragraph: ${near(error.openDelimiterText)}. Write “}” after its name; braces serve for tags only.`
  if (error instanceof MissingStartDelimiterError)
    return `A tag is closed that was never opened: ${near(error.closeDelimiterText)}. Write “{” before its name; braces serve for tags only.`
  if (error instanceof TagOptionsParseError)
    return `The tag ${near(error.tagRawText)} has options in square brackets, which Goodward’s tags don’t have.`
  if (error instanceof MaxXmlDepthError)
    return 'This file has tables within tables, deeper than can be filled. Put the tags into a simpler table and give it again.'
  return 'This file is damaged: open it in Word, save it again and give it once more.'
}

/** Text in braces where nothing is filled in. */
function unfilledIn(parts: ReadonlyMap<string, Document>): string[] {
  const found: string[] = []
  for (const [name, document] of parts) {
    if (!/(^|\/)(footnotes|endnotes|comments)\d*\.xml$/i.test(name)) continue
    for (const element of elementsOf(document))
      if (element.localName === 'p') found.push(...(element.textContent?.match(/\{[^{}]{1,80}\}/g) ?? []))
  }
  return [...new Set(found)].slice(0, 20)
}

function picturesWithoutWords(parts: ReadonlyMap<string, Document>): number {
  let count = 0
  for (const [name, document] of parts) {
    if (!filled.test(name)) continue
    for (const element of elementsOf(document)) {
      if (element.localName === 'docPr' && !attribute(element, 'descr') && !attribute(element, 'title')) count += 1
      if (element.localName === 'imagedata' && !attribute(element.parentNode as Element, 'alt')) count += 1
    }
  }
  return count
}

function stylesOf(parts: ReadonlyMap<string, Document>): string[] {
  const styles = parts.get('word/styles.xml')
  if (!styles) return []
  return [...elementsOf(styles)].filter((each) => each.localName === 'style').map((each) => attribute(each, 'styleId') ?? '')
}

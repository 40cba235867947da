import { type ScopeDataArgs, type Tag, type TemplateContent, TemplateHandler, type XmlNode, xml } from 'easy-template-x'
import type { Scope, TagValue } from './paper-tags.ts'
import { headOfParagraphLoop } from './paragraph-loop.adapter.ts'
import { wordsAsText } from './words-as-text.ts'
import { type DocxLook, wordsInDocx, xmlCharacters } from './words-in-docx.ts'

/** What the file calls its headings, and which of its styles number their paragraphs. */
export type FileLook = Pick<DocxLook, 'headings' | 'listOf'> & { readonly numberedStyles: ReadonlySet<string> }

/** The names of a template's tags; `#` before those that open a loop or a condition. */
export async function tagNames(template: Uint8Array): Promise<ReadonlySet<string>> {
  const tags = await new TemplateHandler().parseTags(Buffer.from(template))
  return new Set(tags.map(({ name, disposition }) => (disposition === 'Open' ? `#${name}` : name)))
}

/** Puts a report's values where the template's tags stand. A name that the report doesn't know leaves nothing; nothing is evaluated. */
export async function fillTemplate(template: Uint8Array, root: Scope, look: FileLook): Promise<Uint8Array> {
  const handler = new TemplateHandler({ scopeDataResolver: (args) => answer(args, root, look) as TemplateContent })
  return handler.process(Buffer.from(template), {})
}

function answer({ path }: ScopeDataArgs, root: Scope, look: FileLook): unknown {
  const scopes = [root]
  for (const [n, step] of path.entries()) {
    const next = path[n + 1]
    if (typeof step === 'number' || typeof next !== 'number') continue
    const rows = lookUp(scopes, (scope) => scope.containers.get(step.name))
    const row = Array.isArray(rows) ? (rows[next] as Scope | undefined) : undefined
    if (row) scopes.push(row)
  }
  const tag = path.at(-1) as Tag
  if (tag.disposition !== 'SelfClosed') {
    headOfParagraphLoop(tag)
    const held = lookUp(scopes, (scope) => scope.containers.get(tag.name)) ?? false
    return Array.isArray(held) ? held.map(() => ({})) : held
  }
  return drawn(tag, lookUp(scopes, (scope) => scope.values.get(tag.name)) ?? { kind: 'text', text: '' }, look)
}

/** The innermost scope that knows a name answers for it. */
function lookUp<T>(scopes: readonly Scope[], find: (scope: Scope) => T | undefined): T | undefined {
  for (const scope of scopes.toReversed()) {
    const found = find(scope)
    if (found !== undefined) return found
  }
  return undefined
}

function drawn(tag: Tag, value: TagValue, look: FileLook): unknown {
  const text = xmlCharacters(value.kind === 'text' ? value.text : wordsAsText(value.words))
  if (tag.placement !== 'TextNode' || value.kind === 'text') return text
  const run = above(tag.xmlTextNode, 'w:r')
  const paragraph = above(tag.xmlTextNode, 'w:p')
  if (!run || !paragraph || textOf(paragraph).trim() !== tag.rawText || holdsPicture(paragraph)) return text
  const place = placeOf(paragraph, run, look)
  return { _type: 'rawXml', xml: place.before + wordsInDocx(value.words, place.look) + place.after, replaceParagraph: true }
}

/** The look of a paragraph in which a tag stands alone, and what of it isn't to be lost with it: the break before it, the section that it ends. */
function placeOf(paragraph: XmlNode, run: XmlNode, { numberedStyles, ...look }: FileLook) {
  const all = inside(child(paragraph, 'w:pPr'))
  const named = (...names: string[]) =>
    all
      .filter((node) => names.includes(node.nodeName))
      .map(printed)
      .join('')
  const style = /w:val="([^"]+)"/.exec(named('w:pStyle'))?.[1] ?? ''
  const apart = ['w:numPr', 'w:rPr', 'w:sectPr', 'w:pPrChange', 'w:pageBreakBefore', ...first]
  const numbering = named('w:numPr')
  const section = named('w:sectPr')
  const placed: DocxLook = {
    ...look,
    paragraph: {
      before: named(...first),
      numbering,
      after: all
        .filter((node) => !apart.includes(node.nodeName))
        .map(printed)
        .join(''),
    },
    isNumbered: numbering ? !numbering.includes('w:numId w:val="0"') : numberedStyles.has(style),
    run: inside(child(run, 'w:rPr')).map(printed).join(''),
  }
  return {
    look: placed,
    before: named('w:pageBreakBefore') ? '<w:p><w:r><w:br w:type="page"/></w:r></w:p>' : '',
    after: section ? `<w:p><w:pPr>${section}</w:pPr></w:p>` : '',
  }
}

/** What stands before the numbering in a paragraph's properties (ECMA-376 part 1, 17.3.1.26). */
const first = ['w:pStyle', 'w:keepNext', 'w:keepLines', 'w:framePr', 'w:widowControl']

const printed = (node: XmlNode): string => xml.parser.serializeNode(node)
const inside = (node: XmlNode | undefined): readonly XmlNode[] => node?.childNodes ?? []
const child = (node: XmlNode, name: string): XmlNode | undefined => node.childNodes?.find((each) => each.nodeName === name)

function above(node: XmlNode, name: string): XmlNode | null {
  let at: XmlNode | undefined = node
  while (at && at.nodeName !== name) at = at.parentNode
  return at ?? null
}

const holdsPicture = (node: XmlNode): boolean =>
  ['w:drawing', 'w:pict', 'w:object'].includes(node.nodeName) || inside(node).some(holdsPicture)

function textOf(node: XmlNode): string {
  if (xml.query.isTextNode(node)) return node.textContent ?? ''
  return inside(node).map(textOf).join('')
}

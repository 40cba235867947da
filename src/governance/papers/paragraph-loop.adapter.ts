import { type Tag, type XmlNode, xml } from 'easy-template-x'

/**
 * A loop or condition that runs over whole paragraphs repeats or drops these, and leaves no empty line where its own tags stood.
 * Left alone, the filler would cut the two outer paragraphs in two and join what is left with their neighbours.
 * A loop within one paragraph, or from one cell of a table to another (rows), is left as it is.
 */
export function headOfParagraphLoop(tag: Tag): void {
  if (tag.placement !== 'TextNode' || tag.disposition !== 'Open' || tag.options?.loopOver) return
  const head = paragraphOf(tag.xmlTextNode)
  const foot = head && footOf(head, tag)
  if (!head || !foot || foot.paragraph === head) return
  tag.options = { ...tag.options, loopOver: 'paragraph' }
  moveInto(head, tag.xmlTextNode, head.nextSibling, 'start')
  moveInto(foot.paragraph, foot.mark, previous(foot.paragraph), 'end')
}

/** Where the loop closes, among the paragraphs that follow under the same parent. */
function footOf(head: XmlNode, tag: Tag & { placement: 'TextNode' }): { readonly paragraph: XmlNode; readonly mark: XmlNode } | null {
  let open = 0
  let begun = false
  for (let at: XmlNode | undefined = head; at; at = at.nextSibling) {
    for (const mark of textsIn(at)) {
      if (mark === tag.xmlTextNode) begun = true
      if (!begun) continue
      const text = mark.textContent ?? ''
      if (text.startsWith('{#')) open += 1
      else if (text.startsWith('{/')) open -= 1
      if (open === 0) return at.nodeName === 'w:p' ? { paragraph: at, mark } : null
    }
  }
  return null
}

/** Moves a mark that stands alone in its paragraph into the next one, and drops the paragraph that it leaves empty. */
function moveInto(from: XmlNode, mark: XmlNode, into: XmlNode | undefined, where: 'start' | 'end'): void {
  const texts = textsIn(from).filter((text) => (text.textContent ?? '').trim() !== '')
  if (into?.nodeName !== 'w:p' || texts.length !== 1 || texts[0] !== mark || holdsSection(from)) return
  let run: XmlNode | undefined = mark
  while (run && run.nodeName !== 'w:r') run = run.parentNode
  if (!run) return
  xml.modify.remove(run)
  const properties = into.childNodes?.findIndex((child) => child.nodeName === 'w:pPr') ?? -1
  xml.modify.insertChild(into, run, where === 'start' ? properties + 1 : (into.childNodes?.length ?? 0))
  xml.modify.remove(from)
}

const holdsSection = (paragraph: XmlNode): boolean =>
  paragraph.childNodes?.some((child) => child.nodeName === 'w:pPr' && child.childNodes?.some((each) => each.nodeName === 'w:sectPr')) ??
  false

function previous(node: XmlNode): XmlNode | undefined {
  const all = node.parentNode?.childNodes ?? []
  return all[all.indexOf(node) - 1]
}

function paragraphOf(node: XmlNode): XmlNode | null {
  let at: XmlNode | undefined = node
  while (at && at.nodeName !== 'w:p') at = at.parentNode
  return at ?? null
}

type TextNode = XmlNode & { textContent: string }
const textsIn = (node: XmlNode): readonly TextNode[] => (xml.query.isTextNode(node) ? [node] : (node.childNodes ?? []).flatMap(textsIn))

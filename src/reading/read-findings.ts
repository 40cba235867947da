/** What a report says must improve: the lists that its layout knows, read to their ends over pages. */
import type { Block } from './blocks.ts'
import type { Layout, ListLayout } from './layouts/layout.ts'
import { type ListContent, type ListItem, markedItems } from './list-items.ts'
import { placeOf } from './places.ts'
import type { Addressee, FindingKind, Place, ReadFinding } from './read-report.ts'
import { isColumnHead, tableItems } from './table-items.ts'

export type ReadList = { heading: string; place: Place; findings: ReadFinding[]; after: Block[]; intro: Block[] }

/** A heading's words without its colon or a footnote mark that is set like a figure of the text. */
function titleOf(block: Block): string {
  return block.text.replace(/[\s:.]*\d{0,2}$/, '').trim()
}

export function readLists(layout: Layout, blocks: readonly Block[]): ReadList[] {
  const lists: ReadList[] = []
  let addressee: Addressee | null = null
  const contents = new Set(blocks.filter((block) => /^(?:table of )?contents$/i.test(block.text)).map((block) => block.page))
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i] as Block
    if (!isHeadingLike(block) || isContents(block) || contents.has(block.page)) continue
    addressee = layout.parts.find((part) => part.heading.test(titleOf(block)))?.addressee ?? addressee
    const list = layout.lists.find(({ heading }) => heading.test(titleOf(block)))
    if (!list) continue
    const end = endOf(layout, list, blocks, i)
    const content = blocks.slice(i + 1, end)
    const read = list.items === 'rows' ? tableItems(content) : markedItems(content)
    lists.push(listOf(list, block, read, addressee))
    i = end - 1
  }
  return lists.filter((list) => list.findings.length > 0 || !isRepeatedHead(list, lists))
}

function listOf(list: ListLayout, heading: Block, read: ListContent, addressee: Addressee | null): ReadList {
  const to = list.addressee === 'local-authority' ? (addressee ?? list.addressee) : list.addressee
  return {
    heading: heading.text,
    place: placeOf(heading.lines),
    findings: read.items.map((item) => findingOf(item, list.kind, to, heading.text)),
    after: read.after,
    intro: read.intro,
  }
}

function findingOf(item: ListItem, kind: FindingKind, addressee: Addressee, list: string): ReadFinding {
  return {
    kind,
    addressee,
    list,
    number: item.number,
    text: item.text,
    ...(item.theme ? { theme: item.theme } : {}),
    ...(item.left ? { responsible: item.left } : {}),
    place: placeOf(item.lines),
  }
}

/** A list ends at the next list, at a heading that the layout names, or at one as weighty as its own. */
function endOf(layout: Layout, list: ListLayout, blocks: readonly Block[], start: number): number {
  const heading = blocks[start] as Block
  for (let i = start + 1; i < blocks.length; i++) {
    const block = blocks[i] as Block
    if (block.marker && !block.heading) continue
    if (layout.ends.some((end) => end.test(titleOf(block))) && (isHeadingLike(block) || layout.letter)) return i
    if (!isHeadingLike(block)) continue
    if (layout.lists.some((other) => other.heading.test(titleOf(block)))) {
      if (list.items === 'rows' && isColumnHead(block.text) && list.heading.test(titleOf(block))) continue
      return i
    }
    if (list.items === 'rows' && isColumnHead(block.text)) continue
    if (isAsWeighty(block, heading)) return i
  }
  return blocks.length
}

function isHeadingLike(block: Block): boolean {
  return block.heading && block.text.length < 200
}

function isContents(block: Block): boolean {
  return /(?:^|\/)TOCI?(?:\/|$)/.test(block.path) || /[\p{L}?)…. ]\s\d{1,3}$/u.test(block.text)
}

/** Between items stand theme headings; they are tagged lower, or set smaller or lighter than the list's own. */
function isAsWeighty(block: Block, heading: Block): boolean {
  const [level, own] = [levelOf(block), levelOf(heading)]
  if (level !== null && own !== null) return level <= own
  if (block.bold !== heading.bold) return block.bold
  return block.size >= heading.size - 0.2
}

function levelOf(block: Block): number | null {
  const found = /(?:^|\/)H([1-6])(?:\/|$)/.exec(block.path)
  return found ? Number(found[1]) : null
}

function isRepeatedHead(list: ReadList, lists: readonly ReadList[]): boolean {
  return lists.some((other) => other !== list && other.findings.length > 0 && other.heading === list.heading)
}

/** What a report says must improve: the lists that its layout knows, read to their ends over pages. */
import type { Block } from './blocks.ts'
import { contentsPages } from './contents-of.ts'
import type { Layout, ListLayout } from './layouts/layout.ts'
import { isAsWeighty, isHeadingLike, titleOf } from './list-headings.ts'
import { type ListContent, type ListItem, markedItems } from './list-items.ts'
import { placeOf } from './places.ts'
import type { Addressee, FindingKind, Place, ReadFinding } from './read-report.ts'
import { isColumnHead, tableItems } from './table-items.ts'

export type ReadList = {
  heading: string
  text: string
  place: Place
  findings: ReadFinding[]
  /** Where the heading stands that ends it; null when the pages that were read end first. */
  endPage: number | null
  /** It heads other lists ("What does the local authority need to improve?") and has no items of its own. */
  headsOthers: boolean
  after: Block[]
  intro: Block[]
}

export function readLists(layout: Layout, blocks: readonly Block[]): ReadList[] {
  const lists: ReadList[] = []
  let addressee: Addressee | null = null
  const contents = contentsPages(blocks)
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i] as Block
    if (contents.has(block.page) || !isHeadingLike(layout, block)) continue
    if (isEntry(blocks, i)) continue
    const part = layout.parts.find(({ heading }) => heading.test(titleOf(block)))
    // A report begins with the authority: nothing is the other body's before the authority's own part or list has been seen.
    if (part && (part.addressee === 'local-authority' || addressee !== null || lists.length > 0)) addressee = part.addressee
    const list = layout.lists.find(({ heading }) => heading.test(titleOf(block)))
    if (!list) continue
    const end = endOf(layout, list, blocks, i)
    const content = blocks.slice(i + 1, end)
    const read = list.items === 'rows' ? tableItems(content) : markedItems(content)
    lists.push(listOf(list, block, read, addressee ?? otherBody(layout, block, lists), blocks[end]?.page ?? null))
    i = end - 1
  }
  return lists.filter((list) => list.findings.length > 0 || !isRepeatedHead(list, lists))
}

/** An entry of a table of contents that runs over pages: its page number stands beside it. */
function isEntry(blocks: readonly Block[], at: number): boolean {
  const [block, next] = [blocks[at], blocks[at + 1]]
  if (!block || !next || next.page !== block.page || !/^\d{1,3}$/.test(next.text)) return false
  const [line, beside] = [block.lines.at(-1), next.lines[0]]
  return line !== undefined && beside !== undefined && Math.abs(line.baseline - beside.baseline) < 3
}

function listOf(list: ListLayout, heading: Block, read: ListContent, addressee: Addressee | null, endPage: number | null): ReadList {
  const to = list.addressee === 'local-authority' ? (addressee ?? list.addressee) : list.addressee
  return {
    heading: heading.text,
    text: heading.text,
    place: placeOf(heading.lines),
    findings: read.items.filter((item) => /\p{L}/u.test(item.text)).map((item) => findingOf(item, list.kind, to, heading.text)),
    endPage,
    headsOthers: list.within !== undefined,
    after: read.after,
    intro: read.intro,
  }
}

/** Where the second part has no heading that is known, a list of the same name many pages on is still the other body's. */
function otherBody(layout: Layout, heading: Block, lists: readonly ReadList[]): Addressee | null {
  const before = lists.find((list) => titleOf(list) === titleOf(heading))
  return before && heading.page > before.place.page + 8 ? (layout.parts.at(-1)?.addressee ?? null) : null
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
    if (layout.ends.some((end) => end.test(titleOf(block))) && (isHeadingLike(layout, block) || layout.letter)) return i
    if (!isHeadingLike(layout, block)) continue
    if (layout.lists.some((other) => other.heading.test(titleOf(block)))) {
      if (list.items === 'rows' && isColumnHead(block.text) && list.heading.test(titleOf(block))) continue
      return i
    }
    if (list.items === 'rows' && isColumnHead(block.text)) continue
    if (isAsWeighty(block, heading)) return i
  }
  return blocks.length
}

function isRepeatedHead(list: ReadList, lists: readonly ReadList[]): boolean {
  return lists.some((other) => other !== list && other.findings.length > 0 && other.heading === list.heading)
}

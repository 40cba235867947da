/** From the blocks under a list's heading to its items: by bullet or number where there are any, by table row, else by paragraph. */
import type { Block } from './blocks.ts'
import { joined } from './joined-text.ts'
import type { Line, Marker } from './lines.ts'

export type ListItem = {
  lines: Line[]
  text: string
  number: string | null
  theme: string | null
  row: number
  cell: number
  page: number
  left: string | null
}

export type ListContent = { items: ListItem[]; intro: Block[]; after: Block[] }

/** `markedItems` reads bullets and numbers; items of a deeper level, and paragraphs set under an item, belong to it. */
export function markedItems(blocks: readonly Block[]): ListContent {
  const top = blocks.find((block) => block.marker)
  if (!top?.marker) return paragraphs(blocks)
  const items: Open[] = []
  const intro: Block[] = []
  const after: Block[] = []
  let theme: string | null = null
  let ended = false
  for (const block of blocks) {
    const open = items.at(-1)
    ended ||= endsList(block, top, open)
    if (ended) {
      after.push(block)
      continue
    }
    if (block.heading && !block.marker) {
      theme = block.text
      continue
    }
    if (block.marker ? startsItem(block, block.marker, top, open) : isTaggedItem(block, top, open)) {
      items.push({ blocks: [block], theme })
    } else if (!open) {
      if (isTheme(block)) theme = block.text
      intro.push(block)
    } else if (block.marker || belongsTo(open, block, top)) {
      open.blocks.push(block)
    } else if (isTheme(block)) {
      theme = block.text
    } else after.push(block)
  }
  return { items: items.map(itemOf), intro, after }
}

/** A few words between two items, set like the text around them. */
function isTheme(block: Block): boolean {
  return block.text.length < 120 && /^\p{Lu}/u.test(block.text) && !/[.!?:;]$/.test(block.text)
}

type Open = { blocks: Block[]; theme: string | null }

function startsItem(block: Block, marker: Marker, top: Block, open: Open | undefined): boolean {
  const first = top.marker as Marker
  if (!open) return true
  if (first.kind === 'number') return marker.kind === 'number' && Math.abs(block.x - top.x) < 12 && follows(open, block, marker)
  if (first.kind === 'letter') return marker.kind === 'letter' && Math.abs(block.x - top.x) < 12
  if (block.x > top.x + 12) return false
  if (marker.kind === 'number' || marker.kind === 'letter') return false
  return marker.printed === first.printed || Math.abs(block.x - top.x) < 4
}

/** A bullet that is drawn rather than printed leaves no letter; the tags still say that an item begins. */
function isTaggedItem(block: Block, top: Block, open: Open | undefined): boolean {
  const before = open?.blocks.at(-1)
  if (!before || top.marker?.kind !== 'bullet' || block.item < 0 || block.path !== top.path) return false
  return block.page === before.page && block.item !== before.item && /^\p{Lu}/u.test(block.text) && Math.abs(block.x - top.textX) < 8
}

/** The numbered paragraphs of the text begin at the margin: what was a list of bullets is over. */
function endsList(block: Block, top: Block, open: Open | undefined): boolean {
  return open !== undefined && top.marker?.kind === 'bullet' && block.marker?.kind === 'number' && block.x < top.x + 6
}

/** "2015. The board …" at a line's start is no item 2015. */
function follows(open: Open, block: Block, marker: Marker): boolean {
  const first = open.blocks[0] as Block
  const before = Number.parseInt(first.marker?.printed ?? '', 10)
  const number = Number.parseInt(marker.printed, 10)
  if (Number.isNaN(before) || number === 1 || (number > before && number <= before + 3)) return true
  return Math.abs(block.x - first.x) < 8 && /[.!?]['’”)\]]?$/.test(open.blocks.at(-1)?.text ?? '')
}

/** A paragraph without a bullet goes on with the item when it is set under its words, or when the item hadn't ended. */
function belongsTo(open: Open, block: Block, top: Block): boolean {
  const before = open.blocks.at(-1) as Block
  const unfinished = !/[.!?]['’”)\]]?$/.test(before.text)
  if (block.itemContinues && block.page > before.page) return true
  if (block.item >= 0 && before.item === block.item && before.page === block.page) return true
  if (Math.abs(block.x - top.textX) < 8)
    return unfinished || block.page === before.page || /^[a-z]/.test(block.text) || block.path === before.path
  if (block.x > top.textX) return true
  return unfinished && /^[a-z]/.test(block.text)
}

function itemOf({ blocks, theme }: Open): ListItem {
  const first = blocks[0] as Block
  const number = first.marker?.kind === 'number' ? first.marker.printed.replace(/[.)]$/, '') : null
  return { ...contentOf(blocks), number, theme, row: first.row, cell: first.cell, left: null }
}

export function contentOf(blocks: readonly Block[]): { lines: Line[]; text: string; page: number } {
  return { lines: blocks.flatMap((block) => block.lines), text: joined(blocks.map((block) => block.text)), page: blocks[0]?.page ?? 1 }
}

/** Without a single bullet each paragraph is an item; one that ends in a colon leads in. */
function paragraphs(blocks: readonly Block[]): ListContent {
  const items: ListItem[] = []
  const intro: Block[] = []
  const after: Block[] = []
  let theme: string | null = null
  for (const block of blocks) {
    if (block.heading) theme = block.text
    else if (/:$/.test(block.text) && items.length === 0) intro.push(block)
    else if (saysNoneOrEarlier(block.text)) after.push(block)
    else items.push({ ...contentOf([block]), number: null, theme, row: block.row, cell: block.cell, left: null })
  }
  return { items, intro, after }
}

/** "There are no areas for priority action." and "The areas for improvement set at the last visit remain." name no finding. */
function saysNoneOrEarlier(text: string): boolean {
  if (
    /^(?:there (?:are|were) (?:currently )?no|no|none\b|inspectors (?:did not identify|identified no))\b/i.test(text) &&
    text.length < 200
  )
    return true
  return (
    /\b(?:last|previous|earlier)\b[^.]*\b(?:inspection|visit)\b[^.]*\b(?:remain|still (?:apply|stand))/i.test(text) && text.length < 300
  )
}

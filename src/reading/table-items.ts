/** A list set as a table: each row an item, the body responsible on the left where there are two columns. */
import type { Block } from './blocks.ts'
import { joined } from './joined-text.ts'
import { contentOf, type ListContent, type ListItem, markedItems } from './list-items.ts'

export function tableItems(blocks: readonly Block[]): ListContent {
  const words = blocks.filter((block) => !isColumnHead(block.text))
  const right = rightColumn(words)
  if (right !== null) return { items: twoColumns(words, right), intro: [], after: [] }
  const rowed = words.filter((block) => block.row >= 0)
  if (rowed.length === 0) return words.some((block) => block.marker) ? markedItems(words) : oneColumn(words)
  return oneColumn(words)
}

export function isColumnHead(text: string): boolean {
  return /^(?:responsible (?:body|bodies|organisations?|part(?:y|ies))|areas? for (?:priority actions?|improvement)|actions?)$/i.test(
    text.trim(),
  )
}

/** Where the second column starts; null when there is one column only. */
function rightColumn(blocks: readonly Block[]): number | null {
  const starts = blocks.filter((block) => !block.marker).map((block) => block.x)
  if (starts.length === 0) return null
  const left = Math.min(...starts)
  const right = starts.filter((x) => x > left + 90)
  return right.length > 0 && right.length < blocks.length ? Math.min(...right) : null
}

function oneColumn(blocks: readonly Block[]): ListContent {
  const items: (ListItem & { blocks: Block[] })[] = []
  const intro: Block[] = []
  for (const block of blocks) {
    const open = items.at(-1)
    const before = open?.blocks.at(-1)
    if (open && before && isSameRow(before, block)) {
      open.blocks.push(block)
      Object.assign(open, contentOf(open.blocks))
    } else if (block.heading && block.row < 0) continue
    else if (/:$/.test(block.text) && !open && block.row < 0) intro.push(block)
    else items.push({ ...contentOf([block]), blocks: [block], number: null, theme: null, row: block.row, cell: block.cell, left: null })
  }
  return { items: items.map(({ blocks: _, ...item }) => item), intro, after: [] }
}

function isSameRow(before: Block, block: Block): boolean {
  if (before.row >= 0 && block.row >= 0 && before.page === block.page) return before.row === block.row
  if (block.rowContinues && block.page > before.page) return true
  if (block.marker) return !before.marker || block.x >= before.x - 4
  const unfinished = !/[.!?]['’”)\]]?$/.test(before.text)
  return unfinished || /^[a-z]/.test(block.text)
}

/** The words on the right make the items; the names on the left go to the row that they stand beside. */
function twoColumns(blocks: readonly Block[], right: number): ListItem[] {
  const tagged = blocks.some((block) => block.row >= 0)
  const rows: { left: Block[]; right: Block[] }[] = []
  for (const block of blocks) {
    const onRight = block.x > right - 12
    const row = rows.at(-1)
    if (!row || (tagged ? !sameTableRow(row, block, onRight) : !onRight && row.right.length > 0 && startsRow(row, block)))
      rows.push({ left: [], right: [] })
    const open = rows.at(-1) as (typeof rows)[0]
    if (onRight) open.right.push(block)
    else open.left.push(block)
  }
  return joinedRows(rows)
    .filter((row) => row.right.length > 0)
    .map((row) => {
      const first = row.right[0] as Block
      const left = joined(row.left.map((block) => block.text))
      return { ...contentOf(row.right), number: null, theme: null, row: first.row, cell: first.cell, left: left === '' ? null : left }
    })
}

/** At the top of a page, words without a name beside them go on with the row before. */
function joinedRows(rows: readonly { left: Block[]; right: Block[] }[]): { left: Block[]; right: Block[] }[] {
  const joinedUp: { left: Block[]; right: Block[] }[] = []
  for (const row of rows) {
    const before = joinedUp.at(-1)
    const first = row.right[0]
    const overPage = first !== undefined && before !== undefined && first.page > (before.right.at(-1)?.page ?? first.page)
    if (before && overPage && row.left.length === 0) before.right.push(...row.right)
    else joinedUp.push({ left: [...row.left], right: [...row.right] })
  }
  return joinedUp
}

function sameTableRow(row: { left: Block[]; right: Block[] }, block: Block, onRight: boolean): boolean {
  const before = [...row.left, ...row.right].at(-1) as Block
  if (before.page === block.page) return before.row === block.row
  if (block.rowContinues) return true
  const last = (onRight ? row.right : row.left).at(-1)
  return last !== undefined && onRight && !/[.!?]$/.test(last.text)
}

function startsRow(row: { right: Block[] }, block: Block): boolean {
  const last = row.right.at(-1) as Block
  return block.page !== last.page || (block.lines[0]?.top ?? 0) > (row.right[0]?.lines[0]?.bottom ?? 0)
}

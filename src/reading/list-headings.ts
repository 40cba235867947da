/** Which blocks head a list or end one. */
import type { Block } from './blocks.ts'
import type { Layout } from './layouts/layout.ts'

/** A heading's words without its colon, or a footnote mark that is set like a figure of the text. */
export function titleOf({ text }: { text: string }): string {
  return text.replace(/[\s:.]*\d{0,2}$/, '').trim()
}

/** Set as a heading, or standing alone and saying word for word what the layout's headings say. */
export function isHeadingLike(layout: Layout, block: Block): boolean {
  if (block.heading) return block.text.length < 200
  if (block.marker || block.text.length > 90 || /[.,;]$/.test(block.text) || /^[a-z]/.test(block.text)) return false
  const title = titleOf(block)
  return [...layout.lists.map(({ heading }) => heading), ...layout.ends, ...layout.parts.map(({ heading }) => heading)].some((heading) =>
    heading.test(title),
  )
}

/** Between items stand theme headings; they are tagged lower, or set smaller or lighter than the list's own. */
export function isAsWeighty(block: Block, heading: Block): boolean {
  const [level, own] = [levelOf(block), levelOf(heading)]
  if (level !== null && own !== null) return level <= own
  if (block.bold !== heading.bold) return block.bold
  return block.size >= heading.size - 0.2
}

function levelOf(block: Block): number | null {
  const found = /(?:^|\/)H([1-6])(?:\/|$)/.exec(block.path)
  return found ? Number(found[1]) : null
}

/** A report's table of contents: which pages it fills, and the page that each entry names. */
import type { Block } from './blocks.ts'

const fewest = 5

/** The pages that hold nothing but contents: headings on them head nothing. */
export function contentsPages(blocks: readonly Block[]): ReadonlySet<number> {
  const pages = new Set<number>()
  const entries = new Map<number, number>()
  for (const { text, page, path } of blocks) {
    if (/^(?:table of )?contents$/i.test(text) || /(?:^|\/)TOCI?(?:\/|$)/.test(path)) pages.add(page)
    if (/[\p{L}?)…. ]\s?\d{1,3}$/u.test(text) && text.length < 120) entries.set(page, (entries.get(page) ?? 0) + 1)
  }
  for (const [page, count] of entries) if (count >= fewest && page <= 4) pages.add(page)
  return pages
}

export function contentsOf(blocks: readonly Block[]): { text: string; page: number }[] {
  const pages = contentsPages(blocks)
  const lines = blocks.filter((block) => pages.has(block.page)).flatMap((block) => block.lines)
  return lines.flatMap((line) => {
    const beside = lines.find(
      (other) => other !== line && other.page === line.page && Math.abs(other.baseline - line.baseline) < 3 && other.x > line.x,
    )
    const found = /^(.*?)[\s.…]*(\d{1,3})$/.exec(beside ? `${line.text} ${beside.text}` : line.text)
    return found?.[1] && /\p{L}{3}/u.test(found[1]) ? [{ text: found[1], page: Number(found[2]) }] : []
  })
}

/** The entries of a report's table of contents, each with the page that it names. */
import type { Block } from './blocks.ts'
import { isContents } from './list-headings.ts'

export function contentsOf(blocks: readonly Block[]): { text: string; page: number }[] {
  const heading = blocks.find((block) => /^(?:table of )?contents$/i.test(block.text))
  const lines = blocks
    .filter((block) => block.page === heading?.page || (heading === undefined && block.page <= 3 && isContents(block)))
    .flatMap((block) => block.lines)
  return lines.flatMap((line) => {
    const beside = lines.find(
      (other) => other !== line && other.page === line.page && Math.abs(other.baseline - line.baseline) < 3 && other.x > line.x,
    )
    const found = /^(.*?)[\s.…]*(\d{1,3})$/.exec(beside ? `${line.text} ${beside.text}` : line.text)
    return found?.[1] && /\p{L}{3}/u.test(found[1]) ? [{ text: found[1], page: Number(found[2]) }] : []
  })
}

/** Which pages must be opened for a report's main facts. A long report's text is left closed once they have all been seen. */
import type { Block } from './blocks.ts'
import type { Layout } from './layouts/layout.ts'
import { isContents } from './list-headings.ts'
import type { Reading } from './read-blocks.ts'

const front = 4
const longerFront = 12
const step = 4

/** The pages to begin with. */
export function firstPages(count: number, most = front): number[] {
  return pagesFrom(1, Math.min(most, count))
}

/** What else is needed after `read`; nothing when the facts are complete. When in doubt, every page. */
export function pagesStillNeeded(reading: Reading | null, read: ReadonlySet<number>, count: number): number[] {
  const rest = pagesFrom(1, count).filter((page) => !read.has(page))
  if (rest.length === 0 || !reading) return rest
  const { reach } = reading.layout
  if (reach.kind === 'all') return rest
  const frontRead = Math.min(...rest) - 1
  const closed = isClosed(reading)
  if (!closed) return rest.slice(0, frontRead < longerFront ? step : rest.length)
  if (reach.kind === 'front') return isComplete(reading, reach.judgements) ? [] : rest
  const lastPart = rest.filter((page) => page >= partStart(reading, reach.from, frontRead, count))
  if (lastPart.length > 0 && !read.has(count)) return lastPart
  return hasPart(reading) && isComplete(reading, 1) ? [] : rest
}

/** Every list so far was read to its end, and there is one. */
function isClosed({ lists }: Reading): boolean {
  return lists.some((list) => list.findings.length > 0) && lists.every((list) => list.closed)
}

function isComplete({ report, lists }: Reading, judgements: number): boolean {
  const facts = [report.authority, report.inspectedFrom, report.inspectedTo, report.leadInspector]
  const graded = report.judgements.filter((judgement) => judgement.grade !== null)
  return (
    facts.every((fact) => fact !== null) && graded.length >= judgements && graded.length === report.judgements.length && lists.length > 0
  )
}

/** The contents promised a second part: it is there when it gave a list or a grade of its own. */
function hasPart({ report, layout, lists, blocks }: Reading): boolean {
  const other = layout.parts.at(-1)?.addressee
  const sentences = layout.judgements.kind === 'table' ? layout.judgements.sentences.filter(({ order }) => order === 'after') : []
  const graded = sentences.some(({ area }) => report.judgements.some((judgement) => judgement.area === area))
  return !promised(layout, blocks) || graded || lists.some((list) => list.findings.some((finding) => finding.addressee === other))
}

function promised(layout: Layout, blocks: readonly Block[]): boolean {
  const [first] = layout.reach.kind === 'front-and-part' ? layout.reach.from : []
  return first !== undefined && contentsOf(blocks).some(({ text }) => first.test(text))
}

/** The page that the contents name, one earlier for safety; without contents the first page that hasn't been read. */
function partStart({ blocks }: Reading, from: readonly RegExp[], frontRead: number, count: number): number {
  const entries = contentsOf(blocks).filter(({ page }) => page > frontRead && page <= count)
  for (const pattern of from) {
    const pages = entries.filter(({ text }) => pattern.test(text)).map(({ page }) => page)
    if (pages.length > 0) return Math.min(...pages) - 1
  }
  return 1
}

/** The entries of the table of contents: its words and the page number that stands in the same line. */
function contentsOf(blocks: readonly Block[]): { text: string; page: number }[] {
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

function pagesFrom(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i)
}

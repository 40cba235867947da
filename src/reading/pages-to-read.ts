/** Which pages must be opened for a report's main facts. A long report's text is left closed once they have all been seen. */
import { contentsOf } from './contents-of.ts'
import type { Layout } from './layouts/layout.ts'
import type { Reading } from './read-blocks.ts'

const front = 3
const longestFront = 14
const step = 3

/** The pages to begin with. */
export function firstPages(count: number, most = front): number[] {
  return pagesFrom(1, Math.min(most, count))
}

/**
 * What else is needed after `read`; nothing when the facts are complete. Lists are followed to their ends first; then come the pages that
 * the contents name. Whenever something isn't where it should be, all pages are needed.
 */
export function pagesStillNeeded(reading: Reading | null, read: ReadonlySet<number>, count: number): number[] {
  const rest = pagesFrom(1, count).filter((page) => !read.has(page))
  if (rest.length === 0 || !reading || reading.layout.reach.kind === 'all') return rest
  const { reach } = reading.layout
  const open = openAt(reading, read)
  if (open !== null) return wanted(pagesFrom(open, open + step - 1), rest)
  if (!hasOwnList(reading)) return read.has(longestFront) ? rest : rest.slice(0, step)
  if (reach.kind === 'front') return isComplete(reading, reach.judgements) ? [] : rest
  for (const stretch of stretchesOf(reading, reach.parts, count) ?? [rest]) {
    const unread = wanted(stretch, rest)
    if (unread.length > 0) return unread
  }
  return isComplete(reading, 1) && hasOtherBody(reading) ? [] : rest
}

/** A list addressed to whom the report is about; the pages are read one after the other until it is found. */
function hasOwnList({ layout, lists }: Reading): boolean {
  const own = layout.parts[0]?.addressee
  return lists.some(({ findings }) => findings.some((finding) => own === undefined || finding.addressee === own))
}

/** The page at which a list goes on that wasn't read to its end. */
function openAt({ lists }: Reading, read: ReadonlySet<number>): number | null {
  for (const { place, findings, endPage } of lists) {
    const last = findings.at(-1)?.place
    const lastPage = last?.continues?.at(-1)?.page ?? last?.page ?? place.page
    const next = pagesFrom(lastPage, endPage ?? lastPage + 1).find((page) => !read.has(page))
    if (next !== undefined) return next
  }
  return null
}

/** The stretches of pages that the contents name, the last to the report's end: the other body's part, the inspection team. */
function stretchesOf({ blocks }: Reading, parts: readonly RegExp[], count: number): number[][] | null {
  const entries = contentsOf(blocks).filter(({ page }) => page <= count)
  const starts = parts.flatMap((part) => {
    const pages = entries.filter(({ text }) => part.test(text)).map(({ page }) => page)
    return pages.length > 0 ? [Math.min(...pages)] : []
  })
  if (starts.length === 0) return null
  return starts.map((start, i) =>
    i < starts.length - 1 ? pagesFrom(start - 1, start + step) : pagesFrom(Math.min(start, count - 2), count),
  )
}

function isComplete({ report, lists }: Reading, judgements: number): boolean {
  const facts = [report.authority, report.inspectedFrom, report.inspectedTo, report.leadInspector]
  const graded = report.judgements.filter((judgement) => judgement.grade !== null)
  const found = lists.some((list) => list.findings.length > 0)
  return facts.every((fact) => fact !== null) && graded.length >= judgements && graded.length === report.judgements.length && found
}

/** Where the contents promise a part about another body, that part gave a list or a grade of its own. */
function hasOtherBody({ report, layout, lists, blocks }: Reading): boolean {
  const [part] = layout.reach.kind === 'front-and-parts' ? layout.reach.parts : []
  if (!part || !contentsOf(blocks).some(({ text }) => part.test(text))) return true
  const other = layout.parts.at(-1)?.addressee
  return lists.some((list) => list.findings.some((finding) => finding.addressee === other)) || isGraded(layout, report.judgements)
}

function isGraded(layout: Layout, judgements: Reading['report']['judgements']): boolean {
  const sentences = layout.judgements.kind === 'table' ? layout.judgements.sentences.filter(({ order }) => order === 'after') : []
  return sentences.some(({ area }) => judgements.some((judgement) => judgement.area === area))
}

function wanted(pages: readonly number[], rest: readonly number[]): number[] {
  return rest.filter((page) => pages.includes(page))
}

function pagesFrom(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i)
}

/** Which pages must be opened for a report's main facts. A long report's text is left closed once they have all been seen. */
import { contentsOf } from './contents-of.ts'
import type { Layout } from './layouts/layout.ts'
import type { Reading } from './read-blocks.ts'

const front = 2
const longestFront = 14
const step = 2

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
  const named = reach.kind === 'front-and-parts' ? namedPages(reading, reach.parts, count) : null
  if (!hasOwnList(reading)) {
    const jump = wanted(named?.ownList ?? [], rest)
    return jump.length > 0 ? jump : read.has(longestFront) ? rest : rest.slice(0, step)
  }
  if (reach.kind === 'front') return isComplete(reading, reach.judgements) ? [] : rest
  if (!named) return rest
  for (const stretch of named.further) {
    const unread = isComplete(reading, reach.judgements) && stretch === named.further.at(-1) ? [] : wanted(stretch, rest)
    if (unread.length > 0) return unread
  }
  return isComplete(reading, reach.judgements) && hasOtherBody(reading, named) ? [] : rest
}

/** A list addressed to whom the report is about. */
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

type NamedPages = { ownList: number[]; further: number[][]; otherBody: boolean; otherList: boolean }

/** The pages that the contents name: the first list, the other body's part with its list, the inspection team to the report's end. */
function namedPages({ layout, blocks }: Reading, parts: readonly RegExp[], count: number): NamedPages | null {
  const entries = contentsOf(blocks).filter(({ page }) => page <= count)
  const [part, team] = parts.map((pattern) => {
    const pages = entries.filter(({ text }) => pattern.test(text)).map(({ page }) => page)
    return pages.length > 0 ? Math.min(...pages) : null
  })
  if (team == null) return null
  const lists = entries.filter(({ text }) => layout.lists.some(({ heading }) => heading.test(text))).map(({ page }) => page)
  const own = lists.filter((page) => page < (part ?? team))
  const others = part == null ? [] : lists.filter((page) => page >= part && page < team)
  const last = others.length > 0 ? Math.max(...others) : (part ?? 0) + step + 1
  return {
    ownList: own.length > 0 ? pagesFrom(Math.min(...own), Math.min(...own) + 1) : [],
    further: [
      ...(part == null ? [] : [pagesFrom(part - (others.length > 0 ? 0 : 1), last)]),
      pagesFrom(team, team + 1),
      pagesFrom(team, count),
    ],
    otherBody: part != null || isOnCover(blocks, parts[0]),
    otherList: others.length > 0,
  }
}

/** The title names what the contents call by another name. */
function isOnCover(blocks: Reading['blocks'], part: RegExp | undefined): boolean {
  return blocks.some(({ page, text }) => page === 1 && part?.test(text))
}

/** The numbers begin at 1 and leave none out: where one is missing, a page was passed over. */
function isNumberedThrough(lists: Reading['lists']): boolean {
  const first = lists.find(({ findings }) => findings.length > 0)
  return lists.every((list) => {
    const numbers = list.findings.map(({ number }) => Number.parseInt(number ?? '', 10)).filter((number) => !Number.isNaN(number))
    return numbers.every((number, i) => number === 1 || (i === 0 ? list !== first : number === (numbers[i - 1] as number) + 1))
  })
}

function isComplete({ report, lists }: Reading, judgements: number): boolean {
  const facts = [report.authority, report.inspectedFrom, report.inspectedTo, report.leadInspector]
  const graded = report.judgements.filter((judgement) => judgement.grade !== null)
  const found = lists.some((list) => list.findings.length > 0)
  return (
    isNumberedThrough(lists) &&
    facts.every((fact) => fact !== null) &&
    graded.length >= judgements &&
    graded.length === report.judgements.length &&
    found
  )
}

/** What the contents promise about another body was found: its grade, and its list where they name one. */
function hasOtherBody({ report, layout, lists }: Reading, { otherBody, otherList }: NamedPages): boolean {
  if (!otherBody) return true
  const other = layout.parts.at(-1)?.addressee
  const listed = lists.some((list) => list.findings.some((finding) => finding.addressee === other))
  return isGraded(layout, report.judgements) && (listed || !otherList)
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

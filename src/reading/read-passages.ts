/** What a report says besides grades and findings: its summary, the strengths that it lists, what comes next. */
import type { Block } from './blocks.ts'
import { contentsPages } from './contents-of.ts'
import { joined } from './joined-text.ts'
import type { Layout } from './layouts/layout.ts'
import { isHeadingLike, titleOf } from './list-headings.ts'
import { markedItems } from './list-items.ts'
import { placeOf } from './places.ts'
import type { Passage, Place, ReadJudgement, ReadNote } from './read-report.ts'
import { passagesOf } from './sentences-of.ts'

const shortest = 40

export function readStrengths(layout: Layout, blocks: readonly Block[]): Passage[] {
  const contents = contentsPages(blocks)
  return blocks.flatMap((block, i) => {
    if (!block.heading || contents.has(block.page) || !layout.strengths.some((heading) => heading.test(titleOf(block)))) return []
    const end = blocks.findIndex(
      (other, j) => j > i && other.heading && !other.marker && (endsPart(layout, other) || other.size >= block.size - 0.2),
    )
    const { items } = markedItems(blocks.slice(i + 1, end < 0 ? blocks.length : end))
    return items.map((item) => ({ text: item.text, place: placeOf(item.lines) }))
  })
}

export function readSummary(layout: Layout, blocks: readonly Block[], judgements: readonly ReadJudgement[]): Passage[] {
  const started =
    layout.summary.kind === 'after-judgements' ? afterJudgements(blocks, judgements) : afterHeading(layout.summary.heading, blocks)
  if (started < 0) return []
  const end = blocks.findIndex((block, i) => i >= started && (endsPart(layout, block) || /^contents$/i.test(block.text)))
  const body = blocks
    .slice(started, end < 0 ? blocks.length : end)
    .filter((block) => !block.heading && /\p{L}/u.test(block.text) && block.page <= (blocks[started]?.page ?? 0) + 4)
  return overPages(body)
    .filter(({ text }) => text.length >= shortest)
    .map(({ text, lines }) => ({ text, place: placeOf(lines) }))
}

/** A paragraph that a page's end cuts in the middle of a sentence is one paragraph. */
function overPages(blocks: readonly Block[]): Pick<Block, 'text' | 'lines'>[] {
  const whole: Pick<Block, 'text' | 'lines'>[] = []
  for (const { text, lines, page, marker } of blocks) {
    const before = whole.at(-1)
    const goesOn = before && !marker && before.lines.at(-1)?.page === page - 1 && !/[.!?:;]\S?$/.test(before.text) && /^\p{Ll}/u.test(text)
    if (goesOn) whole.splice(-1, 1, { text: joined([before.text, text]), lines: [...before.lines, ...lines] })
    else whole.push({ text, lines })
  }
  return whole
}

/** What the inspectorate says that it will do, or asks for, next: said of the future, not of what was found. */
export function readNotes(layout: Layout, blocks: readonly Block[]): ReadNote[] {
  return blocks
    .filter((block) => !block.heading && block.text.length > 30 && block.text.length < 1500)
    .flatMap((block) => passagesOf(block))
    .flatMap((passage) => {
      const note = layout.notes.find(({ pattern }) => pattern.test(passage.text))
      return note && /\b(?:will|should|must|requires?|asks?|next|intends?|expects?)\b/i.test(passage.text)
        ? [{ kind: note.kind, ...passage }]
        : []
    })
}

function endsPart(layout: Layout, block: Block): boolean {
  if (!isHeadingLike(layout, block)) return false
  const title = titleOf(block)
  return [...layout.lists.map(({ heading }) => heading), ...layout.ends].some((heading) => heading.test(title)) && !isSummary(layout, title)
}

function isSummary(layout: Layout, title: string): boolean {
  return layout.summary.kind === 'after-heading' && layout.summary.heading.test(title)
}

function afterHeading(heading: RegExp, blocks: readonly Block[]): number {
  const contents = contentsPages(blocks)
  const at = blocks.findIndex((block) => block.text.length < 120 && heading.test(titleOf(block)) && !contents.has(block.page))
  return at < 0 ? -1 : at + 1
}

/** The first words below the table of grades. */
function afterJudgements(blocks: readonly Block[], judgements: readonly ReadJudgement[]): number {
  const last = judgements.at(-1)?.place
  if (!last) return -1
  const bottom = bottomOf(last)
  return blocks.findIndex((block) => block.page > last.page || (block.page === last.page && (block.lines[0]?.top ?? 0) >= bottom - 2))
}

function bottomOf(place: Place): number {
  return Math.max(...place.rectangles.map(({ y, height }) => y + height))
}

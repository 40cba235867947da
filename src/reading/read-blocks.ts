/** From a report's pages to what it says. Pure: the same words give the same reading. */
import { type Block, blocksOf } from './blocks.ts'
import { doubtsAbout } from './doubts.ts'
import { editionOf } from './edition-of.ts'
import { withDetails } from './finding-details.ts'
import type { Layout } from './layouts/layout.ts'
import { type Line, linesOf } from './lines.ts'
import { withMarkedParagraphs } from './marked-paragraphs.ts'
import type { PageWords } from './page-model.ts'
import { readAuthority } from './read-authority.ts'
import { readFieldwork, readPublished } from './read-dates.ts'
import { readEchoes } from './read-echoes.ts'
import { type ReadList, readLists } from './read-findings.ts'
import { readJudgements } from './read-judgements.ts'
import { readLeadInspector } from './read-lead-inspector.ts'
import { readNotes, readStrengths, readSummary } from './read-passages.ts'
import type { Fact, ReadReport } from './read-report.ts'
import { recogniseFramework } from './recognise-framework.ts'

export const readerEdition = '1'

/**
 * `facts`: what the report is, its dates, judgements and findings, from the pages that they stand on.
 * `whole`: everything, from every page. The main facts are the same.
 */
export type Depth = 'whole' | 'facts'

/** A reading with what it was made from, so that a rule can tell whether more pages are needed. */
export type Reading = { report: ReadReport; layout: Layout; blocks: readonly Block[]; lists: readonly ReadList[] }

/** Null when the pages are of no report whose layout is known. */
export function readPages(pages: readonly PageWords[], depth: Depth = 'whole'): Reading | null {
  const { blocks } = blocksOf(pages.map((page) => ({ page: page.number, height: page.height, lines: linesOnce(page) })))
  const recognised = recogniseFramework(blocks)
  if (!recognised) return null
  const { layout } = recognised
  const fieldwork = readFieldwork(layout, blocks)
  const lists = readLists(layout, blocks)
  const judgements = readJudgements(layout.judgements, blocks)
  const found = lists.flatMap((list) => list.findings).map((finding) => withDetails(layout, finding))
  const whole = depth === 'whole'
  const { findings, unplaced } = whole ? withMarkedParagraphs(found, blocks) : { findings: found, unplaced: [] }
  const read = {
    readerEdition,
    framework: layout.framework,
    edition: editionOf(layout.framework, judgements, findings),
    authority: readAuthority(layout, blocks),
    inspectedFrom: endOfFieldwork(fieldwork, 'from'),
    inspectedTo: endOfFieldwork(fieldwork, 'to'),
    fieldwork,
    published: readPublished(layout, blocks),
    leadInspector: readLeadInspector(layout, blocks),
    judgements,
    findings,
    strengths: whole ? readStrengths(layout, blocks) : [],
    summary: whole ? readSummary(layout, blocks, judgements) : [],
    notes: whole ? readNotes(layout, blocks) : [],
    echoes: whole ? readEchoes(blocks) : [],
    pages: pages.map(({ width, height }) => ({ width, height })),
  }
  return { report: { ...read, doubts: doubtsAbout(read, { certain: recognised.certain, lists, pages, unplaced }) }, layout, blocks, lists }
}

/** A page is looked at again when more pages were read; its lines stay the same. */
const known = new WeakMap<PageWords, Line[]>()

function linesOnce(page: PageWords): Line[] {
  const lines = known.get(page) ?? linesOf(page)
  known.set(page, lines)
  return lines
}

function endOfFieldwork(fieldwork: ReadReport['fieldwork'], end: 'from' | 'to'): Fact<string> | null {
  const ordered = [...fieldwork].sort((a, b) => (a[end] < b[end] ? -1 : 1))
  const one = end === 'from' ? ordered[0] : ordered.at(-1)
  return one ? { value: one[end], printed: one.printed, place: one.place } : null
}

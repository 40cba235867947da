/** From a report's pages to what it says. Pure: the same words give the same reading. */
import { type Block, blocksOf } from './blocks.ts'
import { linesOf } from './lines.ts'
import type { PageWords } from './page-model.ts'
import { readAuthority } from './read-authority.ts'
import { readFieldwork, readPublished } from './read-dates.ts'
import { readLists } from './read-findings.ts'
import { readJudgements } from './read-judgements.ts'
import { readLeadInspector } from './read-lead-inspector.ts'
import type { Fact, ReadReport } from './read-report.ts'
import { recogniseFramework } from './recognise-framework.ts'
import { Unreadable } from './unreadable.ts'

export const readerEdition = '1'

export function readPages(pages: readonly PageWords[]): ReadReport {
  const { blocks } = blocksOf(pages.map((page) => ({ page: page.number, height: page.height, lines: linesOf(page) })))
  const recognised = recogniseFramework(blocks)
  if (!recognised) throw new Unreadable('not-a-report', 'This PDF isn’t one of the reports that Goodward reads.')
  const { layout } = recognised
  const fieldwork = readFieldwork(layout, blocks)
  const lists = readLists(layout, blocks)
  return {
    readerEdition,
    framework: layout.framework,
    edition: layout.framework,
    authority: readAuthority(layout, blocks),
    inspectedFrom: endOfFieldwork(fieldwork, 'from'),
    inspectedTo: endOfFieldwork(fieldwork, 'to'),
    fieldwork,
    published: readPublished(layout, blocks),
    leadInspector: readLeadInspector(layout, blocks),
    judgements: readJudgements(layout.judgements, blocks),
    findings: lists.flatMap((list) => list.findings),
    strengths: [],
    summary: [],
    notes: [],
    echoes: [],
    doubts: [],
    pages: pages.map(({ width, height }) => ({ width, height })),
  }
}

function endOfFieldwork(fieldwork: ReadReport['fieldwork'], end: 'from' | 'to'): Fact<string> | null {
  const ordered = [...fieldwork].sort((a, b) => (a[end] < b[end] ? -1 : 1))
  const one = end === 'from' ? ordered[0] : ordered.at(-1)
  return one ? { value: one[end], printed: one.printed, place: one.place } : null
}

export type { Block }

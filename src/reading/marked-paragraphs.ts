/** Paragraphs that the report marks "(Recommendation)", and the recommendation that each speaks of. */
import type { Block } from './blocks.ts'
import { placeOf } from './places.ts'
import type { Passage, ReadFinding } from './read-report.ts'

const mark = /\(\s*recommendations?\s*(\d{1,3})?\s*\)/gi
/** How much of what sets the recommendation apart must be said in the paragraph, and how far ahead of the next it must be. */
const enough = 0.22
const ahead = 1.25

export type Marked = { findings: ReadFinding[]; unplaced: Passage[] }

/** The mark names no number in most reports; the paragraph's words tell, where they tell clearly. */
export function withMarkedParagraphs(findings: readonly ReadFinding[], blocks: readonly Block[]): Marked {
  const paragraphs = new Map<ReadFinding, Passage[]>()
  const unplaced: Passage[] = []
  for (const block of blocks) {
    let from = 0
    for (const found of block.text.matchAll(mark)) {
      const words = block.text.slice(from, found.index)
      from = found.index + found[0].length
      const passage = { text: block.text, place: placeOf(block.lines) }
      const finding = findings.find(({ number }) => found[1] !== undefined && number === found[1]) ?? spokenOf(words, findings)
      if (!finding) unplaced.push(passage)
      else if (!paragraphs.get(finding)?.some(({ text }) => text === passage.text)) {
        paragraphs.set(finding, [...(paragraphs.get(finding) ?? []), passage])
      }
    }
  }
  return {
    findings: findings.map((finding) => (paragraphs.has(finding) ? { ...finding, markedParagraphs: paragraphs.get(finding) } : finding)),
    unplaced,
  }
}

function spokenOf(words: string, findings: readonly ReadFinding[]): ReadFinding | null {
  const said = stemsOf(words)
  const stems = findings.map((finding) => stemsOf(finding.text))
  const weight = (stem: string): number => Math.log((findings.length + 1) / stems.filter((all) => all.has(stem)).length)
  const ranked = findings
    .map((finding, i) => {
      const own = [...(stems[i] as Set<string>)]
      const whole = own.reduce((sum, stem) => sum + weight(stem), 0)
      return { finding, share: own.filter((stem) => said.has(stem)).reduce((sum, stem) => sum + weight(stem), 0) / (whole || 1) }
    })
    .sort((a, b) => b.share - a.share)
  const [best, next] = ranked
  if (!best || best.share < enough || (next && best.share < next.share * ahead)) return null
  return best.finding
}

function stemsOf(text: string): Set<string> {
  return new Set((text.toLowerCase().match(/\p{L}{4,}/gu) ?? []).map((word) => word.slice(0, 6)).filter((stem) => !common.has(stem)))
}

const common = new Set([
  'that',
  'this',
  'these',
  'those',
  'with',
  'their',
  'have',
  'ensure',
  'improv',
  'childr',
  'young',
  'people',
  'all',
  'from',
  'they',
  'which',
  'when',
  'where',
  'been',
  'more',
  'such',
  'into',
  'local',
  'author',
])

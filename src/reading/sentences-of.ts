/** The sentences of a block, each with its place. */
import type { Block } from './blocks.ts'
import { placeOfPart } from './places.ts'
import type { Passage } from './read-report.ts'

const shortForms = /\b(?:e\.g|i\.e|etc|cf|vs|no|nos|para|paras|p|pp|s|ss|mr|mrs|ms|dr|st|prof|reg|dept|approx)\.$/i

export function sentencesOf(text: string): string[] {
  const sentences: string[] = []
  let start = 0
  for (const end of text.matchAll(/[.!?]['’”)\]]*(?=\s+[\p{Lu}‘“'"(\d])/gu)) {
    const upTo = end.index + end[0].length
    if (shortForms.test(text.slice(start, upTo))) continue
    sentences.push(text.slice(start, upTo).trim())
    start = upTo
  }
  const last = text.slice(start).trim()
  return last === '' ? sentences : [...sentences, last]
}

export function passagesOf(block: Block): Passage[] {
  return sentencesOf(block.text).map((text) => ({ text, place: placeOfPart(block.lines, text) }))
}

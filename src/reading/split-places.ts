// Where a finding's words may be split: before each sentence, and before each point of a list inside it.

import { sentencesOf } from '../inspection/finding-words.ts'

/** A place to split at, as the number of characters before it, with the words that would begin the second part. */
export type SplitPlace = { readonly at: number; readonly begins: string }

export function splitPlaces(text: string): SplitPlace[] {
  const starts = new Set<number>()
  let from = 0
  for (const sentence of sentencesOf(text)) {
    const at = text.indexOf(sentence, from)
    if (at < 0) continue
    starts.add(at)
    from = at + sentence.length
  }
  for (const point of text.matchAll(/(?<=\s)[•◼▪■–]\s/g)) starts.add(point.index)
  for (const end of text.matchAll(/;\s+(?:(?:and|or)\s+)?/g)) starts.add(end.index + end[0].length)
  return [...starts]
    .filter((at) => text.slice(0, at).trim() !== '' && text.slice(at).trim() !== '')
    .sort((a, b) => a - b)
    .map((at) => ({ at, begins: text.slice(at, at + 80).trim() }))
}

/** Where words that a person typed begin, or null when the text doesn't hold them, or more than once. */
export function placeOfWords(text: string, words: string): number | null {
  const wanted = words.trim()
  if (wanted === '') return null
  const at = text.indexOf(wanted)
  return at < 0 || text.indexOf(wanted, at + 1) >= 0 ? null : at
}

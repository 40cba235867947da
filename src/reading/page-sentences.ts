// The sentences of one page, each with its place, so that a person can mark one: as a strength where the layout lists none, or as a
// finding that the reader missed. A sentence that runs on to the next page ends where this one does.

import type { PageWords, Word } from './page-model.ts'
import type { Passage, Rectangle } from './read-report.ts'

const endOfSentence = /[.!?:][’”"')\]]*\d{0,2}$/
const shortForm = /^[(“]*(?:[A-Z]|e\.g|i\.e|etc|nos?|paras?|pp?|ss?|reg|Mr|Mrs|Ms|Dr|St|cf|vs)\.$/
const shortest = 12

export function pageSentences(page: PageWords): Passage[] {
  const sentences: Word[][] = []
  let open: Word[] = []
  for (const word of page.words) {
    const before = open.at(-1)
    if (before && startsAnew(before, word, page)) {
      sentences.push(open)
      open = []
    }
    if (!word.symbol) open.push(word)
  }
  return [...sentences, open]
    .map((words) => ({ text: textOf(words), place: { page: page.number, rectangles: linesOf(words) } }))
    .filter(({ text }) => text.length >= shortest && /\p{L}/u.test(text))
}

function startsAnew(before: Word, word: Word, page: PageWords): boolean {
  if (word.symbol) return true
  const blockBefore = page.tags[before.tag]?.block ?? -1
  const block = page.tags[word.tag]?.block ?? -1
  if (blockBefore !== block) return true
  if (Math.abs(word.size - before.size) > 1.5 && !word.glued) return true
  const down = word.baseline - before.baseline
  if (block < 0 && (down > before.height * 1.8 || down < -before.height)) return true
  return !word.glued && endOfSentence.test(before.text) && !shortForm.test(before.text) && /^[“‘"'(]?[\p{Lu}\d]/u.test(word.text)
}

function textOf(words: readonly Word[]): string {
  return words
    .map((word, n) => (n > 0 && !word.glued ? ` ${word.text}` : word.text))
    .join('')
    .trim()
}

function linesOf(words: readonly Word[]): Rectangle[] {
  const lines: Rectangle[] = []
  for (const word of words) {
    const line = lines.at(-1)
    if (line && word.y < line.y + line.height && word.y + word.height > line.y && word.x >= line.x) {
      const right = Math.max(line.x + line.width, word.x + word.width)
      const bottom = Math.max(line.y + line.height, word.y + word.height)
      line.y = Math.min(line.y, word.y)
      line.width = right - line.x
      line.height = bottom - line.y
    } else lines.push({ x: word.x, y: word.y, width: word.width, height: word.height })
  }
  return lines
}

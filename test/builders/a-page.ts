import type { PageWords, Word } from '../../src/reading/page-model.ts'

/** A line of print: where it stands, what it says, how it is set. `mark` is a raised footnote mark after the last word. */
export type PrintedLine = { x?: number; y: number; text: string; size?: number; bold?: boolean; bullet?: boolean; mark?: string }

const letter = 0.52

/** An untagged A4 page. With `bullet` a symbol stands at `x` and the words 18 points to the right of it. */
export function aPage(number: number, lines: readonly PrintedLine[]): PageWords {
  return { number, width: 595, height: 842, words: lines.flatMap(wordsOf), tags: [] }
}

/** Lines of one column, 14.5 points apart, from `y` on down; an empty text leaves the space of a line. */
export function column(y: number, texts: readonly (string | Omit<PrintedLine, 'y'>)[]): PrintedLine[] {
  return texts.flatMap((text, i) => {
    const line = typeof text === 'string' ? { text } : text
    return line.text === '' ? [] : [{ ...line, y: y + i * 14.5 }]
  })
}

function wordsOf({ x = 72, y, text, size = 12, bold = false, bullet = false, mark }: PrintedLine): Word[] {
  const set = { height: size, size, bold, italic: false, symbol: false, glued: false, tag: -1 }
  const words: Word[] = bullet ? [{ ...set, text: '\uf06e', x, y: y - size * 0.8, width: 7, baseline: y, symbol: true }] : []
  let at = bullet ? x + 18 : x
  for (const word of text.split(' ')) {
    const width = word.length * size * letter
    words.push({ ...set, text: word, x: at, y: y - size * 0.8, width, baseline: y })
    at += width + size * 0.28
  }
  if (mark)
    words.push({
      ...set,
      text: mark,
      x: at - size * 0.28,
      y: y - size,
      width: 4,
      height: 7,
      size: 7,
      baseline: y - size * 0.35,
      glued: true,
    })
  return words
}

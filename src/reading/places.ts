/** Where words stand: one rectangle for each line of print, in points from the page's top left. */
import type { Line } from './lines.ts'
import type { Word } from './page-model.ts'
import type { Place, Rectangle } from './read-report.ts'

export function placeOf(lines: readonly Line[]): Place {
  return placeOfWords(lines.map((line) => ({ page: line.page, words: line.words })))
}

/** The place of some of a text's words; of all of it when the words can't be found again. */
export function placeOfPart(lines: readonly Line[], part: string): Place {
  const words = lines.flatMap((line) => line.words.map((word) => ({ word, line })))
  const wanted = squashed(part)
  let text = ''
  const starts = words.map(({ word }) => {
    const start = text.length
    text += squashed(word.text)
    return start
  })
  const from = text.indexOf(wanted)
  if (wanted === '' || from < 0) return placeOf(lines)
  const to = from + wanted.length
  const inside = words.filter(({ word }, i) => (starts[i] as number) < to && (starts[i] as number) + squashed(word.text).length > from)
  const byLine = new Map<Line, Word[]>()
  for (const { word, line } of inside) byLine.set(line, [...(byLine.get(line) ?? []), word])
  return placeOfWords([...byLine].map(([line, part]) => ({ page: line.page, words: part })))
}

function placeOfWords(rows: readonly { page: number; words: readonly Word[] }[]): Place {
  const pages: { page: number; rectangles: Rectangle[] }[] = []
  for (const { page, words } of rows) {
    if (words.length === 0) continue
    if (pages.at(-1)?.page !== page) pages.push({ page, rectangles: [] })
    pages.at(-1)?.rectangles.push(around(words))
  }
  const [first, ...rest] = pages
  if (!first) return { page: rows[0]?.page ?? 1, rectangles: [] }
  return rest.length > 0 ? { ...first, continues: rest } : first
}

function around(words: readonly Word[]): Rectangle {
  const left = Math.min(...words.map((word) => word.x))
  const top = Math.min(...words.map((word) => word.y))
  const right = Math.max(...words.map((word) => word.x + word.width))
  const bottom = Math.max(...words.map((word) => word.y + word.height))
  return { x: rounded(left), y: rounded(top), width: rounded(right - left), height: rounded(bottom - top) }
}

function rounded(points: number): number {
  return Math.round(points * 100) / 100
}

function squashed(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
}

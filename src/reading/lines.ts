/** From a page's words to its lines, in the order the file gives them (which is the order of reading in every layout known here). */
import type { PageWords, Tag, Word } from './page-model.ts'

export type Line = {
  page: number
  words: Word[]
  text: string
  x: number
  right: number
  top: number
  bottom: number
  baseline: number
  size: number
  bold: boolean
  /** A bullet or number that starts an item, taken off `text`; `textX` is where the words after it start. */
  marker: Marker | null
  textX: number
  tag: Tag | null
}

export type Marker = { kind: 'bullet' | 'number' | 'letter' | 'dash'; printed: string; x: number }

export function linesOf(page: PageWords): Line[] {
  const lines: Line[] = []
  let words: Word[] = []
  const finish = (): void => {
    if (words.length > 0) lines.push(lineOf(page, words))
    words = []
  }
  for (const word of page.words) {
    const before = words.at(-1)
    if (before && !goesOn(page, words, before, word)) finish()
    words.push(word)
  }
  finish()
  return lines
}

/** Words joined as they are read: a space between, none where the file glues them; footnote marks left out. */
export function textOf(words: readonly Word[], size: number): string {
  let text = ''
  for (const word of words) {
    if (isFootnoteMark(word, words, size)) continue
    text += text === '' || word.glued ? word.text : ` ${word.text}`
  }
  return text
}

/** A small raised figure: it belongs to a note at the foot of the page. */
export function isFootnoteMark(word: Word, line: readonly Word[], size: number): boolean {
  if (word.size > size * 0.82 || !/^[\d*†‡]{1,3}[.,;]?$/.test(word.text)) return false
  const neighbour = line.find((other) => other.size > size * 0.9)
  return neighbour !== undefined && neighbour.baseline - word.baseline > size * 0.1
}

function goesOn(page: PageWords, words: Word[], before: Word, word: Word): boolean {
  const size = Math.max(before.size, word.size)
  const steady = words.reduce((one, other) => (other.size > one.size ? other : one))
  const rise = Math.abs(word.baseline - steady.baseline)
  const small = Math.min(before.size, word.size) < size * 0.85
  if (rise > (small ? size * 0.6 : size * 0.3)) return false
  if (word.x < before.x - 1) return false
  const gap = word.x - (before.x + before.width)
  const cellBefore = page.tags[before.tag]?.cell ?? -1
  const cell = page.tags[word.tag]?.cell ?? -1
  if (cell !== cellBefore) return false
  if (words.length === 1 && (before.symbol || isMarkerText(before.text))) return gap < size * 6
  return gap < size * (cell >= 0 ? 6 : 1.6)
}

function lineOf(page: PageWords, words: Word[]): Line {
  const size = mainSize(words)
  const marker = markerOf(words)
  const body = marker ? words.slice(1) : words
  const first = words[0] as Word
  const letters = body.filter((word) => !word.symbol && !isFootnoteMark(word, words, size))
  const steady = words.find((word) => word.size === size && !word.symbol) ?? first
  const tagged = body.find((word) => word.tag >= 0) ?? first
  return {
    page: page.number,
    words: body,
    text: textOf(body, size),
    x: first.x,
    right: Math.max(...words.map((word) => word.x + word.width)),
    top: Math.min(...words.map((word) => word.y)),
    bottom: Math.max(...words.map((word) => word.y + word.height)),
    baseline: steady.baseline,
    size,
    bold: letters.length > 0 && letters.every((word) => word.bold),
    marker,
    textX: (body[0] ?? first).x,
    tag: page.tags[tagged.tag] ?? null,
  }
}

function mainSize(words: Word[]): number {
  let size = 0
  let most = 0
  const letters = new Map<number, number>()
  for (const word of words) {
    if (word.symbol && words.length > 1) continue
    const count = (letters.get(word.size) ?? 0) + word.text.length
    letters.set(word.size, count)
    if (count > most || (count === most && word.size > size)) {
      most = count
      size = word.size
    }
  }
  return size
}

const bullets = /^[•◦▪▫■□●○◼◾‣⁃∙·➢➤►▶✓❖◆♦*]$|^[\uE000-\uF8FF]$/u

function markerOf(words: Word[]): Marker | null {
  const first = words[0] as Word
  const printed = first.text
  const x = first.x
  if ((first.symbol && printed.length === 1) || bullets.test(printed)) return { kind: 'bullet', printed, x }
  if (words.length < 2 || words[1]?.glued) return null
  if (/^[–—-]$/.test(printed)) return { kind: 'dash', printed, x }
  if (/^\d{1,3}[.)]?$/.test(printed) && startsText(words)) return { kind: 'number', printed, x }
  if (/^\(?([a-z]|[ivx]{1,4})[.)]$/.test(printed)) return { kind: 'letter', printed, x }
  return printed === 'o' && isSet(words) ? { kind: 'bullet', printed, x } : null
}

function isMarkerText(text: string): boolean {
  return (
    bullets.test(text) || /^[–—-]$/.test(text) || /^\d{1,3}[.)]?$/.test(text) || /^\(?([a-z]|[ivx]{1,4})[.)]$/.test(text) || text === 'o'
  )
}

/** A bare figure is an item's number only where the words after it stand apart ("3    Improve the …"), unlike "12 children were …". */
function startsText(words: Word[]): boolean {
  return /[.)]$/.test((words[0] as Word).text) || isSet(words)
}

function isSet(words: Word[]): boolean {
  const [first, second] = words as [Word, Word]
  return second.x - (first.x + first.width) > first.size * 0.6
}

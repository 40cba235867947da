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
  /** The table row that it stands in, told from tags or from ruled lines; -1 outside tables. */
  row: number
}

export type Marker = { kind: 'bullet' | 'number' | 'letter' | 'dash'; printed: string; x: number }

export function linesOf(page: PageWords): Line[] {
  const lines: Line[] = []
  let words: Word[] = []
  const finish = (): void => {
    if (words.length > 0) lines.push(lineOf(page, words))
    words = []
  }
  let steady: Word | undefined
  for (const word of page.words) {
    const before = words.at(-1)
    if (before && steady && !goesOn(page, words.length, steady, before, word)) finish()
    if (words.length === 0 || !steady || word.size > steady.size) steady = word
    words.push(word)
  }
  finish()
  return page.tags.length > 0 ? lines : lines.flatMap((line) => splitAtColumn(page, line, lines))
}

/** Without tags two cells may stand so close that they look like one line: where others start too, a wider gap parts them. */
function splitAtColumn(page: PageWords, line: Line, lines: readonly Line[]): Line[] {
  const at = line.words.findIndex((word, i) => {
    const before = line.words[i - 1]
    if (!before || word.glued || word.x - (before.x + before.width) < word.size * 0.5) return false
    return lines.filter((other) => other !== line && Math.abs(other.x - word.x) < 1.5).length >= 2
  })
  if (at < 1) return [line]
  const head = line.marker ? page.words.find((word) => word.x === line.marker?.x && Math.abs(word.baseline - line.baseline) < 2) : undefined
  return [lineOf(page, [...(head ? [head] : []), ...line.words.slice(0, at)]), lineOf(page, line.words.slice(at))]
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

/** `steady` is the largest word so far: small raised ones don't move the line. */
function goesOn(page: PageWords, count: number, steady: Word, before: Word, word: Word): boolean {
  const size = Math.max(before.size, word.size)
  const rise = Math.abs(word.baseline - steady.baseline)
  const small = Math.min(before.size, word.size) < size * 0.85
  if (rise > (small ? size * 0.6 : size * 0.3)) return false
  if (word.x < before.x - 1) return false
  const gap = word.x - (before.x + before.width)
  const cellBefore = page.tags[before.tag]?.cell ?? -1
  const cell = page.tags[word.tag]?.cell ?? -1
  if (cell !== cellBefore) return false
  if (count === 1 && (before.symbol || isMarkerText(before.text))) return gap < size * 6
  return gap < size * (cell >= 0 ? 6 : 1.6)
}

function lineOf(page: PageWords, words: Word[]): Line {
  const size = mainSize(words)
  const [first, ...others] = splitMarker(words[0] as Word)
  if (others.length > 0) return lineOf(page, [first, ...others, ...words.slice(1)])
  const marker = markerOf(words)
  const body = marker ? words.slice(1) : words
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
    row: page.tags[tagged.tag]?.row ?? ruledRow(page, first),
  }
}

/** Without tags a row is what lies between two ruled lines; a page's whole text between two of them is none. */
function ruledRow(page: PageWords, word: Word): number {
  if (page.tags.length > 0 || !page.rules) return -1
  const middle = word.y + word.height / 2
  const over = page.rules.filter((rule) => rule.x <= word.x + 5 && rule.right >= word.x + word.width - 5)
  const above = Math.max(...over.filter((rule) => rule.y <= middle).map((rule) => rule.y))
  const below = Math.min(...over.filter((rule) => rule.y > middle).map((rule) => rule.y))
  return Number.isFinite(above) && Number.isFinite(below) && below - above < page.height * 0.4 ? Math.round(above) : -1
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

/** "7.Ensure" and "•Ensure" are an item's mark and its first word, printed without a space. */
function splitMarker(word: Word): [Word, ...Word[]] {
  const found = /^(\d{1,3}[.)]|[•▪■●◼◾\uE000-\uF8FF])(\p{Lu}.*)$/u.exec(word.text)
  if (!found) return [word]
  const [, mark, rest] = found as unknown as [string, string, string]
  const width = (word.width * mark.length) / word.text.length
  return [
    { ...word, text: mark, width },
    { ...word, text: rest, x: word.x + width, width: word.width - width },
  ]
}

const bullets = /^[•◦▪▫■□●○◼◾‣⁃∙·➢➤►▶✓❖◆♦*]$|^[\uE000-\uF8FF]$/u

function markerOf(words: Word[]): Marker | null {
  const first = words[0] as Word
  const printed = first.text
  const x = first.x
  if ((first.symbol && printed.length === 1) || bullets.test(printed)) return { kind: 'bullet', printed, x }
  if (words.length < 2 || words[1]?.glued) return null
  if (/^[‒–—―−-]$/.test(printed)) return { kind: 'dash', printed, x }
  if (/^\d{1,3}[.)]?$/.test(printed) && startsText(words)) return { kind: 'number', printed, x }
  if (/^\(?([a-z]|[ivx]{1,4})[.)]$/.test(printed)) return { kind: 'letter', printed, x }
  return printed === 'o' && isSet(words) ? { kind: 'bullet', printed, x } : null
}

function isMarkerText(text: string): boolean {
  return (
    bullets.test(text) || /^[‒–—―−-]$/.test(text) || /^\d{1,3}[.)]?$/.test(text) || /^\(?([a-z]|[ivx]{1,4})[.)]$/.test(text) || text === 'o'
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

import type { Word } from './page-model.ts'
import type { Pdfium } from './pdfium.adapter.ts'

type Style = { size: number; bold: boolean; italic: boolean; symbol: boolean; mark: number; height: number }
type Font = { bold: boolean; italic: boolean; symbol: boolean }
type Scratch = { pointer: number; floats: () => Float32Array; doubles: () => Float64Array }

/** The page's box in the file's own space (points, from the bottom left), and the turn it is shown with: quarter turns clockwise. */
export type Frame = { left: number; bottom: number; right: number; top: number; turns: number }

const hyphenAtLineEnd = 2
const symbolFont = /symbol|wingding|webding|dingbat/i

/** The words of a page in the order the file gives them. Font, size and mark are asked once for each text object, not for each letter. */
export function readWords(pdf: Pdfium, text: number, frame: Frame, tagOfMark: Map<number, number>): Word[] {
  const scratch = newScratch(pdf)
  const styles = new Map<number, Style>()
  const fonts = new Map<number, Font>()
  const words: Word[] = []
  const count = pdf._FPDFText_CountChars(text)
  let letters = ''
  let start = -1
  let last = -1
  let style: Style | undefined
  let object = -1
  let gap = true
  let glued = false
  let afterHyphen = false

  const finish = (): void => {
    if (start < 0 || !style) return
    const tag = tagOfMark.get(style.mark) ?? -1
    const { size, bold, italic, symbol } = style
    const word: Word = { text: letters, x: 0, y: 0, width: 0, height: 0, baseline: 0, size, bold, italic, symbol, glued, tag }
    placeWord(pdf, text, scratch, frame, start, last, word)
    words.push(word)
    letters = ''
    start = -1
  }

  for (let i = 0; i < count; i++) {
    const code = pdf._FPDFText_GetUnicode(text, i)
    if (isSpace(code)) {
      finish()
      if (!afterHyphen) gap = true
      continue
    }
    if (isInvisible(code)) continue
    const owner = pdf._FPDFText_GetTextObject(text, i)
    if (owner !== object || !style) {
      object = owner
      let next = styles.get(owner)
      if (!next) {
        next = styleOf(pdf, text, i, owner, scratch, fonts)
        styles.set(owner, next)
      }
      if (style && start >= 0 && !sameStyle(style, next)) finish()
      if (style && Math.abs(style.height - next.height) > Math.max(style.size, next.size) * 0.8 && !afterHyphen) {
        finish()
        gap = true
      }
      style = next
    }
    if (start < 0) {
      start = i
      glued = !gap
      gap = false
    }
    letters += lettersOf(code)
    last = i
    afterHyphen = code === hyphenAtLineEnd
    if (afterHyphen) finish()
  }
  finish()
  pdf.wasmExports.free(scratch.pointer)
  return words
}

function styleOf(pdf: Pdfium, text: number, index: number, object: number, scratch: Scratch, fonts: Map<number, Font>): Style {
  const handle = pdf._FPDFTextObj_GetFont(object)
  let font = fonts.get(handle)
  if (!font) {
    font = fontNamed(fontName(pdf, text, index, scratch))
    fonts.set(handle, font)
  }
  // Some fonts say size 1 and do the rest in the matrix.
  pdf._FPDFText_GetMatrix(text, index, scratch.pointer)
  const matrix = scratch.floats()
  const scale = Math.hypot(matrix[2] as number, matrix[3] as number)
  const height = matrix[5] as number
  const size = Math.round(pdf._FPDFText_GetFontSize(text, index) * scale * 10) / 10
  return { ...font, size, height, mark: pdf._FPDFPageObj_GetMarkedContentID(object) }
}

function fontName(pdf: Pdfium, text: number, index: number, scratch: Scratch): string {
  const length = pdf._FPDFText_GetFontInfo(text, index, scratch.pointer, 128, scratch.pointer + 128)
  let name = ''
  for (let i = 0; i < Math.min(length, 128) - 1; i++) name += String.fromCharCode(pdf.HEAPU8[scratch.pointer + i] as number)
  return name
}

/** Weights in the file are stem widths and say little; the name says whether a font is bold. */
function fontNamed(name: string): Font {
  return { bold: /bold|black|heavy|semibold|demi/i.test(name), italic: /ital|obli/i.test(name), symbol: symbolFont.test(name) }
}

function sameStyle(a: Style, b: Style): boolean {
  return a.size === b.size && a.symbol === b.symbol && a.bold === b.bold && Math.abs(a.height - b.height) < 1
}

/** The word's box and baseline as shown, put into `word`: made once for each word of a long report, so without objects in between. */
function placeWord(pdf: Pdfium, text: number, scratch: Scratch, frame: Frame, start: number, last: number, word: Word): void {
  pdf._FPDFText_GetLooseCharBox(text, start, scratch.pointer)
  let box = scratch.floats()
  let left = box[0] as number
  let top = box[1] as number
  let right = box[2] as number
  let bottom = box[3] as number
  if (last !== start) {
    pdf._FPDFText_GetLooseCharBox(text, last, scratch.pointer)
    box = scratch.floats()
    if ((box[0] as number) < left) left = box[0] as number
    if ((box[1] as number) > top) top = box[1] as number
    if ((box[2] as number) > right) right = box[2] as number
    if ((box[3] as number) < bottom) bottom = box[3] as number
  }
  pdf._FPDFText_GetCharOrigin(text, start, scratch.pointer, scratch.pointer + 8)
  const origin = scratch.doubles()
  if (frame.turns === 0) {
    word.x = left - frame.left
    word.y = frame.top - top
    word.width = right - left
    word.height = top - bottom
    word.baseline = frame.top - (origin[1] as number)
  } else Object.assign(word, asShown(frame, left, bottom, right, top, origin[0] as number, origin[1] as number))
}

/** A box of the file's own space as it is shown, with the baseline that its words stand on. */
export function asShown(frame: Frame, left: number, bottom: number, right: number, top: number, originX: number, originY: number) {
  const across = right - left
  const up = top - bottom
  if (frame.turns === 1)
    return { x: bottom - frame.bottom, y: left - frame.left, width: up, height: across, baseline: originX - frame.left }
  if (frame.turns === 2)
    return { x: frame.right - right, y: bottom - frame.bottom, width: across, height: up, baseline: originY - frame.bottom }
  if (frame.turns === 3) return { x: frame.top - top, y: frame.right - right, width: up, height: across, baseline: frame.right - originX }
  return { x: left - frame.left, y: frame.top - top, width: across, height: up, baseline: frame.top - originY }
}

function newScratch(pdf: Pdfium): Scratch {
  const pointer = pdf.wasmExports.malloc(160)
  // Views are made afresh: the module's memory moves when it grows.
  let floats = new Float32Array(pdf.HEAPU8.buffer, pointer, 8)
  let doubles = new Float64Array(pdf.HEAPU8.buffer, pointer, 2)
  const fresh = (): void => {
    if (floats.buffer === pdf.HEAPU8.buffer) return
    floats = new Float32Array(pdf.HEAPU8.buffer, pointer, 8)
    doubles = new Float64Array(pdf.HEAPU8.buffer, pointer, 2)
  }
  return {
    pointer,
    floats: () => {
      fresh()
      return floats
    },
    doubles: () => {
      fresh()
      return doubles
    },
  }
}

function isSpace(code: number): boolean {
  return (
    code === 32 ||
    code === 10 ||
    code === 13 ||
    code === 9 ||
    code === 0xa0 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x202f ||
    code === 0x3000
  )
}

function isInvisible(code: number): boolean {
  return (
    code === 0 ||
    code === 0xad ||
    (code >= 0x200b && code <= 0x200f) ||
    code === 0x2060 ||
    code === 0xfeff ||
    code === 0xfffe ||
    code === 0xffff
  )
}

function lettersOf(code: number): string {
  if (code === hyphenAtLineEnd) return '-'
  if (code >= 0xfb00 && code <= 0xfb06) return String.fromCharCode(code).normalize('NFKC')
  return String.fromCodePoint(code)
}

import type { PageWords } from './page-model.ts'
import { readRules } from './page-rules.adapter.ts'
import { readTags } from './page-tags.adapter.ts'
import { type Frame, readWords } from './page-words.adapter.ts'
import type { Pdfium } from './pdfium.adapter.ts'

/** A page's words with their places. A page that can't be read comes back without words. Without `tags` the file's structure is left aside. */
export function readPage(pdf: Pdfium, document: number, number: number, { tags = true } = {}): PageWords {
  const began = performance.now()
  try {
    return wordsOf(pdf, document, number, tags)
  } finally {
    rest(performance.now() - began)
  }
}

/** Two of a machine's processors can share one core's units: a reader that never pauses makes pages that are asked for meanwhile take twice as long. */
function rest(milliseconds: number): void {
  Atomics.wait(stillness, 0, 0, Math.min(milliseconds, 20))
}

const stillness = new Int32Array(new SharedArrayBuffer(4))

function wordsOf(pdf: Pdfium, document: number, number: number, tags: boolean): PageWords {
  const page = pdf._FPDF_LoadPage(document, number - 1)
  if (page === 0) return { number, width: 0, height: 0, words: [], tags: [], damaged: true }
  const size = { width: pdf._FPDF_GetPageWidthF(page), height: pdf._FPDF_GetPageHeightF(page) }
  const text = pdf._FPDFText_LoadPage(page)
  try {
    if (text === 0) return { number, ...size, words: [], tags: [], damaged: true }
    const structure = tags ? readTags(pdf, page) : { tags: [], ofMark: new Map<number, number>() }
    const frame = frameOf(pdf, page)
    const words = readWords(pdf, text, frame, structure.ofMark)
    const rules = structure.tags.length === 0 ? { rules: readRules(pdf, page, frame) } : {}
    const damaged = words.length === 0 && pdf._FPDFPage_CountObjects(page) > 0 ? { damaged: true } : {}
    return { number, ...size, words, tags: structure.tags, ...rules, ...damaged }
  } finally {
    if (text !== 0) pdf._FPDFText_ClosePage(text)
    pdf._FPDF_ClosePage(page)
  }
}

function frameOf(pdf: Pdfium, page: number): Frame {
  const pointer = pdf.wasmExports.malloc(16)
  pdf._FPDF_GetPageBoundingBox(page, pointer)
  const [left, top, right, bottom] = new Float32Array(pdf.HEAPU8.buffer, pointer, 4) as unknown as [number, number, number, number]
  pdf.wasmExports.free(pointer)
  return { left, top, right, bottom, turns: pdf._FPDFPage_GetRotation(page) }
}

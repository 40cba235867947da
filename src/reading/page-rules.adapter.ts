import type { Rule } from './page-model.ts'
import { asShown, type Frame } from './page-words.adapter.ts'
import type { Pdfium } from './pdfium.adapter.ts'

const path = 2
const narrowest = 40
const most = 5000
const thin = 3
const lineHeight = 20

/** The borders that tables are drawn with: upper and lower edges of every drawn shape of some width. */
export function readRules(pdf: Pdfium, page: number, frame: Frame): Rule[] {
  const rules: Rule[] = []
  const pointer = pdf.wasmExports.malloc(16)
  const count = Math.min(pdf._FPDFPage_CountObjects(page), most)
  for (let i = 0; i < count; i++) {
    const object = pdf._FPDFPage_GetObject(page, i)
    if (object === 0 || pdf._FPDFPageObj_GetType(object) !== path) continue
    if (!pdf._FPDFPageObj_GetBounds(object, pointer, pointer + 4, pointer + 8, pointer + 12)) continue
    const bounds = new Float32Array(pdf.HEAPU8.buffer, pointer, 4)
    const [left, bottom, right, top] = [bounds[0] as number, bounds[1] as number, bounds[2] as number, bounds[3] as number]
    const shown = asShown(frame, left, bottom, right, top, left, bottom)
    if (shown.width < narrowest) continue
    // A shape as high as a line of letters is shading behind words, not a border.
    if (shown.height > thin && shown.height < lineHeight) continue
    rules.push({ y: shown.y, x: shown.x, right: shown.x + shown.width })
    if (shown.height > thin) rules.push({ y: shown.y + shown.height, x: shown.x, right: shown.x + shown.width })
  }
  pdf.wasmExports.free(pointer)
  return rules
}

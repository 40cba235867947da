import { crc32, deflateSync } from 'node:zlib'
import { type Pdfium, withDocument } from './pdfium.adapter.ts'
import { Unreadable } from './unreadable.ts'

const withAnnotations = 0x01
const bgrx = 3
const white = 0xffffffff
const most = 4000

/** A picture of a page as PNG. `scale` is pixels for each point: 1 gives 595 × 842 for A4, 2 the double. */
export function drawPage(bytes: Uint8Array, page: number, scale: number): Promise<Uint8Array> {
  return withDocument(bytes, (pdf, document, pages) => {
    if (!Number.isInteger(page) || page < 1 || page > pages) throw new RangeError(`There is no page ${page}: the report has ${pages}.`)
    const handle = pdf._FPDF_LoadPage(document, page - 1)
    if (handle === 0) throw new Unreadable('damaged', `Page ${page} of this PDF is damaged and can’t be shown.`)
    try {
      return pictureOf(pdf, handle, scale)
    } finally {
      pdf._FPDF_ClosePage(handle)
    }
  })
}

function pictureOf(pdf: Pdfium, page: number, scale: number): Uint8Array {
  const pageWidth = pdf._FPDF_GetPageWidthF(page)
  const pageHeight = pdf._FPDF_GetPageHeightF(page)
  const fitting = Math.min(scale, most / pageWidth, most / pageHeight)
  const width = Math.max(1, Math.round(pageWidth * fitting))
  const height = Math.max(1, Math.round(pageHeight * fitting))
  const pixels = pdf.wasmExports.malloc(width * height * 4)
  const bitmap = pdf._FPDFBitmap_CreateEx(width, height, bgrx, pixels, width * 4)
  pdf._FPDFBitmap_FillRect(bitmap, 0, 0, width, height, white)
  pdf._FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, withAnnotations)
  const png = pngOf(pdf.HEAPU8.subarray(pixels, pixels + width * height * 4), width, height)
  pdf._FPDFBitmap_Destroy(bitmap)
  pdf.wasmExports.free(pixels)
  return png
}

function pngOf(bgrxPixels: Uint8Array, width: number, height: number): Uint8Array {
  const rows = Buffer.alloc((width * 3 + 1) * height)
  let to = 0
  for (let y = 0, from = 0; y < height; y++) {
    rows[to++] = 0
    for (let x = 0; x < width; x++, from += 4) {
      rows[to++] = bgrxPixels[from + 2] as number
      rows[to++] = bgrxPixels[from + 1] as number
      rows[to++] = bgrxPixels[from] as number
    }
  }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 2, 0, 0, 0], 8)
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([signature, chunk('IHDR', head), chunk('IDAT', deflateSync(rows, { level: 6 })), chunk('IEND', Buffer.alloc(0))])
}

function chunk(kind: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(kind, 'latin1'), data])
  const framed = Buffer.alloc(body.length + 8)
  framed.writeUInt32BE(data.length, 0)
  framed.set(body, 4)
  framed.writeUInt32BE(crc32(body), body.length + 4)
  return framed
}

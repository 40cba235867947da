import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { PDFiumModule } from '@hyzyla/pdfium'
import { refuseTooManyPages, refuseWhatIsTooLarge } from './file-limits.ts'
import { Unreadable } from './unreadable.ts'

/** PDFium's C functions as they stand in the module; pointers and handles are numbers, 0 means none. */
export type Pdfium = {
  wasmExports: { malloc(bytes: number): number; free(pointer: number): void }
  HEAPU8: Uint8Array
  _FPDF_InitLibrary(): void
  _FPDF_LoadMemDocument(data: number, size: number, password: number): number
  _FPDF_GetLastError(): number
  _FPDF_GetPageCount(document: number): number
  _FPDF_CloseDocument(document: number): void
  _FPDFCatalog_IsTagged(document: number): number
  _FPDF_LoadPage(document: number, index: number): number
  _FPDF_ClosePage(page: number): void
  _FPDF_GetPageWidthF(page: number): number
  _FPDF_GetPageHeightF(page: number): number
  _FPDF_GetPageBoundingBox(page: number, box: number): number
  _FPDFPage_GetRotation(page: number): number
  _FPDFText_LoadPage(page: number): number
  _FPDFText_ClosePage(text: number): void
  _FPDFText_CountChars(text: number): number
  _FPDFText_GetText(text: number, start: number, count: number, buffer: number): number
  _FPDFText_GetUnicode(text: number, index: number): number
  _FPDFText_GetTextObject(text: number, index: number): number
  _FPDFText_GetLooseCharBox(text: number, index: number, box: number): number
  _FPDFText_GetCharOrigin(text: number, index: number, x: number, y: number): number
  _FPDFText_GetFontInfo(text: number, index: number, buffer: number, length: number, flags: number): number
  _FPDFText_GetFontSize(text: number, index: number): number
  _FPDFText_GetMatrix(text: number, index: number, matrix: number): number
  _FPDFTextObj_GetFont(object: number): number
  _FPDFPageObj_GetMarkedContentID(object: number): number
  _FPDFPage_CountObjects(page: number): number
  _FPDFPage_GetObject(page: number, index: number): number
  _FPDFPageObj_GetType(object: number): number
  _FPDFPageObj_GetBounds(object: number, left: number, bottom: number, right: number, top: number): number
  _FPDF_StructTree_GetForPage(page: number): number
  _FPDF_StructTree_Close(tree: number): void
  _FPDF_StructTree_CountChildren(tree: number): number
  _FPDF_StructTree_GetChildAtIndex(tree: number, index: number): number
  _FPDF_StructElement_GetType(element: number, buffer: number, length: number): number
  _FPDF_StructElement_CountChildren(element: number): number
  _FPDF_StructElement_GetChildAtIndex(element: number, index: number): number
  _FPDF_StructElement_GetChildMarkedContentID(element: number, index: number): number
  _FPDFBitmap_CreateEx(width: number, height: number, format: number, buffer: number, stride: number): number
  _FPDFBitmap_FillRect(bitmap: number, left: number, top: number, width: number, height: number, colour: number): number
  _FPDFBitmap_Destroy(bitmap: number): void
  _FPDF_RenderPageBitmap(
    bitmap: number,
    page: number,
    x: number,
    y: number,
    width: number,
    height: number,
    rotate: number,
    flags: number,
  ): void
}

const passwordNeeded = 4

let started: Promise<Pdfium> | undefined

/** One PDFium for the process; starting it takes some 50 ms. */
export function pdfium(): Promise<Pdfium> {
  started ??= start()
  return started
}

/** Opens the file, hands it to `work` and closes it again. Refuses in a sentence what can't be opened. */
export async function withDocument<R>(
  bytes: Uint8Array,
  work: (pdf: Pdfium, document: number, pages: number) => R | Promise<R>,
): Promise<R> {
  refuseWhatIsNoPdf(bytes)
  const pdf = await pdfium()
  const data = pdf.wasmExports.malloc(bytes.length)
  if (data === 0) throw new Unreadable('took-too-much-memory', 'This file needs more memory than a report may take.')
  pdf.HEAPU8.set(bytes, data)
  const document = pdf._FPDF_LoadMemDocument(data, bytes.length, 0)
  try {
    if (document === 0) throw whyNotOpened(pdf._FPDF_GetLastError())
    const pages = pdf._FPDF_GetPageCount(document)
    if (pages === 0) throw new Unreadable('damaged', 'This PDF is damaged: no page can be read from it.')
    refuseTooManyPages(pages)
    return await work(pdf, document, pages)
  } finally {
    if (document !== 0) pdf._FPDF_CloseDocument(document)
    pdf.wasmExports.free(data)
  }
}

async function start(): Promise<Pdfium> {
  const wasm = await readFile(createRequire(import.meta.url).resolve('@hyzyla/pdfium/pdfium.wasm'))
  const wasmBinary = wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength)
  // The package types its wrapper class only; these are the functions underneath it.
  const pdf = (await PDFiumModule({ wasmBinary } as never)) as unknown as Pdfium
  pdf._FPDF_InitLibrary()
  return pdf
}

function refuseWhatIsNoPdf(bytes: Uint8Array): void {
  if (bytes.length === 0) throw new Unreadable('empty', 'This file is empty.')
  refuseWhatIsTooLarge(bytes.length)
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1024))
  if (head.includes('%PDF-')) return
  if (/^\s*(\uFEFF|ï»¿)?\s*<(!doctype\s+html|html|head|body|\?xml|!--)/i.test(head)) {
    throw new Unreadable('web-page', 'This is a web page saved under the name of a PDF: download the report itself again.')
  }
  throw new Unreadable('not-a-pdf', 'This file isn’t a PDF.')
}

function whyNotOpened(error: number): Unreadable {
  if (error === passwordNeeded)
    return new Unreadable('encrypted', 'This PDF is locked with a password: save a copy without one and try again.')
  return new Unreadable('damaged', 'This PDF is damaged or cut off: it can’t be opened. Download it again.')
}

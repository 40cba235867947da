import type { Tag } from './page-model.ts'
import type { Pdfium } from './pdfium.adapter.ts'

const deepest = 60
const inline = new Set(['Span', 'Link', 'Reference', 'Note', 'Em', 'Strong', 'Annot', 'Quote'])

/** The page's structure tags, and which stretch of marked content stands in which. */
export function readTags(pdf: Pdfium, page: number): { tags: Tag[]; ofMark: Map<number, number> } {
  const tags: Tag[] = []
  const ofMark = new Map<number, number>()
  const tree = pdf._FPDF_StructTree_GetForPage(page)
  if (tree === 0) return { tags, ofMark }
  const buffer = pdf.wasmExports.malloc(64)
  let elements = 0

  const visit = (element: number, around: Tag, depth: number): void => {
    const here = within(around, typeOf(pdf, element, buffer), elements++)
    let index = -1
    const children = pdf._FPDF_StructElement_CountChildren(element)
    if (children > 1 && isElsewhere(pdf, element, 0)) {
      if (here.kind === 'TR' || here.kind === 'TD' || here.kind === 'TH') here.rowContinues = true
      if (here.kind === 'LI' || here.kind === 'LBody') here.itemContinues = true
    }
    for (let i = 0; i < children; i++) {
      const mark = pdf._FPDF_StructElement_GetChildMarkedContentID(element, i)
      if (mark >= 0) {
        if (index < 0) index = tags.push(here) - 1
        ofMark.set(mark, index)
      } else {
        const child = pdf._FPDF_StructElement_GetChildAtIndex(element, i)
        if (child !== 0 && depth < deepest) visit(child, here, depth + 1)
      }
    }
  }

  const roots = pdf._FPDF_StructTree_CountChildren(tree)
  for (let i = 0; i < roots; i++) {
    const root = pdf._FPDF_StructTree_GetChildAtIndex(tree, i)
    if (root !== 0)
      visit(root, { kind: '', path: '', block: -1, item: -1, cell: -1, row: -1, table: -1, rowContinues: false, itemContinues: false }, 0)
  }
  pdf.wasmExports.free(buffer)
  pdf._FPDF_StructTree_Close(tree)
  return { tags, ofMark }
}

/** A part of the element that stands on another page: neither words nor an element of this one. */
function isElsewhere(pdf: Pdfium, element: number, child: number): boolean {
  return (
    pdf._FPDF_StructElement_GetChildMarkedContentID(element, child) < 0 && pdf._FPDF_StructElement_GetChildAtIndex(element, child) === 0
  )
}

function within(around: Tag, kind: string, id: number): Tag {
  if (inline.has(kind)) return around
  return {
    kind,
    path: around.path === '' ? kind : `${around.path}/${kind}`,
    block: id,
    item: kind === 'LI' ? id : around.item,
    cell: kind === 'TD' || kind === 'TH' ? id : around.cell,
    row: kind === 'TR' ? id : around.row,
    table: kind === 'Table' ? id : around.table,
    rowContinues: kind !== 'TR' && kind !== 'Table' && around.rowContinues,
    itemContinues: kind !== 'LI' && kind !== 'L' && around.itemContinues,
  }
}

function typeOf(pdf: Pdfium, element: number, buffer: number): string {
  const length = pdf._FPDF_StructElement_GetType(element, buffer, 64)
  if (length <= 2 || length > 64) return ''
  const bytes = pdf.HEAPU8
  let text = ''
  for (let i = buffer; i < buffer + length - 2; i += 2) text += String.fromCharCode((bytes[i] as number) | ((bytes[i + 1] as number) << 8))
  return text
}

import { pageSentences } from './page-sentences.ts'
import { withDocument } from './pdfium.adapter.ts'
import { readPage } from './read-pages.adapter.ts'
import type { Passage } from './read-report.ts'

/** The sentences of one page with their places, for a person to choose from. */
export function readSentences(bytes: Uint8Array, page: number): Promise<Passage[]> {
  return withDocument(bytes, (pdf, document, pages) => {
    if (!Number.isInteger(page) || page < 1 || page > pages) throw new RangeError(`There is no page ${page}: the report has ${pages}.`)
    return pageSentences(readPage(pdf, document, page))
  })
}

import { withDocument } from './pdfium.adapter.ts'
import { readPages } from './read-blocks.ts'
import { readPage } from './read-pages.adapter.ts'
import type { ReadReport } from './read-report.ts'
import { Unreadable } from './unreadable.ts'

/** Reads a published report or letter. Throws `Unreadable`, with a sentence, for what isn't one. */
export function readReport(bytes: Uint8Array, { tags = true } = {}): Promise<ReadReport> {
  return withDocument(bytes, (pdf, document, count) => {
    const pages = []
    for (let number = 1; number <= count; number++) pages.push(readPage(pdf, document, number, { tags }))
    if (pages.every((page) => page.words.length === 0)) {
      throw new Unreadable(
        'no-text',
        'This PDF has pictures of pages but no text, as a scan does: get the report as the inspectorate published it.',
      )
    }
    return readPages(pages)
  })
}

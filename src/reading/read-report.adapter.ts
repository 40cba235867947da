import type { PageWords } from './page-model.ts'
import { firstPages, pagesStillNeeded } from './pages-to-read.ts'
import { withDocument } from './pdfium.adapter.ts'
import { type Depth, readPages } from './read-blocks.ts'
import { readPage } from './read-pages.adapter.ts'
import type { ReadReport } from './read-report.ts'
import { Unreadable } from './unreadable.ts'

export type { Depth } from './read-blocks.ts'

/** Reads a published report or letter. Throws `Unreadable`, with a sentence, for what isn't one. `tags: false` leaves the file's structure aside. */
export function readReport(bytes: Uint8Array, { depth = 'whole' as Depth, tags = true } = {}): Promise<ReadReport> {
  return withDocument(bytes, (pdf, document, count) => {
    const pages = new Map<number, PageWords>()
    let next = depth === 'whole' ? firstPages(count, count) : firstPages(count)
    for (;;) {
      for (const number of next) pages.set(number, readPage(pdf, document, number, { tags }))
      const inOrder = [...pages.values()].sort((a, b) => a.number - b.number)
      const reading = readPages(inOrder, depth)
      next = pagesStillNeeded(reading, new Set(pages.keys()), count)
      if (next.length > 0) continue
      if (reading) return reading.report
      throw whyNoReport(inOrder)
    }
  })
}

function whyNoReport(pages: readonly PageWords[]): Unreadable {
  if (pages.every((page) => page.words.length === 0)) {
    return new Unreadable(
      'no-text',
      'This PDF holds pictures of pages but no text, as a scan does: get the report as the inspectorate published it.',
    )
  }
  return new Unreadable('not-a-report', 'This PDF isn’t one of the reports that Goodward reads.')
}

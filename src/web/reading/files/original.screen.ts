import { Readable } from 'node:stream'
import { openFile } from '../../../file/open-file.queries.ts'
import { file } from '../../answer.ts'
import type { Screen } from '../../visit.ts'
import { readingOf } from '../at-reading.ts'

/** The report as it was given. */
export const originalOfReading: Screen = async (visit) => {
  const reading = await readingOf(visit)
  const bytes = Readable.from(openFile(visit.db, visit.viewer, reading.fileSha256))
  return file(bytes, 'application/pdf', { downloadAs: reading.fileName })
}

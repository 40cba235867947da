import { getFileBytes } from '../../../file/open-file.queries.ts'
import type { Passage } from '../../../reading/read-report.ts'
import type { Reading } from '../../../reading/reading.ts'
import { Unreadable } from '../../../reading/unreadable.ts'
import { Refusal } from '../../../refusal.ts'
import type { Visit } from '../../visit.ts'

/** The file of a reading, as the reading pool asks for it. */
export function fileOf(visit: Visit, reading: Reading) {
  return { sha256: reading.fileSha256, load: () => getFileBytes(visit.db, visit.viewer, reading.fileSha256) }
}

export const whoAsks = (visit: Visit): string => visit.viewer.personId ?? visit.viewer.by

/** The sentences of one page of the report. Refuses a page that isn't there or can't be read. */
export async function sentencesOn(visit: Visit, reading: Reading, page: number): Promise<Passage[]> {
  try {
    return await visit.readingPool.readSentences(fileOf(visit, reading), page, whoAsks(visit))
  } catch (error) {
    throw asRefusal(error)
  }
}

export function asRefusal(error: unknown): unknown {
  if (error instanceof RangeError) return new Refusal('not-found', error.message)
  return error instanceof Unreadable ? new Refusal('conflict', error.message) : error
}

import { hash } from 'node:crypto'
import { getReading } from '../../reading/get-reading.queries.ts'
import type { Reading } from '../../reading/reading.ts'
import { paths, type ReadingShown } from '../paths.ts'
import type { Visit } from '../visit.ts'

/** The reading that the address names, where the viewer may see it. */
export function readingOf(visit: Visit): Promise<Reading> {
  return visit.read((reader) => getReading(reader, visit.viewer, visit.params.readingId ?? ''))
}

export function toReading(visit: Visit, shown: ReadingShown = {}): string {
  return paths.reading(visit.viewer.authority, visit.params.readingId ?? '', shown)
}

/**
 * A command's id from that of its form and what was sent with it: the same sent twice is done once, while one form that was sent, gone
 * back to and sent again with other words isn't taken for the same.
 */
export function commandIdFor(formsId: string, ...sent: readonly string[]): string {
  const hex = hash('sha256', JSON.stringify([formsId, ...sent]), 'hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

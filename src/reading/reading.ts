// A published document that somebody gave to be read, and how far it has come.

import type { CheckedReport } from './checked-report.ts'
import { type Checking, checkedReport, revisionOf } from './checking.ts'
import type { ReadReport } from './read-report.ts'

export type ReadingState = 'being-read' | 'unreadable' | 'to-check' | 'confirmed' | 'put-away'

export type ReadingSummary = {
  readonly id: string
  readonly fileName: string
  readonly fileSha256: string
  readonly state: ReadingState
  /** Why it can't be read, in a sentence. */
  readonly unreadable: string | null
  readonly framework: string | null
  readonly printedAuthority: string | null
  readonly findings: number
  /** Sentences on earlier findings. */
  readonly echoes: number
  readonly uploadedAt: Temporal.Instant
  readonly uploadedBy: string | null
  readonly changedAt: Temporal.Instant
  readonly held: boolean
  readonly inspectionId: string | null
  /** An earlier reading of the same file that was put away. */
  readonly givenBefore: boolean
}

export type Reading = Pick<
  ReadingSummary,
  'id' | 'fileName' | 'fileSha256' | 'state' | 'unreadable' | 'held' | 'inspectionId' | 'uploadedAt' | 'uploadedBy'
> & {
  readonly heldReason: string | null
  readonly namedIds: readonly string[]
  readonly read: ReadReport | null
  readonly checking: Checking
}

type Marks = { readonly isRead: boolean; readonly unreadable: string | null; readonly confirmed: boolean; readonly putAway: boolean }

export function stateOf({ isRead, unreadable, confirmed, putAway }: Marks): ReadingState {
  if (confirmed) return 'confirmed'
  if (putAway) return 'put-away'
  if (unreadable !== null) return 'unreadable'
  return isRead ? 'to-check' : 'being-read'
}

/** The working copy as it stands, with its revision; null while there is nothing read. */
export function workingCopy(reading: Pick<Reading, 'read' | 'checking'>): { report: CheckedReport; revision: number } | null {
  if (!reading.read) return null
  return { report: checkedReport(reading.read, reading.checking), revision: revisionOf(reading.checking) }
}

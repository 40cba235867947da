import { londonDay } from '../calendar/london.ts'
import type { Database, Writer } from '../database/database.ts'
import { inReadOnly, inTransaction } from '../database/in-transaction.ts'
import { newId } from '../database/new-id.ts'
import type { StaleEdit } from '../database/stale-edit.ts'
import { recordEvent } from '../history/record-event.ts'
import { fillInspection } from '../inspection/fill-inspection.commands.ts'
import type { HoldContent } from '../inspection/inspection-content.ts'
import { recordInspection } from '../inspection/record-inspection.commands.ts'
import type { Viewer } from '../people/viewer.ts'
import { Refusal } from '../refusal.ts'
import { lockReading } from './change-reading.commands.ts'
import type { CheckedReport } from './checked-report.ts'
import { checkedReport, revisionOf } from './checking.ts'
import { type Correction, corrections } from './corrections.ts'
import { getReading } from './get-reading.queries.ts'
import type { LookAt } from './look-at.ts'
import { refuseUnless } from './may-read.ts'
import type { ReadingDatabase } from './reading.tables.ts'
import type { Reading } from './reading.ts'
import { startChecking } from './start-checking.ts'
import { mustBeSettled } from './things-to-look-at.ts'
import { toInspectionContent } from './to-inspection-content.ts'

export type ConfirmReading = {
  readonly commandId: string
  readonly readingId: string
  readonly revision: number
  /** An inspection opened before its report, which this report completes. */
  readonly fills: string | null
}

export type Confirmed = { readonly inspectionId: string }
/** What must be settled first; nothing went on record. */
export type Unsettled = { readonly unsettled: readonly LookAt[] }

/** Puts what was checked on record, with every correction beside the printed words. Somebody else's change since gives a StaleEdit. */
export async function confirmReading(
  db: Database<ReadingDatabase>,
  viewer: Viewer,
  order: ConfirmReading,
): Promise<Confirmed | Unsettled | StaleEdit> {
  refuseUnless(viewer, 'confirmReading')
  // Asked beforehand too: what a command has answered once it answers again, and this answer is to change once the rest is settled.
  const early = await inReadOnly(db, viewer, async (reader) =>
    unsettledIn(await getReading(reader, viewer, order.readingId), viewer, db.now()),
  )
  if (early.length > 0) return { unsettled: early }
  return inTransaction<ReadingDatabase, Confirmed | Unsettled | StaleEdit>(db, viewer, order.commandId, async (tx) => {
    const reading = await lockReading(tx, viewer, order.readingId)
    const { read, checking } = reading
    if (!read) throw new Refusal('conflict', 'This report isn’t read yet.')
    const revision = revisionOf(checking)
    if (order.revision !== revision) return { stale: true, before: null, theirs: { revision } }
    const unsettled = unsettledIn(reading, viewer, tx.moment)
    if (unsettled.length > 0) return { unsettled }
    const report = checkedReport(read, checking)
    const inspectionId = await putOnRecord(tx, viewer, reading, report, order.fills)
    const changed = corrections(startChecking(read), report)
    await keepCorrections(tx, viewer, reading.id, changed)
    const set = { inspection_id: inspectionId, confirmed_at: tx.moment.toString(), changed_at: tx.moment.toString() }
    await tx.updateTable('reading').set(set).where('id', '=', reading.id).execute()
    recordEvent(tx, {
      what: 'reading-confirmed',
      about: { kind: 'reading', id: reading.id },
      sentence: `Confirmed what was read of a report, with ${changed.length === 1 ? 'one correction' : `${changed.length} corrections`}.`,
    })
    return { inspectionId }
  })
}

function unsettledIn(reading: Reading, viewer: Viewer, moment: Temporal.Instant): LookAt[] {
  if (reading.state !== 'to-check' || !reading.read) return []
  const setting = { authorityName: viewer.authority.name, today: londonDay(moment), held: reading.held }
  return mustBeSettled(checkedReport(reading.read, reading.checking), setting)
}

async function putOnRecord(
  tx: Writer<ReadingDatabase>,
  viewer: Viewer,
  reading: Reading,
  report: CheckedReport,
  fills: string | null,
): Promise<string> {
  const content = toInspectionContent(report, reading.fileSha256, holdOf(reading, tx.moment))
  if (fills === null) return recordInspection(tx, viewer, content)
  await fillInspection(tx, viewer, fills, content)
  return fills
}

function holdOf(reading: Reading, moment: Temporal.Instant): HoldContent | undefined {
  if (!reading.held) return undefined
  return { heldOn: londonDay(moment).toString(), reason: reading.heldReason, personIds: reading.namedIds }
}

async function keepCorrections(
  tx: Writer<ReadingDatabase>,
  viewer: Viewer,
  readingId: string,
  changed: readonly Correction[],
): Promise<void> {
  if (changed.length === 0) return
  const rows = changed.map((correction) => ({ ...correction, id: newId(), reading_id: readingId, recorded_by: viewer.personId }))
  await tx.insertInto('reading_correction').values(rows).execute()
}

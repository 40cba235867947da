import { printDay } from '../calendar/print-day.ts'
import type { Database } from '../database/database.ts'
import { newId } from '../database/new-id.ts'
import type { StaleEdit } from '../database/stale-edit.ts'
import { updateRevised } from '../database/update-revised.ts'
import { recordEvent } from '../history/record-event.ts'
import type { Viewer } from '../people/viewer.ts'
import { Refusal } from '../refusal.ts'
import { type ChangeOrder, changeInspection } from './change-inspection.commands.ts'
import type { InspectionDatabase } from './inspection.tables.ts'
import { aboutInspection } from './inspection-events.ts'

export type RecordReceipt = ChangeOrder & { readonly revision: number; readonly on: Temporal.PlainDate; readonly today: Temporal.PlainDate }

/** Records the day on which the report or letter arrived, from which the law counts. Refuses a day to come. */
export function recordReceipt(db: Database<InspectionDatabase>, viewer: Viewer, order: RecordReceipt): Promise<StaleEdit | null> {
  return changeInspection(db, viewer, 'recordReceipt', order, async (tx) => {
    if (Temporal.PlainDate.compare(order.on, order.today) > 0)
      throw new Refusal('conflict', `${printDay(order.on)} hasn’t come yet. Record the receipt once the report has arrived.`)
    const row = { received_on: order.on.toString() }
    const stale = await updateRevised<InspectionDatabase, 'inspection'>(tx, 'inspection', order.inspectionId, order.revision, row)
    if (stale) return stale
    recordEvent(tx, aboutInspection(order.inspectionId, 'receipt-recorded', 'Recorded the day on which a report was received.', row))
    return null
  })
}

export type RecordNotice = ChangeOrder & { readonly names: string; readonly words: string }

/** Records HM Chief Inspector's notice in a report: whom it names to make a written statement, in its words. The last one counts. */
export function recordNotice(db: Database<InspectionDatabase>, viewer: Viewer, order: RecordNotice): Promise<string> {
  return changeInspection(db, viewer, 'recordNotice', order, async (tx) => {
    const id = newId()
    const { names, words } = order
    await tx
      .insertInto('duty_notice')
      .values({ id, inspection_id: order.inspectionId, names, words, recorded_by: viewer.personId })
      .execute()
    const event = aboutInspection(order.inspectionId, 'notice-recorded', 'Recorded HM Chief Inspector’s notice in a report.', {
      names,
      words,
    })
    recordEvent(tx, event)
    return id
  })
}

import type { Database } from '../database/database.ts'
import { newId } from '../database/new-id.ts'
import type { StaleEdit } from '../database/stale-edit.ts'
import { updateRevised } from '../database/update-revised.ts'
import { recordEvent } from '../history/record-event.ts'
import type { Viewer } from '../people/viewer.ts'
import { type ChangeOrder, changeInspection } from './change-inspection.commands.ts'
import { refuseUnlessPart } from './find-part.queries.ts'
import type { InspectionDatabase } from './inspection.tables.ts'
import { aboutInspection } from './inspection-events.ts'

export type ExpectedJudgementContent = {
  readonly set: string | null
  readonly area: string
  readonly grade: string
  /** ISO text: on which day the authority expected it. */
  readonly asAt: string
  readonly words: string | null
}

export type AddExpectedJudgement = ChangeOrder & { readonly expected: ExpectedJudgementContent }

/** Notes what judgement the authority had expected, as at a day; beside the inspectorate's, never in its place. Gives its id. */
export function addExpectedJudgement(db: Database<InspectionDatabase>, viewer: Viewer, order: AddExpectedJudgement): Promise<string> {
  return changeInspection(db, viewer, 'addExpectedJudgement', order, async (tx) => {
    const id = newId()
    const row = { id, inspection_id: order.inspectionId, ...expectedRow(order.expected), recorded_by: viewer.personId }
    await tx.insertInto('expected_judgement').values(row).execute()
    recordEvent(tx, aboutInspection(order.inspectionId, 'expected-judgement-noted', 'Noted what judgement had been expected.', { id }))
    return id
  })
}

export type AmendExpectedJudgement = AddExpectedJudgement & { readonly id: string; readonly revision: number }

export function amendExpectedJudgement(
  db: Database<InspectionDatabase>,
  viewer: Viewer,
  order: AmendExpectedJudgement,
): Promise<StaleEdit | null> {
  return changeInspection(db, viewer, 'amendExpectedJudgement', order, async (tx) => {
    await refuseUnlessPart(tx, order.inspectionId, 'expected_judgement', order.id)
    const stale = await updateRevised<InspectionDatabase, 'expected_judgement'>(
      tx,
      'expected_judgement',
      order.id,
      order.revision,
      expectedRow(order.expected),
    )
    if (stale) return stale
    recordEvent(tx, aboutInspection(order.inspectionId, 'expected-judgement-amended', 'Amended an expected judgement.', { id: order.id }))
    return null
  })
}

const expectedRow = (expected: ExpectedJudgementContent) => ({
  set_key: expected.set,
  area: expected.area,
  grade: expected.grade,
  as_at_on: expected.asAt,
  words: expected.words,
})

import type { Database } from '../database/database.ts'
import { positionsAfter } from '../database/move-in-list.ts'
import { newId } from '../database/new-id.ts'
import type { StaleEdit } from '../database/stale-edit.ts'
import { updateRevised } from '../database/update-revised.ts'
import { recordEvent } from '../history/record-event.ts'
import type { Viewer } from '../people/viewer.ts'
import { Refusal } from '../refusal.ts'
import { type ChangeOrder, changeInspection } from './change-inspection.commands.ts'
import { refuseUnlessPart } from './find-part.queries.ts'
import type { InspectionDatabase } from './inspection.tables.ts'
import type { JudgementContent } from './inspection-content.ts'
import { aboutInspection, partsInWords } from './inspection-events.ts'
import { lastPositions } from './last-positions.queries.ts'
import { problemWithJudgement } from './problem-with-content.ts'

export type AddJudgements = ChangeOrder & { readonly judgements: readonly JudgementContent[] }

/** Enters judgements as the report gives them, in its order. Refuses one for an area that has one: that is amended instead. */
export function addJudgements(db: Database<InspectionDatabase>, viewer: Viewer, order: AddJudgements): Promise<number> {
  return changeInspection(db, viewer, 'addJudgements', order, async (tx) => {
    const { inspectionId, judgements } = order
    const there = await tx.selectFrom('judgement').select(['set_key', 'area']).where('inspection_id', '=', inspectionId).execute()
    const { judgement: last } = await lastPositions(tx, inspectionId)
    const places = positionsAfter(last, judgements.length)
    for (const [n, judgement] of judgements.entries()) {
      if (there.some((row) => row.set_key === judgement.set && row.area === judgement.area))
        throw new Refusal('conflict', `“${judgement.printedArea}” has its judgement already. Change that one instead.`)
      const row = { id: newId(), inspection_id: inspectionId, position: places[n] ?? '', ...judgementRow(judgement) }
      await tx
        .insertInto('judgement')
        .values({ ...row, recorded_by: viewer.personId })
        .execute()
      there.push({ set_key: judgement.set, area: judgement.area })
    }
    if (judgements.length === 0) throw new Refusal('conflict', 'Give at least one judgement.')
    recordEvent(tx, aboutInspection(inspectionId, 'judgements-entered', `Entered ${partsInWords({ judgement: judgements.length })}.`))
    return judgements.length
  })
}

export type AmendJudgement = ChangeOrder & { readonly id: string; readonly revision: number; readonly judgement: JudgementContent }

/** Corrects a judgement. It is always what the inspectorate gave, never worked out. */
export function amendJudgement(db: Database<InspectionDatabase>, viewer: Viewer, order: AmendJudgement): Promise<StaleEdit | null> {
  return changeInspection(db, viewer, 'amendJudgement', order, async (tx) => {
    await refuseUnlessPart(tx, order.inspectionId, 'judgement', order.id)
    const row = judgementRow(order.judgement)
    const stale = await updateRevised<InspectionDatabase, 'judgement'>(tx, 'judgement', order.id, order.revision, row)
    if (stale) return stale
    recordEvent(tx, aboutInspection(order.inspectionId, 'judgement-amended', 'Amended a judgement.', { id: order.id, now: row }))
    return null
  })
}

function judgementRow(judgement: JudgementContent) {
  const problem = problemWithJudgement(judgement)
  if (problem) throw new Refusal('conflict', problem)
  return {
    set_key: judgement.set,
    area: judgement.area,
    parent_area: judgement.parentArea,
    grade: judgement.grade,
    not_reported_reason: judgement.grade === null ? judgement.notReportedReason : null,
    printed_area: judgement.printedArea,
    printed_grade: judgement.grade === null ? null : judgement.printedGrade,
  }
}

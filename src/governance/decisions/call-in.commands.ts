import { londonDay } from '../../calendar/london.ts'
import { printDay } from '../../calendar/print-day.ts'
import type { Database } from '../../database/database.ts'
import { inTransaction } from '../../database/in-transaction.ts'
import { newId } from '../../database/new-id.ts'
import { isStaleEdit, type StaleEdit } from '../../database/stale-edit.ts'
import { updateRevised } from '../../database/update-revised.ts'
import { recordEvent } from '../../history/record-event.ts'
import type { Viewer } from '../../people/viewer.ts'
import { Refusal } from '../../refusal.ts'
import type { GovernanceDatabase } from '../governance.tables.ts'
import type { CallIn } from './decision.ts'
import { callInRecorded, decidedBy } from './decision-events.ts'
import { lockDecision } from './lock-decision.commands.ts'

export type CallInOrder = Omit<CallIn, 'id' | 'revision'> & {
  readonly commandId: string
  readonly planId: string | null
  readonly decisionId: string
  /** Of the call-in; 0 where none was on record when the form was opened. */
  readonly revision: number
}

/** Records that a decision was called in, and later what came of it. */
export async function recordCallIn(db: Database<GovernanceDatabase>, viewer: Viewer, order: CallInOrder): Promise<StaleEdit | null> {
  const { decisionId, revision } = order
  return inTransaction(db, viewer, order.commandId, async (tx) => {
    const decision = await lockDecision(tx, viewer, 'recordCallIn', order)
    for (const day of [order.calledInOn, order.outcomeOn])
      if (day && Temporal.PlainDate.compare(day, londonDay(tx.moment)) > 0)
        throw new Refusal('conflict', `${printDay(day)} hasn’t come yet: it is recorded once it has happened.`)
    if (Temporal.PlainDate.compare(order.calledInOn, decision.madeOn) < 0)
      throw new Refusal('conflict', `The decision was made on ${printDay(decision.madeOn)}: it can’t have been called in before that day.`)
    const columns = {
      called_in_on: order.calledInOn.toString(),
      by_whom: order.byWhom,
      why: order.why,
      outcome: order.outcome,
      outcome_on: order.outcomeOn?.toString() ?? null,
      outcome_words: order.outcomeWords,
    }
    if (decision.callIn === null)
      await tx
        .insertInto('call_in')
        .values({ id: newId(), decision_id: decisionId, ...columns, recorded_by: viewer.personId })
        .execute()
    else {
      const stale = await updateRevised<GovernanceDatabase, 'call_in'>(tx, 'call_in', decision.callIn.id, revision, columns)
      if (isStaleEdit(stale)) return stale
    }
    recordEvent(tx, callInRecorded(decidedBy(decision), order))
    return null
  })
}

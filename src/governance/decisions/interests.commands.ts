import type { Database, Writer } from '../../database/database.ts'
import { inTransaction } from '../../database/in-transaction.ts'
import { newId } from '../../database/new-id.ts'
import { isStaleEdit, type StaleEdit } from '../../database/stale-edit.ts'
import { deleteRevised, updateRevised } from '../../database/update-revised.ts'
import { recordEvent } from '../../history/record-event.ts'
import type { Act } from '../../people/permissions.ts'
import type { Viewer } from '../../people/viewer.ts'
import type { GovernanceDatabase } from '../governance.tables.ts'
import { decidedBy } from './decision-events.ts'
import { type Interest, interestChanged, interestDeclared, interestRemoved } from './interest.ts'
import { getInterest } from './interests.queries.ts'
import { lockDecision } from './lock-decision.commands.ts'

type Db = Database<GovernanceDatabase>
type Tx = Writer<GovernanceDatabase>

export type InterestOrder = Omit<Interest, 'id' | 'revision'>

type OfDecision = { readonly commandId: string; readonly planId: string | null; readonly decisionId: string }
type OfInterest = OfDecision & { readonly interestId: string; readonly revision: number }

/** Records an interest that a member declared when the decision was made. */
export function declareInterest(db: Db, viewer: Viewer, order: InterestOrder & OfDecision): Promise<string> {
  return onDecision(db, viewer, 'declareInterest', order, async (tx, of) => {
    const id = newId()
    await tx
      .insertInto('decision_interest')
      .values({ id, decision_id: order.decisionId, ...columns(order), recorded_by: viewer.personId })
      .execute()
    recordEvent(tx, interestDeclared(of, order.who))
    return id
  })
}

export function changeInterest(db: Db, viewer: Viewer, order: InterestOrder & OfInterest): Promise<StaleEdit | null> {
  return onDecision(db, viewer, 'changeInterest', order, async (tx, of) => {
    const { id } = await getInterest(tx, order.decisionId, order.interestId)
    const stale = await updateRevised<GovernanceDatabase, 'decision_interest'>(tx, 'decision_interest', id, order.revision, columns(order))
    if (isStaleEdit(stale)) return stale
    recordEvent(tx, interestChanged(of, order.who))
    return null
  })
}

export function removeInterest(db: Db, viewer: Viewer, order: OfInterest): Promise<StaleEdit | null> {
  return onDecision(db, viewer, 'removeInterest', order, async (tx, of) => {
    const { id, who } = await getInterest(tx, order.decisionId, order.interestId)
    const stale = await deleteRevised<GovernanceDatabase, 'decision_interest'>(tx, 'decision_interest', id, order.revision)
    if (isStaleEdit(stale)) return stale
    recordEvent(tx, interestRemoved(of, who))
    return null
  })
}

const columns = ({ who, kind, what, stayed, dispensation }: InterestOrder) => ({ who, kind, what, stayed, dispensation })

type Of = Parameters<typeof interestDeclared>[0]

function onDecision<R>(db: Db, viewer: Viewer, act: Act, order: OfDecision, work: (tx: Tx, of: Of) => Promise<R>): Promise<R> {
  return inTransaction(db, viewer, order.commandId, async (tx) => {
    const decision = await lockDecision(tx, viewer, act, order)
    return work(tx, { ...decidedBy(decision), madeOn: decision.madeOn })
  })
}

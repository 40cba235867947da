import type { Database } from '../../database/database.ts'
import { inTransaction } from '../../database/in-transaction.ts'
import { newId } from '../../database/new-id.ts'
import { isStaleEdit, type StaleEdit } from '../../database/stale-edit.ts'
import { deleteRevised, updateRevised } from '../../database/update-revised.ts'
import { recordEvent } from '../../history/record-event.ts'
import { mustBeAllowed } from '../../people/must-be-allowed.ts'
import type { Viewer } from '../../people/viewer.ts'
import { Refusal } from '../../refusal.ts'
import type { GovernanceDatabase } from '../governance.tables.ts'
import { type CouncilPeriod, periodAdded, periodChanged, periodRemoved } from './council-period.ts'
import { listCouncilPeriods } from './council-periods.queries.ts'

type Db = Database<GovernanceDatabase>

export type PeriodOrder = Pick<CouncilPeriod, 'kind' | 'name' | 'fromOn' | 'toOn' | 'source'> & { readonly commandId: string }
type OfPeriod = { readonly periodId: string; readonly revision: number; readonly commandId: string }

const does = 'say when the council is in recess or before an election'

/** Says when the council is in recess, or holds back before an election. */
export async function addCouncilPeriod(db: Db, viewer: Viewer, order: PeriodOrder): Promise<string> {
  mustBeAllowed(viewer, 'addCouncilPeriod', does)
  return inTransaction(db, viewer, order.commandId, async (tx) => {
    const id = newId()
    await tx
      .insertInto('council_period')
      .values({ id, ...columns(order), recorded_by: viewer.personId })
      .execute()
    recordEvent(tx, periodAdded({ id, ...order }))
    return id
  })
}

export async function changeCouncilPeriod(db: Db, viewer: Viewer, order: PeriodOrder & OfPeriod): Promise<StaleEdit | null> {
  mustBeAllowed(viewer, 'changeCouncilPeriod', does)
  return inTransaction(db, viewer, order.commandId, async (tx) => {
    const { periodId, revision } = order
    const stale = await updateRevised<GovernanceDatabase, 'council_period'>(tx, 'council_period', periodId, revision, columns(order))
    if (isStaleEdit(stale)) return stale
    recordEvent(tx, periodChanged({ id: periodId, ...order }))
    return null
  })
}

export async function removeCouncilPeriod(db: Db, viewer: Viewer, order: OfPeriod): Promise<StaleEdit | null> {
  mustBeAllowed(viewer, 'removeCouncilPeriod', does)
  return inTransaction(db, viewer, order.commandId, async (tx) => {
    const period = (await listCouncilPeriods(tx, viewer)).find(({ id }) => id === order.periodId)
    if (!period) throw new Refusal('not-found', 'There is no such period. It may have been taken out.')
    const stale = await deleteRevised<GovernanceDatabase, 'council_period'>(tx, 'council_period', order.periodId, order.revision)
    if (isStaleEdit(stale)) return stale
    recordEvent(tx, periodRemoved(period))
    return null
  })
}

const columns = (order: PeriodOrder) => ({
  kind: order.kind,
  name: order.name,
  from_on: order.fromOn.toString(),
  to_on: order.toOn.toString(),
  source: order.source,
})

import { londonDay } from '../../calendar/london.ts'
import { printDay } from '../../calendar/print-day.ts'
import type { Database, Writer } from '../../database/database.ts'
import { inTransaction } from '../../database/in-transaction.ts'
import { newId } from '../../database/new-id.ts'
import { isStaleEdit, type StaleEdit } from '../../database/stale-edit.ts'
import { deleteRevised, updateRevised } from '../../database/update-revised.ts'
import { recordEvent } from '../../history/record-event.ts'
import { mustBeAllowed } from '../../people/must-be-allowed.ts'
import type { Act } from '../../people/permissions.ts'
import type { Viewer } from '../../people/viewer.ts'
import { lockPlan } from '../../plan/lock-plan.commands.ts'
import { Refusal } from '../../refusal.ts'
import type { GovernanceDatabase } from '../governance.tables.ts'
import { scopesOf } from '../report/report.ts'
import { getReport } from '../report/reports.queries.ts'
import { getSight } from './sights.queries.ts'
import { type Sight, sightChanged, sightRecorded, sightRemoved } from './tracking.ts'

type Db = Database<GovernanceDatabase>
type Tx = Writer<GovernanceDatabase>

export type SightOrder = Pick<Sight, 'on' | 'document' | 'said'> & {
  /** Of a plan: the frozen version that was seen. */
  readonly versionId: string | null
  /** A body of the book, or else the name of a person or group. */
  readonly bodyId: string | null
  readonly who: string | null
}

export type SeenThing = { readonly kind: 'plan' | 'report'; readonly id: string }

/** Records that somebody saw a version of a plan, or a report, and what they said. */
export async function recordSight(
  db: Db,
  viewer: Viewer,
  order: SightOrder & { readonly commandId: string; readonly of: SeenThing },
): Promise<string> {
  return inTransaction(db, viewer, order.commandId, async (tx) => {
    await holdSeen(tx, viewer, 'recordSight', order.of)
    await check(tx, order, order.of)
    const id = newId()
    const of = order.of.kind === 'plan' ? { plan_id: order.of.id } : { report_id: order.of.id }
    await tx
      .insertInto('body_sight')
      .values({ id, ...of, ...columns(order), recorded_by: viewer.personId })
      .execute()
    recordEvent(tx, sightRecorded(await getSight(tx, viewer, id)))
    return id
  })
}

type OfSight = { readonly commandId: string; readonly sightId: string; readonly revision: number }

export async function changeSight(db: Db, viewer: Viewer, order: SightOrder & OfSight): Promise<StaleEdit | null> {
  return onSight(db, viewer, 'changeSight', order, async (tx, sight) => {
    await check(tx, order, sight.of)
    const stale = await updateRevised<GovernanceDatabase, 'body_sight'>(tx, 'body_sight', sight.id, order.revision, columns(order))
    if (isStaleEdit(stale)) return stale
    recordEvent(tx, sightChanged(await getSight(tx, viewer, sight.id)))
    return null
  })
}

export async function removeSight(db: Db, viewer: Viewer, order: OfSight): Promise<StaleEdit | null> {
  return onSight(db, viewer, 'removeSight', order, async (tx, sight) => {
    const stale = await deleteRevised<GovernanceDatabase, 'body_sight'>(tx, 'body_sight', sight.id, order.revision)
    if (isStaleEdit(stale)) return stale
    recordEvent(tx, sightRemoved(sight))
    return null
  })
}

function onSight<R>(db: Db, viewer: Viewer, act: Act, order: OfSight, work: (tx: Tx, sight: Sight) => Promise<R>): Promise<R> {
  return inTransaction(db, viewer, order.commandId, async (tx) => {
    const sight = await getSight(tx, viewer, order.sightId)
    await holdSeen(tx, viewer, act, sight.of)
    return work(tx, sight)
  })
}

/** Holds the plan or report as this person sees it, once they may do this to it. */
async function holdSeen(tx: Tx, viewer: Viewer, act: Act, of: SeenThing): Promise<void> {
  const does = 'record who saw this'
  if (of.kind === 'plan') {
    mustBeAllowed(viewer, act, does, { kind: 'plan', id: of.id })
    await lockPlan(tx, viewer, of.id)
    return
  }
  const report = await getReport(tx, viewer, of.id)
  mustBeAllowed(viewer, act, does, scopesOf(report))
  await tx.selectFrom('report').select('id').where('id', '=', of.id).forUpdate().execute()
}

const columns = (order: SightOrder) => ({
  plan_version_id: order.versionId,
  body_id: order.bodyId,
  who: order.who,
  seen_on: order.on.toString(),
  document: order.document,
  said: order.said,
})

async function check(tx: Tx, { on, versionId, bodyId, who }: SightOrder, of: SeenThing): Promise<void> {
  if (Temporal.PlainDate.compare(on, londonDay(tx.moment)) > 0)
    throw new Refusal('conflict', `${printDay(on)} hasn’t come yet: it is recorded once they have seen it.`)
  if ((bodyId === null) === (who === null)) throw new Refusal('conflict', 'Say who saw it: a body, or else a person or group by name.')
  if (bodyId !== null && !(await tx.selectFrom('body').select('id').where('id', '=', bodyId).executeTakeFirst()))
    throw new Refusal('not-found', 'There is no such body in the authority’s book.')
  if (versionId === null) return
  const version = await tx.selectFrom('plan_version').select('plan_id').where('id', '=', versionId).executeTakeFirst()
  if (of.kind !== 'plan' || version?.plan_id !== of.id) throw new Refusal('not-found', 'This plan has no such version.')
}

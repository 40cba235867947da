import type { Database, Writer } from '../../database/database.ts'
import { inTransaction } from '../../database/in-transaction.ts'
import { newId } from '../../database/new-id.ts'
import { isStaleEdit, type StaleEdit } from '../../database/stale-edit.ts'
import { deleteRevised, updateRevised } from '../../database/update-revised.ts'
import { recordEvent } from '../../history/record-event.ts'
import { mustBeAllowed } from '../../people/must-be-allowed.ts'
import type { Viewer } from '../../people/viewer.ts'
import { lockPlan } from '../../plan/lock-plan.commands.ts'
import { Refusal } from '../../refusal.ts'
import type { GovernanceDatabase } from '../governance.tables.ts'
import { type Frequency, type Part, partInWords, planBodyNamed, planBodyRemoved, type Standing } from './plan-body.ts'

type Db = Database<GovernanceDatabase>

export type PlanBodyOrder = {
  readonly part: Part
  readonly standing: Standing
  readonly howOften: Frequency | null
  readonly note: string | null
}

export type NamePlanBody = PlanBodyOrder & { readonly commandId: string; readonly planId: string; readonly bodyId: string }

/** Says what a body does for a plan. One body may have two parts: endorse it, then monitor it. */
export async function namePlanBody(db: Db, viewer: Viewer, order: NamePlanBody): Promise<string> {
  mustBeAllowed(viewer, 'namePlanBody', 'say which bodies have a part in this plan', { kind: 'plan', id: order.planId })
  return inTransaction(db, viewer, order.commandId, async (tx) => {
    await lockPlan(tx, viewer, order.planId)
    const body = await tx.selectFrom('body').select(['id', 'name']).where('id', '=', order.bodyId).executeTakeFirst()
    if (!body) throw new Refusal('not-found', 'There is no such body in the authority’s book.')
    await refuseTwin(tx, order.planId, body, order.part, null)
    const id = newId()
    const row = { id, plan_id: order.planId, body_id: body.id, ...columns(order) }
    await tx
      .insertInto('plan_body')
      .values({ ...row, recorded_by: viewer.personId })
      .execute()
    recordEvent(tx, planBodyNamed(order.planId, body, partInWords(order)))
    return id
  })
}

type OfPlanBody = { readonly commandId: string; readonly planId: string; readonly planBodyId: string; readonly revision: number }

/** Changes what a body does for a plan: it has agreed to, or wants reports more often. */
export async function changePlanBody(db: Db, viewer: Viewer, order: PlanBodyOrder & OfPlanBody): Promise<StaleEdit | null> {
  mustBeAllowed(viewer, 'changePlanBody', 'say which bodies have a part in this plan', { kind: 'plan', id: order.planId })
  return inTransaction(db, viewer, order.commandId, async (tx) => {
    const body = await bodyOf(tx, viewer, order)
    await refuseTwin(tx, order.planId, body, order.part, order.planBodyId)
    const stale = await updateRevised<GovernanceDatabase, 'plan_body'>(tx, 'plan_body', order.planBodyId, order.revision, columns(order))
    if (isStaleEdit(stale)) return stale
    recordEvent(tx, planBodyNamed(order.planId, body, partInWords(order)))
    return null
  })
}

export async function removePlanBody(db: Db, viewer: Viewer, order: OfPlanBody): Promise<StaleEdit | null> {
  mustBeAllowed(viewer, 'removePlanBody', 'say which bodies have a part in this plan', { kind: 'plan', id: order.planId })
  return inTransaction(db, viewer, order.commandId, async (tx) => {
    const body = await bodyOf(tx, viewer, order)
    const stale = await deleteRevised<GovernanceDatabase, 'plan_body'>(tx, 'plan_body', order.planBodyId, order.revision)
    if (isStaleEdit(stale)) return stale
    recordEvent(tx, planBodyRemoved(order.planId, body))
    return null
  })
}

const columns = ({ part, standing, howOften, note }: PlanBodyOrder) => ({ part, standing, how_often: howOften, note })

async function bodyOf(tx: Writer<GovernanceDatabase>, viewer: Viewer, { planId, planBodyId }: OfPlanBody) {
  await lockPlan(tx, viewer, planId)
  const body = await tx
    .selectFrom('plan_body')
    .innerJoin('body', (on) => on.onRef('body.authority_id', '=', 'plan_body.authority_id').onRef('body.id', '=', 'plan_body.body_id'))
    .select(['body.id', 'body.name'])
    .where('plan_body.id', '=', planBodyId)
    .where('plan_body.plan_id', '=', planId)
    .executeTakeFirst()
  if (!body) throw new Refusal('not-found', 'This body has no such part in the plan. It may have been taken out.')
  return body
}

async function refuseTwin(
  tx: Writer<GovernanceDatabase>,
  planId: string,
  body: { id: string; name: string },
  part: Part,
  besides: string | null,
) {
  const rows = await tx
    .selectFrom('plan_body')
    .select('id')
    .where('plan_id', '=', planId)
    .where('body_id', '=', body.id)
    .where('part', '=', part)
    .execute()
  if (rows.some(({ id }) => id !== besides)) throw new Refusal('conflict', `${body.name} has this part in the plan already.`)
}

import type { Database, Writer } from '../database/database.ts'
import { newId } from '../database/new-id.ts'
import { isStaleEdit, type StaleEdit } from '../database/stale-edit.ts'
import { deleteRevised, updateRevised } from '../database/update-revised.ts'
import { recordEvent } from '../history/record-event.ts'
import type { Viewer } from '../people/viewer.ts'
import { Refusal } from '../refusal.ts'
import { onWholePlan } from './on-whole-plan.commands.ts'
import { endOfOrder } from './order-of-parts.commands.ts'
import type { PlanDatabase } from './plan.tables.ts'
import type { MeasureContent, PlanContent } from './plan-content.ts'
import { measureAdded, measureChanged, measureRemoved } from './plan-part-events.ts'

/** A success measure as it is written; baseline and target are decimals as text. */
export type MeasureOrder = {
  readonly title: string
  readonly unit: string
  readonly direction: MeasureContent['direction']
  readonly baseline: string | null
  readonly baselineOn: Temporal.PlainDate | null
  readonly target: string | null
  readonly byOn: Temporal.PlainDate | null
  readonly source: string | null
  readonly actionIds: readonly string[]
  readonly findingIds: readonly string[]
}

type InPlan = { readonly commandId: string; readonly planId: string }
type OnMeasure = InPlan & { readonly measureId: string; readonly revision: number }

const what = 'change this plan’s success measures'

export async function addMeasure(db: Database<PlanDatabase>, viewer: Viewer, order: MeasureOrder & InPlan): Promise<string> {
  return onWholePlan(db, viewer, { act: 'addMeasure', what, ...order }, async (tx, plan) => {
    const id = newId()
    const place = { id, plan_id: plan.id, position: await endOfOrder(tx, 'measure', plan.id), recorded_by: viewer.personId }
    await tx
      .insertInto('measure')
      .values({ ...place, ...columns(order) })
      .execute()
    await speakOf(tx, viewer, plan, id, order, { actionIds: [], findingIds: [] })
    recordEvent(tx, measureAdded(plan.id, order.title))
    return id
  })
}

export async function changeMeasure(
  db: Database<PlanDatabase>,
  viewer: Viewer,
  order: MeasureOrder & OnMeasure,
): Promise<string | StaleEdit> {
  return onWholePlan(db, viewer, { act: 'changeMeasure', what, ...order }, async (tx, plan): Promise<string | StaleEdit> => {
    const was = measureOf(plan, order.measureId)
    const stale = await updateRevised(tx, 'measure', order.measureId, order.revision, columns(order))
    if (isStaleEdit(stale)) return stale
    await speakOf(tx, viewer, plan, was.id, order, was)
    recordEvent(tx, measureChanged(plan.id, was.title, order.title))
    return was.id
  })
}

export async function removeMeasure(db: Database<PlanDatabase>, viewer: Viewer, order: OnMeasure): Promise<string | StaleEdit> {
  return onWholePlan(db, viewer, { act: 'removeMeasure', what, ...order }, async (tx, plan): Promise<string | StaleEdit> => {
    const was = measureOf(plan, order.measureId)
    await tx.deleteFrom('measure_action').where('measure_id', '=', was.id).execute()
    await tx.deleteFrom('measure_finding').where('measure_id', '=', was.id).execute()
    const stale = await deleteRevised(tx, 'measure', was.id, order.revision)
    if (isStaleEdit(stale)) return stale
    recordEvent(tx, measureRemoved(plan.id, was.title))
    return was.id
  })
}

function measureOf(plan: PlanContent, measureId: string): MeasureContent {
  const measure = plan.measures.find((each) => each.id === measureId)
  if (!measure) throw new Refusal('not-found', 'There is no such measure in this plan. Somebody may have removed it.')
  return measure
}

type Spoken = { readonly actionIds: readonly string[]; readonly findingIds: readonly string[] }

/** Makes a measure speak of these actions and findings; those that this person can't see stay as they were. */
async function speakOf(tx: Writer<PlanDatabase>, viewer: Viewer, plan: PlanContent, id: string, now: Spoken, was: Spoken): Promise<void> {
  const missing =
    now.actionIds.some((each) => !plan.actions.some((action) => action.id === each)) ||
    now.findingIds.some((each) => !plan.findings.some((finding) => finding.id === each))
  if (missing) throw new Refusal('conflict', 'One of these actions or findings is not in this plan any more.')
  const row = { measure_id: id, recorded_by: viewer.personId }
  for (const action of was.actionIds.filter((each) => !now.actionIds.includes(each)))
    await tx.deleteFrom('measure_action').where('measure_id', '=', id).where('action_id', '=', action).execute()
  for (const finding of was.findingIds.filter((each) => !now.findingIds.includes(each)))
    await tx.deleteFrom('measure_finding').where('measure_id', '=', id).where('finding_id', '=', finding).execute()
  for (const action_id of now.actionIds.filter((each) => !was.actionIds.includes(each)))
    await tx
      .insertInto('measure_action')
      .values({ id: newId(), ...row, action_id })
      .execute()
  for (const finding_id of now.findingIds.filter((each) => !was.findingIds.includes(each)))
    await tx
      .insertInto('measure_finding')
      .values({ id: newId(), ...row, finding_id })
      .execute()
}

const columns = (order: MeasureOrder) => ({
  title: order.title,
  unit: order.unit,
  direction: order.direction,
  baseline: order.baseline,
  baseline_on: order.baselineOn?.toString() ?? null,
  target: order.target,
  by_on: order.byOn?.toString() ?? null,
  source: order.source,
})

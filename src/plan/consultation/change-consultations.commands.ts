import type { Database } from '../../database/database.ts'
import { newId } from '../../database/new-id.ts'
import { isStaleEdit, type StaleEdit } from '../../database/stale-edit.ts'
import { deleteRevised, updateRevised } from '../../database/update-revised.ts'
import { recordEvent } from '../../history/record-event.ts'
import type { Viewer } from '../../people/viewer.ts'
import { onWholePlan, putBackOrRefuse } from '../on-whole-plan.commands.ts'
import { endOfOrder } from '../order-of-parts.commands.ts'
import type { PlanDatabase } from '../plan.tables.ts'
import { type Consulted, consultedInWords, daysInWords, findConsultation } from './consultation.ts'

/** Who was consulted and what came of it; days as text. */
export type ConsultationOrder = {
  readonly who: Consulted
  readonly name: string
  readonly fromOn: string
  readonly toOn: string | null
  readonly how: string | null
  readonly said: string | null
  readonly changed: string | null
}

type InPlan = { readonly commandId: string; readonly planId: string }
type OnConsultation = InPlan & { readonly consultationId: string; readonly revision: number }

const what = 'record who was consulted on this plan'

export async function addConsultation(db: Database<PlanDatabase>, viewer: Viewer, order: ConsultationOrder & InPlan): Promise<string> {
  return onWholePlan(db, viewer, { act: 'addConsultation', what, ...order }, async (tx, plan) => {
    const id = newId()
    const place = { id, plan_id: plan.id, position: await endOfOrder(tx, 'consultation', plan.id), recorded_by: viewer.personId }
    await tx
      .insertInto('consultation')
      .values({ ...place, ...columns(order) })
      .execute()
    recordEvent(tx, told('consultation-added', plan.id, `Recorded the consultation of ${named(order)}, ${daysInWords(order)}.`))
    return id
  })
}

export async function changeConsultation(
  db: Database<PlanDatabase>,
  viewer: Viewer,
  order: ConsultationOrder & OnConsultation,
): Promise<string | StaleEdit> {
  return onWholePlan(db, viewer, { act: 'changeConsultation', what, ...order }, async (tx, plan): Promise<string | StaleEdit> => {
    const was = findConsultation(plan, order.consultationId)
    const stale = await updateRevised(tx, 'consultation', was.id, order.revision, columns(order))
    if (isStaleEdit(stale)) return stale
    recordEvent(tx, told('consultation-changed', plan.id, `Changed what is recorded of the consultation of ${named(was)}.`))
    return was.id
  })
}

export async function removeConsultation(db: Database<PlanDatabase>, viewer: Viewer, order: OnConsultation): Promise<string | StaleEdit> {
  return onWholePlan(db, viewer, { act: 'removeConsultation', what, ...order }, async (tx, plan): Promise<string | StaleEdit> => {
    const was = findConsultation(plan, order.consultationId)
    const stale = await deleteRevised(tx, 'consultation', was.id, order.revision)
    if (isStaleEdit(stale)) return stale
    recordEvent(tx, told('consultation-removed', plan.id, `Removed the consultation of ${named(was)}.`))
    return was.id
  })
}

export async function putConsultationBack(
  db: Database<PlanDatabase>,
  viewer: Viewer,
  order: InPlan & { readonly removedBy: string },
): Promise<string> {
  return onWholePlan(db, viewer, { act: 'putConsultationBack', what, ...order }, async (tx, plan) => {
    await putBackOrRefuse(tx, plan, order.removedBy, ['consultation-removed'])
    recordEvent(tx, told('consultation-put-back', plan.id, 'Put back a consultation that had been removed.'))
    return plan.id
  })
}

const told = (what: string, planId: string, sentence: string) => ({ what, about: { kind: 'plan', id: planId }, sentence })

const named = ({ who, name }: { readonly who: string; readonly name: string }) => `“${name}” (${consultedInWords(who).toLowerCase()})`

const columns = (order: ConsultationOrder) => ({
  who: order.who,
  name: order.name,
  from_on: order.fromOn,
  to_on: order.toOn,
  how: order.how,
  said: order.said,
  changed: order.changed,
})

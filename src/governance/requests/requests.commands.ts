import { londonDay } from '../../calendar/london.ts'
import { printDay } from '../../calendar/print-day.ts'
import type { Database, Writer } from '../../database/database.ts'
import { inTransaction } from '../../database/in-transaction.ts'
import { newId } from '../../database/new-id.ts'
import { isStaleEdit, type StaleEdit } from '../../database/stale-edit.ts'
import { deleteRevised, updateRevised } from '../../database/update-revised.ts'
import { recordEvent } from '../../history/record-event.ts'
import { seenInspectionIds } from '../../inspection/seen-inspections.queries.ts'
import { mustBeAllowed } from '../../people/must-be-allowed.ts'
import type { Act } from '../../people/permissions.ts'
import type { Viewer } from '../../people/viewer.ts'
import { lockPlan } from '../../plan/lock-plan.commands.ts'
import { Refusal } from '../../refusal.ts'
import type { GovernanceDatabase } from '../governance.tables.ts'
import { getReport } from '../report/reports.queries.ts'
import {
  type BodyRequest,
  type RequestKind,
  requestAnswered,
  requestChanged,
  requestRecorded,
  requestRemoved,
  scopesOfRequest,
} from './request.ts'
import { getRequest } from './requests.queries.ts'

type Db = Database<GovernanceDatabase>
type Tx = Writer<GovernanceDatabase>

export type RequestOrder = {
  readonly bodyId: string
  readonly planId: string | null
  readonly inspectionId: string | null
  readonly kind: RequestKind
  readonly words: string
  readonly askedOn: Temporal.PlainDate
  readonly of: { readonly kind: 'post' | 'person'; readonly id: string } | { readonly kind: 'name'; readonly name: string }
  readonly byOn: Temporal.PlainDate | null
  readonly byWords: string | null
}

type Answer = { readonly on: Temporal.PlainDate; readonly words: string; readonly reportId: string | null }

type OfRequest = { readonly commandId: string; readonly requestId: string; readonly revision: number }

/** Records what a body asked. It needs no plan: the plan may be what is asked for. */
export async function recordRequest(db: Db, viewer: Viewer, order: RequestOrder & { readonly commandId: string }): Promise<string> {
  mustBeAllowedFor(viewer, 'recordRequest', order)
  return inTransaction(db, viewer, order.commandId, async (tx) => {
    const body = await checked(tx, viewer, order)
    const id = newId()
    await tx
      .insertInto('body_request')
      .values({ id, ...columns(order), recorded_by: viewer.personId })
      .execute()
    recordEvent(tx, requestRecorded({ id, body, ...order }, order.askedOn))
    return id
  })
}

export async function changeRequest(db: Db, viewer: Viewer, order: RequestOrder & OfRequest): Promise<StaleEdit | null> {
  mustBeAllowedFor(viewer, 'changeRequest', order)
  return inTransaction(db, viewer, order.commandId, async (tx) => {
    const was = await getRequest(tx, viewer, order.requestId)
    mustBeAllowedFor(viewer, 'changeRequest', placesOf(was))
    const body = await checked(tx, viewer, order)
    if (was.action && was.plan?.id !== order.planId)
      throw new Refusal('conflict', `An action of ${was.plan?.title} was made of it, so it stays with that plan.`)
    if (was.answer && Temporal.PlainDate.compare(was.answer.on, order.askedOn) < 0)
      throw new Refusal('conflict', `It was answered on ${printDay(was.answer.on)}: it can’t have been asked after that day.`)
    const stale = await updateRevised<GovernanceDatabase, 'body_request'>(tx, 'body_request', was.id, order.revision, columns(order))
    if (isStaleEdit(stale)) return stale
    recordEvent(tx, requestChanged({ id: was.id, body, ...order }))
    return null
  })
}

/** Takes a request off the record that was entered by mistake; one that was answered, or made into an action, stays. */
export async function removeRequest(db: Db, viewer: Viewer, order: OfRequest): Promise<StaleEdit | null> {
  return inTransaction(db, viewer, order.commandId, async (tx) => {
    const was = await getRequest(tx, viewer, order.requestId)
    mustBeAllowedFor(viewer, 'removeRequest', placesOf(was))
    if (was.answer || was.action)
      throw new Refusal('conflict', 'This request was taken up, so it stays on record. Change what is wrong in it.')
    const stale = await deleteRevised<GovernanceDatabase, 'body_request'>(tx, 'body_request', was.id, order.revision)
    if (isStaleEdit(stale)) return stale
    recordEvent(tx, requestRemoved(asked(was)))
    return null
  })
}

/** Records what a body was answered, and when; null takes the answer back, and the request is open again. */
export async function answerRequest(
  db: Db,
  viewer: Viewer,
  order: OfRequest & { readonly answer: Answer | null },
): Promise<StaleEdit | null> {
  return inTransaction(db, viewer, order.commandId, async (tx) => {
    const was = await getRequest(tx, viewer, order.requestId)
    mustBeAllowedFor(viewer, 'answerRequest', placesOf(was))
    const { answer } = order
    refuseComing(tx, answer?.on ?? null)
    if (answer && Temporal.PlainDate.compare(answer.on, was.askedOn) < 0)
      throw new Refusal('conflict', `It was asked on ${printDay(was.askedOn)}: it can’t have been answered before that day.`)
    if (answer?.reportId) await getReport(tx, viewer, answer.reportId)
    // A report that its writer may not see isn't in the form, and stays while the answer does.
    const report = answer === null ? null : (answer.reportId ?? (was.answer?.report ? null : undefined))
    const set = { answered_on: answer?.on.toString() ?? null, answer: answer?.words ?? null, answer_report_id: report }
    const stale = await updateRevised<GovernanceDatabase, 'body_request'>(tx, 'body_request', was.id, order.revision, set)
    if (isStaleEdit(stale)) return stale
    recordEvent(tx, requestAnswered(asked(was), answer?.on ?? null))
    return null
  })
}

const asked = (request: BodyRequest) => ({ id: request.id, body: request.body.name, ...placesOf(request) })

const placesOf = ({ body, plan, inspection }: BodyRequest) => ({
  bodyId: body.id,
  planId: plan?.id ?? null,
  inspectionId: inspection?.id ?? null,
})

const mustBeAllowedFor = (viewer: Viewer, act: Act, places: Pick<RequestOrder, 'bodyId' | 'planId'>) =>
  mustBeAllowed(viewer, act, 'record what bodies ask', scopesOfRequest(places))

const columns = (order: RequestOrder) => ({
  body_id: order.bodyId,
  plan_id: order.planId,
  inspection_id: order.inspectionId,
  kind: order.kind,
  words: order.words,
  asked_on: order.askedOn.toString(),
  of_post_id: order.of.kind === 'post' ? order.of.id : null,
  of_person_id: order.of.kind === 'person' ? order.of.id : null,
  of_name: order.of.kind === 'name' ? order.of.name : null,
  by_on: order.byOn?.toString() ?? null,
  by_words: order.byWords,
})

/** The body's name, once the day and what the request is about fit. */
async function checked(tx: Tx, viewer: Viewer, order: RequestOrder): Promise<string> {
  refuseComing(tx, order.askedOn)
  if (order.planId !== null) await lockPlan(tx, viewer, order.planId)
  if (order.inspectionId !== null) {
    const inspection = await tx
      .selectFrom('inspection')
      .select('id')
      .where('id', '=', order.inspectionId)
      .where('id', 'in', seenInspectionIds(tx, viewer))
      .executeTakeFirst()
    if (!inspection) throw new Refusal('not-found', 'There is no such inspection here.')
  }
  if (order.of.kind !== 'name') {
    const found = await tx.selectFrom(order.of.kind).select('id').where('id', '=', order.of.id).executeTakeFirst()
    if (!found) throw new Refusal('not-found', 'Whoever is asked is not in the authority’s book.')
  }
  const body = await tx.selectFrom('body').select('name').where('id', '=', order.bodyId).executeTakeFirst()
  if (!body) throw new Refusal('not-found', 'There is no such body in the authority’s book.')
  return body.name
}

function refuseComing(tx: Tx, day: Temporal.PlainDate | null): void {
  if (day && Temporal.PlainDate.compare(day, londonDay(tx.moment)) > 0)
    throw new Refusal(
      'conflict',
      `${printDay(day)} hasn’t come yet: what a body asks, and what it is answered, is recorded once it has happened.`,
    )
}

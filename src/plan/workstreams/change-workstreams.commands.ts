import type { Database, Writer } from '../../database/database.ts'
import { newId } from '../../database/new-id.ts'
import { isStaleEdit, type StaleEdit } from '../../database/stale-edit.ts'
import { deleteRevised, updateRevised } from '../../database/update-revised.ts'
import { recordEvent } from '../../history/record-event.ts'
import type { Viewer } from '../../people/viewer.ts'
import { Refusal } from '../../refusal.ts'
import { onWholePlan, putBackOrRefuse } from '../on-whole-plan.commands.ts'
import { emptyPart, endOfOrder, moveInOrder, refillPart } from '../order-of-parts.commands.ts'
import type { PlanDatabase } from '../plan.tables.ts'
import { getPlanContent } from '../plan-content.queries.ts'
import type { Named, PlanContent } from '../plan-content.ts'
import { type Book, readBook } from '../responsible.queries.ts'
import { findWorkstream, type WorkstreamWritten, workstreamChanges } from './workstream.ts'
import { workstreamAdded, workstreamChanged, workstreamMoved, workstreamPutBack, workstreamRemoved } from './workstream-events.ts'

type Chosen = { readonly kind: 'post' | 'person'; readonly id: string }

/** A workstream as it is written; all but its title may be decided later. */
export type WorkstreamOrder = {
  readonly title: string
  readonly lead: Chosen | null
  readonly accountable: Chosen | null
  readonly organisationId: string | null
}

type InPlan = { readonly commandId: string; readonly planId: string }
type OnWorkstream = InPlan & { readonly workstreamId: string }

const what = 'change this plan’s workstreams'

export async function addWorkstream(db: Database<PlanDatabase>, viewer: Viewer, order: WorkstreamOrder & InPlan): Promise<string> {
  return onWholePlan(db, viewer, { act: 'addWorkstream', what, ...order }, async (tx, plan) => {
    const id = newId()
    refuseTitleTaken(plan, order.title, null)
    await inWords(tx, order)
    const place = { id, plan_id: plan.id, position: await endOfOrder(tx, 'workstream', plan.id), recorded_by: viewer.personId }
    await tx
      .insertInto('workstream')
      .values({ ...place, ...columns(order) })
      .execute()
    recordEvent(tx, workstreamAdded({ id, title: order.title }))
    return id
  })
}

/** Several at once, by their titles, in this order; their leads are said later. Gives their ids. */
export async function addWorkstreams(
  db: Database<PlanDatabase>,
  viewer: Viewer,
  order: InPlan & { readonly titles: readonly string[] },
): Promise<string[]> {
  return onWholePlan(db, viewer, { act: 'addWorkstreams', what, ...order }, async (tx, plan) => {
    const ids: string[] = []
    for (const title of order.titles) {
      refuseTitleTaken(plan, title, null)
      const row = {
        id: newId(),
        plan_id: plan.id,
        title,
        position: await endOfOrder(tx, 'workstream', plan.id),
        recorded_by: viewer.personId,
      }
      await tx.insertInto('workstream').values(row).execute()
      recordEvent(tx, workstreamAdded(row))
      ids.push(row.id)
    }
    return ids
  })
}

export async function changeWorkstream(
  db: Database<PlanDatabase>,
  viewer: Viewer,
  order: WorkstreamOrder & OnWorkstream & { readonly revision: number },
): Promise<string | StaleEdit> {
  return onWholePlan(db, viewer, { act: 'changeWorkstream', what, ...order }, async (tx, plan): Promise<string | StaleEdit> => {
    const was = findWorkstream(plan, order.workstreamId)
    refuseTitleTaken(plan, order.title, was.id)
    const changes = workstreamChanges(was, await inWords(tx, order))
    if (changes.length === 0) return was.id
    const stale = await updateRevised(tx, 'workstream', was.id, order.revision, columns(order))
    if (isStaleEdit(stale)) return stale
    recordEvent(tx, workstreamChanged(was, changes))
    return was.id
  })
}

export async function moveWorkstream(
  db: Database<PlanDatabase>,
  viewer: Viewer,
  order: OnWorkstream & { readonly direction: 'up' | 'down' },
): Promise<string> {
  return onWholePlan(db, viewer, { act: 'moveWorkstream', what, ...order }, async (tx, plan) => {
    const workstream = findWorkstream(plan, order.workstreamId)
    if (await moveInOrder(tx, 'workstream', plan.id, workstream.id, order.direction))
      recordEvent(tx, workstreamMoved(workstream, order.direction))
    return workstream.id
  })
}

/** Its actions go to the workstream `to`, or to none. */
export async function removeWorkstream(
  db: Database<PlanDatabase>,
  viewer: Viewer,
  order: OnWorkstream & { readonly revision: number; readonly to: string | null },
): Promise<string | StaleEdit> {
  return onWholePlan(db, viewer, { act: 'removeWorkstream', what, ...order }, async (tx, plan): Promise<string | StaleEdit> => {
    const was = findWorkstream(plan, order.workstreamId)
    const to = order.to === null ? null : findWorkstream(plan, order.to)
    if (to?.id === was.id) throw new Refusal('conflict', 'Its actions can’t go to the workstream that is removed. Choose another.')
    await emptyPart(tx, 'workstream_id', was.id, to?.id ?? null)
    const stale = await deleteRevised(tx, 'workstream', was.id, order.revision)
    if (isStaleEdit(stale)) return stale
    const actions = plan.actions.filter((action) => action.workstreamId === was.id).length
    recordEvent(tx, workstreamRemoved(plan.id, was.title, actions, to?.title ?? null))
    return was.id
  })
}

/** Puts it back where it stood, with those of its actions that nobody has placed since. */
export async function putWorkstreamBack(
  db: Database<PlanDatabase>,
  viewer: Viewer,
  order: InPlan & { readonly removedBy: string },
): Promise<string> {
  return onWholePlan(db, viewer, { act: 'putWorkstreamBack', what, ...order }, async (tx, plan) => {
    await putBackOrRefuse(tx, plan, order.removedBy, ['workstream-removed'])
    const actions = await refillPart(tx, 'workstream_id', order.removedBy)
    const now = await getPlanContent(tx, viewer, plan.id)
    const back = now.workstreams.find(({ id }) => !plan.workstreams.some((each) => each.id === id))
    recordEvent(tx, workstreamPutBack(plan.id, back?.title ?? '', actions))
    return plan.id
  })
}

function refuseTitleTaken(plan: PlanContent, title: string, own: string | null): void {
  if (plan.workstreams.some((each) => each.id !== own && each.title.toLowerCase() === title.toLowerCase()))
    throw new Refusal('conflict', `The plan has a workstream “${title}” already. Give this one another name.`)
}

async function inWords(tx: Writer<PlanDatabase>, order: WorkstreamOrder): Promise<WorkstreamWritten> {
  const book = await readBook(tx)
  return {
    title: order.title,
    lead: named(book, order.lead),
    accountable: named(book, order.accountable),
    organisation: order.organisationId === null ? null : await organisationNamed(tx, order.organisationId),
  }
}

function named(book: Book, chosen: Chosen | null): Named | null {
  if (chosen === null) return null
  const found = chosen.kind === 'post' ? book.either(chosen.id, null) : book.person(chosen.id)
  if (!found) throw new Refusal('conflict', 'The person or post that you chose isn’t in the council’s book any more. Choose another.')
  return found
}

async function organisationNamed(tx: Writer<PlanDatabase>, id: string): Promise<Named> {
  const row = await tx.selectFrom('organisation').select(['id', 'name']).where('id', '=', id).executeTakeFirst()
  if (!row) throw new Refusal('conflict', 'The organisation that you chose isn’t in the council’s book any more. Choose another.')
  return row
}

const columns = (order: WorkstreamOrder) => ({
  title: order.title,
  lead_post_id: order.lead?.kind === 'post' ? order.lead.id : null,
  lead_person_id: order.lead?.kind === 'person' ? order.lead.id : null,
  accountable_post_id: order.accountable?.kind === 'post' ? order.accountable.id : null,
  accountable_person_id: order.accountable?.kind === 'person' ? order.accountable.id : null,
  organisation_id: order.organisationId,
})

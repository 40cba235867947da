import type { Database, Writer } from '../database/database.ts'
import { inTransaction } from '../database/in-transaction.ts'
import { newId } from '../database/new-id.ts'
import { positionsFor } from '../database/position.ts'
import { putBack } from '../database/put-back.ts'
import type { StaleEdit } from '../database/stale-edit.ts'
import { deleteRevised, updateRevised } from '../database/update-revised.ts'
import { recordEvent } from '../history/record-event.ts'
import type { Viewer } from '../people/viewer.ts'
import { Refusal } from '../refusal.ts'
import { type ContextContent, problemWithContext } from './context.ts'
import { getContext } from './contexts.queries.ts'
import { getInspectionFacts } from './get-inspection.queries.ts'
import type { InspectionDatabase } from './inspection.tables.ts'
import { aboutContext } from './inspection-events.ts'
import { refuseUnless } from './may-change.ts'
import { findRemoval } from './removals.queries.ts'
import { dayAndMonth } from './stored-values.ts'

export type RecordContext = { readonly commandId: string; readonly context: ContextContent }

/** Puts on record how others had been judged as at a day. Refuses parts that don't sum. Gives its id. */
export function recordContext(db: Database<InspectionDatabase>, viewer: Viewer, order: RecordContext): Promise<string> {
  refuseUnless(viewer, 'recordContext')
  return inTransaction(db, viewer, order.commandId, async (tx) => {
    await refuseProblem(tx, viewer, order.context)
    const id = newId()
    await tx
      .insertInto('context')
      .values({ id, kind: order.context.kind, ...contextRow(order.context), recorded_by: viewer.personId })
      .execute()
    await insertContextRows(tx, id, order.context)
    recordEvent(tx, aboutContext(id, 'context-recorded', 'Put on record how others had been judged.'))
    return id
  })
}

export type AmendContext = RecordContext & { readonly id: string; readonly revision: number }

/** Corrects context figures, the whole table at once. */
export function amendContext(db: Database<InspectionDatabase>, viewer: Viewer, order: AmendContext): Promise<StaleEdit | null> {
  refuseUnless(viewer, 'amendContext')
  return inTransaction(db, viewer, order.commandId, async (tx) => {
    const was = await getContext(tx, viewer, order.id)
    if (was.kind !== order.context.kind) throw new Refusal('conflict', 'Counts can’t become a table of authorities. Enter that anew.')
    await refuseProblem(tx, viewer, order.context)
    // `since` makes the row differ when only its parts do, so that somebody else's older form is known to be stale.
    const row = { ...contextRow(order.context), since: tx.moment.toString() }
    const stale = await updateRevised<InspectionDatabase, 'context'>(tx, 'context', order.id, order.revision, row)
    if (stale) return stale
    await deleteContextRows(tx, order.id)
    await insertContextRows(tx, order.id, order.context)
    recordEvent(tx, aboutContext(order.id, 'context-amended', 'Amended how others had been judged.'))
    return null
  })
}

export type RemoveContext = { readonly commandId: string; readonly id: string; readonly revision: number }

export function removeContext(db: Database<InspectionDatabase>, viewer: Viewer, order: RemoveContext): Promise<StaleEdit | null> {
  refuseUnless(viewer, 'removeContext')
  return inTransaction(db, viewer, order.commandId, async (tx) => {
    await getContext(tx, viewer, order.id)
    await deleteContextRows(tx, order.id)
    const stale = await deleteRevised<InspectionDatabase, 'context'>(tx, 'context', order.id, order.revision)
    if (stale) return stale
    recordEvent(tx, aboutContext(order.id, 'context-removed', 'Removed context figures.'))
    return null
  })
}

export type PutContextBack = { readonly commandId: string; readonly id: string; readonly removal: string }

export function putContextBack(db: Database<InspectionDatabase>, viewer: Viewer, order: PutContextBack): Promise<null> {
  refuseUnless(viewer, 'putContextBack')
  return inTransaction(db, viewer, order.commandId, async (tx) => {
    if (!(await findRemoval(tx, 'context', order.id, order.removal))) throw new Refusal('not-found', 'There is nothing there to put back.')
    if ((await putBack(tx, order.removal)) !== 'put-back')
      throw new Refusal('conflict', 'The figures can’t be put back: they are back already, or more than 30 days have passed.')
    await getContext(tx, viewer, order.id)
    recordEvent(tx, aboutContext(order.id, 'context-put-back', 'Put back context figures that had been removed.'))
    return null
  })
}

async function refuseProblem(tx: Writer<InspectionDatabase>, viewer: Viewer, context: ContextContent): Promise<void> {
  const problem = problemWithContext(context)
  if (problem) throw new Refusal('conflict', problem)
  if (context.inspectionId !== null) await getInspectionFacts(tx, viewer, context.inspectionId)
}

const contextRow = (context: ContextContent) => ({
  inspection_id: context.inspectionId,
  name: context.name,
  framework: context.framework,
  as_at_on: context.asAt,
  source: context.source,
  total: context.kind === 'counts' ? context.total : null,
})

async function deleteContextRows(tx: Writer<InspectionDatabase>, contextId: string): Promise<void> {
  await tx.deleteFrom('context_count').where('context_id', '=', contextId).execute()
  await tx.deleteFrom('context_authority').where('context_id', '=', contextId).execute()
}

async function insertContextRows(tx: Writer<InspectionDatabase>, contextId: string, context: ContextContent): Promise<void> {
  const by = { context_id: contextId, recorded_by: tx.acting.personId }
  if (context.kind === 'counts') {
    const places = positionsFor(context.counts.length)
    const rows = context.counts.map((part, n) => ({
      ...by,
      id: newId(),
      position: places[n] ?? '',
      grade: part.grade,
      printed_grade: part.printedGrade,
      count: part.count,
    }))
    await tx.insertInto('context_count').values(rows).execute()
    return
  }
  const places = positionsFor(context.authorities.length)
  const rows = context.authorities.map((authority, n) => {
    const published = dayAndMonth(authority.published)
    return {
      ...by,
      id: newId(),
      position: places[n] ?? '',
      authority_name: authority.authority,
      framework: authority.framework,
      published_on: published.day,
      published_month: published.month,
      judgements: JSON.stringify(authority.judgements),
    }
  })
  await tx.insertInto('context_authority').values(rows).execute()
}

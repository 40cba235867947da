import type { Database, Writer } from '../../database/database.ts'
import { newId } from '../../database/new-id.ts'
import { recordEvent } from '../../history/record-event.ts'
import type { Viewer } from '../../people/viewer.ts'
import { Refusal } from '../../refusal.ts'
import { actionColumns } from '../actions/action-columns.ts'
import { actionChanged } from '../actions/action-events.ts'
import type { ActionChange } from '../actions/action-order.ts'
import { closeActionOf } from '../actions/end-action.commands.ts'
import { writeActionParts } from '../actions/write-parts.commands.ts'
import { addActionTo } from '../change-actions.commands.ts'
import { onWholePlan } from '../on-whole-plan.commands.ts'
import { endOfOrder } from '../order-of-parts.commands.ts'
import { phaseAdded } from '../phases/phase-events.ts'
import type { PlanDatabase } from '../plan.tables.ts'
import { getPlanContent } from '../plan-content.queries.ts'
import type { ActionContent, PlanContent } from '../plan-content.ts'
import { workstreamAdded } from '../workstreams/workstream-events.ts'
import { addNewcomers } from './add-newcomers.commands.ts'
import { changeInWords, type FieldOfOrder, type OrderInFile, withWhatIsKnown } from './field-changes.ts'
import { getGivenTable, getImportDraft } from './get-import.queries.ts'
import { importing } from './give-table.commands.ts'
import type { DraftRow, ImportDraft } from './import-draft.ts'
import { broughtIn } from './import-events.ts'

type Tx = Writer<PlanDatabase>

export type BringIn = {
  readonly commandId: string
  readonly planId: string
  readonly importId: string
  /** What the draft said that the person saw. */
  readonly shown: string
  /** Who gave the table, where its import waited and is carried out by whoever approved it. */
  readonly givenBy?: string | null
}

/** How many actions were added and changed, and how many people, posts and organisations came into the book. */
export type BroughtIn = { readonly added: string; readonly changed: string; readonly people: string }

/** Puts a table on record as its draft was shown: all of it or nothing. 'otherwise' when the plan or the book changed since, and nothing is done. */
export async function bringIn(db: Database<PlanDatabase>, viewer: Viewer, order: BringIn): Promise<BroughtIn | 'otherwise'> {
  const { givenBy = viewer.personId } = order
  const kept = { ...order, givenBy }
  return onWholePlan(db, viewer, { act: 'bringIn', what: importing, ...kept }, async (tx, plan): Promise<BroughtIn | 'otherwise'> => {
    const given = await getGivenTable(tx, { personId: givenBy }, plan.id, order.importId)
    if (given.imported)
      throw new Refusal('conflict', `“${given.fileName}” has been brought in already. Give it again to bring in what changed since.`)
    const { draft, shown } = await getImportDraft(tx, plan, given, tx.moment)
    if (shown !== order.shown) return 'otherwise'
    const wrong = draft.rows.filter((row) => row.outcome === 'wrong').length
    if (wrong > 0) throw new Refusal('conflict', `${wrong === 1 ? 'One row is' : `${wrong} rows are`} wrong: nothing was brought in.`)
    const rows = draft.rows.filter((row) => row.outcome === 'added' || row.outcome === 'changed')
    const people = draft.newcomers.people.length + draft.newcomers.posts.length + draft.newcomers.organisations.length
    if (rows.length + people === 0) throw new Refusal('conflict', 'The plan says all of it already: there is nothing to bring in.')
    const made = await addNewcomers(tx, viewer, draft.newcomers, given.fileName)
    await addParts(tx, viewer, plan.id, draft, made)
    await bringRowsIn(tx, viewer, plan.id, rows, made, given.fileName)
    await tx.updateTable('plan_import').set({ imported_at: tx.moment.toString() }).where('id', '=', given.id).execute()
    const added = rows.filter((row) => row.outcome === 'added').length
    recordEvent(tx, broughtIn(plan.id, given.fileName, { added, changed: rows.length - added, people }))
    return { added: String(added), changed: String(rows.length - added), people: String(people) }
  })
}

/** Workstreams and phases that the plan hasn’t yet, in the file’s order. */
async function addParts(tx: Tx, viewer: Viewer, planId: string, draft: ImportDraft, made: Map<string, string>): Promise<void> {
  for (const [table, parts, event] of [
    ['workstream', draft.workstreams, workstreamAdded],
    ['phase', draft.phases, phaseAdded],
  ] as const)
    for (const part of parts) {
      const id = newId()
      const row = { id, plan_id: planId, title: part.title, position: await endOfOrder(tx, table, planId), recorded_by: viewer.personId }
      await tx.insertInto(table).values(row).execute()
      recordEvent(tx, event({ id, title: part.title }))
      made.set(part.id, id)
    }
}

async function bringRowsIn(
  tx: Tx,
  viewer: Viewer,
  planId: string,
  rows: readonly DraftRow[],
  made: ReadonlyMap<string, string>,
  file: string,
): Promise<void> {
  const plan = await getPlanContent(tx, viewer, planId)
  for (const row of rows) {
    const { action, order, changes, reference } = row
    const fields = new Set(changes.map((change) => change.field))
    const written = orderOf(order, made, action)
    const actionId = action
      ? await changed(tx, viewer, plan, { ...row, action }, only(written, fields))
      : await addActionTo(tx, viewer, plan, {
          ...written,
          title: order.title,
          reference: reference ?? undefined,
          origin: (order.findingIds ?? []).length > 0 ? 'finding' : 'own',
        })
    if (order.completeOn !== null && !action?.ended) await complete(tx, viewer, actionId, order.completeOn, file)
    await keepRatings(tx, viewer, actionId, action, order, file)
  }
}

/** Not by `changeAction`, which reads the plan anew each time: a table changes hundreds. */
async function changed(
  tx: Tx,
  viewer: Viewer,
  plan: PlanContent,
  { action, changes }: DraftRow & { action: ActionContent },
  change: ActionChange,
): Promise<string> {
  if (Object.keys(change).length === 0) return action.id
  await tx
    .updateTable('action')
    .set({ title: action.title, ...withoutUndefined(actionColumns(change)) })
    .where('id', '=', action.id)
    .execute()
  await writeActionParts(tx, viewer, plan, action.id, action, change)
  recordEvent(tx, actionChanged(action, changes.filter(({ field }) => field !== 'broughtIn' && field !== 'completeOn').map(changeInWords)))
  return action.id
}

const withoutUndefined = <Row extends object>(row: Row): Partial<Row> =>
  Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined)) as Partial<Row>

/** What the file says of an action, with the ids of what was made for it; milestones of the same title keep their own. */
function orderOf(order: OrderInFile, made: ReadonlyMap<string, string>, was: ActionContent | null) {
  const real = (id: string) => made.get(id) ?? id
  const day = (text: string | null) => (text === null ? null : Temporal.PlainDate.from(text))
  const chosen = (who: OrderInFile['owner']) => who && { kind: who.kind, id: real(who.id) }
  return {
    title: order.title,
    description: order.description,
    why: order.why,
    owner: chosen(order.owner),
    accountable: chosen(order.accountable),
    startsOn: day(order.startsOn),
    dueOn: day(order.dueOn),
    dueWords: order.dueWords,
    workstreamId: order.workstreamId && real(order.workstreamId),
    phaseId: order.phaseId && real(order.phaseId),
    findingIds: order.findingIds ?? [],
    partners: order.partners.map(({ organisationId, contact }) => ({
      organisationId: real(organisationId),
      contactId: contact
        ? real(contact.id)
        : (was?.partners.find(({ organisation }) => organisation.id === organisationId)?.contact?.id ?? null),
    })),
    milestones: withWhatIsKnown(order.milestones ?? [], was).map((each) => ({
      ...each,
      dueOn: day(each.dueOn),
      reachedOn: day(each.reachedOn),
    })),
    equalityNote: order.equalityNote,
  }
}

function only(written: ReturnType<typeof orderOf>, fields: ReadonlySet<FieldOfOrder>): ActionChange {
  const named = Object.entries(written).filter(([field]) => fields.has((field === 'dueWords' ? 'dueOn' : field) as FieldOfOrder))
  return Object.fromEntries(named)
}

/** One whose reference the plan gave is told of by it. */
async function complete(tx: Tx, viewer: Viewer, actionId: string, on: string, file: string): Promise<void> {
  const action = await tx.selectFrom('action').select(['id', 'reference', 'title']).where('id', '=', actionId).executeTakeFirstOrThrow()
  const closed = { closedOn: Temporal.PlainDate.from(on), reasonCode: null, reason: `As “${file}” has it` }
  await closeActionOf(tx, viewer, { ...action, ended: null }, { outcome: 'complete', ...closed })
}

/** One for each day or month: a later file’s takes the place of an earlier one’s. */
async function keepRatings(
  tx: Tx,
  viewer: Viewer,
  actionId: string,
  was: ActionContent | null,
  order: OrderInFile,
  file: string,
): Promise<void> {
  for (const { asAt, status, printed, account } of order.broughtIn) {
    const row = { status, printed_status: printed, account, from_file: file }
    if (was?.broughtIn.some((each) => each.asAt === asAt))
      await tx.updateTable('brought_in').set(row).where('action_id', '=', actionId).where('as_at', '=', asAt).execute()
    else
      await tx
        .insertInto('brought_in')
        .values({ id: newId(), action_id: actionId, as_at: asAt, ...row, recorded_by: viewer.personId })
        .execute()
  }
}

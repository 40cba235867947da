import { londonDay } from '../../calendar/london.ts'
import { printDay } from '../../calendar/print-day.ts'
import type { Database, Writer } from '../../database/database.ts'
import { inTransaction } from '../../database/in-transaction.ts'
import { newId } from '../../database/new-id.ts'
import { isStaleEdit, type StaleEdit } from '../../database/stale-edit.ts'
import { deleteRevised, updateRevised } from '../../database/update-revised.ts'
import { recordEvent } from '../../history/record-event.ts'
import { dutyInstances } from '../../inspection/duty-rows.queries.ts'
import { seenInspectionIds } from '../../inspection/seen-inspections.queries.ts'
import { mustBeAllowed } from '../../people/must-be-allowed.ts'
import type { Act } from '../../people/permissions.ts'
import type { Viewer } from '../../people/viewer.ts'
import { lockPlan } from '../../plan/lock-plan.commands.ts'
import { Refusal } from '../../refusal.ts'
import type { GovernanceDatabase } from '../governance.tables.ts'
import { alignActs } from '../submission/acts-on-record.commands.ts'
import type { MadePublic, Publication } from './publication.ts'
import { type Named, publicationChanged, publicationRecorded, publicationRemoved } from './publication-events.ts'
import { getPublication, publicationOfReport } from './publications.queries.ts'

export type Db = Database<GovernanceDatabase>
type Tx = Writer<GovernanceDatabase>

export type PublicationOrder = Pick<Publication, 'publishedOn' | 'webAddress' | 'offices' | 'fee' | 'accessible' | 'children' | 'note'> & {
  /** Of a report: in which form. */ readonly edition: string | null
}

export type OfPublication = { readonly commandId: string; readonly publicationId: string }

const does = 'record how this was published'

/** Records how an inspectorate’s report was made public. A report has one such record. */
export async function recordReportPublication(
  db: Db,
  viewer: Viewer,
  order: PublicationOrder & { readonly commandId: string; readonly inspectionId: string },
): Promise<string> {
  mustBeAllowed(viewer, 'recordReportPublication', does)
  return inTransaction(db, viewer, order.commandId, async (tx) => {
    const { inspectionId } = order
    const seen = await tx
      .selectFrom('inspection')
      .select('id')
      .where('id', '=', inspectionId)
      .where('id', 'in', seenInspectionIds(tx, viewer))
      .forUpdate()
      .executeTakeFirst()
    if (!seen) throw new Refusal('not-found', 'There is no such inspection here.')
    if (await publicationOfReport(tx, viewer, inspectionId))
      throw new Refusal('conflict', 'It is on record already how this report was published. Change that record.')
    return put(tx, viewer, order, { inspection_id: inspectionId, edition: order.edition })
  })
}

/** Records how a version of a plan was made public. */
export async function recordStatementPublication(
  db: Db,
  viewer: Viewer,
  order: PublicationOrder & {
    readonly commandId: string
    readonly planId: string
    readonly versionId: string
    readonly dutyId: string | null
  },
): Promise<string> {
  const { planId, versionId, dutyId } = order
  mustBeAllowed(viewer, 'recordStatementPublication', does, { kind: 'plan', id: planId })
  return inTransaction(db, viewer, order.commandId, async (tx) => {
    await lockPlan(tx, viewer, planId)
    const version = await tx
      .selectFrom('plan_version')
      .select('id')
      .where('id', '=', versionId)
      .where('plan_id', '=', planId)
      .executeTakeFirst()
    if (!version) throw new Refusal('not-found', 'This plan has no such version.')
    if (order.publishedOn === null) throw new Refusal('conflict', 'Say on which day it was published.')
    if (dutyId !== null) await refuseForeignDuty(tx, viewer, planId, dutyId)
    return put(tx, viewer, order, { plan_id: planId, plan_version_id: versionId, duty_instance_id: dutyId })
  })
}

export function changePublication(
  db: Db,
  viewer: Viewer,
  order: PublicationOrder & OfPublication & { readonly revision: number },
): Promise<StaleEdit | null> {
  return onPublication(db, viewer, 'changePublication', order, async (tx, publication, named) => {
    if (publication.of.kind === 'statement' && order.publishedOn === null)
      throw new Refusal('conflict', 'Say on which day it was published.')
    checkDays(tx, order)
    const edition = publication.of.kind === 'report' ? { edition: order.edition } : {}
    const stale = await updateRevised<GovernanceDatabase, 'publication'>(tx, 'publication', publication.id, order.revision, {
      ...columns(order),
      ...edition,
    })
    if (isStaleEdit(stale)) return stale
    recordEvent(tx, publicationChanged(named))
    if (publication.duty) await alignActs(tx, viewer, publication.duty.id)
    return null
  })
}

/** Takes a publication off the record that was entered by mistake, with its copies. */
export function removePublication(db: Db, viewer: Viewer, order: OfPublication & { readonly revision: number }): Promise<StaleEdit | null> {
  return onPublication(db, viewer, 'removePublication', order, async (tx, publication, named) => {
    await tx.deleteFrom('publication_copy').where('publication_id', '=', publication.id).execute()
    const stale = await deleteRevised<GovernanceDatabase, 'publication'>(tx, 'publication', publication.id, order.revision)
    if (isStaleEdit(stale)) return stale
    recordEvent(tx, publicationRemoved(named))
    if (publication.duty) await alignActs(tx, viewer, publication.duty.id)
    return null
  })
}

/** What each command on a publication begins with: it as this person sees it, held until the command ends, and the right to. */
export function onPublication<R>(
  db: Db,
  viewer: Viewer,
  act: Act,
  order: OfPublication,
  work: (tx: Tx, publication: Publication, named: Named) => Promise<R>,
): Promise<R> {
  return inTransaction(db, viewer, order.commandId, async (tx) => {
    await tx.selectFrom('publication').select('id').where('id', '=', order.publicationId).forUpdate().execute()
    const publication = await getPublication(tx, viewer, order.publicationId)
    mustBeAllowed(viewer, act, does, scopeOf(publication))
    return work(tx, publication, await namedOf(tx, viewer, publication))
  })
}

/** A report concerns the whole authority, a statement its plan. */
export const scopeOf = ({ of }: Publication) => (of.kind === 'report' ? [] : { kind: 'plan' as const, id: of.plan.id })

async function put(
  tx: Tx,
  viewer: Viewer,
  order: PublicationOrder,
  of:
    | { readonly inspection_id: string; readonly edition: string | null }
    | { readonly plan_id: string; readonly plan_version_id: string; readonly duty_instance_id: string | null },
): Promise<string> {
  checkDays(tx, order)
  const id = newId()
  await tx
    .insertInto('publication')
    .values({ id, ...of, ...columns(order), recorded_by: viewer.personId })
    .execute()
  const publication = await getPublication(tx, viewer, id)
  recordEvent(tx, publicationRecorded(await namedOf(tx, viewer, publication)))
  if (publication.duty) await alignActs(tx, viewer, publication.duty.id)
  return id
}

async function namedOf(tx: Tx, viewer: Viewer, publication: Publication): Promise<Named> {
  const [duty] = publication.duty ? await dutyInstances(tx, viewer, { id: publication.duty.id }) : []
  return {
    publication,
    held: duty?.inspection.held ?? (publication.of.kind === 'report' && (await isHeld(tx, publication.of.inspectionId))),
  }
}

async function isHeld(tx: Tx, inspectionId: string): Promise<boolean> {
  const open = await seenInspectionIds(tx, { personId: null }).where('seen.id', '=', inspectionId).executeTakeFirst()
  return open === undefined
}

async function refuseForeignDuty(tx: Tx, viewer: Viewer, planId: string, dutyId: string): Promise<void> {
  const [duty] = await dutyInstances(tx, viewer, { id: dutyId })
  const answered = await tx
    .selectFrom('plan_inspection')
    .select('id')
    .where('plan_id', '=', planId)
    .where('inspection_id', '=', duty?.inspection.id ?? dutyId)
    .executeTakeFirst()
  if (!answered) throw new Refusal('not-found', 'There is no such duty of an inspection that this plan answers.')
}

function checkDays(tx: Tx, { publishedOn, offices, accessible, children }: PublicationOrder): void {
  for (const day of [publishedOn, offices?.on, accessible?.on, children?.on])
    if (day && Temporal.PlainDate.compare(day, londonDay(tx.moment)) > 0)
      throw new Refusal('conflict', `${printDay(day)} hasn’t come yet: a publication is recorded once it has happened.`)
}

const onAndWords = <Name extends string>(name: Name, given: MadePublic | null) =>
  ({ [`${name}_on`]: given?.on.toString() ?? null, [name]: given?.words ?? null }) as { [K in Name | `${Name}_on`]: string | null }

const columns = (order: PublicationOrder) => ({
  published_on: order.publishedOn?.toString() ?? null,
  web_address: order.webAddress,
  ...onAndWords('offices', order.offices),
  fee: order.fee,
  ...onAndWords('accessible', order.accessible),
  ...onAndWords('children', order.children),
  note: order.note,
})

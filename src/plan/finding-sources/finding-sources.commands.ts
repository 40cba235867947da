import type { Database, Writer } from '../../database/database.ts'
import { inTransaction } from '../../database/in-transaction.ts'
import { newId } from '../../database/new-id.ts'
import { isStaleEdit, type StaleEdit } from '../../database/stale-edit.ts'
import { updateRevised } from '../../database/update-revised.ts'
import { type KeepFile, keepFile } from '../../file/keep-file.commands.ts'
import { recordEvent } from '../../history/record-event.ts'
import { mustBeAllowed } from '../../people/must-be-allowed.ts'
import type { Viewer } from '../../people/viewer.ts'
import { Refusal } from '../../refusal.ts'
import { onWholePlan } from '../on-whole-plan.commands.ts'
import type { PlanDatabase } from '../plan.tables.ts'
import type { PlanContent, SourceContent } from '../plan-content.ts'
import { findingKindOf, findingListOf, type SourceKind, sourceInWords } from './finding-source.ts'
import { listFindingSources, whatAnswers } from './finding-sources.queries.ts'
import { planStartedFromSource, sourceAdded, sourceChanged, sourcePaperAttached, sourceTakenOut } from './source-events.ts'
import { letGoOfParts, refuseWhilePhasesCount } from './take-out.commands.ts'

/** A notice, a direction, a letter or a review as it is kept: the words are what it says to the plan as a whole. */
export type SourceOrder = {
  readonly kind: SourceKind
  readonly title: string
  readonly fromWhom: string | null
  readonly datedOn: Temporal.PlainDate
  readonly words: string | null
  readonly webAddress: string | null
}

type OnPlan = { readonly commandId: string; readonly planId: string }
type OnSource = OnPlan & { readonly sourceId: string }

/** A source on record, or one that is put on record with this. */
export type SourceChosen = { readonly sourceId: string } | { readonly source: SourceOrder }

/** Starts a plan that answers no inspection but a notice, a direction, a letter or a review. Gives the plan's id. */
export async function startPlanFromSource(
  db: Database<PlanDatabase>,
  viewer: Viewer,
  order: { readonly commandId: string; readonly title: string } & SourceChosen,
): Promise<string> {
  mustBeAllowed(viewer, 'startPlanFromSource', 'start a plan')
  return inTransaction(db, viewer, order.commandId, async (tx) => {
    const id = newId()
    await tx.insertInto('plan').values({ id, title: order.title, kind: 'improvement', recorded_by: viewer.personId }).execute()
    const source = await sourceFor(tx, viewer, order)
    await answer(tx, viewer, id, source.id)
    recordEvent(tx, planStartedFromSource(id, order.title, sourceInWords(source)))
    return id
  })
}

/** Makes a plan answer a source besides what it answers already. Gives the source's id. */
export async function addFindingSource(db: Database<PlanDatabase>, viewer: Viewer, order: OnPlan & SourceChosen): Promise<string> {
  return onWholePlan(db, viewer, { act: 'addFindingSource', what: 'change what this plan answers', ...order }, async (tx, plan) => {
    const source = await sourceFor(tx, viewer, order)
    if (plan.sources.some(({ id }) => id === source.id))
      throw new Refusal('conflict', `The plan “${plan.title}” already answers ${sourceInWords(source)}.`)
    await answer(tx, viewer, plan.id, source.id)
    recordEvent(tx, sourceAdded(plan.id, sourceInWords(source)))
    return source.id
  })
}

export async function changeFindingSource(
  db: Database<PlanDatabase>,
  viewer: Viewer,
  order: OnSource & { readonly revision: number; readonly source: SourceOrder },
): Promise<string | StaleEdit> {
  const asked = { act: 'changeFindingSource', what: 'change what this plan answers', ...order } as const
  return onWholePlan(db, viewer, asked, async (tx, plan): Promise<string | StaleEdit> => {
    const was = sourceOfPlan(plan, order.sourceId)
    const stale = await updateRevised(tx, 'finding_source', was.id, order.revision, columns(order.source))
    if (isStaleEdit(stale)) return stale
    if (findingKindOf(was.kind) !== findingKindOf(order.source.kind))
      await tx
        .updateTable('finding')
        .set({ kind: findingKindOf(order.source.kind), list: findingListOf(order.source.kind) })
        .where('finding_source_id', '=', was.id)
        .execute()
    recordEvent(tx, sourceChanged(plan.id, sourceInWords(was), sourceInWords(named(order.source, was.id))))
    return was.id
  })
}

/** Keeps the paper itself beside what is kept of it; another one takes its place. Gives a StaleEdit when somebody was faster. */
export async function attachSourcePaper(
  db: Database<PlanDatabase>,
  viewer: Viewer,
  order: OnSource & { readonly revision: number; readonly file: KeepFile },
): Promise<string | StaleEdit> {
  const asked = { act: 'attachSourcePaper', what: 'change what this plan answers', ...order } as const
  return onWholePlan(db, viewer, asked, async (tx, plan): Promise<string | StaleEdit> => {
    const source = sourceOfPlan(plan, order.sourceId)
    const { sha256 } = await keepFile(tx, order.file)
    const stale = await updateRevised(tx, 'finding_source', source.id, order.revision, { file_sha256: sha256 })
    if (isStaleEdit(stale)) return stale
    recordEvent(tx, sourcePaperAttached(plan.id, sourceInWords(source)))
    return source.id
  })
}

/** Takes a source's findings out of a plan; the source stays on record and can be added again. Refuses while the plan answers any of
 * them, or answers nothing else. */
export async function takeSourceOut(db: Database<PlanDatabase>, viewer: Viewer, order: OnSource): Promise<string> {
  return onWholePlan(db, viewer, { act: 'takeSourceOut', what: 'change what this plan answers', ...order }, async (tx, plan) => {
    const source = sourceOfPlan(plan, order.sourceId)
    const name = sourceInWords(source)
    const ids = plan.findings.filter(({ sourceId }) => sourceId === source.id).map(({ id }) => id)
    const answering = await whatAnswers(tx, ids, plan.id)
    if (answering.length > 0)
      throw new Refusal('conflict', `Its findings are answered by ${answering.join(', ')}. Change or remove that first.`)
    refuseWhilePhasesCount(plan, source.id, name)
    const others = await tx.selectFrom('plan_inspection').select('id').where('plan_id', '=', plan.id).execute()
    if (plan.sources.length + others.length === 1) throw new Refusal('conflict', `${name} is all that the plan “${plan.title}” answers.`)
    await letGoOfParts(tx, plan.id, ids)
    await tx.deleteFrom('plan_source').where('plan_id', '=', plan.id).where('finding_source_id', '=', source.id).execute()
    recordEvent(tx, sourceTakenOut(plan.id, name))
    return plan.id
  })
}

async function sourceFor(
  tx: Writer<PlanDatabase>,
  viewer: Viewer,
  chosen: SourceChosen,
): Promise<Pick<SourceContent, 'id' | 'kind' | 'title' | 'datedOn'>> {
  if ('sourceId' in chosen) {
    const source = (await listFindingSources(tx)).find(({ id }) => id === chosen.sourceId)
    if (!source) throw new Refusal('not-found', 'There is no such source of findings here.')
    return source
  }
  const id = newId()
  await tx
    .insertInto('finding_source')
    .values({ id, ...columns(chosen.source), recorded_by: viewer.personId })
    .execute()
  return named(chosen.source, id)
}

async function answer(tx: Writer<PlanDatabase>, viewer: Viewer, planId: string, sourceId: string): Promise<void> {
  const row = { id: newId(), plan_id: planId, finding_source_id: sourceId, recorded_by: viewer.personId }
  await tx.insertInto('plan_source').values(row).execute()
}

function sourceOfPlan(plan: PlanContent, sourceId: string): SourceContent {
  const source = plan.sources.find(({ id }) => id === sourceId)
  if (!source) throw new Refusal('not-found', 'This plan does not answer that source. Somebody may have taken it out.')
  return source
}

const named = ({ kind, title, datedOn }: SourceOrder, id: string) => ({ id, kind, title, datedOn: datedOn.toString() })

const columns = (order: SourceOrder) => ({
  kind: order.kind,
  title: order.title,
  from_whom: order.fromWhom,
  dated_on: order.datedOn.toString(),
  words: order.words,
  web_address: order.webAddress,
})

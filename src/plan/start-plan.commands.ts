import type { Database, Writer } from '../database/database.ts'
import { inTransaction } from '../database/in-transaction.ts'
import { newId } from '../database/new-id.ts'
import type { StaleEdit } from '../database/stale-edit.ts'
import { updateRevised } from '../database/update-revised.ts'
import { recordEvent } from '../history/record-event.ts'
import { nameInspection } from '../inspection/name-inspection.ts'
import { seenInspectionIds } from '../inspection/seen-inspections.queries.ts'
import { mustBeAllowed } from '../people/must-be-allowed.ts'
import type { Viewer } from '../people/viewer.ts'
import { Refusal } from '../refusal.ts'
import { letGoOfParts, refuseWhilePhasesCount } from './finding-sources/take-out.commands.ts'
import { onWholePlan } from './on-whole-plan.commands.ts'
import type { PlanDatabase } from './plan.tables.ts'
import { inspectionAdded, inspectionTakenOut, planDescribed, planGiven, planRenamed, planStarted } from './plan-events.ts'
import { inWords } from './plan-words.ts'

export type StartPlan = { readonly commandId: string; readonly inspectionId: string; readonly title: string }

/** Starts a plan that answers one inspection. Gives the plan's id. Refuses where the plan may not be started. */
export async function startPlan(db: Database<PlanDatabase>, viewer: Viewer, order: StartPlan): Promise<string> {
  mustBeAllowed(viewer, 'startPlan', 'start a plan')
  return inTransaction(db, viewer, order.commandId, async (tx) => {
    const inspection = await inspectionSeen(tx, viewer, order.inspectionId)
    const plan = { id: newId(), title: order.title }
    await tx
      .insertInto('plan')
      .values({ ...plan, kind: 'improvement', recorded_by: viewer.personId })
      .execute()
    await answerInspection(tx, viewer, plan.id, inspection.id)
    recordEvent(tx, planStarted(plan, inspection.name))
    return plan.id
  })
}

export type ChangeAnswers = { readonly commandId: string; readonly planId: string; readonly inspectionId: string }

/** Adds an inspection's findings to a plan that is already running; adding them twice leaves them there once. */
export async function addInspectionToPlan(db: Database<PlanDatabase>, viewer: Viewer, order: ChangeAnswers): Promise<string> {
  return onWholePlan(db, viewer, { act: 'addInspectionToPlan', what: 'change this plan', ...order }, async (tx, plan) => {
    const inspection = await inspectionSeen(tx, viewer, order.inspectionId)
    if (await answers(tx, plan.id, inspection.id))
      throw new Refusal('conflict', `The plan “${plan.title}” already answers ${inspection.name}.`)
    await answerInspection(tx, viewer, plan.id, inspection.id)
    recordEvent(tx, inspectionAdded(plan, inspection.name))
    return plan.id
  })
}

/** Takes an inspection's findings out of a plan. Refuses while actions of the plan answer any of them, or when it is the only one. */
export async function takeInspectionOut(db: Database<PlanDatabase>, viewer: Viewer, order: ChangeAnswers): Promise<string> {
  return onWholePlan(db, viewer, { act: 'takeInspectionOut', what: 'change this plan', ...order }, async (tx, plan) => {
    const inspection = await inspectionSeen(tx, viewer, order.inspectionId)
    const link = await answers(tx, plan.id, inspection.id)
    if (!link) throw new Refusal('conflict', `The plan “${plan.title}” does not answer ${inspection.name}.`)
    const answering = await actionsAnswering(tx, plan.id, inspection.id)
    if (answering.length > 0)
      throw new Refusal(
        'conflict',
        `${answering.join(', ')} ${answering.length === 1 ? 'answers' : 'answer'} findings of ${inspection.name}. Move or remove ${answering.length === 1 ? 'it' : 'them'} first.`,
      )
    const measures = await measuresOf(tx, plan.id, inspection.id)
    if (measures.length > 0)
      throw new Refusal(
        'conflict',
        `The success ${measures.length === 1 ? 'measure' : 'measures'} ${inWords(measures)} ${measures.length === 1 ? 'speaks' : 'speak'} of findings of ${inspection.name}. Say first of what else.`,
      )
    refuseWhilePhasesCount(plan, inspection.id, inspection.name)
    const all = await tx.selectFrom('plan_inspection').select('id').where('plan_id', '=', plan.id).execute()
    if (all.length === 1 && plan.sources.length === 0)
      throw new Refusal('conflict', `${inspection.name} is the only inspection that the plan “${plan.title}” answers.`)
    await letGoOfParts(
      tx,
      plan.id,
      plan.findings.filter(({ inspectionId }) => inspectionId === inspection.id).map(({ id }) => id),
    )
    await tx.deleteFrom('plan_inspection').where('id', '=', link.id).execute()
    recordEvent(tx, inspectionTakenOut(plan, inspection.name))
    return plan.id
  })
}

export type RenamePlan = {
  readonly commandId: string
  readonly planId: string
  readonly revision: number
  readonly title: string
  /** What the plan is, in a few sentences; left out, it stays as it is. */
  readonly summary?: string | null
  /** The body whose plan it is, where it isn't the authority's own; left out, it stays as it is. */
  readonly organisationId?: string | null
}

/** Changes what a plan is called, what it is, and whose. Gives a StaleEdit when somebody was faster. */
export async function renamePlan(db: Database<PlanDatabase>, viewer: Viewer, order: RenamePlan): Promise<string | StaleEdit> {
  const asked = { act: 'renamePlan', what: 'change this plan', ...order } as const
  return onWholePlan(db, viewer, asked, async (tx, plan): Promise<string | StaleEdit> => {
    const { title, summary = plan.summary, organisationId = plan.organisation?.id ?? null } = order
    const organisation = organisationId === null ? null : await organisationIn(tx, organisationId)
    const changes = [
      ...(title === plan.title ? [] : [planRenamed({ id: plan.id, title }, plan.title)]),
      ...(summary === plan.summary ? [] : [planDescribed(plan)]),
      ...(organisationId === (plan.organisation?.id ?? null) ? [] : [planGiven(plan, organisation?.name ?? null)]),
    ]
    if (changes.length === 0) return plan.id
    const stale = await updateRevised(tx, 'plan', plan.id, order.revision, { title, summary, for_organisation_id: organisationId })
    if (stale) return stale
    for (const change of changes) recordEvent(tx, change)
    return plan.id
  })
}

async function organisationIn(tx: Writer<PlanDatabase>, id: string): Promise<{ name: string }> {
  const organisation = await tx.selectFrom('organisation').select('name').where('id', '=', id).executeTakeFirst()
  if (!organisation) throw new Refusal('not-found', 'There is no such organisation in the authority’s book.')
  return organisation
}

async function inspectionSeen(tx: Writer<PlanDatabase>, viewer: Viewer, inspectionId: string): Promise<{ id: string; name: string }> {
  const row = await tx
    .selectFrom('inspection')
    .select(['id', 'framework', 'edition', 'title', 'published_on', 'published_month'])
    .where('id', '=', inspectionId)
    .where('id', 'in', seenInspectionIds(tx, viewer))
    .executeTakeFirst()
  if (!row) throw new Refusal('not-found', 'There is no such inspection here.')
  return { id: row.id, name: nameInspection(row) }
}

async function answerInspection(tx: Writer<PlanDatabase>, viewer: Viewer, planId: string, inspectionId: string): Promise<void> {
  const row = { id: newId(), plan_id: planId, inspection_id: inspectionId, recorded_by: viewer.personId }
  await tx.insertInto('plan_inspection').values(row).execute()
}

function answers(tx: Writer<PlanDatabase>, planId: string, inspectionId: string) {
  return tx
    .selectFrom('plan_inspection')
    .select('id')
    .where('plan_id', '=', planId)
    .where('inspection_id', '=', inspectionId)
    .executeTakeFirst()
}

async function actionsAnswering(tx: Writer<PlanDatabase>, planId: string, inspectionId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('action_finding')
    .innerJoin('action', 'action.id', 'action_finding.action_id')
    .innerJoin('finding', 'finding.id', 'action_finding.finding_id')
    .select('action.reference')
    .distinct()
    .where('action.plan_id', '=', planId)
    .where('finding.inspection_id', '=', inspectionId)
    .orderBy('action.reference')
    .execute()
  return rows.map((row) => row.reference)
}

/** A measure that spoke of its findings only would show nowhere once they are out. */
async function measuresOf(tx: Writer<PlanDatabase>, planId: string, inspectionId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('measure_finding')
    .innerJoin('measure', 'measure.id', 'measure_finding.measure_id')
    .innerJoin('finding', 'finding.id', 'measure_finding.finding_id')
    .select(['measure.title', 'measure.position'])
    .distinct()
    .where('measure.plan_id', '=', planId)
    .where('finding.inspection_id', '=', inspectionId)
    .orderBy('measure.position')
    .execute()
  return rows.map((row) => `“${row.title}”`)
}

import { sql } from 'kysely'
import type { Database, Writer } from '../../database/database.ts'
import { inTransaction } from '../../database/in-transaction.ts'
import { newId } from '../../database/new-id.ts'
import { putBack } from '../../database/put-back.ts'
import { recordEvent } from '../../history/record-event.ts'
import { nameInspection } from '../../inspection/name-inspection.ts'
import { isHeldNow, seenInspectionIds } from '../../inspection/seen-inspections.queries.ts'
import { mustBeAllowed } from '../../people/must-be-allowed.ts'
import type { Viewer } from '../../people/viewer.ts'
import { Refusal } from '../../refusal.ts'
import { insertPlan } from '../exchange/insert-plan.commands.ts'
import { renewedIds } from '../exchange/renewed-ids.ts'
import { onPlan } from '../on-whole-plan.commands.ts'
import type { PlanDatabase } from '../plan.tables.ts'
import { getPlanContent } from '../plan-content.queries.ts'
import { type Named, type PlanContent, planContentEdition } from '../plan-content.ts'
import { forTemplate, type TakenOver, takenOver } from './plan-template.ts'
import { getTemplate } from './templates.queries.ts'
import { planStartedFrom, templateKept, templatePutBack, templateRemoved } from './version-events.ts'

type Db = Database<PlanDatabase>
type Tx = Writer<PlanDatabase>

export type StartFrom = TakenOver & {
  readonly commandId: string
  readonly title: string
  readonly from: { readonly kind: 'plan' | 'template'; readonly id: string }
  /** The inspection that the new plan answers, where it doesn't answer what the old one does. */
  readonly inspectionId: string | null
}

/** Starts a plan with what another plan or a template sets out to do, without its days and money. Gives its id. */
export async function startPlanFrom(db: Db, viewer: Viewer, order: StartFrom): Promise<string> {
  mustBeAllowed(viewer, 'startPlanFrom', 'start a plan')
  return inTransaction(db, viewer, order.commandId, async (tx) => {
    const { title, content } =
      order.from.kind === 'plan' ? asTemplate(await getPlanContent(tx, viewer, order.from.id)) : await getTemplate(tx, order.from.id)
    const origins = order.origins && order.from.kind === 'plan'
    // A plan that answers nothing of it isn't kept in confidence, so its words may not come from there.
    if (order.from.kind === 'plan' && !origins) await refuseHeld(tx, content)
    const inspection = order.inspectionId !== null && !origins ? await inspectionSeen(tx, viewer, order.inspectionId) : null
    const taken = takenOver(content, { ...order, origins }, inspection)
    const plan = renewedIds({ ...taken, title: order.title }, ownIds(taken))
    const beside = plan.findings.flatMap(({ parts }) => parts.flatMap(({ otherPlan }) => (otherPlan ? [otherPlan.id] : [])))
    await insertPlan(tx, plan, new Set(beside))
    recordEvent(tx, planStartedFrom(plan, order.from.kind, title))
    return plan.id
  })
}

export type KeepTemplate = { readonly commandId: string; readonly planId: string; readonly title: string; readonly summary: string | null }

/** Keeps what a plan sets out to do as a template for others: without days, people, findings and money. Gives its id. */
export async function keepTemplate(db: Db, viewer: Viewer, order: KeepTemplate): Promise<string> {
  return onPlan(db, viewer, { act: 'keepTemplate', what: 'keep this plan as a template', ...order }, async (tx, plan) => {
    await refuseHeld(tx, plan)
    const same = await tx.selectFrom('plan_template').select('id').where('title', '=', order.title).executeTakeFirst()
    if (same) throw new Refusal('conflict', `There is a template “${order.title}” already. Give this one another title.`)
    const id = newId()
    const content = { ...takenOver(plan, forTemplate), title: order.title, summary: order.summary }
    const row = { id, title: order.title, summary: order.summary, content: JSON.stringify(content), edition: planContentEdition }
    await tx
      .insertInto('plan_template')
      .values({ ...row, recorded_by: viewer.personId })
      .execute()
    recordEvent(tx, templateKept({ id, title: order.title }, plan.title))
    return id
  })
}

type OnTemplate = { readonly commandId: string; readonly templateId: string }

export async function removeTemplate(db: Db, viewer: Viewer, order: OnTemplate): Promise<string> {
  mustBeAllowed(viewer, 'removeTemplate', 'remove templates')
  return inTransaction(db, viewer, order.commandId, async (tx) => {
    const { title } = await getTemplate(tx, order.templateId)
    await tx.deleteFrom('plan_template').where('id', '=', order.templateId).execute()
    recordEvent(tx, templateRemoved({ id: order.templateId, title }))
    return order.templateId
  })
}

export async function putTemplateBack(db: Db, viewer: Viewer, order: OnTemplate & { readonly removedBy: string }): Promise<string> {
  mustBeAllowed(viewer, 'putTemplateBack', 'put templates back')
  return inTransaction(db, viewer, order.commandId, async (tx) => {
    const removal = await tx
      .selectFrom('history')
      .select('seq')
      .where('command_id', '=', order.removedBy)
      .where('what', '=', 'plan-template-removed')
      .where('about_id', '=', order.templateId)
      .executeTakeFirst()
    if (!removal || (await putBack(tx, order.removedBy)) !== 'put-back')
      throw new Refusal('conflict', 'It cannot be put back: it is back already, or it was removed more than 30 days ago.')
    const { title } = await getTemplate(tx, order.templateId)
    recordEvent(tx, templatePutBack({ id: order.templateId, title }))
    return order.templateId
  })
}

const asTemplate = (content: PlanContent) => ({ title: content.title, content })

/** What only those named may see of a plan can't become what everybody sees of another. */
async function refuseHeld(tx: Tx, plan: PlanContent): Promise<void> {
  const held = await tx
    .selectFrom('plan_inspection')
    .select('plan_inspection.id')
    .where('plan_id', '=', plan.id)
    .where((eb) => sql<boolean>`${isHeldNow(eb, 'plan_inspection.inspection_id')}`)
    .executeTakeFirst()
  if (held)
    throw new Refusal(
      'conflict',
      'This plan answers an inspection that is held in confidence. Wait until it is open, or let the new plan answer it too.',
    )
}

async function inspectionSeen(tx: Tx, viewer: Viewer, id: string): Promise<Named> {
  const row = await tx
    .selectFrom('inspection')
    .select(['id', 'framework', 'title', 'published_on', 'published_month'])
    .where('id', '=', id)
    .where('id', 'in', seenInspectionIds(tx, viewer))
    .executeTakeFirst()
  if (!row) throw new Refusal('not-found', 'There is no such inspection here.')
  return { id: row.id, name: nameInspection(row) }
}

/** Everything that the new plan has of its own gets an id of its own; what it only names keeps the one that it has. */
function ownIds(plan: PlanContent): ReadonlyMap<string, string> {
  const rows = [
    plan,
    ...[plan.workstreams, plan.phases, plan.actions, plan.measures, plan.risks].flat(),
    ...plan.findings.flatMap((finding) => finding.parts),
    ...plan.actions.flatMap((action) => [...action.partners, ...action.milestones]),
  ]
  return new Map(rows.map(({ id }) => [id, newId()]))
}

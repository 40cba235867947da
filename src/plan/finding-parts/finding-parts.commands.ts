import type { Database, Writer } from '../../database/database.ts'
import { newId } from '../../database/new-id.ts'
import { isStaleEdit, type StaleEdit } from '../../database/stale-edit.ts'
import { deleteRevised, updateRevised } from '../../database/update-revised.ts'
import { recordEvent } from '../../history/record-event.ts'
import type { Viewer } from '../../people/viewer.ts'
import { Refusal } from '../../refusal.ts'
import { onWholePlan, putBackOrRefuse } from '../on-whole-plan.commands.ts'
import { listPossiblePartners } from '../partners/partner-people.queries.ts'
import type { PlanDatabase } from '../plan.tables.ts'
import type { FindingOfPlan, Named, PlanContent } from '../plan-content.ts'
import { seenPlanIds } from '../seen-plans.queries.ts'
import { type PartInFinding, partInWords } from './responsible-organisation.ts'

/** Whose a finding is, what comes of it there, and where: the other body's plan on record, or its own business plan by name. */
export type FindingPartOrder = {
  readonly organisationId: string
  readonly part: PartInFinding['part']
  readonly otherPlanId: string | null
  readonly foldedInto: string | null
  readonly note: string | null
}

type OnPlan = { readonly commandId: string; readonly planId: string }
type OnPart = OnPlan & { readonly partId: string; readonly revision: number }

const what = 'say whose the findings of this plan are'

/** Says of findings that they are another body's; said of it before, it is replaced. */
export async function sayWhoseFindings(
  db: Database<PlanDatabase>,
  viewer: Viewer,
  order: FindingPartOrder & OnPlan & { readonly findingIds: readonly string[] },
): Promise<string> {
  return onWholePlan(db, viewer, { act: 'sayWhoseFindings', what, ...order }, async (tx, plan) => {
    const said = await check(tx, viewer, plan, order)
    const findings = [...new Set(order.findingIds)].map((id) => findingOf(plan, id))
    for (const finding of findings) {
      const was = finding.parts.find((part) => part.organisation.id === order.organisationId)
      if (was) await tx.updateTable('finding_part').set(columns(order)).where('id', '=', was.id).execute()
      else {
        const row = { id: newId(), plan_id: plan.id, finding_id: finding.id, recorded_by: viewer.personId }
        await tx
          .insertInto('finding_part')
          .values({ ...row, ...columns(order) })
          .execute()
      }
    }
    recordEvent(tx, told('finding-part-said', plan.id, `${listed(findings)}: ${partInWords(said)}.`))
    return plan.id
  })
}

export async function changeFindingPart(
  db: Database<PlanDatabase>,
  viewer: Viewer,
  order: FindingPartOrder & OnPart,
): Promise<string | StaleEdit> {
  return onWholePlan(db, viewer, { act: 'changeFindingPart', what, ...order }, async (tx, plan): Promise<string | StaleEdit> => {
    const { finding, part } = partOf(plan, order.partId)
    const said = await check(tx, viewer, plan, order)
    if (finding.parts.some((each) => each.id !== part.id && each.organisation.id === order.organisationId))
      throw new Refusal('conflict', `${said.organisation.name} is named for this finding already.`)
    const { other_plan_id, ...rest } = columns(order)
    // A plan that is kept from this person stays named: the form showed none.
    const other = (part.otherPlan?.id ?? null) === other_plan_id ? {} : { other_plan_id }
    const stale = await updateRevised(tx, 'finding_part', part.id, order.revision, { ...rest, ...other })
    if (isStaleEdit(stale)) return stale
    recordEvent(tx, told('finding-part-changed', plan.id, `${listed([finding])}: ${partInWords(part)}; now: ${partInWords(said)}.`))
    return part.id
  })
}

export async function removeFindingPart(db: Database<PlanDatabase>, viewer: Viewer, order: OnPart): Promise<string | StaleEdit> {
  return onWholePlan(db, viewer, { act: 'removeFindingPart', what, ...order }, async (tx, plan): Promise<string | StaleEdit> => {
    const { finding, part } = partOf(plan, order.partId)
    const stale = await deleteRevised(tx, 'finding_part', part.id, order.revision)
    if (isStaleEdit(stale)) return stale
    recordEvent(tx, told('finding-part-removed', plan.id, `${listed([finding])}: no longer said that ${partInWords(part)}.`))
    return part.id
  })
}

export async function putFindingPartBack(
  db: Database<PlanDatabase>,
  viewer: Viewer,
  order: OnPlan & { readonly removedBy: string },
): Promise<string> {
  return onWholePlan(db, viewer, { act: 'putFindingPartBack', what, ...order }, async (tx, plan) => {
    await putBackOrRefuse(tx, plan, order.removedBy, ['finding-part-removed'])
    recordEvent(tx, told('finding-part-put-back', plan.id, 'Put back whose a finding is.'))
    return plan.id
  })
}

async function check(tx: Writer<PlanDatabase>, viewer: Viewer, plan: PlanContent, order: FindingPartOrder): Promise<PartInFinding> {
  const organisation = (await listPossiblePartners(tx)).find(({ id }) => id === order.organisationId)
  if (!organisation) throw new Refusal('not-found', 'There is no such organisation in the authority’s book, or it is no more.')
  if (order.otherPlanId === plan.id) throw new Refusal('conflict', 'This is the plan itself. Choose the other body’s plan, or none.')
  const other = order.otherPlanId === null ? null : await otherPlan(tx, viewer, order.otherPlanId)
  return { id: '', organisation, part: order.part, otherPlan: other, foldedInto: order.foldedInto, note: order.note }
}

async function otherPlan(tx: Writer<PlanDatabase>, viewer: Viewer, id: string): Promise<Named> {
  const plan = await tx
    .selectFrom('plan')
    .select(['id', 'title as name'])
    .where('id', '=', id)
    .where('id', 'in', seenPlanIds(tx, viewer))
    .executeTakeFirst()
  if (!plan) throw new Refusal('not-found', 'There is no such plan here.')
  return plan
}

function findingOf(plan: PlanContent, id: string): FindingOfPlan {
  const finding = plan.findings.find((each) => each.id === id)
  if (!finding) throw new Refusal('conflict', 'One of these findings is not in this plan any more.')
  return finding
}

function partOf(plan: PlanContent, partId: string): { finding: FindingOfPlan; part: PartInFinding } {
  for (const finding of plan.findings) {
    const part = finding.parts.find(({ id }) => id === partId)
    if (part) return { finding, part }
  }
  throw new Refusal('not-found', 'That is not said in this plan any more. Somebody may have taken it back.')
}

const told = (event: string, planId: string, sentence: string) => ({ what: event, about: { kind: 'plan', id: planId }, sentence })

const listed = (findings: readonly FindingOfPlan[]): string =>
  `Finding${findings.length === 1 ? '' : 's'} ${findings.map(({ ownLabel, number, text }) => ownLabel ?? number ?? `“${text.slice(0, 40)} …”`).join(', ')}`

const columns = (order: FindingPartOrder) => ({
  organisation_id: order.organisationId,
  part: order.part,
  other_plan_id: order.otherPlanId,
  folded_into: order.foldedInto,
  note: order.note,
})

import { newId } from '../../database/new-id.ts'
import type { PhaseEnd, PlanContent } from '../plan-content.ts'
import { insertActions } from './insert-actions.commands.ts'
import { insertMoney } from './insert-money.commands.ts'
import { insertInOrder, insertRows, type Tx } from './insert-rows.commands.ts'
import { personId, postId } from './responsible-ids.ts'

/** Writes a whole plan whose ids are its own and whose people, organisations and findings are on record. */
export async function insertPlan(tx: Tx, plan: PlanContent, otherPlans: ReadonlySet<string>): Promise<void> {
  await insertFrame(tx, plan, otherPlans)
  await insertActions(tx, plan)
  await insertMeasuresAndRisks(tx, plan)
  await insertMoney(tx, plan)
}

async function insertFrame(tx: Tx, plan: PlanContent, otherPlans: ReadonlySet<string>): Promise<void> {
  const by = { recorded_by: tx.acting.personId }
  const inPlan = { ...by, plan_id: plan.id }
  await insertRows(tx, 'plan', [
    {
      ...by,
      id: plan.id,
      title: plan.title,
      summary: plan.summary,
      kind: 'improvement',
      for_organisation_id: plan.organisation?.id ?? null,
    },
  ])
  const inspections = plan.inspections.map((each) => ({ ...inPlan, id: newId(), inspection_id: each.id }))
  await insertRows(tx, 'plan_inspection', inspections)
  const sources = plan.sources.map((each) => ({ ...inPlan, id: newId(), finding_source_id: each.id }))
  await insertRows(tx, 'plan_source', sources)
  await insertRows(
    tx,
    'finding_part',
    plan.findings.flatMap((finding) =>
      finding.parts.map((part) => ({
        ...inPlan,
        id: part.id,
        finding_id: finding.id,
        organisation_id: part.organisation.id,
        part: part.part,
        folded_into: part.foldedInto,
        ...beside(part, otherPlans),
      })),
    ),
  )
  await insertInOrder(
    tx,
    'workstream',
    plan.workstreams.map((each) => ({
      ...inPlan,
      id: each.id,
      title: each.title,
      lead_post_id: postId(each.lead),
      lead_person_id: personId(each.lead),
      accountable_post_id: postId(each.accountable),
      accountable_person_id: personId(each.accountable),
      organisation_id: each.organisation?.id ?? null,
    })),
  )
  await insertInOrder(
    tx,
    'phase',
    plan.phases.map(({ id, title, starts, ends }) => ({
      ...inPlan,
      id,
      title,
      starts_on: starts.on,
      starts_anchor: starts.anchor,
      starts_anchor_amount: wholeOrNull(starts.amount),
      starts_anchor_unit: starts.unit,
      starts_anchor_inspection_id: among(plan.inspections, starts),
      starts_anchor_source_id: among(plan.sources, starts),
      ends_on: ends.on,
      ends_anchor: ends.anchor,
      ends_anchor_amount: wholeOrNull(ends.amount),
      ends_anchor_unit: ends.unit,
      ends_anchor_inspection_id: among(plan.inspections, ends),
      ends_anchor_source_id: among(plan.sources, ends),
    })),
  )
  await insertInOrder(
    tx,
    'consultation',
    plan.consultations.map(({ fromOn, toOn, ...each }) => ({ ...inPlan, ...each, from_on: fromOn, to_on: toOn })),
  )
}

type Part = PlanContent['findings'][number]['parts'][number]

/** Another body's plan doesn't come in the file: it is pointed at where it is on record, and named otherwise. */
function beside({ otherPlan, note }: Part, onRecord: ReadonlySet<string>) {
  if (!otherPlan) return { note }
  if (onRecord.has(otherPlan.id)) return { note, other_plan_id: otherPlan.id }
  return { note: [note, `Its own plan: ${otherPlan.name}.`].filter(Boolean).join(' ') }
}

const wholeOrNull = (text: string | null): number | null => (text === null ? null : Number(text))

const among = (list: readonly { readonly id: string }[], { anchorOf }: PhaseEnd): string | null =>
  list.find((each) => each.id === anchorOf?.id)?.id ?? null

async function insertMeasuresAndRisks(tx: Tx, plan: PlanContent): Promise<void> {
  const by = { recorded_by: tx.acting.personId }
  await insertInOrder(
    tx,
    'measure',
    plan.measures.map(({ actionIds: _, findingIds: __, baselineOn, byOn, ...each }) => ({
      ...by,
      ...each,
      plan_id: plan.id,
      baseline_on: baselineOn,
      by_on: byOn,
    })),
  )
  const measured = plan.measures.flatMap((each) => each.actionIds.map((id) => ({ ...by, id: newId(), measure_id: each.id, action_id: id })))
  await insertRows(tx, 'measure_action', measured)
  const spoken = plan.measures.flatMap((each) => each.findingIds.map((id) => ({ ...by, id: newId(), measure_id: each.id, finding_id: id })))
  await insertRows(tx, 'measure_finding', spoken)
  await insertInOrder(
    tx,
    'risk',
    plan.risks.map(({ id, event, cause, effect, owner }) => ({
      ...by,
      ...{ id, event, cause, effect },
      plan_id: plan.id,
      owner_post_id: postId(owner),
      owner_person_id: personId(owner),
    })),
  )
  const scores = plan.risks.flatMap((risk) =>
    (['current', 'target'] as const).flatMap((which) => {
      const score = risk[which]
      if (!score) return []
      const { likelihood, impact, on } = score
      return [{ ...by, id: newId(), risk_id: risk.id, which, likelihood: Number(likelihood), impact: Number(impact), scored_on: on }]
    }),
  )
  await insertRows(tx, 'risk_score', scores)
  const managed = plan.risks.flatMap((each) => each.actionIds.map((id) => ({ ...by, id: newId(), risk_id: each.id, action_id: id })))
  await insertRows(tx, 'risk_action', managed)
}

import { newId } from '../../../src/database/new-id.ts'
import type { PhaseEnd, PlanContent, Responsible } from '../../../src/plan/plan-content.ts'
import { either, insert, positioned, type Row, type Tx } from './insert.ts'

export async function writeBook(tx: Tx, plan: PlanContent): Promise<void> {
  const named = (list: readonly ({ readonly id: string; readonly name: string } | null | undefined)[]) =>
    new Map(list.filter((each) => each !== null && each !== undefined).map((each) => [each.id, each]))
  const bodies = named([
    plan.organisation,
    ...plan.workstreams.map((each) => each.organisation),
    ...plan.fundingSources.map((each) => each.organisation),
    ...plan.findings.flatMap((each) => each.parts.map((part) => part.organisation)),
    ...plan.actions.flatMap((each) => each.partners.map((partner) => partner.organisation)),
  ])
  const responsible: (Responsible | null)[] = [
    ...plan.workstreams.flatMap((each) => [each.lead, each.accountable]),
    ...plan.actions.flatMap((each) => [each.owner, each.accountable, ...each.partners.map((partner) => partner.contact)]),
    ...plan.risks.map((each) => each.owner),
    ...plan.fundingSources.map((each) => each.owner),
  ]
  const of = (kind: Responsible['kind']) => [...named(responsible.filter((each) => each?.kind === kind)).values()]
  await insert(
    tx,
    'organisation',
    [...bodies.values()].map(({ id, name }) => ({ id, name, kind: 'other' })),
  )
  await insert(
    tx,
    'post',
    of('post').map(({ id, name }) => ({ id, title: name })),
  )
  const known = new Set((await tx.selectFrom('person').select('id').execute()).map((row) => row.id))
  await insert(
    tx,
    'person',
    of('person')
      .filter(({ id }) => !known.has(id))
      .map(({ id, name }) => ({ id, name })),
  )
}

export async function writeFrame(tx: Tx, plan: PlanContent): Promise<void> {
  await insert(tx, 'plan', [
    { id: plan.id, title: plan.title, summary: plan.summary, kind: 'improvement', for_organisation_id: plan.organisation?.id ?? null },
  ])
  for (const each of plan.inspections) await insert(tx, 'plan_inspection', [{ id: newId(), plan_id: plan.id, inspection_id: each.id }])
  await insert(
    tx,
    'finding_source',
    plan.sources.map((each) => ({
      id: each.id,
      kind: each.kind,
      title: each.title,
      from_whom: each.fromWhom,
      dated_on: each.datedOn,
      words: each.words,
      web_address: each.webAddress,
    })),
  )
  await insert(
    tx,
    'plan_source',
    plan.sources.map((each) => ({ id: newId(), plan_id: plan.id, finding_source_id: each.id })),
  )
  await insert(
    tx,
    'finding',
    positioned(plan.findings, (each) => ({
      id: each.id,
      inspection_id: each.inspectionId,
      finding_source_id: each.sourceId,
      list: each.list,
      kind: each.kind,
      printed_number: each.number,
      own_label: each.ownLabel,
      printed_text: each.text,
      text: each.text,
      theme: each.theme,
      area: each.area,
      printed_timescale: each.timescale,
      set_on: each.setOn,
      place: each.page === null ? null : JSON.stringify({ page: Number(each.page), rectangles: [] }),
    })),
  )
  await insert(
    tx,
    'finding_addressee',
    plan.findings.flatMap((each) => each.addressees.map((addressee) => ({ id: newId(), finding_id: each.id, addressee }))),
  )
  await insert(
    tx,
    'finding_part',
    plan.findings.flatMap((each) =>
      each.parts.map((part) => ({
        id: part.id,
        plan_id: plan.id,
        finding_id: each.id,
        organisation_id: part.organisation.id,
        part: part.part,
        folded_into: part.foldedInto,
        note: part.note,
      })),
    ),
  )
  await insert(
    tx,
    'workstream',
    positioned(plan.workstreams, (each) => ({
      id: each.id,
      plan_id: plan.id,
      title: each.title,
      ...either('lead', each.lead),
      ...either('accountable', each.accountable),
      organisation_id: each.organisation?.id ?? null,
    })),
  )
  await insert(
    tx,
    'phase',
    positioned(plan.phases, (each) => ({
      id: each.id,
      plan_id: plan.id,
      title: each.title,
      ...phaseEnd(plan, 'starts', each.starts),
      ...phaseEnd(plan, 'ends', each.ends),
    })),
  )
}

const phaseEnd = (plan: PlanContent, as: string, end: PhaseEnd): Row => ({
  [`${as}_anchor_inspection_id`]: idAmong(plan.inspections, end),
  [`${as}_anchor_source_id`]: idAmong(plan.sources, end),
  [`${as}_on`]: end.on,
  [`${as}_anchor`]: end.anchor,
  [`${as}_anchor_amount`]: end.amount === null ? null : Number(end.amount),
  [`${as}_anchor_unit`]: end.unit,
})

const idAmong = (list: readonly { readonly id: string }[], { anchorOf }: PhaseEnd): string | null =>
  list.find((each) => each.id === anchorOf?.id)?.id ?? null

import type { Reader } from '../database/database.ts'
import { nameInspection } from '../inspection/name-inspection.ts'
import { isHeldNow, seenInspectionIds } from '../inspection/seen-inspections.queries.ts'
import type { Viewer } from '../people/viewer.ts'
import { Refusal } from '../refusal.ts'
import { areaName } from './content-names.ts'
import { holderToday } from './owners.queries.ts'
import type { PlanDatabase } from './plan.tables.ts'
import type { Owner, Plan, PlanAction, PlanFinding, PlanInspection } from './plan.ts'

/** A plan with what this person may see of it. Refuses when there is no such plan. */
export async function getPlan(reader: Reader<PlanDatabase>, viewer: Viewer, planId: string): Promise<Plan> {
  const plan = await findPlan(reader, viewer, planId)
  if (!plan) throw new Refusal('not-found', 'There is no such plan here. It may have been removed, or the address may be wrong.')
  return plan
}

/** Null also for a plan all of whose inspections are held in confidence from this person: even its title would tell. */
export async function findPlan(reader: Reader<PlanDatabase>, viewer: Viewer, planId: string): Promise<Plan | null> {
  const plan = await reader.selectFrom('plan').select(['id', 'revision', 'title']).where('id', '=', planId).executeTakeFirst()
  if (!plan) return null
  const inspections = await planInspections(reader, viewer, planId)
  if (inspections.length === 0) return null
  const findings = await planFindings(reader, inspections)
  const actions = await planActions(reader, planId, new Set(findings.map((finding) => finding.id)))
  return { ...plan, inspections, findings, actions }
}

async function planInspections(reader: Reader<PlanDatabase>, viewer: Viewer, planId: string): Promise<PlanInspection[]> {
  const rows = await reader
    .selectFrom('plan_inspection')
    .innerJoin('inspection', 'inspection.id', 'plan_inspection.inspection_id')
    .select(['inspection.id', 'framework', 'edition', 'title', 'published_on', 'published_month'])
    .select((eb) => isHeldNow(eb, 'inspection.id').as('held'))
    .where('plan_id', '=', planId)
    .where('inspection.id', 'in', seenInspectionIds(reader, viewer))
    .orderBy('plan_inspection.recorded_at')
    .orderBy('plan_inspection.id')
    .execute()
  return rows.map((row) => ({ id: row.id, name: nameInspection(row), held: row.held }))
}

async function planFindings(reader: Reader<PlanDatabase>, inspections: readonly PlanInspection[]): Promise<PlanFinding[]> {
  const ids = inspections.map((inspection) => inspection.id)
  if (ids.length === 0) return []
  const rows = await reader
    .selectFrom('finding')
    .innerJoin('inspection', 'inspection.id', 'finding.inspection_id')
    .select([
      'finding.id',
      'inspection.id as inspection_id',
      'printed_number',
      'own_label',
      'text',
      'finding.kind',
      'list',
      'theme',
      'area',
    ])
    .select(['printed_timescale', 'place', 'framework', 'edition'])
    .where('inspection_id', 'in', ids)
    .orderBy('finding.position')
    .execute()
  const addressees = await reader
    .selectFrom('finding_addressee')
    .innerJoin('finding', 'finding.id', 'finding_addressee.finding_id')
    .select(['finding_id', 'addressee'])
    .where('inspection_id', 'in', ids)
    .orderBy('finding_addressee.recorded_at')
    .orderBy('finding_addressee.id')
    .execute()
  const byFinding = Map.groupBy(addressees, (row) => row.finding_id)
  return rows
    .map((row) => ({
      id: row.id,
      inspectionId: row.inspection_id,
      number: row.printed_number,
      ownLabel: row.own_label,
      text: row.text,
      kind: row.kind,
      list: row.list,
      theme: row.theme,
      area: row.area,
      areaName: areaName(row),
      addressees: (byFinding.get(row.id) ?? []).map((each) => each.addressee),
      timescale: row.printed_timescale,
      page: (row.place as { page?: number } | null)?.page ?? null,
    }))
    .sort((a, b) => ids.indexOf(a.inspectionId) - ids.indexOf(b.inspectionId))
}

/** Actions that answer only findings which this person may not see are left out: their titles can tell what the finding says. */
async function planActions(reader: Reader<PlanDatabase>, planId: string, seen: ReadonlySet<string>): Promise<PlanAction[]> {
  const rows = await reader
    .selectFrom('action')
    .leftJoin('post', 'post.id', 'action.owner_post_id')
    .leftJoin('person', 'person.id', 'action.owner_person_id')
    .select(['action.id', 'action.revision', 'reference', 'action.title', 'due_on', 'owner_post_id', 'owner_person_id'])
    .select(['post.title as post_title', 'person.name as person_name'])
    .select(holderToday('action.owner_post_id').as('held_by'))
    .where('plan_id', '=', planId)
    .orderBy('action.position')
    .execute()
  const answers = await reader
    .selectFrom('action_finding')
    .innerJoin('action', 'action.id', 'action_finding.action_id')
    .select(['action_id', 'finding_id', 'action_finding.position'])
    .where('plan_id', '=', planId)
    .execute()
  const byAction = Map.groupBy(answers, (row) => row.action_id)
  return rows
    .map((row) => ({ row, all: byAction.get(row.id) ?? [] }))
    .filter(({ all }) => all.length === 0 || all.some((answer) => seen.has(answer.finding_id)))
    .map(({ row, all }) => ({
      id: row.id,
      revision: row.revision,
      reference: row.reference,
      title: row.title,
      dueOn: row.due_on,
      owner: ownerOf(row),
      answers: all
        .filter((answer) => seen.has(answer.finding_id))
        .map((answer) => ({ findingId: answer.finding_id, position: answer.position })),
    }))
}

type OwnerRow = {
  readonly owner_post_id: string | null
  readonly owner_person_id: string | null
  readonly post_title: string | null
  readonly person_name: string | null
  readonly held_by: string | null
}

function ownerOf(row: OwnerRow): Owner | null {
  if (row.owner_post_id) return { kind: 'post', id: row.owner_post_id, name: row.post_title ?? '', heldBy: row.held_by }
  if (row.owner_person_id) return { kind: 'person', id: row.owner_person_id, name: row.person_name ?? '', heldBy: null }
  return null
}

import type { Reader } from '../database/database.ts'
import { isHeldNow } from '../inspection/seen-inspections.queries.ts'
import type { Viewer } from '../people/viewer.ts'
import { findingsWithoutAction } from './checks/coverage.ts'
import type { PlanDatabase } from './plan.tables.ts'
import { findPlanContent } from './plan-content.queries.ts'
import type { PlanContent } from './plan-content.ts'
import { seenPlanIds } from './seen-plans.queries.ts'

export type PlanLine = {
  readonly id: string
  readonly title: string
  /** The body whose plan it is, where it isn't the authority's own. */
  readonly organisation: string | null
  readonly inspections: readonly { readonly id: string; readonly name: string; readonly held: boolean }[]
  readonly sources: PlanContent['sources']
  readonly findings: number
  readonly actions: number
  readonly withoutAction: number
}

/** The authority's plans, the newest first, counted by the same rules as the plan's own page. */
export async function listPlans(reader: Reader<PlanDatabase>, viewer: Viewer): Promise<PlanLine[]> {
  const held = new Set(await heldInspections(reader))
  const lines: PlanLine[] = []
  for (const { id } of await listPlanTitles(reader, viewer)) {
    const plan = await findPlanContent(reader, viewer, id)
    if (plan) lines.push(lineOf(plan, held))
  }
  return lines
}

/** The plans that this person may see by title, the newest first: for choices, which count nothing. */
export function listPlanTitles(reader: Reader<PlanDatabase>, viewer: Viewer): Promise<{ id: string; title: string }[]> {
  return reader
    .selectFrom('plan')
    .select(['id', 'title'])
    .where('id', 'in', seenPlanIds(reader, viewer))
    .orderBy('recorded_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
}

/** The plans that answer one inspection. */
export async function plansAnswering(reader: Reader<PlanDatabase>, inspectionId: string): Promise<{ id: string; title: string }[]> {
  return reader
    .selectFrom('plan_inspection')
    .innerJoin('plan', 'plan.id', 'plan_inspection.plan_id')
    .select(['plan.id', 'plan.title'])
    .where('inspection_id', '=', inspectionId)
    .orderBy('plan.recorded_at')
    .execute()
}

async function heldInspections(reader: Reader<PlanDatabase>): Promise<string[]> {
  const rows = await reader
    .selectFrom('inspection')
    .select('inspection.id')
    .where((eb) => isHeldNow(eb, 'inspection.id'))
    .execute()
  return rows.map(({ id }) => id)
}

function lineOf(plan: PlanContent, held: ReadonlySet<string>): PlanLine {
  const { id, title, organisation, inspections, sources } = plan
  return {
    id,
    title,
    organisation: organisation?.name ?? null,
    inspections: inspections.map((inspection) => ({ id: inspection.id, name: inspection.name, held: held.has(inspection.id) })),
    sources,
    findings: plan.findings.length,
    actions: plan.actions.length,
    withoutAction: findingsWithoutAction(plan).length,
  }
}

import type { Reader } from '../database/database.ts'
import type { Viewer } from '../people/viewer.ts'
import { findPlan } from './plan.queries.ts'
import type { PlanDatabase } from './plan.tables.ts'
import { findingsWithoutAction, type Plan } from './plan.ts'

export type PlanLine = {
  readonly id: string
  readonly title: string
  readonly inspections: Plan['inspections']
  readonly findings: number
  readonly actions: number
  readonly withoutAction: number
}

/** The authority's plans, the newest first, counted by the same rules as the plan's own page. */
export async function listPlans(reader: Reader<PlanDatabase>, viewer: Viewer): Promise<PlanLine[]> {
  const rows = await reader.selectFrom('plan').select('id').orderBy('recorded_at', 'desc').orderBy('id', 'desc').execute()
  const lines: PlanLine[] = []
  for (const { id } of rows) {
    const plan = await findPlan(reader, viewer, id)
    if (plan) lines.push(lineOf(plan))
  }
  return lines
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

function lineOf(plan: Plan): PlanLine {
  const { id, title, inspections } = plan
  return {
    id,
    title,
    inspections,
    findings: plan.findings.length,
    actions: plan.actions.length,
    withoutAction: findingsWithoutAction(plan).length,
  }
}

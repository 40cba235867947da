import type { Reader } from '../database/database.ts'
import type { Viewer } from '../people/viewer.ts'
import { Refusal } from '../refusal.ts'
import { readActions } from './content-actions.queries.ts'
import { readFindings, readInspections, readSources } from './content-findings.queries.ts'
import { readCarryForwards, readCosts, readFundingSources, readSpend } from './content-money.queries.ts'
import { namedOrNull } from './content-names.ts'
import { readConsultations, readMeasures, readPhases, readRisks, readWorkstreams } from './content-parts.queries.ts'
import type { PlanDatabase } from './plan.tables.ts'
import type { PlanContent } from './plan-content.ts'
import { readBook } from './responsible.queries.ts'

/** The whole plan as this person may see it. Refuses when there is no such plan, or when all that it answers is held in confidence. */
export async function getPlanContent(reader: Reader<PlanDatabase>, viewer: Viewer, planId: string): Promise<PlanContent> {
  const content = await findPlanContent(reader, viewer, planId)
  if (!content) throw new Refusal('not-found', 'There is no such plan here. It may have been removed, or the address may be wrong.')
  return content
}

export async function findPlanContent(reader: Reader<PlanDatabase>, viewer: Viewer, planId: string): Promise<PlanContent | null> {
  const plan = await reader
    .selectFrom('plan')
    .leftJoin('organisation', 'organisation.id', 'plan.for_organisation_id')
    .select(['plan.id', 'plan.title', 'plan.summary', 'organisation.id as organisation_id', 'organisation.name as organisation_name'])
    .where('plan.id', '=', planId)
    .executeTakeFirst()
  if (!plan) return null
  const inspections = await readInspections(reader, viewer, planId)
  const sources = await readSources(reader, planId)
  if (inspections.hidden > 0 && inspections.seen.length === 0 && sources.length === 0) return null
  const book = await readBook(reader)
  const origins = [...inspections.seen, ...sources.map(({ id, title }) => ({ id, name: title }))]
  const findings = await readFindings(reader, viewer, planId, inspections.seen, sources)
  const actions = await readActions(reader, planId, book, new Set(findings.map((finding) => finding.id)))
  const seenActions = new Set(actions.map((action) => action.id))
  const seenFindings = new Set(findings.map((finding) => finding.id))
  return {
    id: plan.id,
    title: plan.title,
    summary: plan.summary,
    organisation: namedOrNull(plan.organisation_id, plan.organisation_name),
    inspections: inspections.seen,
    sources,
    findings,
    workstreams: await readWorkstreams(reader, planId, book),
    phases: await readPhases(reader, planId, origins),
    actions,
    measures: await readMeasures(reader, planId, seenActions, seenFindings),
    risks: await readRisks(reader, planId, book, seenActions),
    costs: await readCosts(reader, planId, seenActions),
    fundingSources: await readFundingSources(reader, planId, book),
    spend: await readSpend(reader, planId),
    carryForwards: await readCarryForwards(reader, planId),
    consultations: await readConsultations(reader, planId),
  }
}

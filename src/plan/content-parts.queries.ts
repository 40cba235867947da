import type { Reader } from '../database/database.ts'
import { dayText, namedOrNull, numberText } from './content-names.ts'
import type { PlanDatabase } from './plan.tables.ts'
import type {
  ConsultationContent,
  MeasureContent,
  Named,
  PhaseContent,
  PhaseEnd,
  RiskContent,
  RiskScore,
  WorkstreamContent,
} from './plan-content.ts'
import type { Book } from './responsible.queries.ts'

export async function readWorkstreams(reader: Reader<PlanDatabase>, planId: string, book: Book): Promise<WorkstreamContent[]> {
  const rows = await reader
    .selectFrom('workstream')
    .leftJoin('organisation', 'organisation.id', 'workstream.organisation_id')
    .select(['workstream.id', 'title', 'lead_post_id', 'lead_person_id', 'accountable_post_id', 'accountable_person_id'])
    .select(['organisation.id as organisation_id', 'organisation.name as organisation_name'])
    .where('plan_id', '=', planId)
    .orderBy('position')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    title: row.title,
    lead: book.either(row.lead_post_id, row.lead_person_id),
    accountable: book.either(row.accountable_post_id, row.accountable_person_id),
    organisation: namedOrNull(row.organisation_id, row.organisation_name),
  }))
}

/** `origins`: the inspections and other sources that this person may see; a phase counted from another doesn't name it. */
export async function readPhases(reader: Reader<PlanDatabase>, planId: string, origins: readonly Named[]): Promise<PhaseContent[]> {
  const rows = await reader.selectFrom('phase').selectAll().where('plan_id', '=', planId).orderBy('position').execute()
  const origin = (...ids: readonly (string | null)[]): Named | null => {
    const found = origins.find((each) => ids.includes(each.id))
    return found ? { id: found.id, name: found.name } : null
  }
  return rows.map((row) => ({
    id: row.id,
    title: row.title,
    starts: {
      on: dayText(row.starts_on),
      anchor: row.starts_anchor as PhaseEnd['anchor'],
      anchorOf: origin(row.starts_anchor_inspection_id, row.starts_anchor_source_id),
      amount: numberText(row.starts_anchor_amount),
      unit: row.starts_anchor_unit as PhaseEnd['unit'],
    },
    ends: {
      on: dayText(row.ends_on),
      anchor: row.ends_anchor as PhaseEnd['anchor'],
      anchorOf: origin(row.ends_anchor_inspection_id, row.ends_anchor_source_id),
      amount: numberText(row.ends_anchor_amount),
      unit: row.ends_anchor_unit as PhaseEnd['unit'],
    },
  }))
}

export async function readMeasures(
  reader: Reader<PlanDatabase>,
  planId: string,
  actions: ReadonlySet<string>,
  findings: ReadonlySet<string>,
): Promise<MeasureContent[]> {
  const rows = await reader.selectFrom('measure').selectAll().where('plan_id', '=', planId).orderBy('position').execute()
  const toActions = await reader
    .selectFrom('measure_action')
    .innerJoin('measure', 'measure.id', 'measure_action.measure_id')
    .innerJoin('action', 'action.id', 'measure_action.action_id')
    .select(['measure_id', 'action_id'])
    .where('measure.plan_id', '=', planId)
    .orderBy('action.position')
    .execute()
  const toFindings = await reader
    .selectFrom('measure_finding')
    .innerJoin('measure', 'measure.id', 'measure_finding.measure_id')
    .innerJoin('finding', 'finding.id', 'measure_finding.finding_id')
    .select(['measure_id', 'finding_id'])
    .where('measure.plan_id', '=', planId)
    .orderBy('finding.position')
    .execute()
  return rows
    .map((row) => {
      const ofActions = toActions.filter((each) => each.measure_id === row.id).map((each) => each.action_id)
      const ofFindings = toFindings.filter((each) => each.measure_id === row.id).map((each) => each.finding_id)
      return {
        hidden:
          ofActions.length + ofFindings.length > 0 &&
          !ofActions.some((id) => actions.has(id)) &&
          !ofFindings.some((id) => findings.has(id)),
        measure: {
          id: row.id,
          title: row.title,
          unit: row.unit,
          direction: row.direction as MeasureContent['direction'],
          baseline: row.baseline,
          baselineOn: dayText(row.baseline_on),
          target: row.target,
          byOn: dayText(row.by_on),
          source: row.source,
          actionIds: ofActions.filter((id) => actions.has(id)),
          findingIds: ofFindings.filter((id) => findings.has(id)),
        },
      }
    })
    .filter(({ hidden }) => !hidden)
    .map(({ measure }) => measure)
}

export async function readRisks(
  reader: Reader<PlanDatabase>,
  planId: string,
  book: Book,
  actions: ReadonlySet<string>,
): Promise<RiskContent[]> {
  const rows = await reader.selectFrom('risk').selectAll().where('plan_id', '=', planId).orderBy('position').execute()
  const scores = await reader
    .selectFrom('risk_score')
    .innerJoin('risk', 'risk.id', 'risk_score.risk_id')
    .select(['risk_id', 'which', 'likelihood', 'impact', 'scored_on'])
    .where('plan_id', '=', planId)
    .orderBy('scored_on')
    .orderBy('risk_score.recorded_at')
    .orderBy('risk_score.id')
    .execute()
  const managed = await reader
    .selectFrom('risk_action')
    .innerJoin('risk', 'risk.id', 'risk_action.risk_id')
    .innerJoin('action', 'action.id', 'risk_action.action_id')
    .select(['risk_id', 'action_id'])
    .where('risk.plan_id', '=', planId)
    .orderBy('action.position')
    .execute()
  const scoreOf = (riskId: string, which: string): RiskScore | null => {
    const last = scores.findLast((score) => score.risk_id === riskId && score.which === which)
    return last ? { likelihood: String(last.likelihood), impact: String(last.impact), on: last.scored_on.toString() } : null
  }
  return rows.map((row) => ({
    id: row.id,
    event: row.event,
    cause: row.cause,
    effect: row.effect,
    owner: book.either(row.owner_post_id, row.owner_person_id),
    current: scoreOf(row.id, 'current'),
    target: scoreOf(row.id, 'target'),
    actionIds: managed.filter((each) => each.risk_id === row.id && actions.has(each.action_id)).map((each) => each.action_id),
  }))
}

export async function readConsultations(reader: Reader<PlanDatabase>, planId: string): Promise<ConsultationContent[]> {
  const rows = await reader.selectFrom('consultation').selectAll().where('plan_id', '=', planId).orderBy('position').execute()
  return rows.map((row) => ({
    id: row.id,
    who: row.who,
    name: row.name,
    fromOn: row.from_on.toString(),
    toOn: dayText(row.to_on),
    how: row.how,
    said: row.said,
    changed: row.changed,
  }))
}

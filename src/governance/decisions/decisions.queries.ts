import type { ExpressionBuilder } from 'kysely'
import type { Reader } from '../../database/database.ts'
import { seenInspectionIds } from '../../inspection/seen-inspections.queries.ts'
import type { BodyKind } from '../../meeting/body.ts'
import type { Viewer } from '../../people/viewer.ts'
import { seenPlanIds } from '../../plan/seen-plans.queries.ts'
import { Refusal } from '../../refusal.ts'
import type { GovernanceDatabase } from '../governance.tables.ts'
import { namedReportIds, seenReportIds } from '../report/seen-reports.queries.ts'
import type { CallInOutcome, Decision, Outcome } from './decision.ts'

/** `planId`: also what was decided, before the plan was there, on a report about an inspection that it answers. */
type Narrowed = { readonly planId?: string; readonly bodyId?: string; readonly reportId?: string; readonly decisionId?: string }

/** What was decided about the plans that this person may see, the latest first; nothing that was decided on a report about an inspection kept
 * from them. A confidential report isn't named to who
 * may not read it. */
export async function listDecisions(
  reader: Reader<GovernanceDatabase>,
  viewer: Viewer,
  narrowed: Narrowed = {},
): Promise<readonly Decision[]> {
  const { planId, bodyId, reportId, decisionId } = narrowed
  const rows = await reader
    .selectFrom('decision')
    .leftJoin('plan', (on) => on.onRef('plan.authority_id', '=', 'decision.authority_id').onRef('plan.id', '=', 'decision.plan_id'))
    .innerJoin('body', (on) => on.onRef('body.authority_id', '=', 'decision.authority_id').onRef('body.id', '=', 'decision.body_id'))
    .leftJoin('plan_version', (on) =>
      on.onRef('plan_version.authority_id', '=', 'decision.authority_id').onRef('plan_version.id', '=', 'decision.plan_version_id'),
    )
    .leftJoin('report', (on) =>
      on
        .onRef('report.authority_id', '=', 'decision.authority_id')
        .onRef('report.id', '=', 'decision.report_id')
        .on('report.id', 'in', seenReportIds(reader, viewer)),
    )
    .leftJoin('call_in', (on) =>
      on.onRef('call_in.authority_id', '=', 'decision.authority_id').onRef('call_in.decision_id', '=', 'decision.id'),
    )
    .select(['decision.id', 'decision.revision', 'decision.plan_id', 'decision.plan_version_id', 'decision.body_id'])
    .select(['decision.outcome', 'decision.wording', 'decision.reasons', 'decision.alternatives', 'decision.interests'])
    .select(['decision.dispensations', 'decision.reference', 'decision.made_on', 'decision.published_on', 'decision.effective_on'])
    .select(['decision.no_call_in_because', 'plan.title', 'body.name', 'body.kind', 'plan_version.number'])
    .select(['report.id as report_id', 'report.subject as report_subject', 'report.meets_on as report_meets_on', 'report.inspection_id'])
    .select((eb) => eb('report.id', 'in', namedReportIds(reader, viewer)).as('may_be_named'))
    .select(['call_in.id as call_in_id', 'call_in.revision as call_in_revision', 'call_in.called_in_on', 'call_in.by_whom', 'call_in.why'])
    .select(['call_in.outcome as call_in_outcome', 'call_in.outcome_on', 'call_in.outcome_words'])
    .where('decision.authority_id', '=', viewer.authorityId)
    .where((eb) =>
      eb.or([
        eb('decision.plan_id', 'in', seenPlanIds(reader, viewer)),
        eb.and([eb('decision.plan_id', 'is', null), eb('report.id', 'is not', null)]),
      ]),
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('report as kept')
            .select('kept.id')
            .whereRef('kept.id', '=', 'decision.report_id')
            .where('kept.inspection_id', 'not in', seenInspectionIds(reader, viewer)),
        ),
      ),
    )
    .$if(planId !== undefined, (query) => query.where((eb) => isOfPlan(eb as unknown as OfDecision, reader, planId as string)))
    .$if(bodyId !== undefined, (query) => query.where('decision.body_id', '=', bodyId as string))
    .$if(reportId !== undefined, (query) => query.where('report.id', '=', reportId as string))
    .$if(decisionId !== undefined, (query) => query.where('decision.id', '=', decisionId as string))
    .orderBy('decision.made_on', 'desc')
    .orderBy('decision.id', 'desc')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    revision: row.revision,
    plan: row.plan_id ? { id: row.plan_id, title: row.title ?? '' } : null,
    version: row.plan_version_id && row.number !== null ? { id: row.plan_version_id, number: row.number } : null,
    report:
      row.report_id && row.may_be_named
        ? { id: row.report_id, subject: row.report_subject ?? '', meetsOn: row.report_meets_on, inspectionId: row.inspection_id }
        : null,
    body: { id: row.body_id, name: row.name, kind: row.kind as BodyKind },
    outcome: row.outcome as Outcome,
    wording: row.wording,
    reasons: row.reasons,
    alternatives: row.alternatives,
    interests: row.interests,
    dispensations: row.dispensations,
    reference: row.reference,
    madeOn: row.made_on,
    publishedOn: row.published_on,
    effectiveOn: row.effective_on,
    noCallInBecause: row.no_call_in_because,
    callIn:
      row.call_in_id && row.called_in_on
        ? {
            id: row.call_in_id,
            revision: row.call_in_revision ?? 0,
            calledInOn: row.called_in_on,
            byWhom: row.by_whom ?? '',
            why: row.why,
            outcome: row.call_in_outcome as CallInOutcome | null,
            outcomeOn: row.outcome_on,
            outcomeWords: row.outcome_words,
          }
        : null,
  }))
}

type OfDecision = ExpressionBuilder<GovernanceDatabase, 'decision' | 'report'>

function isOfPlan(eb: OfDecision, reader: Reader<GovernanceDatabase>, planId: string) {
  const answered = reader
    .selectFrom('plan_inspection')
    .select('plan_inspection.inspection_id')
    .where('plan_inspection.plan_id', '=', planId)
  return eb.or([
    eb('decision.plan_id', '=', planId),
    eb.and([eb('decision.plan_id', 'is', null), eb('report.inspection_id', 'in', answered)]),
  ])
}

/** A decision by its id; `planId` is the plan under which it was looked for, null where it was looked for by itself. */
export async function getDecision(
  reader: Reader<GovernanceDatabase>,
  viewer: Viewer,
  planId: string | null,
  decisionId: string,
): Promise<Decision> {
  const [decision] = await listDecisions(reader, viewer, { ...(planId === null ? {} : { planId }), decisionId })
  if (!decision) throw new Refusal('not-found', 'There is no such decision here. It may have been taken off the record.')
  return decision
}

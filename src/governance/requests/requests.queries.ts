import type { Reader } from '../../database/database.ts'
import { nameInspection } from '../../inspection/name-inspection.ts'
import { seenInspectionIds } from '../../inspection/seen-inspections.queries.ts'
import type { Viewer } from '../../people/viewer.ts'
import { seenPlanIds } from '../../plan/seen-plans.queries.ts'
import { Refusal } from '../../refusal.ts'
import type { GovernanceDatabase } from '../governance.tables.ts'
import { namedReportIds } from '../report/seen-reports.queries.ts'
import { type BodyRequest, inOrder, type RequestKind } from './request.ts'

type Narrowed = {
  readonly bodyId?: string
  readonly planId?: string
  readonly requestId?: string
  /** Only what isn't answered yet. */
  readonly isOpen?: true
}

/** What bodies asked, as far as this person may see what it is about and answered with: open ones first, by day. */
export async function listRequests(
  reader: Reader<GovernanceDatabase>,
  viewer: Viewer,
  { bodyId, planId, requestId, isOpen }: Narrowed = {},
): Promise<readonly BodyRequest[]> {
  const rows = await reader
    .selectFrom('body_request')
    .innerJoin('body', (on) =>
      on.onRef('body.authority_id', '=', 'body_request.authority_id').onRef('body.id', '=', 'body_request.body_id'),
    )
    .leftJoin('plan', (on) => on.onRef('plan.authority_id', '=', 'body_request.authority_id').onRef('plan.id', '=', 'body_request.plan_id'))
    .leftJoin('inspection', (on) =>
      on.onRef('inspection.authority_id', '=', 'body_request.authority_id').onRef('inspection.id', '=', 'body_request.inspection_id'),
    )
    .leftJoin('post', (on) =>
      on.onRef('post.authority_id', '=', 'body_request.authority_id').onRef('post.id', '=', 'body_request.of_post_id'),
    )
    .leftJoin('person', (on) =>
      on.onRef('person.authority_id', '=', 'body_request.authority_id').onRef('person.id', '=', 'body_request.of_person_id'),
    )
    .leftJoin('report', (on) =>
      on
        .onRef('report.authority_id', '=', 'body_request.authority_id')
        .onRef('report.id', '=', 'body_request.answer_report_id')
        .on('report.id', 'in', namedReportIds(reader, viewer)),
    )
    .leftJoin('action', (on) =>
      on.onRef('action.authority_id', '=', 'body_request.authority_id').onRef('action.id', '=', 'body_request.action_id'),
    )
    .selectAll('body_request')
    .select(['body.name as body_name', 'plan.title as plan_title', 'post.title as post_title', 'person.name as person_name'])
    .select(['report.id as report_id', 'report.subject as report_subject'])
    .select(['inspection.framework', 'inspection.title', 'inspection.published_on', 'inspection.published_month'])
    .select(['action.reference as action_reference', 'action.title as action_title'])
    .where('body_request.authority_id', '=', viewer.authorityId)
    .where((eb) => eb.or([eb('body_request.plan_id', 'is', null), eb('body_request.plan_id', 'in', seenPlanIds(reader, viewer))]))
    .where((eb) =>
      eb.or([eb('body_request.inspection_id', 'is', null), eb('body_request.inspection_id', 'in', seenInspectionIds(reader, viewer))]),
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('report as kept')
            .select('kept.id')
            .whereRef('kept.id', '=', 'body_request.answer_report_id')
            .where('kept.inspection_id', 'not in', seenInspectionIds(reader, viewer)),
        ),
      ),
    )
    .$if(bodyId !== undefined, (query) => query.where('body_request.body_id', '=', bodyId as string))
    .$if(planId !== undefined, (query) => query.where('body_request.plan_id', '=', planId as string))
    .$if(requestId !== undefined, (query) => query.where('body_request.id', '=', requestId as string))
    .$if(isOpen === true, (query) => query.where('body_request.answered_on', 'is', null))
    .orderBy('body_request.asked_on', 'desc')
    .orderBy('body_request.id', 'desc')
    .execute()
  return inOrder(
    rows.map((row) => ({
      id: row.id,
      revision: row.revision,
      body: { id: row.body_id, name: row.body_name },
      plan: row.plan_id ? { id: row.plan_id, title: row.plan_title ?? '' } : null,
      inspection:
        row.inspection_id && row.framework ? { id: row.inspection_id, name: nameInspection({ ...row, framework: row.framework }) } : null,
      kind: row.kind as RequestKind,
      words: row.words,
      askedOn: row.asked_on,
      of: row.of_post_id
        ? { kind: 'post', id: row.of_post_id, name: row.post_title ?? '' }
        : row.of_person_id
          ? { kind: 'person', id: row.of_person_id, name: row.person_name ?? '' }
          : { kind: 'name', id: null, name: row.of_name ?? '' },
      byOn: row.by_on,
      byWords: row.by_words,
      answer:
        row.answered_on && row.answer !== null
          ? {
              on: row.answered_on,
              words: row.answer,
              report: row.report_id ? { id: row.report_id, subject: row.report_subject ?? '' } : null,
            }
          : null,
      action:
        row.action_id && row.action_reference
          ? { id: row.action_id, reference: row.action_reference, title: row.action_title ?? '' }
          : null,
      waitingChangeId: row.action_id ? null : row.plan_change_id,
    })),
  )
}

export async function getRequest(reader: Reader<GovernanceDatabase>, viewer: Viewer, requestId: string): Promise<BodyRequest> {
  const [request] = await listRequests(reader, viewer, { requestId })
  if (!request) throw new Refusal('not-found', 'There is no such request here. It may have been taken off the record.')
  return request
}

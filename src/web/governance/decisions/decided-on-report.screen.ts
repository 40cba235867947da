import { scopesOfDecision } from '../../../governance/decisions/decision.ts'
import { listDecisions } from '../../../governance/decisions/decisions.queries.ts'
import { withEffect } from '../../../governance/decisions/in-effect.queries.ts'
import { getReport } from '../../../governance/report/reports.queries.ts'
import { listRequests } from '../../../governance/requests/requests.queries.ts'
import { mustBeAllowedAnywhere } from '../../../people/must-be-allowed.ts'
import { may } from '../../../people/permissions.ts'
import { page } from '../../answer.ts'
import { paths } from '../../paths.ts'
import type { Screen } from '../../visit.ts'
import { reportTabs } from '../reports/report-tabs.ts'
import { requestLines } from '../requests/request-lines.ts'
import { decisionLines } from './decision-lines.ts'

/** What was decided on a report, and what its body asked and still waits for. */
export const decidedOnReportPage: Screen = async ({ viewer, today, params, read }) => {
  mustBeAllowedAnywhere(viewer, 'seeReports', 'see decision reports')
  const { report, decisions, requests } = await read(async (reader) => {
    const found = await getReport(reader, viewer, params.reportId ?? '')
    return {
      report: found,
      decisions: await withEffect(reader, viewer, await listDecisions(reader, viewer, { reportId: found.id })),
      requests: await listRequests(reader, viewer, { bodyId: found.body.id, isOpen: true }),
    }
  })
  const { authority } = viewer
  const { plan, body } = report
  const mayDecide = may(viewer, 'recordDecision', scopesOfDecision(plan?.id ?? null, body.id))
  const mayAnswer = may(viewer, 'answerRequest', { kind: 'body', id: body.id })
  return page('governance/decisions/decided-on-report.view.njk', {
    title: 'Decided and asked',
    crumbs: [
      { text: 'Reports', href: paths.reports(authority) },
      { text: report.subject, href: paths.report(authority, report.id) },
    ],
    tabs: reportTabs(authority, report.id, 'decided'),
    report,
    decisions: decisionLines(viewer, decisions),
    requests: requestLines(viewer, requests, today).map((request) => ({
      ...request,
      answerHref: mayAnswer ? paths.answerBodyRequest(authority, request.id, { report: report.id }) : null,
    })),
    recordHref: mayDecide
      ? plan
        ? paths.recordDecision(authority, plan.id, { report: report.id })
        : paths.recordDecisionOnReport(authority, report.id)
      : null,
    requestHref: may(viewer, 'recordRequest', { kind: 'body', id: body.id })
      ? paths.recordRequest(authority, { body: body.id, ...(plan ? { plan: plan.id } : {}) })
      : null,
  })
}

import { listDecisions } from '../../../governance/decisions/decisions.queries.ts'
import { listPlanBodies } from '../../../governance/plan-bodies/plan-bodies.queries.ts'
import { isFinal, scopesOf } from '../../../governance/report/report.ts'
import { getReportContent } from '../../../governance/report/report-content.queries.ts'
import { getReport } from '../../../governance/report/reports.queries.ts'
import { sightsOfReport } from '../../../governance/tracking/sights.queries.ts'
import { trackingOfPlan } from '../../../governance/tracking/tracking.queries.ts'
import { notReached, type TrackingRow, trackingOf } from '../../../governance/tracking/tracking.ts'
import { mustBeAllowedAnywhere } from '../../../people/must-be-allowed.ts'
import { may } from '../../../people/permissions.ts'
import { getPlanContent } from '../../../plan/plan-content.queries.ts'
import { page } from '../../answer.ts'
import { paths } from '../../paths.ts'
import { planTabs } from '../../plan/plan-tabs.ts'
import type { Screen } from '../../visit.ts'
import { reportTabs } from '../reports/report-tabs.ts'

type Authority = { readonly slug: string }

/** Who saw which version of a plan, when, and what they said. */
export const planTrackingPage: Screen = async ({ viewer, today, params, read }) => {
  const { authority } = viewer
  mustBeAllowedAnywhere(viewer, 'seePlans', 'see who saw this plan')
  const { plan, rows, bodies } = await read(async (reader) => {
    const found = await getPlanContent(reader, viewer, params.planId ?? '')
    return {
      plan: found,
      rows: await trackingOfPlan(reader, viewer, found.id, today),
      bodies: await listPlanBodies(reader, viewer, found.id, today),
    }
  })
  const mayRecord = may(viewer, 'recordSight', { kind: 'plan', id: plan.id })
  const record = (asked: Readonly<Record<string, string>> = {}) => (mayRecord ? paths.recordPlanSight(authority, plan.id, asked) : null)
  return page('governance/tracking/tracking.view.njk', {
    title: 'Tracking',
    lead: `${plan.title}: who saw which version when, and what they said`,
    crumbs: [
      { text: 'Plans', href: paths.plans(authority) },
      { text: plan.title, href: paths.plan(authority, plan.id) },
    ],
    tabs: planTabs(authority, plan.id, 'tracking'),
    rows: rows.map((row) => shown(authority, plan.id, row, mayRecord)),
    missing: notReached(bodies, rows).map(({ bodyId, name }) => ({ name, href: record({ body: bodyId }) })),
    recordHref: record(),
    what: 'this plan',
  })
}

/** Who saw a report, beside whom its own grid names. */
export const reportTrackingPage: Screen = async ({ viewer, today, params, read }) => {
  const { authority } = viewer
  mustBeAllowedAnywhere(viewer, 'seeReports', 'see decision reports')
  const { report, content, sights, decisions } = await read(async (reader) => {
    const found = await getReport(reader, viewer, params.reportId ?? '')
    return {
      report: found,
      content: await getReportContent(reader, viewer, found.id),
      sights: await sightsOfReport(reader, viewer, found.id),
      decisions: await listDecisions(reader, viewer, { reportId: found.id }),
    }
  })
  const rows = trackingOf({ sights, decisions, reports: [report] }, today)
  const mayRecord = may(viewer, 'recordSight', scopesOf(report))
  const record = (asked: Readonly<Record<string, string>> = {}) => (mayRecord ? paths.recordReportSight(authority, report.id, asked) : null)
  const isOnRecord = (who: string) => rows.some(({ by }) => by.name.toLowerCase() === who.toLowerCase())
  return page('governance/tracking/tracking.view.njk', {
    title: 'Tracking',
    lead: `${report.subject}: who saw the report when, and what they said`,
    crumbs: [
      { text: 'Reports', href: paths.reports(authority) },
      { text: report.subject, href: paths.report(authority, report.id) },
    ],
    tabs: reportTabs(authority, report.id, 'tracking'),
    rows: rows.map((row) => shown(authority, report.plan?.id ?? '', row, mayRecord)),
    grid: content.parts
      .flatMap(({ tracking }) => tracking)
      .map(({ who, on, said }) => ({ who, on: on && Temporal.PlainDate.from(on), said, href: isOnRecord(who) ? null : record({ who }) })),
    isFinal: isFinal(report),
    recordHref: record(),
    what: 'this report',
  })
}

function shown(authority: Authority, planId: string, row: TrackingRow, mayChange: boolean) {
  const id = row.id ?? ''
  const sources: Readonly<Record<TrackingRow['from'], { readonly text: string; readonly href: string } | null>> = {
    sight: mayChange ? { text: 'Change', href: paths.sight(authority, id) } : null,
    decision: planId === '' ? null : { text: 'The decision', href: paths.decision(authority, planId, id) },
    agreement: null,
    report: { text: 'The report', href: paths.report(authority, id) },
    sent: { text: 'What was sent', href: paths.submission(authority, planId, id) },
  }
  return { ...row, bodyHref: row.by.bodyId && paths.body(authority, row.by.bodyId), source: sources[row.from] }
}

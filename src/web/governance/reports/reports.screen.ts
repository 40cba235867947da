import { isFinal, type Report } from '../../../governance/report/report.ts'
import { decisionShapes } from '../../../governance/report/report-content.ts'
import { listReports } from '../../../governance/report/reports.queries.ts'
import { mustBeAllowedAnywhere } from '../../../people/must-be-allowed.ts'
import { may, mayAnywhere } from '../../../people/permissions.ts'
import type { Viewer } from '../../../people/viewer.ts'
import { getPlanContent } from '../../../plan/plan-content.queries.ts'
import { page } from '../../answer.ts'
import { paths } from '../../paths.ts'
import { planTabs } from '../../plan/plan-tabs.ts'
import type { Screen } from '../../visit.ts'

/** All reports that this person may see. */
export const reportsPage: Screen = async ({ viewer, read }) => {
  mustBeAllowedAnywhere(viewer, 'seeFinalReports', 'see decision reports')
  const reports = await read((reader) => listReports(reader, viewer))
  return page('governance/reports/reports.view.njk', {
    title: 'Reports',
    lead: 'The papers that ask a body to decide, and what became of them',
    reports: reportLines(viewer, reports),
    startHref: mayAnywhere(viewer, 'startReport') ? paths.startReport(viewer.authority) : null,
    templatesHref: mayAnywhere(viewer, 'seeHouseTemplates') ? paths.houseTemplates(viewer.authority) : null,
    isReader: mayAnywhere(viewer, 'seeReports'),
    ofPlan: false,
  })
}

/** The reports about one plan. */
export const reportsOfPlanPage: Screen = async ({ viewer, read, params }) => {
  mustBeAllowedAnywhere(viewer, 'seeFinalReports', 'see decision reports')
  const { plan, reports } = await read(async (reader) => {
    const found = await getPlanContent(reader, viewer, params.planId ?? '')
    return { plan: found, reports: await listReports(reader, viewer, { planId: found.id }) }
  })
  const { authority } = viewer
  return page('governance/reports/reports.view.njk', {
    title: 'Reports',
    lead: `${plan.title}: the papers that ask a body to decide on it`,
    crumbs: [
      { text: 'Plans', href: paths.plans(authority) },
      { text: plan.title, href: paths.plan(authority, plan.id) },
    ],
    tabs: planTabs(authority, plan.id, 'reports'),
    reports: reportLines(viewer, reports),
    startHref: may(viewer, 'startReport', { kind: 'plan', id: plan.id }) ? paths.startReport(authority, { plan: plan.id }) : null,
    isReader: mayAnywhere(viewer, 'seeReports'),
    ofPlan: true,
  })
}

export type ReportState = { readonly words: string; readonly colour: string }

/** Where a report stands, in a word. */
export function reportState({ final, replacedById }: Pick<Report, 'final' | 'replacedById'>): ReportState {
  if (!final) return { words: 'Draft', colour: 'blue' }
  return replacedById ? { words: 'Being amended, or amended', colour: 'amber' } : { words: 'Finalised', colour: 'green' }
}

/** The rows of a table of reports. Who writes none sees the finalised ones, each in its public version. */
export function reportLines(viewer: Viewer, reports: readonly Report[]) {
  const isReader = mayAnywhere(viewer, 'seeReports')
  const shown = reports.filter((report) => isReader || (isFinal(report) && report.openness.kind !== 'confidential'))
  return shown.map((report) => ({
    ...report,
    state: reportState(report),
    isPublic: report.openness.kind === 'public',
    asks: decisionShapes[report.shape],
    href: isReader ? paths.report(viewer.authority, report.id) : paths.paperAsPage(viewer.authority, report.id, 'public-version'),
    planHref: report.plan && paths.plan(viewer.authority, report.plan.id),
  }))
}

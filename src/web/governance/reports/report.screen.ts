import { printAnswer } from '../../../governance/papers/part-says.ts'
import type { Slot } from '../../../governance/report/manifest.ts'
import { manifestOf } from '../../../governance/report/manifests.queries.ts'
import { missingIn } from '../../../governance/report/missing.ts'
import { isFinal, scopesOf } from '../../../governance/report/report.ts'
import { getReportContent } from '../../../governance/report/report-content.queries.ts'
import { decisionShapes, type ReportPart } from '../../../governance/report/report-content.ts'
import { getReport } from '../../../governance/report/reports.queries.ts'
import { mayWriteIn } from '../../../governance/report/who-may-write.ts'
import { listRequests } from '../../../governance/requests/requests.queries.ts'
import { may, mayAnywhere } from '../../../people/permissions.ts'
import { page, redirect } from '../../answer.ts'
import { paths } from '../../paths.ts'
import type { Screen } from '../../visit.ts'
import { mayReadPaper } from '../papers/papers.screen.ts'
import { reportTabs } from './report-tabs.ts'
import { reportState } from './reports.screen.ts'

/** A report on one page: what stands in each field, what is told by the record, and what is still missing. */
export const reportPage: Screen = async ({ viewer, read, params }) => {
  if (!mayAnywhere(viewer, 'seeReports')) {
    mayReadPaper(viewer, 'public-version', await read((reader) => getReport(reader, viewer, params.reportId ?? '')))
    return redirect(paths.paperAsPage(viewer.authority, params.reportId ?? '', 'public-version'))
  }
  const { report, openRequests, content, manifest } = await read(async (reader) => {
    const found = await getReport(reader, viewer, params.reportId ?? '')
    return {
      report: found,
      openRequests: (await listRequests(reader, viewer, { bodyId: found.body.id, isOpen: true })).length,
      content: await getReportContent(reader, viewer, found.id),
      manifest: await manifestOf(reader, viewer, found.template.name, found.template.edition),
    }
  })
  const { authority } = viewer
  const scopes = scopesOf(report)
  const final = isFinal(report)
  const mayWrite = (slot: Pick<Slot, 'owners'>) => !final && mayWriteIn(viewer, slot, scopes)
  const missing = final ? [] : missingIn(manifest, content)
  const slotOf = (name: string) => manifest.slots.find((slot) => slot.name === name)
  const writeHref = (slot: string) => (mayWrite(slotOf(slot) ?? {}) ? paths.writePart(authority, report.id, slot) : null)
  const shown = (part: ReportPart) => ({
    ...part,
    tracking: part.tracking.map((row) => ({ ...row, on: dayOf(row.on) })),
    signOffs: part.signOffs.map((signed) => ({ ...signed, on: dayOf(signed.on) })),
    said: part.answer && printAnswer(part.answer),
    // The record's own words, which the writer can only add to.
    isLive: !final && (slotOf(part.slot)?.live ?? []).length > 0 && part.words.length > 0,
    missing: missing.find(({ slot }) => slot === part.slot)?.sentence ?? null,
    closed: part.openness.kind !== 'public' && report.openness.kind === 'public' ? part.openness.kind : null,
    writeHref: writeHref(part.slot),
  })
  return page('governance/reports/report.view.njk', {
    title: report.subject,
    crumbs: [{ text: 'Reports', href: paths.reports(authority) }],
    tabs: reportTabs(authority, report.id, 'report'),
    report,
    state: reportState(report),
    openRequests,
    decidedHref: paths.decidedOnReport(authority, report.id),
    asks: decisionShapes[report.shape],
    template: content.template.title,
    boxes: content.parts.filter(({ layout }) => layout === 'box').map(shown),
    rest: content.parts.filter(({ layout }) => layout !== 'box').map(shown),
    appendices: content.appendices,
    appendixIs: manifest.family === 'covering' ? 'Annex' : 'Appendix',
    missing: missing.map((each) => ({
      ...each,
      href: each.slot === 'meeting-day' || each.slot === 'subject' ? changeHref() : writeHref(each.slot),
    })),
    leftOut: manifest.slots
      .filter((slot) => mayWrite(slot) && !content.parts.some((part) => part.slot === slot.name))
      .map(({ name, label }) => ({ label, href: paths.writePart(authority, report.id, name) })),
    changeHref: changeHref(),
    planHref: report.plan && paths.plan(authority, report.plan.id),
    bodyHref: paths.body(authority, report.body.id),
    replacesHref: report.replacesId && paths.report(authority, report.replacesId),
    replacedByHref: report.replacedById && paths.report(authority, report.replacedById),
  })

  function changeHref(): string | null {
    return !final && may(viewer, 'changeReport', scopes) ? paths.changeReport(authority, report.id) : null
  }
}

const dayOf = (on: string | null) => on && Temporal.PlainDate.from(on)

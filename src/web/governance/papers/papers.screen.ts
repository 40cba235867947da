import { Readable } from 'node:stream'
import { newId } from '../../../database/new-id.ts'
import { docxType } from '../../../document/write-docx.adapter.ts'
import { openFile } from '../../../file/open-file.queries.ts'
import { issueDocument } from '../../../governance/papers/issue-document.commands.ts'
import { documentName, type IssuedKind, issuedKinds } from '../../../governance/papers/issued-document.ts'
import { getIssuedDocument, listIssuedDocuments } from '../../../governance/papers/issued-documents.queries.ts'
import { makeDocument } from '../../../governance/papers/make-document.queries.ts'
import { isPartlyClosed } from '../../../governance/papers/public-version.ts'
import { isFinal, type Report, scopesOf } from '../../../governance/report/report.ts'
import { getReportContent } from '../../../governance/report/report-content.queries.ts'
import { getReport } from '../../../governance/report/reports.queries.ts'
import { mustBeAllowedAnywhere } from '../../../people/must-be-allowed.ts'
import { may } from '../../../people/permissions.ts'
import type { Viewer } from '../../../people/viewer.ts'
import { Refusal } from '../../../refusal.ts'
import { file, page, redirect } from '../../answer.ts'
import { firstOf } from '../../form/fields.ts'
import { paths } from '../../paths.ts'
import type { Screen, Visit } from '../../visit.ts'
import { reportTabs } from '../reports/report-tabs.ts'

const says: Readonly<Record<IssuedKind, string>> = {
  paper: 'The whole report in its house template.',
  'public-version': 'Without what is exempt or confidential, which it says, and why.',
  'sign-off-register': 'Who signed what and when, what lapsed, which questions were accepted and why, and what was issued without.',
}

/** The ways in which a report leaves Goodward, and what left already. */
export const papersPage: Screen = async (visit) => {
  const { viewer } = visit
  const { authority } = viewer
  mayRead(visit)
  const { report, isClosed, issued } = await visit.read(async (reader) => {
    const found = await getReport(reader, viewer, visit.params.reportId ?? '')
    return {
      report: found,
      isClosed: isPartlyClosed(await getReportContent(reader, viewer, found.id)),
      issued: await listIssuedDocuments(reader, viewer, found.id),
    }
  })
  const mayIssue = isFinal(report) && may(viewer, 'issueDocument', scopesOf(report))
  const button = await visit.form({ id: 'issue-paper', about: report.id })
  return page('governance/papers/papers.view.njk', {
    title: 'Papers',
    crumbs: [
      { text: 'Reports', href: paths.reports(authority) },
      { text: report.subject, href: paths.report(authority, report.id) },
    ],
    tabs: reportTabs(authority, report.id, 'papers'),
    report,
    isFinal: isFinal(report),
    isClosed,
    mayIssue,
    issueHref: paths.issuePaper(authority, report.id),
    kinds: (Object.keys(issuedKinds) as IssuedKind[]).map((kind) => ({
      kind,
      name: issuedKinds[kind],
      says: says[kind],
      wordHref: paths.paperInWord(authority, report.id, kind),
      withRegisterHref: kind === 'sign-off-register' ? null : `${paths.paperInWord(authority, report.id, kind)}?register=with`,
      pageHref: kind === 'sign-off-register' ? null : paths.paperAsPage(authority, report.id, kind),
      isIssued: issued.some((each) => each.kind === kind),
    })),
    issued: issued.map((each) => ({ ...each, name: issuedKinds[each.kind], href: paths.issuedPaper(authority, report.id, each.id) })),
    // Each button is a form of its own: two of them must not count as one form sent twice.
    fresh: () => ({ ...button, commandId: newId() }),
  })
}

export const paperInWord: Screen = async (visit) => {
  const kind = kindOf(visit.params.kind)
  mayReadPaper(visit.viewer, kind, await visit.read((reader) => getReport(reader, visit.viewer, visit.params.reportId ?? '')))
  const asked = { withRegister: visit.query.register === 'with' && kind !== 'sign-off-register' }
  const { report, bytes } = await makeDocument(visit.db, visit.viewer, visit.params.reportId ?? '', kind, asked)
  return file(bytes, docxType, { downloadAs: documentName(report, kind) })
}

export const paperIssued: Screen = async (visit) => {
  mayRead(visit)
  const reportId = visit.params.reportId ?? ''
  const kind = kindOf(firstOf(visit.fields, 'kind'))
  await issueDocument(visit.db, visit.viewer, { commandId: visit.commandId, reportId, kind })
  return redirect(paths.papers(visit.viewer.authority, reportId), `The ${issuedKinds[kind].toLowerCase()} is issued, and kept as it is.`)
}

/** The very bytes that were issued. */
export const issuedPaper: Screen = async (visit) => {
  mayRead(visit)
  const { viewer, params } = visit
  const { file: kept } = await visit.read((reader) => getIssuedDocument(reader, viewer, params.reportId ?? '', params.documentId ?? ''))
  return file(Readable.from(openFile(visit.db, viewer, kept.sha256)), docxType, { downloadAs: kept.name, keep: true })
}

function mayRead({ viewer }: Visit): void {
  mustBeAllowedAnywhere(viewer, 'seeReports', 'see decision reports')
}

/** Councillors, partners and other readers read what is finalised, as the public does. */
export function mayReadPaper(viewer: Viewer, kind: IssuedKind, report: Report): void {
  const isPublic = kind === 'public-version' && isFinal(report) && report.openness.kind !== 'confidential'
  mustBeAllowedAnywhere(viewer, isPublic ? 'seeFinalReports' : 'seeReports', 'see decision reports before they are finalised')
}

export function kindOf(named = ''): IssuedKind {
  if (Object.hasOwn(issuedKinds, named)) return named as IssuedKind
  throw new Refusal('not-found', 'A report has no paper of that kind.')
}

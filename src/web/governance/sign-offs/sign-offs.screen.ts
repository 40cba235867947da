import { newId } from '../../../database/new-id.ts'
import { listAcceptances, listIssuedWithout } from '../../../governance/report/accepted.queries.ts'
import { getReportContent } from '../../../governance/report/report-content.queries.ts'
import { getReport } from '../../../governance/report/reports.queries.ts'
import { seeLapses } from '../../../governance/sign-offs/lapses.commands.ts'
import { getReportSignOffs } from '../../../governance/sign-offs/report-sign-offs.queries.ts'
import { listSigners } from '../../../governance/sign-offs/signers.queries.ts'
import { isAsker, whyNotSign } from '../../../governance/sign-offs/who-may-sign.ts'
import { mustBeAllowedAnywhere } from '../../../people/must-be-allowed.ts'
import { may } from '../../../people/permissions.ts'
import { page } from '../../answer.ts'
import { paths } from '../../paths.ts'
import type { Screen, Visit } from '../../visit.ts'
import { reportTabs } from '../reports/report-tabs.ts'
import { entryLine, given } from './entry-lines.ts'

/** The sign-offs of a report: who was asked, who signed what and when, and what lapsed. */
export const signOffsPage: Screen = async (visit) => {
  const { viewer, params, today } = visit
  mustBeAllowedAnywhere(viewer, 'seeReports', 'see decision reports')
  const reportId = params.reportId ?? ''
  const { report, found, signer, accepted, without } = await visit.read(async (reader) => {
    const report = await getReport(reader, viewer, reportId)
    const content = await getReportContent(reader, viewer, reportId)
    const found = await getReportSignOffs(reader, viewer, reportId, content)
    const [accepted, without] = [await listAcceptances(reader, viewer, reportId), await listIssuedWithout(reader, viewer, reportId)]
    const [signer = null] = viewer.personId ? await listSigners(reader, viewer, today, viewer.personId) : []
    return { report, found, signer, accepted, without }
  })
  const { entries, settings } = found
  if (entries.some(({ standing }) => standing.state === 'lapsed' && standing.signOff.lapse === null))
    await seeLapses(visit.db, viewer, { commandId: newId(), reportIds: [reportId] })
  const mayAsk = !found.isFinal && isAsker(viewer, 'askForSignOffs', found)
  const { authority } = viewer
  const lines = entries.map((entry) => {
    const { requirement, standing } = entry
    const line = entryLine(entry, settings)
    const maySign = entry.isOpen && standing.state !== 'signed' && whyNotSign(requirement, signer, found) === null
    return {
      ...line,
      signHref: maySign ? paths.sign(authority, reportId, requirement.key) : null,
      seeHref: paths.sign(authority, reportId, requirement.key),
      askHref:
        mayAsk && requirement.offer === null && standing.state !== 'signed' ? paths.askForSignOff(authority, reportId, line.key) : null,
      changeHref:
        mayAsk && requirement.offer && standing.state !== 'signed' ? paths.changeAsking(authority, reportId, requirement.offer.id) : null,
      takeBackHref:
        !found.isFinal && line.current?.signerId === viewer.personId && standing.state === 'signed' && line.current
          ? paths.takeBackSignOff(authority, reportId, line.current.id)
          : null,
    }
  })
  const unasked = lines.filter(({ required, standing }) => required && standing === 'not-asked')
  return page('governance/sign-offs/sign-offs.view.njk', {
    title: 'Sign-offs',
    crumbs: reportCrumbs(visit, report),
    tabs: reportTabs(authority, reportId, 'signOffs'),
    report,
    lines: lines.map((line) => ({ ...line, without: without.find(({ requirement }) => requirement === line.key) ?? null })),
    accepted,
    earlier: [
      ...lines.flatMap(({ label, earlier }) => earlier.map((one) => ({ label, ...one }))),
      ...found.beside.map((one) => ({ label: one.covered[0]?.label ?? one.slot, ...given(one) })),
    ],
    outstanding: lines.filter(({ required, standing }) => required && standing !== 'signed').length,
    required: lines.filter(({ required }) => required).length,
    unasked: unasked.length,
    askAll: mayAsk && unasked.length > 0 ? await visit.form({ id: 'ask-all', about: reportId }) : null,
    askAllHref: paths.askForAll(authority, reportId),
    askHref: mayAsk ? paths.askForSignOff(authority, reportId) : null,
    takeBack: await visit.form({ id: 'take-back', about: reportId }),
    settingsHref: may(viewer, 'setSignOffs') ? paths.signOffSettings(authority) : null,
  })
}

export const reportCrumbs = ({ viewer }: Visit, { id, subject }: { readonly id: string; readonly subject: string }) => [
  { text: 'Reports', href: paths.reports(viewer.authority) },
  { text: subject, href: paths.report(viewer.authority, id) },
]

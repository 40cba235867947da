import { houseLayout, type LaidOut } from '../../../governance/papers/house-layout.ts'
import { copyOf, markOf } from '../../../governance/papers/paper-copy.ts'
import { isFilled, notWritten, printSignOff, printTracking, saysOf } from '../../../governance/papers/part-says.ts'
import type { Slot } from '../../../governance/report/manifest.ts'
import { isFinal } from '../../../governance/report/report.ts'
import { getReportContent } from '../../../governance/report/report-content.queries.ts'
import type { ReportContent } from '../../../governance/report/report-content.ts'
import { getReport } from '../../../governance/report/reports.queries.ts'
import { plainWords } from '../../../governance/report/words.ts'
import { mayAnywhere } from '../../../people/permissions.ts'
import { Refusal } from '../../../refusal.ts'
import { page } from '../../answer.ts'
import { paths } from '../../paths.ts'
import type { Screen } from '../../visit.ts'
import { kindOf, mayReadPaper } from './papers.screen.ts'

/** A report as it is printed, laid out as its Word file is. */
export const paperAsPage: Screen = async ({ viewer, read, params }) => {
  const { authority } = viewer
  const kind = kindOf(params.kind)
  if (kind === 'sign-off-register') throw new Refusal('not-found', 'The sign-off register has no page to print: it is made in Word.')
  const { report, content } = await read(async (reader) => ({
    report: await getReport(reader, viewer, params.reportId ?? ''),
    content: await getReportContent(reader, viewer, params.reportId ?? ''),
  }))
  mayReadPaper(viewer, kind, report)
  const copy = { draft: !isFinal(report), forPublic: kind === 'public-version' }
  const printed = copyOf(content, copy)
  return page('governance/papers/printed-paper.view.njk', {
    title: report.subject,
    crumbs: [
      { text: 'Reports', href: paths.reports(authority) },
      ...(mayAnywhere(viewer, 'seeReports')
        ? [
            { text: report.subject, href: paths.report(authority, report.id) },
            { text: 'Papers', href: paths.papers(authority, report.id) },
          ]
        : []),
    ],
    authorityName: printed.authority,
    mark: markOf(content, copy),
    layout: laidOut(printed),
    appendices: printed.appendices,
    wordHref: paths.paperInWord(authority, report.id, kind),
  })
}

/** The layout with what each field says in its place. */
function laidOut({ template, parts }: ReportContent) {
  const slots: Slot[] = parts.map(({ slot, label, layout }) => ({ name: slot, label, layout, kind: 'words' }))
  const filled = ({ name }: Slot) => {
    const part = parts.find(({ slot }) => slot === name)
    if (!part) throw new Error(`The layout names a field that the report hasn’t: ${name}`)
    return {
      label: part.label,
      words: isFilled(part) ? saysOf(part) : plainWords(notWritten),
      signed: part.signOffs.map(printSignOff),
      rows: part.tracking.map((row) => ({ who: row.who, when: printTracking(row) })),
    }
  }
  return houseLayout(template.family, slots).map((each: LaidOut) => {
    if (each.kind === 'heading') return { ...each, words: typeof each.says === 'string' ? plainWords(each.says) : filled(each.says).words }
    if (each.kind === 'form') return { ...each, fields: each.slots.map(filled) }
    return each.kind === 'appendices' ? each : { ...each, field: filled(each.slot) }
  })
}

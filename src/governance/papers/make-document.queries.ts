import { londonDay } from '../../calendar/london.ts'
import type { Database, Reader } from '../../database/database.ts'
import { inReadOnly } from '../../database/in-transaction.ts'
import { writeDocx } from '../../document/write-docx.adapter.ts'
import { getFileBytes } from '../../file/open-file.queries.ts'
import type { Viewer } from '../../people/viewer.ts'
import { Refusal } from '../../refusal.ts'
import type { GovernanceDatabase } from '../governance.tables.ts'
import { findOwnTemplate } from '../house-templates/house-templates.queries.ts'
import { isFinal, type Report } from '../report/report.ts'
import { getReportContent } from '../report/report-content.queries.ts'
import type { ReportContent } from '../report/report-content.ts'
import { getReport } from '../report/reports.queries.ts'
import { getReportSignOffs } from '../sign-offs/report-sign-offs.queries.ts'
import { tagNames } from './fill-template.adapter.ts'
import type { IssuedKind } from './issued-document.ts'
import { chainHeadNow } from './issued-documents.queries.ts'
import { makePaper } from './paper.adapter.ts'
import { withRegister } from './register-appendix.ts'
import { registerLines } from './register-lines.ts'
import { registerPaper } from './register-paper.ts'

export type MadeDocument = { readonly report: Report; readonly bytes: Uint8Array; readonly chainHead: string }

/** A report's document as it would be issued now; of a draft, marked as one. In the authority's own Word template where the report pins one. */
export async function makeDocument(
  db: Database<GovernanceDatabase>,
  viewer: Viewer,
  reportId: string,
  kind: IssuedKind,
  asked: { readonly withRegister: boolean } = { withRegister: false },
): Promise<MadeDocument> {
  const { report, content, chainHead, register, own } = await inReadOnly(db, viewer, async (reader) => {
    const found = await getReport(reader, viewer, reportId)
    const { name, edition } = found.template
    const content = await getReportContent(reader, viewer, reportId)
    return {
      report: found,
      content,
      chainHead: await chainHeadNow(reader, viewer),
      register: kind === 'sign-off-register' || asked.withRegister ? await readRegister(reader, viewer, content) : null,
      own: await findOwnTemplate(reader, viewer, name, edition),
    }
  })
  const draft = !isFinal(report)
  if (register && kind === 'sign-off-register') {
    const bytes = await writeDocx(registerPaper({ ...register, content, isDraft: draft, chainHead }))
    return { report, bytes, chainHead }
  }
  const forPublic = kind === 'public-version'
  const printed = register ? withRegister(content, { ...register, isDraft: draft, chainHead }, forPublic) : content
  const template = own && new Uint8Array(await getFileBytes(db, viewer, own.fileSha256))
  if (register && template && !(await tagNames(template)).has('#appendix'))
    throw new Refusal('conflict', 'Your template has no {#appendix}, so the register can’t stand in it. Make the register by itself.')
  const bytes = await makePaper(printed, {
    template,
    copy: { draft, forPublic },
    known: draft ? null : chainHead,
  })
  return { report, bytes, chainHead }
}

type Kept = { readonly because: string; readonly recorded_at: Temporal.Instant; readonly person_name: string | null }

async function readRegister(reader: Reader<GovernanceDatabase>, viewer: Viewer, content: ReportContent) {
  const { authorityId } = viewer
  const reportId = content.id
  const accepted = await reader
    .selectFrom('report_acceptance')
    .leftJoin('person', (on) =>
      on.onRef('person.authority_id', '=', 'report_acceptance.authority_id').onRef('person.id', '=', 'report_acceptance.recorded_by'),
    )
    .select(['report_acceptance.sentence', 'report_acceptance.because', 'report_acceptance.recorded_at', 'person.name as person_name'])
    .where('report_acceptance.authority_id', '=', authorityId)
    .where('report_acceptance.report_id', '=', reportId)
    .orderBy('report_acceptance.recorded_at')
    .execute()
  const issuedWithout = await reader
    .selectFrom('report_issued_without')
    .leftJoin('person', (on) =>
      on
        .onRef('person.authority_id', '=', 'report_issued_without.authority_id')
        .onRef('person.id', '=', 'report_issued_without.recorded_by'),
    )
    .select([
      'report_issued_without.whose',
      'report_issued_without.because',
      'report_issued_without.recorded_at',
      'person.name as person_name',
    ])
    .where('report_issued_without.authority_id', '=', authorityId)
    .where('report_issued_without.report_id', '=', reportId)
    .orderBy('report_issued_without.recorded_at')
    .execute()
  const kept = ({ because, recorded_at, person_name }: Kept) => ({ because, by: person_name ?? '–', on: londonDay(recorded_at) })
  return {
    ...registerLines(await getReportSignOffs(reader, viewer, reportId, content)),
    accepted: accepted.map((row) => ({ question: row.sentence, ...kept(row) })),
    issuedWithout: issuedWithout.map((row) => ({ whose: row.whose, ...kept(row) })),
  }
}

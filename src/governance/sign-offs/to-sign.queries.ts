import { sql } from 'kysely'
import type { Reader } from '../../database/database.ts'
import type { Viewer } from '../../people/viewer.ts'
import type { GovernanceDatabase } from '../governance.tables.ts'
import type { Report } from '../report/report.ts'
import { draftContent } from '../report/report-content.queries.ts'
import type { ReportContent } from '../report/report-content.ts'
import { getReport } from '../report/reports.queries.ts'
import { seenReportIds } from '../report/seen-reports.queries.ts'
import { type Entry, getReportSignOffs } from './report-sign-offs.queries.ts'
import type { SignOffSettings } from './sign-off-settings.ts'
import { listOffers, listSignOffs } from './sign-offs.queries.ts'
import { listSigners } from './signers.queries.ts'
import { isMine, waitingFor } from './to-sign.ts'
import { type Capacity, capacityFor, whyNotSign } from './who-may-sign.ts'

type Of = Reader<GovernanceDatabase>

export type ToSign = {
  readonly report: Report
  readonly content: ReportContent
  readonly settings: SignOffSettings
  readonly entry: Entry
  readonly as: Capacity
}

/** What waits for this person's sign-off in reports that aren't finalised, with each report as it stands. */
export async function listToSign(reader: Of, viewer: Viewer, day: Temporal.PlainDate): Promise<readonly ToSign[]> {
  const [signer] = viewer.personId ? await listSigners(reader, viewer, day, viewer.personId) : []
  if (!signer) return []
  const found: ToSign[] = []
  for (const { id } of await openReports(reader, viewer)) {
    const report = await getReport(reader, viewer, id)
    const content = await draftContent(reader, viewer, report)
    const { entries, settings, ...about } = await getReportSignOffs(reader, viewer, id, content)
    for (const entry of entries) {
      const { requirement, standing } = entry
      const as = whyNotSign(requirement, signer, about) === null ? capacityFor(requirement, signer, about) : null
      const wasTheirs = standing.state === 'lapsed' && standing.signOff.signer.id === signer.personId
      const isAsked = requirement.offer !== null && isMine(requirement.offer, signer, about)
      if (as && standing.state !== 'signed' && (isAsked || wasTheirs)) found.push({ report, content, settings, entry, as })
    }
  }
  return found
}

/** How many wait for them, by what is on record: for the bar, so without making any report. */
export async function countToSign(reader: Of, viewer: Viewer, day: Temporal.PlainDate): Promise<number> {
  if (!viewer.personId) return 0
  const reports = await openReports(reader, viewer)
  if (reports.length === 0) return 0
  const [signer] = await listSigners(reader, viewer, day, viewer.personId)
  if (!signer) return 0
  const ids = reports.map(({ id }) => id)
  const [offers, signOffs] = [await listOffers(reader, viewer, ids), await listSignOffs(reader, viewer, ids)]
  const of = <Each extends { readonly reportId: string }>(all: readonly Each[], id: string) => all.filter(({ reportId }) => reportId === id)
  return reports.reduce((sum, report) => sum + waitingFor(signer, report, of(offers, report.id), of(signOffs, report.id)).length, 0)
}

/** Those not finalised in which somebody was asked to sign, or this person has signed. */
async function openReports(reader: Of, viewer: Viewer) {
  const rows = await reader
    .selectFrom('report')
    .select(['id', 'author_id', 'plan_id', 'body_id'])
    .where('authority_id', '=', viewer.authorityId)
    .where('id', 'in', seenReportIds(reader, viewer))
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('report_final').select(sql`1`.as('one')).whereRef('report_final.report_id', '=', 'report.id'))),
    )
    .where(({ or, exists, selectFrom }) =>
      or([
        exists(selectFrom('statement_offer').select(sql`1`.as('one')).whereRef('statement_offer.report_id', '=', 'report.id')),
        exists(
          selectFrom('sign_off')
            .select(sql`1`.as('one'))
            .whereRef('sign_off.report_id', '=', 'report.id')
            .where('sign_off.signer_id', '=', viewer.personId ?? ''),
        ),
      ]),
    )
    .orderBy('meets_on')
    .orderBy('id')
    .execute()
  return rows.map(({ id, author_id, plan_id, body_id }) => ({ id, authorId: author_id, planId: plan_id, bodyId: body_id }))
}

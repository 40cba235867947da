import { sql } from 'kysely'
import type { Reader } from '../../database/database.ts'
import type { Viewer } from '../../people/viewer.ts'
import type { GovernanceDatabase } from '../governance.tables.ts'
import { isFinal, type Report } from '../report/report.ts'
import { draftContent, getReportContent } from '../report/report-content.queries.ts'
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

/** What waits for this person's sign-off in reports that aren't finalised or were issued without it, with each report as it stands. */
export async function listToSign(reader: Of, viewer: Viewer, day: Temporal.PlainDate): Promise<readonly ToSign[]> {
  const [signer] = viewer.personId ? await listSigners(reader, viewer, day, viewer.personId) : []
  if (!signer) return []
  const found: ToSign[] = []
  for (const { id } of await openReports(reader, viewer)) {
    const report = await getReport(reader, viewer, id)
    const content = isFinal(report) ? await getReportContent(reader, viewer, id) : await draftContent(reader, viewer, report)
    const { entries, settings, ...about } = await getReportSignOffs(reader, viewer, id, content)
    for (const entry of entries) {
      const { requirement, standing } = entry
      const as = whyNotSign(requirement, signer, about) === null ? capacityFor(requirement, signer, about) : null
      const wasTheirs = standing.state === 'lapsed' && standing.signOff.signer.id === signer.personId
      const isAsked = requirement.offer !== null && isMine(requirement.offer, signer, about)
      if (as && entry.isOpen && standing.state !== 'signed' && (isAsked || wasTheirs)) found.push({ report, content, settings, entry, as })
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
  const waitingIn = (report: (typeof reports)[number]): number =>
    waitingFor(signer, report, of(offers, report.id), of(signOffs, report.id)).filter((key) => report.open?.includes(key) ?? true).length
  return reports.reduce((sum, report) => sum + waitingIn(report), 0)
}

/** Those not finalised, or issued without a sign-off, in which somebody was asked to sign, or this person has signed. */
async function openReports(reader: Of, viewer: Viewer) {
  const rows = await reader
    .selectFrom('report')
    .select(['id', 'author_id', 'plan_id', 'body_id'])
    .select(({ exists, selectFrom }) =>
      exists(selectFrom('report_final').select(sql`1`.as('one')).whereRef('report_final.report_id', '=', 'report.id')).as('is_final'),
    )
    .select(({ selectFrom }) =>
      selectFrom('report_issued_without as given')
        .select(sql<string[]>`coalesce(array_agg(given.requirement), '{}')`.as('keys'))
        .whereRef('given.report_id', '=', 'report.id')
        .as('without'),
    )
    .where('authority_id', '=', viewer.authorityId)
    .where('id', 'in', seenReportIds(reader, viewer))
    .where(({ or, not, exists, selectFrom }) =>
      or([
        not(exists(selectFrom('report_final').select(sql`1`.as('one')).whereRef('report_final.report_id', '=', 'report.id'))),
        exists(selectFrom('report_issued_without').select(sql`1`.as('one')).whereRef('report_issued_without.report_id', '=', 'report.id')),
      ]),
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
  return rows.map(({ id, author_id, plan_id, body_id, is_final, without }) => ({
    id,
    authorId: author_id,
    planId: plan_id,
    bodyId: body_id,
    /** Of a finalised report: what it was issued without; null where all may be signed. */
    open: is_final ? (without ?? []) : null,
  }))
}

import type { Writer } from '../../database/database.ts'
import { mustBeAllowed } from '../../people/must-be-allowed.ts'
import type { Act } from '../../people/permissions.ts'
import type { Viewer } from '../../people/viewer.ts'
import { Refusal } from '../../refusal.ts'
import type { GovernanceDatabase } from '../governance.tables.ts'
import { isFinal, type Report, scopesOf } from './report.ts'
import { getReport } from './reports.queries.ts'

/** Holds a report until the command ends; refuses one that is kept from this person, or whose plan or body they have no such role for. */
export async function lockReport(
  tx: Writer<GovernanceDatabase>,
  viewer: Viewer,
  reportId: string,
  { act, what }: { readonly act: Act; readonly what: string },
): Promise<Report> {
  await tx.selectFrom('report').select('id').where('id', '=', reportId).forUpdate().execute()
  const report = await getReport(tx, viewer, reportId)
  mustBeAllowed(viewer, act, what, scopesOf(report))
  return report
}

/** The same for what a finalised report no longer takes. */
export async function lockDraft(
  tx: Writer<GovernanceDatabase>,
  viewer: Viewer,
  reportId: string,
  asked: { readonly act: Act; readonly what: string },
): Promise<Report> {
  const report = await lockReport(tx, viewer, reportId, asked)
  if (isFinal(report))
    throw new Refusal('conflict', 'This report is finalised, so nothing in it changes. Amend it: a new report then takes its place.')
  return report
}

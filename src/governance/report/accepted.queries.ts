import type { Reader } from '../../database/database.ts'
import type { Viewer } from '../../people/viewer.ts'
import type { GovernanceDatabase } from '../governance.tables.ts'
import type { Acceptance, IssuedWithout } from './readiness.ts'
import { seenReportIds } from './seen-reports.queries.ts'

/** What was accepted of a report, the latest first. */
export async function listAcceptances(
  reader: Reader<GovernanceDatabase>,
  viewer: Viewer,
  reportId: string,
): Promise<readonly Acceptance[]> {
  return reader
    .selectFrom('report_acceptance as given')
    .innerJoin('person', (on) => on.onRef('person.authority_id', '=', 'given.authority_id').onRef('person.id', '=', 'given.recorded_by'))
    .select(['given.question', 'given.sentence', 'given.because', 'person.name as by', 'given.recorded_at as at'])
    .where('given.report_id', '=', reportId)
    .where('given.report_id', 'in', seenReportIds(reader, viewer))
    .orderBy('given.recorded_at', 'desc')
    .execute()
}

/** The sign-offs that a report is issued without. */
export async function listIssuedWithout(
  reader: Reader<GovernanceDatabase>,
  viewer: Viewer,
  reportId: string,
): Promise<readonly IssuedWithout[]> {
  return reader
    .selectFrom('report_issued_without as given')
    .innerJoin('person', (on) => on.onRef('person.authority_id', '=', 'given.authority_id').onRef('person.id', '=', 'given.recorded_by'))
    .select(['given.requirement', 'given.whose', 'given.because', 'person.name as by', 'given.recorded_at as at'])
    .where('given.report_id', '=', reportId)
    .where('given.report_id', 'in', seenReportIds(reader, viewer))
    .orderBy('given.recorded_at')
    .execute()
}

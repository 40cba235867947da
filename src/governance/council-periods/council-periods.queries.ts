import { sql } from 'kysely'
import type { Reader } from '../../database/database.ts'
import type { Viewer } from '../../people/viewer.ts'
import type { GovernanceDatabase } from '../governance.tables.ts'
import type { CouncilPeriod, PeriodKind } from './council-period.ts'

type Between = { readonly from: Temporal.PlainDate; readonly to: Temporal.PlainDate }

/** A council's recesses and pre-election periods, the first one first; all, or those that touch a stretch of days. */
export async function listCouncilPeriods(
  reader: Reader<GovernanceDatabase>,
  viewer: Viewer,
  between: Between | null = null,
): Promise<readonly CouncilPeriod[]> {
  const inSql = (day: Temporal.PlainDate | undefined) => sql<Temporal.PlainDate>`${day?.toString() ?? null}::date`
  const rows = await reader
    .selectFrom('council_period')
    .select(['id', 'revision', 'kind', 'name', 'from_on', 'to_on', 'source'])
    .where('authority_id', '=', viewer.authorityId)
    .$if(between !== null, (query) => query.where('to_on', '>=', inSql(between?.from)).where('from_on', '<=', inSql(between?.to)))
    .orderBy('from_on')
    .orderBy('id')
    .execute()
  return rows.map(({ from_on, to_on, kind, ...row }) => ({ ...row, kind: kind as PeriodKind, fromOn: from_on, toOn: to_on }))
}

import type { Reader } from '../../database/database.ts'
import { Refusal } from '../../refusal.ts'
import type { GovernanceDatabase } from '../governance.tables.ts'
import type { Interest, InterestKind, Staying } from './interest.ts'

/** The interests declared when a decision was made, as they were recorded. Whether the viewer may see the decision, the caller has asked. */
export async function listInterests(reader: Reader<GovernanceDatabase>, decisionId: string): Promise<readonly Interest[]> {
  const rows = await reader
    .selectFrom('decision_interest')
    .select(['id', 'revision', 'who', 'kind', 'what', 'stayed', 'dispensation'])
    .where('decision_id', '=', decisionId)
    .orderBy('recorded_at')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({ ...row, kind: row.kind as InterestKind, stayed: row.stayed as Staying }))
}

export async function getInterest(reader: Reader<GovernanceDatabase>, decisionId: string, interestId: string): Promise<Interest> {
  const interest = (await listInterests(reader, decisionId)).find(({ id }) => id === interestId)
  if (!interest) throw new Refusal('not-found', 'There is no such interest in this decision. It may have been removed.')
  return interest
}

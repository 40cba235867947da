import type { Reader } from '../../database/database.ts'
import type { GovernanceDatabase } from '../governance.tables.ts'
import type { Allocation } from './decision-money.ts'

/** What a decision did to each line of its plan's money. Whether the viewer may see the line, `linesOfMoney` asks the plan that they see. */
export async function listAllocations(reader: Reader<GovernanceDatabase>, decisionId: string): Promise<readonly Allocation[]> {
  const rows = await reader
    .selectFrom('decision_funding')
    .selectAll()
    .where('decision_id', '=', decisionId)
    .orderBy('financial_year')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    fundingId: row.funding_id,
    costId: row.cost_id,
    financialYear: row.financial_year,
    asked: row.asked_pence,
    allocated: row.allocated_pence,
    wasSourceId: row.was_source_id,
    wasAskedOf: row.was_asked_of,
  }))
}

/** Which decision says what of each line of a plan's money; the last where several do. */
export async function decisionsOnMoney(
  reader: Reader<GovernanceDatabase>,
  planId: string,
): Promise<ReadonlyMap<string, { readonly decisionId: string; readonly isRefused: boolean }>> {
  const rows = await reader
    .selectFrom('decision_funding')
    .innerJoin('decision', (on) =>
      on.onRef('decision.authority_id', '=', 'decision_funding.authority_id').onRef('decision.id', '=', 'decision_funding.decision_id'),
    )
    .select(['decision_funding.funding_id', 'decision.id', 'decision_funding.allocated_pence'])
    .where('decision.plan_id', '=', planId)
    .orderBy('decision.made_on')
    .orderBy('decision_funding.recorded_at')
    .execute()
  return new Map(rows.map((row) => [row.funding_id, { decisionId: row.id, isRefused: row.allocated_pence === 0n }]))
}

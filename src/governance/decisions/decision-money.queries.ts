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

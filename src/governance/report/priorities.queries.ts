import type { Reader } from '../../database/database.ts'
import type { Viewer } from '../../people/viewer.ts'
import type { GovernanceDatabase } from '../governance.tables.ts'

export const priorityKinds = { priority: 'Council priority', 'policy-principle': 'Policy principle' } as const

export type PriorityKind = keyof typeof priorityKinds

export type CouncilPriority = {
  readonly id: string
  readonly revision: number
  readonly kind: PriorityKind
  readonly words: string
  readonly source: string | null
}

/** The authority's list, without those that it has retired. */
export async function listPriorities(reader: Reader<GovernanceDatabase>, viewer: Viewer): Promise<readonly CouncilPriority[]> {
  const rows = await reader
    .selectFrom('council_priority')
    .select(['id', 'revision', 'kind', 'words', 'source'])
    .where('authority_id', '=', viewer.authorityId)
    .where('retired_on', 'is', null)
    .orderBy('kind')
    .orderBy('position')
    .execute()
  return rows.map((row) => ({ ...row, kind: row.kind as PriorityKind }))
}

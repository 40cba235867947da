import { newId } from '../../src/database/new-id.ts'
import type { DecisionOrder } from '../../src/governance/decisions/decisions.commands.ts'

/** An earlier meeting that took note of the matter. */
export const decidedAt = (
  planId: string,
  bodyId: string,
  day: string,
): Omit<DecisionOrder, 'wording'> & { commandId: string; planId: string } => ({
  ...{ commandId: newId(), planId, bodyId },
  outcome: 'noted',
  versionId: null,
  madeOn: Temporal.PlainDate.from(day),
  ...{ reasons: null, alternatives: null, interests: null, dispensations: null, reference: null },
  ...{ publishedOn: null, effectiveOn: null, noCallInBecause: null },
})

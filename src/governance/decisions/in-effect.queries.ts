import { readHolidayTable } from '../../calendar/holidays.queries.ts'
import type { Reader } from '../../database/database.ts'
import type { Viewer } from '../../people/viewer.ts'
import { getCycle } from '../cycle/cycle-settings.queries.ts'
import type { GovernanceDatabase } from '../governance.tables.ts'
import type { Decision } from './decision.ts'
import { type Effective, effectiveDay } from './effective-day.ts'

export type DecisionInEffect = Decision & { readonly effective: Effective }

/** From when each decision has effect, by what the constitution said on the day it was made. */
export async function withEffect(
  reader: Reader<GovernanceDatabase>,
  viewer: Viewer,
  decisions: readonly Decision[],
): Promise<readonly DecisionInEffect[]> {
  const holidays = await readHolidayTable(reader)
  const found: DecisionInEffect[] = []
  for (const decision of decisions) {
    const { settings } = await getCycle(reader, viewer, decision.madeOn)
    found.push({ ...decision, effective: effectiveDay(decision, settings, holidays) })
  }
  return found
}

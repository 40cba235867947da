import type { Reader } from '../../database/database.ts'
import type { PeopleDatabase } from '../../people/people.tables.ts'
import { type SettingInForce, settingsOn } from '../../people/settings.queries.ts'
import type { Viewer } from '../../people/viewer.ts'
import { type KeyThresholds, lawsThresholds } from './key-decision.ts'

/** The key under which an authority's own thresholds are kept. */
export const keyThresholdsSetting = 'cycle.keyDecision'

export type ThresholdsInForce = { readonly thresholds: KeyThresholds; readonly entered: SettingInForce | null }

/** From what on a decision was key on a day. */
export async function getKeyThresholds(
  reader: Reader<PeopleDatabase>,
  viewer: Viewer,
  day: Temporal.PlainDate,
): Promise<ThresholdsInForce> {
  const entered = (await settingsOn(reader, viewer, day, [keyThresholdsSetting])).get(keyThresholdsSetting) ?? null
  if (!entered) return { thresholds: lawsThresholds, entered }
  const { revenue, capital, wards } = entered.value as { revenue: string | null; capital: string | null; wards: number }
  return {
    thresholds: { revenue: revenue === null ? null : BigInt(revenue), capital: capital === null ? null : BigInt(capital), wards },
    entered,
  }
}

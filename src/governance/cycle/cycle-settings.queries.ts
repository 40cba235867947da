import type { Reader } from '../../database/database.ts'
import type { PeopleDatabase } from '../../people/people.tables.ts'
import { type SettingInForce, settingsOn } from '../../people/settings.queries.ts'
import type { Viewer } from '../../people/viewer.ts'
import { type Clearance, type CycleSettings, cycleSettingNames, isAgreement, isClearDays, keyOf, lawsMinimum } from './cycle-settings.ts'

export type CycleInForce = {
  readonly settings: CycleSettings
  /** Those that the authority has entered; the others stand at the law's minimum. */
  readonly entered: ReadonlyMap<keyof CycleSettings, SettingInForce>
}

/** The periods of the council's cycle on a day: a meeting of 2016 is planned by what held in 2016. */
export async function getCycle(reader: Reader<PeopleDatabase>, viewer: Viewer, day: Temporal.PlainDate): Promise<CycleInForce> {
  const found = await settingsOn(reader, viewer, day, cycleSettingNames.map(keyOf))
  const entered = new Map<keyof CycleSettings, SettingInForce>()
  const settings: Record<string, unknown> = { ...lawsMinimum }
  for (const name of cycleSettingNames) {
    const setting = found.get(keyOf(name))
    if (!setting) continue
    entered.set(name, setting)
    settings[name] = enteredAs(name, setting.value)
  }
  return { settings: settings as CycleSettings, entered }
}

function enteredAs(name: keyof CycleSettings, value: unknown): CycleSettings[keyof CycleSettings] {
  const standard = lawsMinimum[name]
  if (name === 'clearances') return Array.isArray(value) ? (value as Clearance[]) : []
  if (isAgreement(name)) return typeof value === 'string' ? value : null
  if (name === 'decisionNotice' || name === 'callIn' || name === 'drafting') return typeof value === 'number' ? value : null
  return isClearDays(value) ? value : standard
}

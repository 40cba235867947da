import type { Reader } from '../../database/database.ts'
import type { PeopleDatabase } from '../../people/people.tables.ts'
import { settingsOn } from '../../people/settings.queries.ts'
import type { Viewer } from '../../people/viewer.ts'
import { type SignOffSettings, settingKeys, settingsFrom } from './sign-off-settings.ts'

/** How the authority signs on a day: a paper of 2016 keeps the words of 2016. */
export async function getSignOffSettings(
  reader: Reader<PeopleDatabase>,
  viewer: Viewer,
  day: Temporal.PlainDate,
): Promise<SignOffSettings> {
  const found = await settingsOn(reader, viewer, day, Object.values(settingKeys))
  return settingsFrom(found.get(settingKeys.twoStages)?.value, found.get(settingKeys.labels)?.value)
}

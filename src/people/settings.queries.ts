import { sql } from 'kysely'
import type { Reader } from '../database/database.ts'
import type { PeopleDatabase } from './people.tables.ts'
import type { Viewer } from './viewer.ts'

/** What an authority has set for itself, in force on the day that was asked for. */
export type SettingInForce = {
  readonly value: unknown
  readonly fromOn: Temporal.PlainDate
  readonly wording: string | null
  readonly source: string | null
}

/** The settings in force on a day, by key; of two for one day the one recorded last. A key that isn't there stands at its default. */
export async function settingsOn(
  reader: Reader<PeopleDatabase>,
  viewer: Viewer,
  day: Temporal.PlainDate,
  keys: readonly string[],
): Promise<ReadonlyMap<string, SettingInForce>> {
  const on = sql<Temporal.PlainDate>`${day.toString()}::date`
  const rows = await reader
    .selectFrom('setting')
    .distinctOn('key')
    .select(['key', 'value', 'from_on', 'wording', 'source'])
    .where('authority_id', '=', viewer.authorityId)
    .where('key', 'in', keys)
    .where('from_on', '<=', on)
    .where((is) => is.or([is('to_on', 'is', null), is('to_on', '>=', on)]))
    .orderBy('key')
    .orderBy('from_on', 'desc')
    .orderBy('recorded_at', 'desc')
    .execute()
  return new Map(rows.map(({ key, from_on, ...row }) => [key, { ...row, fromOn: from_on }]))
}

import { sql } from 'kysely'
import type { Reader } from '../database/database.ts'
import type { FileDatabase } from './file.tables.ts'
import { fileRoom } from './file-limits.ts'

/** How many bytes the authority's files take. */
export async function getKeptBytes(reader: Reader<FileDatabase>): Promise<bigint> {
  const { kept } = await reader
    .selectFrom('file')
    .select((e) => e.fn.coalesce(e.fn.sum<string>('size'), e.lit(0)).as('kept'))
    .executeTakeFirstOrThrow()
  return BigInt(kept)
}

/** How many bytes the authority's files may take on a day. */
export async function getFileRoom(reader: Reader<FileDatabase>, day: Temporal.PlainDate): Promise<number> {
  const on = sql<Temporal.PlainDate>`${day.toString()}::date`
  const setting = await reader
    .selectFrom('setting')
    .select('value')
    .where('key', '=', 'file-room-megabytes')
    .where('from_on', '<=', on)
    .where((e) => e.or([e('to_on', 'is', null), e('to_on', '>=', on)]))
    .orderBy('from_on', 'desc')
    .orderBy('recorded_at', 'desc')
    .executeTakeFirst()
  return typeof setting?.value === 'number' && setting.value >= 0 ? setting.value * 1024 * 1024 : fileRoom
}

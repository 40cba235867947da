import { createHash } from 'node:crypto'
import type { Database } from '../src/database/database.ts'
import { inReadOnly } from '../src/database/in-transaction.ts'
import type { MeetingDatabase } from '../src/meeting/meeting.tables.ts'
import { nobody } from '../src/people/session.queries.ts'

/** The id of a step of the example's making: the same each time, so that a step that was done isn't done again. */
export function step(...words: string[]): string {
  const hex = createHash('sha256')
    .update(['example', ...words].join('\n'))
    .digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

export async function isDone(db: Database<MeetingDatabase>, authorityId: string, commandId: string): Promise<boolean> {
  const acting = { ...nobody, authorityId }
  const done = await inReadOnly(db, acting, (reader) =>
    reader.selectFrom('command').select('id').where('id', '=', commandId).executeTakeFirst(),
  )
  return done !== undefined
}

import type { Acting, Database } from '../database/database.ts'
import { inPassing, inReadOnly } from '../database/in-transaction.ts'
import { getFileBytes } from '../file/open-file.queries.ts'
import type { ReadReport } from './read-report.ts'
import type { ReadingDatabase } from './reading.tables.ts'
import type { ReadingPool } from './reading-pool.adapter.ts'
import { storedJson } from './stored-json.ts'
import { Unreadable } from './unreadable.ts'

/**
 * Reads a report that is kept and waits to be read, and keeps what was read of it, or why it can't be. Does nothing where there is
 * nothing to read, so it can be asked again at any time: after the service has been stopped in the middle, the next look asks. `begun`:
 * it is being read already, and isn't read a second time unless that fails for a reason that doesn't lie in the file.
 */
export async function readWaiting(
  db: Database<ReadingDatabase>,
  pool: ReadingPool,
  acting: Acting,
  readingId: string,
  begun: Promise<ReadReport> | null = null,
): Promise<void> {
  // Whatever becomes of it is asked for below, perhaps only after it has failed.
  begun?.catch(() => undefined)
  if (underWay.has(readingId)) return
  underWay.add(readingId)
  try {
    const sha256 = await inReadOnly(db, acting, async (reader) => {
      const waiting = reader.selectFrom('reading').select('file_sha256').where('id', '=', readingId)
      const row = await waiting.where('read', 'is', null).where('unreadable', 'is', null).executeTakeFirst()
      return row?.file_sha256
    })
    if (sha256 === undefined) return
    const fromRecord = () => pool.readReport({ sha256, load: () => getFileBytes(db, acting, sha256) }, acting.personId ?? acting.by)
    const outcome = (begun && (await outcomeOf(begun).catch(() => null))) ?? (await outcomeOf(fromRecord()))
    await keepOutcome(db, acting, readingId, outcome)
  } finally {
    underWay.delete(readingId)
  }
}

/** In this process; a second one may read the same report too, and then the first to finish counts. */
const underWay = new Set<string>()

type Outcome = { readonly read: ReadReport } | { readonly unreadable: string }

async function outcomeOf(reading: Promise<ReadReport>): Promise<Outcome> {
  try {
    return { read: await reading }
  } catch (error) {
    if (error instanceof Unreadable) return { unreadable: error.message }
    throw error
  }
}

function keepOutcome(db: Database<ReadingDatabase>, acting: Acting, readingId: string, outcome: Outcome): Promise<unknown> {
  return inPassing(db, acting, (tx) =>
    tx
      .updateTable('reading')
      .set(
        'read' in outcome
          ? { read: storedJson(outcome.read), reader_edition: outcome.read.readerEdition }
          : { unreadable: outcome.unreadable },
      )
      .where('id', '=', readingId)
      .where('read', 'is', null)
      .where('unreadable', 'is', null)
      .execute(),
  )
}

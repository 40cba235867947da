import type { Database } from '../../src/database/database.ts'
import { inTransaction } from '../../src/database/in-transaction.ts'
import { newId } from '../../src/database/new-id.ts'
import { recordEvent } from '../../src/history/record-event.ts'
import type { Viewer } from '../../src/people/viewer.ts'
import type { ReadReport } from '../../src/reading/read-report.ts'
import type { ReadingDatabase } from '../../src/reading/reading.tables.ts'
import { aReadReport } from './a-read-report.ts'

type Wanted = { readonly read?: ReadReport | null; readonly held?: boolean; readonly fileName?: string; readonly sha256?: string }

/** A report that was given and read, waiting to be checked; gives its id. */
export function aReading(db: Database<ReadingDatabase>, viewer: Viewer, wanted: Wanted = {}): Promise<string> {
  const { read = aReadReport(), held = false, fileName = 'report.pdf', sha256 = anyDigest() } = wanted
  const id = newId()
  return inTransaction(db, viewer, newId(), async (tx) => {
    const file = { sha256, name: fileName, media_type: 'application/pdf', size: 1n }
    await tx
      .insertInto('file')
      .values({ ...file, uploaded_by: viewer.personId })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
    await tx
      .insertInto('reading')
      .values({
        id,
        file_sha256: sha256,
        file_name: fileName,
        reader_edition: 'test',
        read: read && JSON.stringify(read),
        held,
        uploaded_by: viewer.personId,
      })
      .execute()
    recordEvent(tx, { what: 'report-given', about: { kind: 'reading', id }, sentence: 'Gave a report to be read.' })
    return id
  })
}

function anyDigest(): string {
  return `${newId()}${newId()}`.replaceAll('-', '')
}

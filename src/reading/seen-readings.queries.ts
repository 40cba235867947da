import type { Reader } from '../database/database.ts'
import { seenInspectionIds } from '../inspection/seen-inspections.queries.ts'
import type { Viewer } from '../people/viewer.ts'
import type { ReadingDatabase } from './reading.tables.ts'

/**
 * The readings that a person may see: those held in confidence only when they gave the file, or are named on it. Once it is on record, a
 * reading is seen by those who see the inspection, which may be held, or opened, since.
 */
export function seenReadingIds(reader: Reader<ReadingDatabase>, viewer: Pick<Viewer, 'personId'>) {
  return reader
    .selectFrom('reading as seen')
    .select('seen.id')
    .where((eb) =>
      eb.or([
        eb.and([eb('seen.inspection_id', 'is not', null), eb('seen.inspection_id', 'in', seenInspectionIds(reader, viewer))]),
        eb.and([
          eb('seen.inspection_id', 'is', null),
          eb.or([
            eb('seen.held', '=', false),
            eb('seen.uploaded_by', '=', viewer.personId),
            eb.exists(
              eb
                .selectFrom('reading_named as named')
                .select('named.reading_id')
                .whereRef('named.reading_id', '=', 'seen.id')
                .where('named.person_id', '=', viewer.personId),
            ),
          ]),
        ]),
      ]),
    )
}

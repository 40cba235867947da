import type { Reader } from '../database/database.ts'
import { type DraftFound, draftsKeptSince } from './draft.ts'
import type { PeopleDatabase } from './people.tables.ts'
import type { Viewer } from './viewer.ts'

/** The viewer's own draft of a form, unless it is older than drafts are kept. */
export async function findDraft(
  reader: Reader<PeopleDatabase>,
  viewer: Viewer,
  { form, about }: { form: string; about: string },
  moment: Temporal.Instant,
): Promise<DraftFound | null> {
  if (!viewer.person) return null
  const row = await reader
    .selectFrom('draft')
    .select(['based_on', 'fields', 'saved_at'])
    .where('authority_id', '=', viewer.authorityId)
    .where('person_id', '=', viewer.person.id)
    .where('form', '=', form)
    .where('about', '=', about)
    .executeTakeFirst()
  if (!row || Temporal.Instant.compare(row.saved_at, draftsKeptSince(moment)) < 0) return null
  return { form, about, basedOn: row.based_on, fields: row.fields as DraftFound['fields'], savedAt: row.saved_at }
}

import { sql } from 'kysely'
import type { Database } from '../database/database.ts'
import { inPassing } from '../database/in-transaction.ts'
import { type Draft, type DraftToSave, draftsKeptSince } from './draft.ts'
import type { PeopleDatabase } from './people.tables.ts'
import type { Viewer } from './viewer.ts'

/** Keeps what the viewer has typed in a form, in place of what was kept of it before. A draft that comes late, when its form has been
 * sent and is on record, is let go. */
export async function saveDraft(db: Database<PeopleDatabase>, viewer: Viewer, draft: DraftToSave): Promise<void> {
  const person = viewer.person
  if (!person) return
  await inPassing(db, viewer, async (tx) => {
    const { commandId } = draft
    const sent =
      commandId &&
      (await tx
        .selectFrom('command')
        .select('id')
        .where('authority_id', '=', viewer.authorityId)
        .where('id', '=', commandId)
        .executeTakeFirst())
    if (sent) return
    const kept = { based_on: draft.basedOn, fields: JSON.stringify(draft.fields), saved_at: tx.moment.toString() }
    await tx
      .insertInto('draft')
      .values({ person_id: person.id, form: draft.form, about: draft.about, ...kept })
      .onConflict((conflict) => conflict.columns(['authority_id', 'person_id', 'form', 'about']).doUpdateSet(kept))
      .execute()
    const oldest = sql<Temporal.Instant>`${draftsKeptSince(tx.moment).toString()}::timestamptz`
    await tx.deleteFrom('draft').where('authority_id', '=', viewer.authorityId).where('saved_at', '<', oldest).execute()
  })
}

/** Throws the viewer's draft of a form away: it was sent, or isn't wanted. */
export async function discardDraft(
  db: Database<PeopleDatabase>,
  viewer: Viewer,
  { form, about }: Pick<Draft, 'form' | 'about'>,
): Promise<void> {
  const person = viewer.person
  if (!person) return
  await inPassing(db, viewer, async (tx) => {
    await tx
      .deleteFrom('draft')
      .where('authority_id', '=', viewer.authorityId)
      .where('person_id', '=', person.id)
      .where('form', '=', form)
      .where('about', '=', about)
      .execute()
  })
}

import type { Database } from '../database/database.ts'
import { inTransaction } from '../database/in-transaction.ts'
import { newId } from '../database/new-id.ts'
import { isStaleEdit, type StaleEdit } from '../database/stale-edit.ts'
import { updateRevised } from '../database/update-revised.ts'
import { recordEvent } from '../history/record-event.ts'
import { Refusal } from '../refusal.ts'
import { mustBeAllowed } from './must-be-allowed.ts'
import { personIn, postIn } from './people.queries.ts'
import type { PeopleDatabase } from './people.tables.ts'
import { deputyEnded, deputyNamed } from './people-events.ts'
import type { Viewer } from './viewer.ts'

export type NameDeputy = {
  readonly commandId: string
  readonly postId: string
  readonly personId: string
  readonly fromOn: Temporal.PlainDate
  /** The last day; null: until it is ended. */
  readonly toOn: Temporal.PlainDate | null
}

/** Lets a person act for whoever holds a post: with its roles, and signing as deputy. */
export async function nameDeputy(db: Database<PeopleDatabase>, viewer: Viewer, order: NameDeputy): Promise<string> {
  mustBeAllowed(viewer, 'nameDeputy', 'say who deputises for a post')
  const { postId, personId, fromOn, toOn } = order
  if (toOn && Temporal.PlainDate.compare(toOn, fromOn) < 0) throw new Refusal('conflict', 'A deputy can’t stop before beginning.')
  return inTransaction(db, viewer, order.commandId, async (tx) => {
    const [post, person] = [await postIn(tx, postId), await personIn(tx, personId)]
    const already = await tx
      .selectFrom('deputyship')
      .select('id')
      .where('post_id', '=', postId)
      .where('person_id', '=', personId)
      .where('to_on', 'is', null)
      .executeTakeFirst()
    if (already) throw new Refusal('conflict', `${person.name} already deputises for the post ${post.title}.`)
    const id = newId()
    const days = { from_on: fromOn.toString(), to_on: toOn?.toString() ?? null }
    await tx
      .insertInto('deputyship')
      .values({ id, post_id: postId, person_id: personId, ...days, recorded_by: viewer.personId })
      .execute()
    recordEvent(tx, deputyNamed(post, person, fromOn))
    return id
  })
}

export type EndDeputyship = {
  readonly commandId: string
  readonly deputyshipId: string
  readonly revision: number
  readonly toOn: Temporal.PlainDate
}

/** Ends it with a day, through which it still counts. */
export async function endDeputyship(db: Database<PeopleDatabase>, viewer: Viewer, order: EndDeputyship): Promise<StaleEdit | null> {
  mustBeAllowed(viewer, 'endDeputyship', 'say who deputises for a post')
  return inTransaction(db, viewer, order.commandId, async (tx) => {
    const found = await tx
      .selectFrom('deputyship')
      .select(['post_id', 'person_id', 'from_on'])
      .where('id', '=', order.deputyshipId)
      .executeTakeFirst()
    if (!found) throw new Refusal('not-found', 'Nobody deputises for a post by this entry.')
    const toOn = Temporal.PlainDate.compare(order.toOn, found.from_on) < 0 ? found.from_on : order.toOn
    const stale = await updateRevised<PeopleDatabase, 'deputyship'>(tx, 'deputyship', order.deputyshipId, order.revision, {
      to_on: toOn.toString(),
    })
    if (isStaleEdit(stale)) return stale
    recordEvent(tx, deputyEnded(await postIn(tx, found.post_id), await personIn(tx, found.person_id), toOn))
    return null
  })
}

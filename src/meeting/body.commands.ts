import type { Database } from '../database/database.ts'
import { inTransaction } from '../database/in-transaction.ts'
import { newId } from '../database/new-id.ts'
import { recordEvent } from '../history/record-event.ts'
import { mustBeAllowed } from '../people/must-be-allowed.ts'
import { personIn } from '../people/people.queries.ts'
import type { Viewer } from '../people/viewer.ts'
import { Refusal } from '../refusal.ts'
import { type BodyKind, bodyAdded, namedOnBody } from './body.ts'
import type { MeetingDatabase } from './meeting.tables.ts'

export type AddBody = {
  readonly commandId: string
  readonly name: string
  readonly kind: BodyKind
  readonly fromOn: Temporal.PlainDate | null
}

/** Puts a body of the council or of its partners into the book. */
export async function addBody(db: Database<MeetingDatabase>, viewer: Viewer, order: AddBody): Promise<string> {
  mustBeAllowed(viewer, 'addBody', 'add bodies')
  return inTransaction(db, viewer, order.commandId, async (tx) => {
    const id = newId()
    await tx
      .insertInto('body')
      .values({
        id,
        name: order.name,
        kind: order.kind,
        from_on: order.fromOn?.toString() ?? null,
        chair_person_id: null,
        to_on: null,
        recorded_by: viewer.personId,
      })
      .execute()
    recordEvent(tx, bodyAdded({ id, name: order.name }))
    return id
  })
}

export type NameOnBody = {
  readonly commandId: string
  readonly bodyId: string
  readonly personId: string
  readonly capacity: string
  readonly fromOn: Temporal.PlainDate
}

/** Names a person on a body: they sit on it, or read its papers. */
export async function nameOnBody(db: Database<MeetingDatabase>, viewer: Viewer, order: NameOnBody): Promise<string> {
  mustBeAllowed(viewer, 'nameOnBody', 'say who sits on a body', { kind: 'body', id: order.bodyId })
  return inTransaction(db, viewer, order.commandId, async (tx) => {
    const body = await tx.selectFrom('body').select(['id', 'name']).where('id', '=', order.bodyId).executeTakeFirst()
    if (!body) throw new Refusal('not-found', 'There is no such body in the authority’s book.')
    const person = await personIn(tx, order.personId)
    const id = newId()
    const row = { id, body_id: body.id, person_id: person.id, capacity: order.capacity, from_on: order.fromOn.toString(), to_on: null }
    await tx
      .insertInto('body_member')
      .values({ ...row, recorded_by: viewer.personId })
      .execute()
    recordEvent(tx, namedOnBody(body, person, order.capacity))
    return id
  })
}

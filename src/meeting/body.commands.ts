import { printPlainDay } from '../calendar/print-day.ts'
import type { Database } from '../database/database.ts'
import { inTransaction } from '../database/in-transaction.ts'
import { newId } from '../database/new-id.ts'
import { isStaleEdit, type StaleEdit } from '../database/stale-edit.ts'
import { updateRevised } from '../database/update-revised.ts'
import { recordEvent } from '../history/record-event.ts'
import { mustBeAllowed } from '../people/must-be-allowed.ts'
import { personIn } from '../people/people.queries.ts'
import type { Viewer } from '../people/viewer.ts'
import { Refusal } from '../refusal.ts'
import { type BodyKind, bodyAdded, bodyChanged, bodyKinds, leftBody, namedOnBody } from './body.ts'
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

export type ChangeBody = {
  readonly commandId: string
  readonly bodyId: string
  readonly revision: number
  readonly name: string
  readonly kind: BodyKind
  readonly chairId: string | null
  readonly fromOn: Temporal.PlainDate | null
  readonly toOn: Temporal.PlainDate | null
}

/** Changes what the book says of a body; one that no longer meets gets its last day. */
export async function changeBody(db: Database<MeetingDatabase>, viewer: Viewer, order: ChangeBody): Promise<StaleEdit | null> {
  mustBeAllowed(viewer, 'changeBody', 'change bodies', { kind: 'body', id: order.bodyId })
  return inTransaction(db, viewer, order.commandId, async (tx) => {
    const chair = order.chairId ? await personIn(tx, order.chairId) : null
    const stale = await updateRevised<MeetingDatabase, 'body'>(tx, 'body', order.bodyId, order.revision, {
      name: order.name,
      kind: order.kind,
      chair_person_id: chair?.id ?? null,
      from_on: order.fromOn?.toString() ?? null,
      to_on: order.toOn?.toString() ?? null,
    })
    if (isStaleEdit(stale)) return stale
    const days = `${order.fromOn ? ` from ${printPlainDay(order.fromOn)}` : ''}${order.toOn ? ` to ${printPlainDay(order.toOn)}` : ''}`
    const sentence = `Changed the body: ${order.name}, ${bodyKinds[order.kind].toLowerCase()}${chair ? `, chaired by ${chair.name}` : ''}${days}.`
    recordEvent(tx, bodyChanged({ id: order.bodyId, name: order.name }, sentence))
    return null
  })
}

export type EndMembership = {
  readonly commandId: string
  readonly memberId: string
  readonly revision: number
  readonly toOn: Temporal.PlainDate
}

/** Ends somebody's place on a body with a day. */
export async function endMembership(db: Database<MeetingDatabase>, viewer: Viewer, order: EndMembership): Promise<StaleEdit | null> {
  return inTransaction(db, viewer, order.commandId, async (tx) => {
    const member = await tx
      .selectFrom('body_member')
      .innerJoin('body', (on) =>
        on.onRef('body.authority_id', '=', 'body_member.authority_id').onRef('body.id', '=', 'body_member.body_id'),
      )
      .select(['body_member.person_id', 'body_member.from_on', 'body.id', 'body.name'])
      .where('body_member.id', '=', order.memberId)
      .executeTakeFirst()
    mustBeAllowed(viewer, 'endMembership', 'say who sits on a body', member ? { kind: 'body', id: member.id } : [])
    if (!member) throw new Refusal('not-found', 'Nobody sits on a body by this entry.')
    if (Temporal.PlainDate.compare(order.toOn, member.from_on) < 0)
      throw new Refusal('conflict', 'Nobody can leave a body before they came to it.')
    const stale = await updateRevised<MeetingDatabase, 'body_member'>(tx, 'body_member', order.memberId, order.revision, {
      to_on: order.toOn.toString(),
    })
    if (isStaleEdit(stale)) return stale
    recordEvent(tx, leftBody(member, await personIn(tx, member.person_id), printPlainDay(order.toOn)))
    return null
  })
}

import { sql } from 'kysely'
import type { Database, Writer } from '../database/database.ts'
import { inTransaction } from '../database/in-transaction.ts'
import { newId } from '../database/new-id.ts'
import { isStaleEdit, type StaleEdit } from '../database/stale-edit.ts'
import { deleteRevised, updateRevised } from '../database/update-revised.ts'
import { recordEvent } from '../history/record-event.ts'
import { mustBeAllowed } from '../people/must-be-allowed.ts'
import type { Viewer } from '../people/viewer.ts'
import { Refusal } from '../refusal.ts'
import type { MeetingDatabase } from './meeting.tables.ts'
import { meetingChanged, meetingInWords, meetingsAdded } from './meeting.ts'

type Ordered = { readonly commandId: string }
type Db = Database<MeetingDatabase>

export type AddMeetings = Ordered & {
  readonly bodyId: string
  readonly days: readonly Temporal.PlainDate[]
  readonly startsAt: string | null
  readonly place: string | null
}

/** Puts a body's meetings in the calendar; one that it has already is left as it is, also where only one of the two says at what time. Gives how
 * many were put in. */
export async function addMeetings(db: Db, viewer: Viewer, order: AddMeetings): Promise<number> {
  mustBeAllowed(viewer, 'addMeetings', 'put meetings in the calendar', { kind: 'body', id: order.bodyId })
  return inTransaction(db, viewer, order.commandId, async (tx) => {
    const body = await tx.selectFrom('body').select(['id', 'name', 'to_on']).where('id', '=', order.bodyId).forUpdate().executeTakeFirst()
    if (!body) throw new Refusal('not-found', 'There is no such body in the authority’s book.')
    const known = await tx
      .selectFrom('meeting')
      .select(['meets_on', 'starts_at', 'cancelled_because'])
      .where('body_id', '=', body.id)
      .execute()
    const isKnown = (one: (typeof known)[number], day: Temporal.PlainDate): boolean => {
      if (!one.meets_on.equals(day)) return false
      const isUntimed = one.starts_at === null || order.startsAt === null
      return one.starts_at === order.startsAt || (isUntimed && one.cancelled_because === null)
    }
    const days = order.days.filter((day) => !known.some((one) => isKnown(one, day)))
    if (days.length === 0) throw new Refusal('conflict', `${body.name} has these meetings in the calendar already.`)
    const beyond = days.find((day) => body.to_on && Temporal.PlainDate.compare(day, body.to_on) > 0)
    if (beyond) throw new Refusal('conflict', `${body.name} no longer meets then: its last day is before ${beyond}.`)
    await tx
      .insertInto('meeting')
      .values(
        days.map((day) => ({
          id: newId(),
          body_id: body.id,
          meets_on: day.toString(),
          starts_at: order.startsAt,
          place: order.place,
          recorded_by: viewer.personId,
        })),
      )
      .execute()
    recordEvent(tx, meetingsAdded(body, days))
    return days.length
  })
}

export type ChangeMeeting = Ordered & {
  readonly meetingId: string
  readonly revision: number
  readonly meetsOn: Temporal.PlainDate
  readonly startsAt: string | null
  readonly place: string | null
  readonly cancelledBecause: string | null
}

/** Moves a meeting, says where it is, cancels it with a reason or takes that back. */
export async function changeMeeting(db: Db, viewer: Viewer, order: ChangeMeeting): Promise<StaleEdit | null> {
  return inTransaction(db, viewer, order.commandId, async (tx) => {
    const { body, meeting } = await meetingIn(tx, order.meetingId)
    mustBeAllowed(viewer, 'changeMeeting', 'change meetings', { kind: 'body', id: body.id })
    await refuseTwin(tx, body, order)
    const stale = await updateRevised<MeetingDatabase, 'meeting'>(tx, 'meeting', order.meetingId, order.revision, {
      meets_on: order.meetsOn.toString(),
      starts_at: order.startsAt,
      place: order.place,
      cancelled_because: order.cancelledBecause,
    })
    if (isStaleEdit(stale)) return stale
    const now = `${meetingInWords(order)}${order.place ? `, ${order.place}` : ''}`
    const sentence = order.cancelledBecause ? `cancelled: ${order.cancelledBecause}` : `now ${now}.`
    recordEvent(tx, meetingChanged(body, { id: order.meetingId, name: meetingInWords(meeting) }, sentence))
    return null
  })
}

export type RemoveMeeting = Ordered & { readonly meetingId: string; readonly revision: number }

/** Takes out a meeting that was entered wrongly; one that was called off is cancelled instead, so that it stays to be seen. */
export async function removeMeeting(db: Db, viewer: Viewer, order: RemoveMeeting): Promise<StaleEdit | null> {
  return inTransaction(db, viewer, order.commandId, async (tx) => {
    const { body, meeting } = await meetingIn(tx, order.meetingId)
    mustBeAllowed(viewer, 'removeMeeting', 'take meetings out of the calendar', { kind: 'body', id: body.id })
    await sql`savepoint removing`.execute(tx)
    const stale = await deleteRevised<MeetingDatabase, 'meeting'>(tx, 'meeting', order.meetingId, order.revision).catch(
      (error: unknown) => {
        if (!(error instanceof Error && 'code' in error && error.code === '23503')) throw error
        throw new Refusal('conflict', 'Papers are on the agenda of this meeting, so it stays in the calendar. Cancel it, with the reason.')
      },
    )
    if (isStaleEdit(stale)) return stale
    recordEvent(tx, meetingChanged(body, { id: order.meetingId, name: meetingInWords(meeting) }, 'taken out of the calendar.'))
    return null
  })
}

async function meetingIn(tx: Writer<MeetingDatabase>, id: string) {
  const row = await tx
    .selectFrom('meeting')
    .innerJoin('body', (on) => on.onRef('body.authority_id', '=', 'meeting.authority_id').onRef('body.id', '=', 'meeting.body_id'))
    .select(['meeting.meets_on', 'meeting.starts_at', 'body.id', 'body.name'])
    .where('meeting.id', '=', id)
    .executeTakeFirst()
  if (!row) throw new Refusal('not-found', 'There is no such meeting in the calendar. It may have been taken out.')
  return { body: { id: row.id, name: row.name }, meeting: { meetsOn: row.meets_on, startsAt: row.starts_at } }
}

async function refuseTwin(tx: Writer<MeetingDatabase>, body: { id: string; name: string }, order: ChangeMeeting): Promise<void> {
  const others = await tx
    .selectFrom('meeting')
    .select(['meets_on', 'starts_at'])
    .where('body_id', '=', body.id)
    .where('id', '<>', order.meetingId)
    .execute()
  if (others.some((one) => one.meets_on.equals(order.meetsOn) && one.starts_at === order.startsAt))
    throw new Refusal('conflict', `${body.name} has another meeting on ${meetingInWords(order)} already.`)
}

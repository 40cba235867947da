import type { Database } from '../database/database.ts'
import { inTransaction } from '../database/in-transaction.ts'
import { newId } from '../database/new-id.ts'
import { recordEvent } from '../history/record-event.ts'
import { mustBeAllowed } from '../people/must-be-allowed.ts'
import type { Viewer } from '../people/viewer.ts'
import { Refusal } from '../refusal.ts'
import type { MeetingDatabase } from './meeting.tables.ts'
import { meetingInWords, meetingsAdded } from './meeting.ts'

export type ImportedMeeting = {
  readonly bodyId: string
  readonly meetsOn: Temporal.PlainDate
  readonly startsAt: string | null
  readonly place: string | null
}

export type ImportMeetings = { readonly commandId: string; readonly meetings: readonly ImportedMeeting[] }

export const mostImported = 1_000

/** Puts meetings of several bodies in the calendar from a file: all of them, or none. Gives how many. */
export async function importMeetings(db: Database<MeetingDatabase>, viewer: Viewer, order: ImportMeetings): Promise<number> {
  const byBody = Map.groupBy(order.meetings, ({ bodyId }) => bodyId)
  for (const id of byBody.keys()) mustBeAllowed(viewer, 'importMeetings', 'put meetings in the calendar', { kind: 'body', id })
  if (order.meetings.length === 0) throw new Refusal('conflict', 'There is no meeting to put in the calendar.')
  if (order.meetings.length > mostImported) throw new Refusal('conflict', 'These are too many meetings for one import.')
  return inTransaction(db, viewer, order.commandId, async (tx) => {
    const bodies = await tx
      .selectFrom('body')
      .select(['id', 'name', 'to_on'])
      .where('id', 'in', [...byBody.keys()])
      .orderBy('id')
      .forUpdate()
      .execute()
    const known = await tx
      .selectFrom('meeting')
      .select(['body_id', 'meets_on', 'starts_at'])
      .where('body_id', 'in', [...byBody.keys()])
      .execute()
    for (const [bodyId, meetings] of byBody) {
      const body = bodies.find(({ id }) => id === bodyId)
      if (!body) throw new Refusal('not-found', 'There is no such body in the authority’s book.')
      const taken = new Set(known.filter(({ body_id }) => body_id === bodyId).map((one) => keyOf(one.meets_on, one.starts_at)))
      for (const { meetsOn, startsAt } of meetings) {
        if (body.to_on && Temporal.PlainDate.compare(meetsOn, body.to_on) > 0)
          throw new Refusal('conflict', `${body.name} no longer meets on ${meetingInWords({ meetsOn, startsAt })}. Nothing is imported.`)
        if (taken.has(keyOf(meetsOn, startsAt)))
          throw new Refusal(
            'conflict',
            `${body.name} has a meeting on ${meetingInWords({ meetsOn, startsAt })} already. Nothing is imported.`,
          )
        taken.add(keyOf(meetsOn, startsAt))
      }
      recordEvent(
        tx,
        meetingsAdded(
          body,
          meetings.map(({ meetsOn }) => meetsOn),
        ),
      )
    }
    await tx
      .insertInto('meeting')
      .values(
        order.meetings.map(({ bodyId, meetsOn, startsAt, place }) => ({
          id: newId(),
          body_id: bodyId,
          meets_on: meetsOn.toString(),
          starts_at: startsAt,
          place,
          recorded_by: viewer.personId,
        })),
      )
      .execute()
    return order.meetings.length
  })
}

const keyOf = (on: Temporal.PlainDate, at: string | null): string => `${on} ${at ?? ''}`

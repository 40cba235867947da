import type { Database, Writer } from '../../database/database.ts'
import { inTransaction } from '../../database/in-transaction.ts'
import { newId } from '../../database/new-id.ts'
import { recordEvent } from '../../history/record-event.ts'
import { meetingInWords } from '../../meeting/meeting.ts'
import { mustBeAllowed } from '../../people/must-be-allowed.ts'
import type { Viewer } from '../../people/viewer.ts'
import { Refusal } from '../../refusal.ts'
import type { GovernanceDatabase } from '../governance.tables.ts'
import { agendaOf } from './agenda.queries.ts'
import { type AgendaItem, agendaSet } from './agenda.ts'

export type NumberedPaper = {
  readonly reportId: string
  /** Null takes it off the agenda. */
  readonly number: string | null
  /** The number that stood there when the page was opened. */
  readonly was: string | null
}

export type SetAgenda = {
  readonly commandId: string
  readonly bodyId: string
  readonly meetingId: string
  readonly papers: readonly NumberedPaper[]
}

/** Gives papers their numbers on a meeting's agenda, or takes them off it. */
export async function setAgenda(db: Database<GovernanceDatabase>, viewer: Viewer, order: SetAgenda): Promise<null> {
  mustBeAllowed(viewer, 'setAgenda', 'set an agenda', { kind: 'body', id: order.bodyId })
  return inTransaction(db, viewer, order.commandId, async (tx) => {
    const meeting = await meetingOf(tx, order)
    const items = await agendaOf(tx, viewer, meeting)
    const changes = order.papers.filter(({ number, was }) => number !== was).map((paper) => ({ ...paper, item: itemOf(items, paper) }))
    if (changes.length === 0) throw new Refusal('conflict', 'No number has been changed.')
    const taken = await tx.selectFrom('agenda_item').select(['report_id', 'number']).where('meeting_id', '=', meeting.id).execute()
    const stays = taken.filter(({ report_id }) => !changes.some(({ item }) => item.id === report_id))
    for (const { number, item } of changes) {
      if (
        stays.some((each) => each.number === number) ||
        changes.filter((change) => number !== null && change.number === number).length > 1
      )
        throw new Refusal('conflict', `Two papers can’t both be item ${number}.`)
      await tx.deleteFrom('agenda_item').where('meeting_id', '=', meeting.id).where('report_id', '=', item.id).execute()
    }
    for (const { number, item } of changes)
      if (number !== null)
        await tx
          .insertInto('agenda_item')
          .values({ id: newId(), meeting_id: meeting.id, report_id: item.id, number, recorded_by: viewer.personId })
          .execute()
    const said = changes.map(({ number, item }) => (number === null ? `a paper off it (was ${item.number})` : `item ${number}`))
    recordEvent(tx, agendaSet({ id: meeting.id, name: meetingInWords(meeting) }, meeting.body, said))
    return null
  })
}

async function meetingOf(tx: Writer<GovernanceDatabase>, order: SetAgenda) {
  const row = await tx
    .selectFrom('meeting')
    .innerJoin('body', (on) => on.onRef('body.authority_id', '=', 'meeting.authority_id').onRef('body.id', '=', 'meeting.body_id'))
    .select(['meeting.meets_on', 'meeting.starts_at', 'meeting.cancelled_because', 'body.name'])
    .where('meeting.id', '=', order.meetingId)
    .where('meeting.body_id', '=', order.bodyId)
    .forUpdate('meeting')
    .executeTakeFirst()
  if (!row) throw new Refusal('not-found', 'There is no such meeting in the calendar. It may have been taken out.')
  if (row.cancelled_because !== null) throw new Refusal('conflict', 'This meeting is cancelled: it takes no paper.')
  return { id: order.meetingId, bodyId: order.bodyId, body: row.name, meetsOn: row.meets_on, startsAt: row.starts_at }
}

function itemOf(items: readonly AgendaItem[], { reportId, was }: NumberedPaper): AgendaItem {
  const item = items.find(({ id }) => id === reportId)
  if (!item) throw new Refusal('conflict', 'One of the papers is no longer for this meeting: look at the agenda again.')
  if (item.number !== was)
    throw new Refusal('conflict', 'Somebody else has changed the agenda meanwhile: look at it again, then put in your numbers.')
  return item
}

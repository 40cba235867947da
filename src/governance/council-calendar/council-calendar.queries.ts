import { sql } from 'kysely'
import type { HolidayTable } from '../../calendar/holiday-table.ts'
import type { Reader } from '../../database/database.ts'
import type { StandingDuty, WhatIsDue } from '../../inspection/due.queries.ts'
import type { BodyKind } from '../../meeting/body.ts'
import type { MeetingDatabase } from '../../meeting/meeting.tables.ts'
import type { Viewer } from '../../people/viewer.ts'
import { papersBetween } from '../agenda/agenda.queries.ts'
import type { Paper } from '../agenda/agenda.ts'
import { type CycleInForce, getCycle } from '../cycle/cycle-settings.queries.ts'
import { keyOf } from '../cycle/cycle-settings.ts'
import type { GovernanceDatabase } from '../governance.tables.ts'
import { type CalendarSpan, firstDayOf, lastDayOf } from './calendar-span.ts'
import { agendaBy, type CalendarMeeting, type DutyOnDay } from './council-calendar.ts'

type Of = Reader<MeetingDatabase>

/** How long after the last month a meeting may be whose agenda still falls into it: a constitution asks for weeks, not for a season. */
const agendaAhead = { days: 60 }

/** The meetings of every body, or of one, with the last days for their agendas, as far as either can fall into the months. */
export async function meetingsInSpan(
  reader: Of,
  viewer: Viewer,
  span: CalendarSpan,
  holidays: HolidayTable,
  bodyId: string | null = null,
): Promise<readonly CalendarMeeting[]> {
  const rows = await reader
    .selectFrom('meeting')
    .innerJoin('body', (join) => join.onRef('body.authority_id', '=', 'meeting.authority_id').onRef('body.id', '=', 'meeting.body_id'))
    .select(['meeting.id', 'meeting.meets_on', 'meeting.starts_at', 'meeting.place', 'meeting.cancelled_because'])
    .select(['body.id as body_id', 'body.name', 'body.kind'])
    .where('meeting.authority_id', '=', viewer.authorityId)
    .where('meeting.meets_on', '>=', dayInSql(firstDayOf(span)))
    .where('meeting.meets_on', '<=', dayInSql(lastDayOf(span).add(agendaAhead)))
    .$if(bodyId !== null, (query) => query.where('body.id', '=', bodyId as string))
    .orderBy('meeting.meets_on')
    .orderBy('body.name')
    .execute()
  const cycleOn = await cyclesByDay(reader, viewer)
  const meetings: CalendarMeeting[] = []
  for (const row of rows) {
    const body = { id: row.body_id, name: row.name, kind: row.kind as BodyKind }
    const meeting = {
      id: row.id,
      body,
      on: row.meets_on,
      startsAt: row.starts_at,
      place: row.place,
      cancelledBecause: row.cancelled_because,
    }
    meetings.push({ ...meeting, agendaBy: agendaBy(meeting, (await cycleOn(meeting.on)).settings, holidays) })
  }
  return meetings
}

/** The papers for those meetings, which this person may see. */
export const papersInSpan = (reader: Reader<GovernanceDatabase>, viewer: Viewer, span: CalendarSpan): Promise<readonly Paper[]> =>
  papersBetween(reader, viewer, firstDayOf(span), lastDayOf(span).add(agendaAhead))

/** The periods that hold on a day, asked for once for each stretch of days in which the period for agendas doesn't change. */
async function cyclesByDay(reader: Of, viewer: Viewer): Promise<(day: Temporal.PlainDate) => Promise<CycleInForce>> {
  const rows = await reader
    .selectFrom('setting')
    .select(['from_on', 'to_on'])
    .where('authority_id', '=', viewer.authorityId)
    .where('key', '=', keyOf('agenda'))
    .execute()
  const changes = rows.flatMap(({ from_on, to_on }) => [from_on, ...(to_on ? [to_on.add({ days: 1 })] : [])])
  const known = new Map<number, CycleInForce>()
  return async (day) => {
    const stretch = changes.filter((change) => Temporal.PlainDate.compare(change, day) <= 0).length
    const cycle = known.get(stretch) ?? (await getCycle(reader, viewer, day))
    known.set(stretch, cycle)
    return cycle
  }
}

/** The duties that have a day, also those that are met: the calendar is looked at backwards too. */
export function datedDuties(due: Pick<WhatIsDue, 'dated' | 'done'> | null): readonly DutyOnDay<StandingDuty>[] {
  return [...(due?.dated ?? []), ...(due?.done ?? [])].flatMap((duty) =>
    duty.standing.warned ? [{ on: duty.standing.warned.on, duty }] : [],
  )
}

const dayInSql = (day: Temporal.PlainDate) => sql<Temporal.PlainDate>`${day.toString()}::date`

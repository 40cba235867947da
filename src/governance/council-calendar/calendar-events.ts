// What of the council's dates goes into a person's own calendar program. That program is outside the record: what is held in confidence
// goes there as a date, without a name, even to somebody named on it.

import { printDay } from '../../calendar/print-day.ts'
import type { DutyInstance } from '../../inspection/duty-instance.ts'
import { isClosed } from '../agenda/agenda.ts'
import type { CalendarMeeting, CalendarMonth, Entry } from './council-calendar.ts'
import type { Event } from './i-calendar.ts'

type OfDuty = { readonly instance: Pick<DutyInstance, 'id' | 'inspection' | 'rule'> }

export const eventsOf = (months: readonly CalendarMonth<OfDuty>[]): readonly Event[] =>
  months.flatMap(({ entries }) => entries.flatMap(eventOf))

function eventOf(entry: Entry<OfDuty>): readonly Event[] {
  const { on } = entry
  switch (entry.kind) {
    case 'holiday':
    case 'period':
      return []
    case 'duty': {
      const { id, inspection, rule } = entry.duty.instance
      return [{ uid: `duty-${id}@goodward`, on, at: null, summary: inspection.held ? 'A date' : `Due: ${rule.title}` }]
    }
    case 'agenda': {
      const { id, body } = entry.meeting
      const description = `Published by this day, for the meeting on ${printDay(entry.meeting.on)}.`
      const agenda = { uid: `agenda-${id}@goodward`, on, at: null, summary: `Agenda and reports of ${body.name}`, description }
      return [agenda, ...papersOf(entry.meeting, on)]
    }
    case 'meeting': {
      const { id, body, startsAt, place, cancelledBecause } = entry.meeting
      const isCancelled = cancelledBecause !== null
      const summary = isCancelled ? `Cancelled: ${body.name}` : body.name
      const meeting = { uid: `meeting-${id}@goodward`, on, at: startsAt, summary, place, description: cancelledBecause, isCancelled }
      return [meeting, ...(entry.meeting.agendaBy === null ? papersOf(entry.meeting, on) : [])]
    }
  }
}

/** On the day by which they are published; without one, on the meeting's. What is exempt, confidential or held in confidence is "a paper". */
function papersOf({ body, papers = [], cancelledBecause }: CalendarMeeting, on: Temporal.PlainDate): readonly Event[] {
  if (cancelledBecause !== null) return []
  return papers.map((paper) => ({
    uid: `paper-${paper.id}@goodward`,
    on,
    at: null,
    summary: isClosed(paper) ? `A paper for ${body.name}` : `Paper for ${body.name}: ${paper.subject}`,
  }))
}

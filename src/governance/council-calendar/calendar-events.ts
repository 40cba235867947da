// What of the council's dates goes into a person's own calendar program. That program is outside the record: what is held in confidence
// goes there as a date, without a name, even to somebody named on it.

import { printDay } from '../../calendar/print-day.ts'
import type { DutyInstance } from '../../inspection/duty-instance.ts'
import type { CalendarMonth, Entry } from './council-calendar.ts'
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
      return [{ uid: `agenda-${id}@goodward`, on, at: null, summary: `Agenda and reports of ${body.name}`, description }]
    }
    case 'meeting': {
      const { id, body, startsAt, place, cancelledBecause } = entry.meeting
      const isCancelled = cancelledBecause !== null
      const summary = isCancelled ? `Cancelled: ${body.name}` : body.name
      return [{ uid: `meeting-${id}@goodward`, on, at: startsAt, summary, place, description: cancelledBecause, isCancelled }]
    }
  }
}

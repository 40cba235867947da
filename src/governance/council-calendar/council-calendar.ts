// The dates of a council in their order: when its bodies meet, by when their papers are published, when a duty ends, when nobody works.

import type { HolidayTable } from '../../calendar/holiday-table.ts'
import type { BodyKind } from '../../meeting/body.ts'
import type { Paper } from '../agenda/agenda.ts'
import type { CouncilPeriod } from '../council-periods/council-period.ts'
import type { CycleSettings } from '../cycle/cycle-settings.ts'
import { planBackwards } from '../cycle/plan-backwards.ts'
import { type CalendarSpan, firstDayOf, isWithin, lastDayOf, monthsOf } from './calendar-span.ts'

export type CalendarMeeting = {
  readonly id: string
  readonly body: { readonly id: string; readonly name: string; readonly kind: BodyKind }
  readonly on: Temporal.PlainDate
  /** "14:00" */
  readonly startsAt: string | null
  readonly place: string | null
  readonly cancelledBecause: string | null
  /** The last day on which its agenda and reports can be published; null for a body that the law asks no such thing of. */
  readonly agendaBy: Temporal.PlainDate | null
  /** What is written for it, as far as whoever looks may see it. */
  readonly papers?: readonly Paper[]
}

/** The meetings with the papers that are written for each. */
export const withPapers = (meetings: readonly CalendarMeeting[], papers: readonly Paper[]): readonly CalendarMeeting[] =>
  meetings.map((meeting) => ({
    ...meeting,
    papers: papers.filter(({ bodyId, meetsOn }) => bodyId === meeting.body.id && meetsOn?.equals(meeting.on)),
  }))

/** The last day for a meeting's agenda under the periods that hold on the day of the meeting. */
export function agendaBy(
  meeting: Pick<CalendarMeeting, 'on' | 'body' | 'cancelledBecause'>,
  settings: CycleSettings,
  holidays: HolidayTable,
): Temporal.PlainDate | null {
  if (meeting.cancelledBecause !== null) return null
  const steps = planBackwards({ on: meeting.on, body: meeting.body.kind, isKey: false, isPartPrivate: false }, settings, holidays)
  return steps.find(({ name }) => name === 'agenda')?.on ?? null
}

/** A day and the duty that ends on it. */
export type DutyOnDay<Duty> = { readonly on: Temporal.PlainDate; readonly duty: Duty }

/** What stands on a day. Of one day holidays lead, then what ends on it, then meetings by their hour. */
export type Entry<Duty> =
  | { readonly kind: 'holiday'; readonly on: Temporal.PlainDate; readonly name: string }
  | { readonly kind: 'period'; readonly on: Temporal.PlainDate; readonly period: CouncilPeriod }
  | { readonly kind: 'duty'; readonly on: Temporal.PlainDate; readonly duty: Duty }
  | { readonly kind: 'agenda' | 'meeting'; readonly on: Temporal.PlainDate; readonly meeting: CalendarMeeting }

const orderInDay = ['holiday', 'period', 'duty', 'agenda', 'meeting']

export type CalendarMonth<Duty> = { readonly month: Temporal.PlainYearMonth; readonly entries: readonly Entry<Duty>[] }

/** The months of a span, each with its entries, also those that have none. */
export function councilCalendar<Duty>(
  span: CalendarSpan,
  meetings: readonly CalendarMeeting[],
  duties: readonly DutyOnDay<Duty>[],
  holidays: HolidayTable,
  periods: readonly CouncilPeriod[] = [],
): readonly CalendarMonth<Duty>[] {
  const all: Entry<Duty>[] = [
    ...holidaysWithin(span, holidays),
    ...periods.map((period) => ({ kind: 'period' as const, on: firstShown(period, span), period })),
    ...duties.map((each) => ({ kind: 'duty' as const, ...each })),
    ...meetings.flatMap((meeting) => (meeting.agendaBy ? [{ kind: 'agenda' as const, on: meeting.agendaBy, meeting }] : [])),
    ...meetings.map((meeting) => ({ kind: 'meeting' as const, on: meeting.on, meeting })),
  ]
  const shown = all.filter(({ on }) => isWithin(span, on)).sort(inOrder)
  return monthsOf(span).map((month) => ({ month, entries: shown.filter(({ on }) => on.toPlainYearMonth().equals(month)) }))
}

/** One that began earlier stands on the first day that is shown. */
const firstShown = ({ fromOn, toOn }: CouncilPeriod, span: CalendarSpan): Temporal.PlainDate =>
  isWithin(span, fromOn) || Temporal.PlainDate.compare(toOn, firstDayOf(span)) < 0 ? fromOn : firstDayOf(span)

function inOrder(a: Entry<unknown>, b: Entry<unknown>): number {
  const hour = (entry: Entry<unknown>) => (entry.kind === 'meeting' ? (entry.meeting.startsAt ?? '') : '')
  return Temporal.PlainDate.compare(a.on, b.on) || orderInDay.indexOf(a.kind) - orderInDay.indexOf(b.kind) || hour(a).localeCompare(hour(b))
}

function holidaysWithin(span: CalendarSpan, holidays: HolidayTable): Entry<never>[] {
  const found: Entry<never>[] = []
  const last = lastDayOf(span)
  for (let on = firstDayOf(span); Temporal.PlainDate.compare(on, last) <= 0; on = on.add({ days: 1 })) {
    const name = holidays.nameOf(on)
    if (name) found.push({ kind: 'holiday', on, name })
  }
  return found
}

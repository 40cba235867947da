import { readHolidayTable } from '../../../calendar/holidays.queries.ts'
import { printDay, printMonth } from '../../../calendar/print-day.ts'
import { isClosed } from '../../../governance/agenda/agenda.ts'
import { type CalendarSpan, calendarLengths, firstDayOf, lastDayOf, readSpan } from '../../../governance/council-calendar/calendar-span.ts'
import { datedDuties, meetingsInSpan, papersInSpan } from '../../../governance/council-calendar/council-calendar.queries.ts'
import { type CalendarMeeting, councilCalendar, type Entry, withPapers } from '../../../governance/council-calendar/council-calendar.ts'
import { periodKinds } from '../../../governance/council-periods/council-period.ts'
import { listCouncilPeriods } from '../../../governance/council-periods/council-periods.queries.ts'
import { listWhatIsDue, type StandingDuty } from '../../../inspection/due.queries.ts'
import { listBodies } from '../../../meeting/body.queries.ts'
import { mustBeAllowedAnywhere } from '../../../people/must-be-allowed.ts'
import { mayAnywhere } from '../../../people/permissions.ts'
import type { Viewer } from '../../../people/viewer.ts'
import { page } from '../../answer.ts'
import { inspectionOfDuty, stateOf } from '../../duty/duty-shown.ts'
import { paths } from '../../paths.ts'
import type { Screen, Visit } from '../../visit.ts'

/** When every body meets, by when its papers are published and when duties end, month by month; or one body's dates, or the duties' alone. */
export const councilCalendarPage: Screen = async (visit) => {
  const { viewer, today, query } = visit
  mustBeAllowedAnywhere(viewer, 'seeMeetings', 'see meetings')
  const span = readSpan(query.from, query.months, today)
  const seesDuties = mayAnywhere(viewer, 'seeDuties')
  const { bodies, body, meetings, due, holidays, periods } = await visit.read(async (reader) => {
    const table = await readHolidayTable(reader)
    const all = await listBodies(reader, viewer.authorityId, today)
    const one = all.find(({ id }) => id === query.show) ?? null
    return {
      bodies: all,
      body: one,
      meetings: withPapers(
        await meetingsInSpan(reader, viewer, span, table, one?.id),
        mayAnywhere(viewer, 'seeReports') ? await papersInSpan(reader, viewer, span) : [],
      ),
      due: seesDuties ? await listWhatIsDue(reader, viewer, today) : null,
      holidays: table,
      periods: await listCouncilPeriods(reader, viewer, { from: firstDayOf(span), to: lastDayOf(span) }),
    }
  })
  const onlyDuties = query.show === 'duties' && seesDuties
  const show = body?.id ?? (onlyDuties ? 'duties' : '')
  const duties = body ? [] : datedDuties(due)
  const months = councilCalendar(span, onlyDuties ? [] : meetings, duties, holidays, periods)
  return page('governance/council-calendar/council-calendar.view.njk', {
    title: 'Council calendar',
    crumbs: [{ text: 'Meetings', href: paths.bodies(viewer.authority) }],
    what: body
      ? body.name
      : onlyDuties
        ? 'What is due after inspections'
        : seesDuties
          ? 'Meetings, papers and what is due'
          : 'Meetings and papers',
    spanInWords: inWords(span),
    months: months.map(({ month, entries }) => ({
      name: printMonth(month),
      id: month.toString(),
      entries: entries.map((entry) => shown(visit, entry)),
    })),
    isEmpty: months.every(({ entries }) => entries.every(({ kind }) => kind === 'holiday' || kind === 'period')),
    bodies,
    seesDuties,
    show,
    span: { from: span.from.toString(), months: span.months },
    lengths: calendarLengths,
    links: {
      earlier: link(visit, span, show, -span.months),
      later: link(visit, span, show, span.months),
      now: span.from.equals(today.toPlainYearMonth())
        ? null
        : paths.councilCalendar(viewer.authority, { months: String(span.months), show }),
    },
  })
}

/** The way to the months before or after; none past the century, where no address leads. */
function link({ viewer }: Visit, { from, months }: CalendarSpan, show: string, by: number): string | null {
  const month = from.add({ months: by })
  if (month.year < 2000 || month.year > 2099) return null
  return paths.councilCalendar(viewer.authority, { from: month.toString(), months: String(months), show })
}

function inWords({ from, months }: CalendarSpan): string {
  return months === 1 ? printMonth(from) : `${printMonth(from)} to ${printMonth(from.add({ months: months - 1 }))}`
}

type Shown = {
  readonly on: Temporal.PlainDate
  readonly title: string
  readonly href: string | null
  readonly small: string | null
  readonly what: string
  readonly state: { readonly word: string; readonly colour: string } | null
  readonly held: boolean
  readonly papers: readonly { readonly text: string; readonly href: string }[]
}

/** A calendar is printed and pinned up: what is exempt, confidential or held in confidence is "a paper", which leads on behind its door. */
const papersShown = (viewer: Viewer, { papers = [] }: CalendarMeeting) =>
  papers.map((paper) => ({
    text: isClosed(paper) ? 'A paper, not public' : `Paper: ${paper.subject}`,
    href: paths.report(viewer.authority, paper.id),
  }))

function shown({ viewer }: Visit, entry: Entry<StandingDuty>): Shown {
  const row = { on: entry.on, href: null, small: null, state: null, held: false, papers: [] }
  switch (entry.kind) {
    case 'holiday':
      return { ...row, what: 'Bank holiday', title: entry.name }
    case 'period': {
      const { kind, name, fromOn, toOn } = entry.period
      const small = `${printDay(fromOn)} to ${printDay(toOn)}`
      return { ...row, what: periodKinds[kind], title: name ?? periodKinds[kind], href: paths.constitution(viewer.authority), small }
    }
    case 'duty':
      return {
        ...row,
        what: 'Due',
        title: entry.duty.instance.rule.title,
        href: paths.duty(viewer.authority, entry.duty.instance.id),
        small: inspectionOfDuty(entry.duty.instance),
        state: stateOf(entry.duty),
        held: entry.duty.instance.inspection.held,
      }
    case 'agenda':
      return {
        ...row,
        what: 'Papers',
        title: `Agenda and reports of ${entry.meeting.body.name}`,
        small: `published by this day, for the meeting on ${printDay(entry.meeting.on)}`,
      }
    case 'meeting': {
      const { body, startsAt, place, cancelledBecause } = entry.meeting
      return {
        ...row,
        what: 'Meeting',
        title: startsAt ? `${body.name} at ${startsAt}` : body.name,
        href: paths.body(viewer.authority, body.id),
        small: [place, cancelledBecause].filter(Boolean).join(' · '),
        papers: papersShown(viewer, entry.meeting),
        state: cancelledBecause === null ? null : { word: 'Cancelled', colour: 'grey' },
      }
    }
  }
}

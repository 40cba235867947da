import ICAL from 'ical.js'
import { printPlainDay } from '../calendar/print-day.ts'
import { type CalendarFile, calendarLimits, type FoundEvent, UnusableCalendar } from './calendar-file.ts'

const london = 'Europe/London'

/** The events of a calendar file from outside; one that repeats without an end is written out up to `until`. Throws UnusableCalendar with
 * a sentence. For a child process: a rule of repetition can be made to turn for ever. */
export function readCalendar(bytes: Uint8Array, until: string): CalendarFile {
  if (bytes.length > calendarLimits.bytes) throw new UnusableCalendar('This calendar is larger than 2 MB: save one with fewer years.')
  const components = componentsIn(new TextDecoder('utf-8').decode(bytes))
  const found: FoundEvent[] = []
  const notes = new Set<string>()
  const put = (event: FoundEvent): void => {
    found.push(event)
    if (found.length > calendarLimits.times)
      throw new UnusableCalendar(
        `This calendar has more than ${calendarLimits.times.toLocaleString('en-GB')} meetings: save one with fewer years, or of fewer bodies.`,
      )
  }
  for (const component of components) {
    try {
      readEvent(new ICAL.Event(component), Temporal.PlainDate.from(until), put, notes)
    } catch (error) {
      if (error instanceof UnusableCalendar) throw error
      notes.add(
        `“${tidied(component.getFirstPropertyValue('summary'), 200) ?? 'An event without a name'}” is left out: its day or its repetition can’t be read.`,
      )
    }
  }
  return { events: found.sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1)), notes: [...notes] }
}

const sortKey = ({ on, at, title }: FoundEvent): string => `${on} ${at ?? ''} ${title}`

/** The events that stand for themselves: one that only says how a repetition differs is found by what it belongs to. */
function componentsIn(text: string): ICAL.Component[] {
  if (!/^\uFEFF?\s*BEGIN:VCALENDAR/i.test(text))
    throw new UnusableCalendar('This isn’t a calendar: save it from the calendar program as .ics, or give a table as .csv or .xlsx.')
  const events = parsed(text).flatMap((calendar) => new ICAL.Component(calendar as never).getAllSubcomponents('vevent'))
  if (events.length === 0) throw new UnusableCalendar('There is no event in this calendar.')
  if (events.length > calendarLimits.events)
    throw new UnusableCalendar(`This calendar has ${events.length.toLocaleString('en-GB')} events: save one with fewer years.`)
  const masters = new Set(events.filter((event) => !event.hasProperty('recurrence-id')).map(uidOf))
  return events.filter((event) => !event.hasProperty('recurrence-id') || !masters.has(uidOf(event)))
}

const uidOf = (event: ICAL.Component): string => String(event.getFirstPropertyValue('uid') ?? '')

/** A file may hold one calendar or several behind each other. */
function parsed(text: string): unknown[] {
  try {
    const read = ICAL.parse(text.replace(/^\uFEFF/, '').trimStart()) as unknown[]
    return typeof read[0] === 'string' ? [read] : read
  } catch (error) {
    throw new UnusableCalendar('This calendar is damaged: a line of it can’t be read. Save it from the calendar program once more.', {
      cause: error,
    })
  }
}

function readEvent(event: ICAL.Event, until: Temporal.PlainDate, put: (event: FoundEvent) => void, notes: Set<string>): void {
  const title = tidied(event.summary, 200) ?? 'An event without a name'
  if (!event.startDate) {
    notes.add(`“${title}” says no day: it is left out.`)
    return
  }
  if (!event.isRecurring() || event.isRecurrenceException()) {
    put(foundAt(event, event.startDate, notes))
    return
  }
  const isEndless = event.component.getAllProperties('rrule').some((rule) => !(rule.getFirstValue() as ICAL.Recur).isFinite())
  if (isEndless) notes.add(`“${title}” repeats without an end: it is taken up to ${printPlainDay(until)}.`)
  const times = event.iterator()
  for (let next = times.next(); next; next = times.next()) {
    const { item, startDate } = event.getOccurrenceDetails(next)
    const found = foundAt(item, startDate, notes)
    if (isEndless && found.on > until.toString()) return
    put(found)
  }
}

function foundAt(event: ICAL.Event, start: ICAL.Time, notes: Set<string>): FoundEvent {
  return {
    title: tidied(event.summary, 200) ?? 'An event without a name',
    ...inLondon(start, zoneNamed(event), notes),
    place: tidied(event.location, 200),
    isCancelled: String(event.component.getFirstPropertyValue('status') ?? '').toUpperCase() === 'CANCELLED',
  }
}

const zoneNamed = (event: ICAL.Event): string | null => {
  const zone = event.component.getFirstProperty('dtstart')?.getParameter('tzid')
  return typeof zone === 'string' ? zone : null
}

/** The hour in London. A zone that nobody knows is taken for London's, and that is said. */
function inLondon(time: ICAL.Time, zone: string | null, notes: Set<string>): { on: string; at: string | null } {
  const { year, month, day, hour, minute } = time
  if (time.isDate) return { on: Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' }).toString(), at: null }
  const written = Temporal.PlainDateTime.from({ year, month, day, hour, minute })
  const there = time.zone === ICAL.Timezone.utcTimezone ? written.toZonedDateTime('UTC') : inZone(written, time, zone, notes)
  const here = there.withTimeZone(london)
  return { on: here.toPlainDate().toString(), at: here.toPlainTime().toString({ smallestUnit: 'minute' }) }
}

/** Outlook names Windows' zones: of the British one, and of a time without a zone, the hour as written is London's. */
function inZone(written: Temporal.PlainDateTime, time: ICAL.Time, zone: string | null, notes: Set<string>): Temporal.ZonedDateTime {
  if (zone === null || zone === 'GMT Standard Time') return written.toZonedDateTime(london)
  try {
    return written.toZonedDateTime(zone)
  } catch {
    if (time.zone !== ICAL.Timezone.localTimezone)
      return Temporal.Instant.fromEpochMilliseconds(time.toUnixTime() * 1000).toZonedDateTimeISO(london)
    notes.add(`Nobody knows the time zone “${tidied(zone, 60)}”: its hours are taken for London’s.`)
    return written.toZonedDateTime(london)
  }
}

/** One line of plain text; null for nothing. */
function tidied(text: unknown, most: number): string | null {
  const line = String(text ?? '')
    .toWellFormed()
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .trim()
  return line === '' ? null : line.slice(0, most)
}

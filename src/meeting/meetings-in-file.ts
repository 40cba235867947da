// Meetings as a file from outside lists them (a calendar, or a table with a row each), whose body each is, and what the calendar has already.

import { readDay } from '../calendar/read-day.ts'
import type { CalendarFile } from '../document/calendar-file.ts'
import type { Sheet, SheetRow } from '../document/sheet.ts'
import { readTime } from './meeting.ts'

export type FoundMeeting = {
  /** As the file calls it; empty where its table has no such column. */
  readonly name: string
  /** "2016-07-20" */
  readonly on: string
  /** "14:00" */
  readonly at: string | null
  readonly place: string | null
  readonly isCancelled: boolean
}

export type MeetingsInFile = {
  readonly meetings: readonly FoundMeeting[]
  /** What stops the file from being taken; a sentence each. */
  readonly problems: readonly string[]
  readonly notes: readonly string[]
}

export const meetingsInCalendar = ({ events, notes }: CalendarFile): MeetingsInFile => ({
  meetings: events.map(({ title, ...event }) => ({ name: title, ...event })),
  problems: [],
  notes,
})

const columns = {
  on: /^(date|day|meeting date|date of (the )?meeting)$/i,
  at: /^(time|start|starts|start time|starts at)$/i,
  name: /^(body|committee|meeting|board|group|name|title|subject|summary)$/i,
  place: /^(place|venue|location|room)$/i,
  status: /^(status|cancelled|canceled)$/i,
} as const

type Columns = { readonly [Column in keyof typeof columns]: number }

/** The first sheet that has a column of days. */
export function meetingsInSheets(sheets: readonly Sheet[]): MeetingsInFile {
  for (const { rows } of sheets) {
    const heads = rows.slice(0, 20).findIndex(({ cells }) => cells.some(({ text }) => columns.on.test(text)))
    if (heads !== -1) return meetingsInRows(columnsIn(rows[heads] as SheetRow), rows.slice(heads + 1))
  }
  return { meetings: [], problems: ['No row of headings has a column “Date”: name the columns Date, Time, Body and Place.'], notes: [] }
}

const columnsIn = ({ cells }: SheetRow): Columns =>
  Object.fromEntries(
    Object.entries(columns).map(([column, heading]) => [column, cells.findIndex(({ text }) => heading.test(text))]),
  ) as Columns

function meetingsInRows(at: Columns, rows: readonly SheetRow[]): MeetingsInFile {
  const problems: string[] = []
  const meetings: FoundMeeting[] = []
  for (const { number, cells } of rows) {
    const cell = (column: keyof Columns) => cells[at[column]]
    const text = (column: keyof Columns, most = 200) => (cell(column)?.text ?? '').replaceAll('\n', ' ').slice(0, most)
    const day = readDay(cell('on')?.day ?? text('on'))
    if ('problem' in day) {
      problems.push(`Row ${number}: ${day.problem}.`)
      continue
    }
    const time = text('at')
    const startsAt = time === '' ? null : readTime(time.replace(/^(\d{1,2}:\d{2}):00$/, '$1'))
    if (time !== '' && startsAt === null) problems.push(`Row ${number}: “${time}” isn’t a time: write it as 14:00 or 2pm.`)
    meetings.push({
      name: text('name'),
      on: day.day.toString(),
      at: startsAt,
      place: text('place') || null,
      isCancelled: /^(cancelled|canceled|yes|y)$/i.test(text('status')),
    })
  }
  if (meetings.length === 0 && problems.length === 0) problems.push('There is no meeting under the row of headings.')
  return { meetings, problems, notes: [] }
}

type Named = { readonly id: string; readonly name: string }

/** The body that a name in the file means: its own name, or the longest one that stands in it whole; null where none does. */
export function bodyMeant<Body extends Named>(name: string, bodies: readonly Body[]): Body | null {
  const words = plain(name)
  const found = bodies.filter((body) => ` ${words} `.includes(` ${plain(body.name)} `))
  return found.sort((a, b) => b.name.length - a.name.length)[0] ?? null
}

const plain = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll(/[’']/g, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

export type Held = { readonly bodyId: string; readonly on: string; readonly at: string | null }

export type Placed = FoundMeeting & {
  readonly body: Named | null
  readonly standing: 'new' | 'known' | 'same-day' | 'twice' | 'cancelled' | 'left-out' | 'ended'
}

type Placing = Named & { readonly toOn: Temporal.PlainDate | null }

/** What each meeting of the file would do: only those that are new are put in the calendar. */
export function placeMeetings(
  found: readonly FoundMeeting[],
  bodyOf: (name: string) => Placing | null,
  held: readonly Held[],
): readonly Placed[] {
  const taken: Held[] = []
  return found.map((meeting) => {
    const body = bodyOf(meeting.name)
    const standing = body === null ? 'left-out' : standingOf(meeting, body, held, taken)
    if (body && standing === 'new') taken.push({ bodyId: body.id, on: meeting.on, at: meeting.at })
    return { ...meeting, body: body && { id: body.id, name: body.name }, standing }
  })
}

function standingOf(meeting: FoundMeeting, body: Placing, held: readonly Held[], taken: readonly Held[]): Placed['standing'] {
  const sameDay = (one: Held) => one.bodyId === body.id && one.on === meeting.on
  if (meeting.isCancelled) return 'cancelled'
  if (body.toOn && meeting.on > body.toOn.toString()) return 'ended'
  if (taken.some((one) => sameDay(one) && one.at === meeting.at)) return 'twice'
  if (held.some((one) => sameDay(one) && one.at === meeting.at)) return 'known'
  return held.some(sameDay) ? 'same-day' : 'new'
}

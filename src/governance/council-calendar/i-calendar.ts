// Dates as calendar programs take them (RFC 5545).

export type Event = {
  readonly uid: string
  readonly on: Temporal.PlainDate
  /** "14:00" in London; without it, the event is the whole day's. */
  readonly at: string | null
  readonly summary: string
  readonly place?: string | null
  readonly description?: string | null
  readonly isCancelled?: boolean
}

export function iCalendar(name: string, events: readonly Event[], moment: Temporal.Instant): string {
  const stamp = inUtc(moment)
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Goodward//Council calendar//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(name)}`,
    ...events.flatMap((event) => linesOf(event, stamp)),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${folded(line)}\r\n`).join('')
}

function linesOf(event: Event, stamp: string): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${escaped(event.uid)}`,
    `DTSTAMP:${stamp}`,
    event.at === null ? `DTSTART;VALUE=DATE:${plain(event.on.toString())}` : `DTSTART:${inUtc(londonMoment(event.on, event.at))}`,
    `SUMMARY:${escaped(event.summary)}`,
    ...(event.place ? [`LOCATION:${escaped(event.place)}`] : []),
    ...(event.description ? [`DESCRIPTION:${escaped(event.description)}`] : []),
    ...(event.isCancelled ? ['STATUS:CANCELLED'] : []),
    ...(event.at === null ? ['TRANSP:TRANSPARENT'] : []),
    'END:VEVENT',
  ]
}

const londonMoment = (on: Temporal.PlainDate, at: string): Temporal.Instant =>
  on.toZonedDateTime({ timeZone: 'Europe/London', plainTime: Temporal.PlainTime.from(at) }).toInstant()

/** "20160720T130000Z": a moment in UTC needs no description of a time zone beside it. */
const inUtc = (moment: Temporal.Instant): string => plain(moment.toString({ smallestUnit: 'second' }))

const plain = (text: string): string => text.replaceAll(/[-:]/g, '')

/** Section 3.3.11: four characters are escaped; no other control character may stand in a text. */
function escaped(text: string): string {
  const safe = text.replaceAll(/[\\;,]/g, (character) => `\\${character}`).replaceAll(/\r\n|\r|\n/g, '\\n')
  return safe.replaceAll(/\p{Cc}/gu, ' ')
}

/** Section 3.1: no line is longer than 75 octets; it goes on after a line break and a space, never inside a character. */
function folded(line: string): string {
  const encoder = new TextEncoder()
  let length = 0
  let text = ''
  for (const character of line) {
    const octets = encoder.encode(character).length
    if (length + octets > 75) {
      text += '\r\n '
      length = 1
    }
    text += character
    length += octets
  }
  return text
}

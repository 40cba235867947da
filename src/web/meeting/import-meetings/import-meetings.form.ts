import { readDay } from '../../../calendar/read-day.ts'
import { mostImported } from '../../../meeting/import-meetings.commands.ts'
import type { FoundMeeting } from '../../../meeting/meetings-in-file.ts'
import { type Fields, firstOf } from '../../form/fields.ts'

/** What the page that showed the file sends back: the file itself is gone by then. Null for what our page can't have sent. */
export function readCarried(fields: Fields): readonly FoundMeeting[] | null {
  const rows = inJson(firstOf(fields, 'meetings'))
  if (!Array.isArray(rows) || rows.length > mostImported) return null
  const meetings = rows.map(meetingIn)
  return meetings.every((meeting) => meeting !== null) ? meetings : null
}

export const carried = (meetings: readonly FoundMeeting[]): string =>
  JSON.stringify(meetings.map(({ name, on, at, place, isCancelled }) => [name, on, at, place, isCancelled]))

function inJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function meetingIn(row: unknown): FoundMeeting | null {
  if (!Array.isArray(row)) return null
  const [name, on, at, place, isCancelled] = row as unknown[]
  const isText = (value: unknown): value is string =>
    typeof value === 'string' && value.length <= 200 && value.isWellFormed() && !value.includes('\0')
  if (!isText(name) || !isText(on) || !/^\d{4}-\d\d-\d\d$/.test(on) || !('day' in readDay(on))) return null
  if (at !== null && !(isText(at) && /^([01]\d|2[0-3]):[0-5]\d$/.test(at))) return null
  if (place !== null && !isText(place)) return null
  return { name, on, at, place, isCancelled: isCancelled === true }
}

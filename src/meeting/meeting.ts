// A day on which a body meets, and what is written of it in the history.

import { printDay } from '../calendar/print-day.ts'
import type { HistoryEvent } from '../history/event.ts'

export type Meeting = {
  readonly id: string
  readonly revision: number
  readonly meetsOn: Temporal.PlainDate
  /** "14:00", in London's time of the day. */
  readonly startsAt: string | null
  readonly place: string | null
  readonly cancelledBecause: string | null
}

type Named = { readonly id: string; readonly name: string }

/** "Wednesday 20 July 2016 at 14:00" */
export function meetingInWords({ meetsOn, startsAt }: Pick<Meeting, 'meetsOn' | 'startsAt'>): string {
  return startsAt ? `${printDay(meetsOn)} at ${startsAt}` : printDay(meetsOn)
}

export const meetingsAdded = (body: Named, days: readonly Temporal.PlainDate[]): HistoryEvent => ({
  what: 'meetings-added',
  about: { kind: 'body', id: body.id },
  sentence: `Put ${days.length === 1 ? 'a meeting' : `${days.length} meetings`} of ${body.name} in the calendar: ${days.map(printDay).join(', ')}.`,
})

export const meetingChanged = (body: Named, meeting: Named, sentence: string): HistoryEvent => ({
  what: 'meeting-changed',
  about: { kind: 'meeting', id: meeting.id },
  sentence: `${body.name}, ${meeting.name}: ${sentence}`,
})

/** Reads "14:00", "2pm", "2.30 pm", "14.30"; null for what is no time of a day. */
export function readTime(typed: string): string | null {
  const match = /^(\d{1,2})(?:[:.](\d{2}))? ?(am|pm)?$/i.exec(typed.trim())
  if (!match || (!match[2] && !match[3])) return null
  const half = match[3]?.toLowerCase()
  const hour = Number(match[1])
  const minute = Number(match[2] ?? 0)
  if (minute > 59 || hour > (half ? 12 : 23) || (half && hour === 0)) return null
  const inDay = half ? (hour % 12) + (half === 'pm' ? 12 : 0) : hour
  return `${String(inDay).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}

// What was found in a calendar file (.ics, RFC 5545) from outside: each time an event takes place, repetitions written out.

export type FoundEvent = {
  readonly title: string
  /** "2016-07-20" in London. */
  readonly on: string
  /** "14:00" in London; null for a whole day. */
  readonly at: string | null
  readonly place: string | null
  readonly isCancelled: boolean
}

export type CalendarFile = {
  readonly events: readonly FoundEvent[]
  /** What was read otherwise than it may have been meant; a sentence each. */
  readonly notes: readonly string[]
}

export const calendarLimits = { bytes: 2 * 1024 * 1024, events: 3_000, times: 1_000 } as const

/** A file that can’t be taken as a calendar. The sentence is for the person who gave it. */
export class UnusableCalendar extends Error {
  /** Carries the sentence out of a child process. */
  readonly kind = 'not-a-calendar'
}

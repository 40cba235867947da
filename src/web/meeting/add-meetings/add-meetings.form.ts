import type { HolidayTable } from '../../../calendar/holiday-table.ts'
import { readDay } from '../../../calendar/read-day.ts'
import { readTime } from '../../../meeting/meeting.ts'
import { type Repetition, repeatedDays, repetitions } from '../../../meeting/repeat-meeting.ts'
import type { Fields } from '../../form/fields.ts'
import { type FormReader, readForm } from '../../form/read-form.ts'

const kinds = Object.keys(repetitions) as Repetition[]
const most = 200

/** Days one to a line, and each of them repeated until a day where that is asked for. */
export function readAddMeetings(fields: Fields, holidays: HolidayTable) {
  const form = readForm(fields)
  const days = daysOf(form)
  const startsAt = timeOf(form)
  const place = form.optionalText('place', { most: 200 })
  const repetition = form.optionalChoice('repeat', kinds)
  const until = form.optionalDay('until')
  if (repetition && !until) form.wrong('until', 'Enter the last day of the repetition')
  if (until && !repetition) form.wrong('repeat', 'Choose how often it repeats, or leave the last day out')
  const repeated = repetition && until ? days.map((first) => repeatedDays(first, until, repetition, holidays)) : null
  const all = repeated ? repeated.flatMap((each) => each.days) : days
  if (all.length === 0 && days.length > 0) form.wrong('until', 'The last day is before the first')
  if (all.length > most) form.wrong(repeated ? 'until' : 'days', `That is ${all.length} meetings: put in ${most} at most at a time`)
  const unique = [...new Map(all.map((day) => [day.toString(), day])).values()]
  return form.finish({ days: unique, startsAt, place, leftOut: repeated?.flatMap((each) => each.leftOut) ?? [] })
}

function daysOf(form: FormReader): Temporal.PlainDate[] {
  const lines = form.text('days', { missing: 'Enter a day', most: 10_000 }) ?? ''
  const read = lines
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => readDay(line))
  const wrong = read.find((each) => 'problem' in each)
  if (wrong && 'problem' in wrong) form.wrong('days', wrong.problem)
  return read.flatMap((each) => ('day' in each ? [each.day] : []))
}

/** Null where no time is said; a problem beside the field where it is none. */
export function timeOf(form: FormReader): string | null {
  const typed = form.optionalText('starts_at', { most: 20 })
  const time = typed && readTime(typed)
  if (typed && !time) form.wrong('starts_at', `“${typed}” isn’t a time: write it as 14:00 or 2pm`)
  return time
}

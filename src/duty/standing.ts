// How a duty stands on a day: which dates are known for it, which of them is warned on, what of it has been done, and what is left.

import { type DayOrMonth, dayToCountFrom } from '../calendar/day-or-month.ts'
import type { HolidayTable } from '../calendar/holiday-table.ts'
import { type TimeLeft, timeLeft } from '../calendar/time-left.ts'
import type { Act, Duty } from './duty.ts'

/** What the record knows of one duty. Lists are in the order in which they were recorded. */
export type DutyRecord = {
  readonly duty: Duty
  readonly computedOn: Temporal.PlainDate | null
  readonly provisional: boolean
  readonly couldBeEarlier: boolean
  readonly stated: readonly { readonly on: DayOrMonth; readonly words: string }[]
  readonly extensions: readonly { readonly toOn: Temporal.PlainDate; readonly grantedBy: string; readonly words: string }[]
  readonly workedTo: { readonly on: Temporal.PlainDate; readonly reason: string } | null
  readonly met: readonly { readonly act: string; readonly on: Temporal.PlainDate }[]
  readonly setAside: { readonly reason: string } | null
}

export type DutyState = 'set aside' | 'met' | 'met late' | 'late' | 'due today' | 'open' | 'no date'

export type WarnedOn = {
  readonly on: Temporal.PlainDate
  readonly why: 'computed' | 'stated' | 'extension' | 'worked to'
}

export type Standing = {
  readonly state: DutyState
  /** The day that screens warn on; null where no day is known. */
  readonly warned: WarnedOn | null
  readonly left: TimeLeft | null
  /** Required acts that are done and that aren't: both filled means half met. */
  readonly done: readonly Act[]
  readonly missing: readonly Act[]
  /** The day on which the last required act was done. */
  readonly metOn: Temporal.PlainDate | null
}

export function standing(record: DutyRecord, today: Temporal.PlainDate, holidays: HolidayTable): Standing {
  const warned = warnedOn(record)
  const required = record.duty.acts.filter((act) => act.required)
  const done = required.filter((act) => record.met.some((met) => met.act === act.id))
  const missing = required.filter((act) => !done.includes(act))
  const metOn = missing.length === 0 && required.length > 0 ? lastDone(record, required) : null
  const unit = countsWorkingDays(record.duty) ? 'working day' : 'day'
  const left = warned && !metOn ? timeLeft(today, warned.on, unit, holidays) : null
  return { state: stateOf(record, warned, metOn, today), warned, left, done, missing, metOn }
}

/**
 * The day that the authority named, once it has named one; until then the earliest of what was computed and stated. Where neither
 * gives a day, a later date that the inspectorate agreed is the only one known.
 */
export function warnedOn(record: DutyRecord): WarnedOn | null {
  if (record.workedTo) return { on: record.workedTo.on, why: 'worked to' }
  const known: WarnedOn[] = record.computedOn ? [{ on: record.computedOn, why: 'computed' }] : []
  const stated = lastStatedDay(record)
  if (stated) known.push({ on: stated, why: 'stated' })
  const extended = record.extensions.at(-1)
  if (known.length === 0 && extended) known.push({ on: extended.toOn, why: 'extension' })
  return known.sort((a, b) => Temporal.PlainDate.compare(a.on, b.on))[0] ?? null
}

/** The day stated last; null when none was, or when only its month is known. */
export function lastStatedDay(record: DutyRecord): Temporal.PlainDate | null {
  return dayToCountFrom(record.stated.at(-1)?.on ?? null)
}

/** Whether time left is told in working days: so counted, or where the rule counts nothing that says otherwise. */
export function countsWorkingDays(duty: Duty): boolean {
  return duty.period.kind !== 'counted' || duty.period.unit === 'working days' || duty.period.unit === 'clear working days'
}

/** The day of each act is the one recorded last, so that a correction counts. */
function lastDone(record: DutyRecord, required: readonly Act[]): Temporal.PlainDate | null {
  const days = required.map((act) => record.met.filter((met) => met.act === act.id).at(-1)?.on)
  return (
    days
      .filter((day) => day !== undefined)
      .sort(Temporal.PlainDate.compare)
      .at(-1) ?? null
  )
}

function stateOf(record: DutyRecord, warned: WarnedOn | null, metOn: Temporal.PlainDate | null, today: Temporal.PlainDate): DutyState {
  if (record.setAside) return 'set aside'
  if (metOn) return warned && Temporal.PlainDate.compare(metOn, warned.on) > 0 ? 'met late' : 'met'
  if (!warned) return 'no date'
  const order = Temporal.PlainDate.compare(today, warned.on)
  return order > 0 ? 'late' : order === 0 ? 'due today' : 'open'
}

// By when a duty is due, with its working: which day is day one, which days are left out and why, and from what it was counted.

import type { HolidayTable } from '../calendar/holiday-table.ts'
import { addMonths } from '../calendar/months.ts'
import { holidaysKnown, whyNotWorking } from '../calendar/working-days.ts'
import { type Duty, type Period, type TriggerEvent, triggerInWords } from './duty.ts'

/** The days that are known of a report or letter. A day known to the month only is null here: nothing is counted from it. */
export type KnownDays = {
  readonly received: Temporal.PlainDate | null
  readonly published: Temporal.PlainDate | null
  readonly named?: Temporal.PlainDate | null
}

/** JSON as it is kept with the duty: days are ISO text. */
export type Working = {
  readonly countedFrom: TriggerEvent
  readonly from: string
  readonly amount: number
  readonly unit: Extract<Period, { kind: 'counted' }>['unit']
  readonly dayOneRule: Extract<Period, { kind: 'counted' }>['dayOne']
  /** The first day that counts; null where months are counted. */
  readonly dayOne: string | null
  readonly dueOn: string
  /** Every day between trigger and due day that doesn't count, and why. */
  readonly skipped: readonly { readonly day: string; readonly why: string }[]
  /** Counted from publication because receipt isn't known. */
  readonly couldBeEarlier: boolean
  /** Some day of the count lies outside the table of bank holidays. */
  readonly provisional: boolean
  /** The month reached has no such day number, so its last day stands in. */
  readonly shortenedMonth: boolean
}

export type DueDate =
  | { readonly kind: 'counted'; readonly dueOn: Temporal.PlainDate; readonly working: Working }
  | { readonly kind: 'waiting'; readonly asks: string }
  | { readonly kind: 'asked'; readonly asks: string }
  | { readonly kind: 'no number of days'; readonly says: string }

export function dueDate(duty: Duty, days: KnownDays, holidays: HolidayTable): DueDate {
  const period = duty.period
  if (period.kind === 'asked') return { kind: 'asked', asks: `${period.because} ${askForStatedDate(duty)}` }
  if (period.kind === 'no number of days') return { kind: 'no number of days', says: period.because }
  const start = startOf(duty, days)
  if (!start) return { kind: 'waiting', asks: askForStart(duty) }
  const working = count(period, start.from, start.countedFrom, start.countedFrom !== duty.trigger.event, holidays)
  return { kind: 'counted', dueOn: Temporal.PlainDate.from(working.dueOn), working }
}

function startOf(duty: Duty, days: KnownDays): { from: Temporal.PlainDate; countedFrom: TriggerEvent } | null {
  const known = { receipt: days.received, publication: days.published, 'named day': days.named ?? null }
  const events: readonly (TriggerEvent | null)[] = [duty.trigger.event, duty.trigger.standIn]
  for (const event of events) {
    const from = event && known[event]
    if (event && from) return { from, countedFrom: event }
  }
  return null
}

function count(
  period: Extract<Period, { kind: 'counted' }>,
  from: Temporal.PlainDate,
  countedFrom: TriggerEvent,
  couldBeEarlier: boolean,
  holidays: HolidayTable,
): Working {
  const rule = { countedFrom, from: from.toString(), amount: period.amount, unit: period.unit, dayOneRule: period.dayOne, couldBeEarlier }
  if (period.unit === 'months') {
    const { day, shortened } = addMonths(from, period.amount)
    return { ...rule, dayOne: null, dueOn: day.toString(), skipped: [], provisional: false, shortenedMonth: shortened }
  }
  const onlyWorking = period.unit === 'working days' || period.unit === 'clear working days'
  // After n clear days the day of the event is the n + 1st: it can't itself be one of them.
  const wanted = period.unit.startsWith('clear') ? period.amount + 1 : period.amount
  const counted: Temporal.PlainDate[] = []
  const skipped: { day: string; why: string }[] = []
  for (let day = period.dayOne === 'the day itself' ? from : from.add({ days: 1 }); counted.length < wanted; day = day.add({ days: 1 })) {
    const why = onlyWorking ? whyNotWorking(day, holidays) : null
    if (why === null) counted.push(day)
    else skipped.push({ day: day.toString(), why })
  }
  const due = counted.at(-1) ?? from
  return {
    ...rule,
    dayOne: (counted[0] ?? due).toString(),
    dueOn: due.toString(),
    skipped,
    provisional: onlyWorking && !holidaysKnown(from, due, holidays),
    shortenedMonth: false,
  }
}

/** How many days of the count have passed by the end of a day: 0 before day one, at most the whole period. Null where months count. */
export function daysSoFar(working: Working, today: Temporal.PlainDate): number | null {
  if (working.dayOne === null) return null
  const first = Temporal.PlainDate.from(working.dayOne)
  const due = Temporal.PlainDate.from(working.dueOn)
  const last = Temporal.PlainDate.compare(today, due) > 0 ? due : today
  if (Temporal.PlainDate.compare(last, first) < 0) return 0
  const leftOut = working.skipped.filter(({ day }) => day >= first.toString() && day <= last.toString()).length
  return first.until(last, { largestUnit: 'days' }).days + 1 - leftOut
}

function askForStart(duty: Duty): string {
  if (duty.trigger.event === 'named day')
    return 'From which day does the report’s timescale run? Name the day, and nothing is counted before.'
  if (duty.trigger.event === 'publication') return `When was the ${duty.trigger.document} published? The period starts on that day.`
  const instead = duty.trigger.standIn ? ' or at least published' : ''
  return `When was the ${duty.trigger.document} received${instead}? The period starts at ${triggerInWords(duty.trigger)}.`
}

function askForStatedDate(duty: Duty): string {
  return `By when does the ${duty.trigger.document} or its covering letter ask for it? Enter the date and the sentence that says so.`
}

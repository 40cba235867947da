// How a day of sending stands to the last day of its duty and to what the bodies had decided by then. Neither forbids it to be sent: a
// statement is due by a statutory day whether or not Cabinet has met.

import type { HolidayTable } from '../../calendar/holiday-table.ts'
import { printDay } from '../../calendar/print-day.ts'
import { workingDaysBetween } from '../../calendar/working-days.ts'
import type { Decision, Outcome } from '../decisions/decision.ts'
import type { Effective } from '../decisions/effective-day.ts'

export type Timing = {
  readonly kind: 'early' | 'last-day' | 'late'
  readonly dueOn: Temporal.PlainDate
  /** Between the two days, never below zero. */
  readonly workingDays: number
}

export type Decided = {
  readonly kind: 'decided' | 'before-effect' | 'before-decision' | 'undecided'
  readonly by: string | null
  readonly outcome: Outcome | null
  readonly madeOn: Temporal.PlainDate | null
  readonly effectiveOn: Temporal.PlainDate | null
}

export type SentWhen = { readonly timing: Timing | null; readonly decided: Decided; readonly sentences: readonly string[] }

type Asked = { readonly sentOn: Temporal.PlainDate; readonly version: { readonly number: number; readonly frozenOn: Temporal.PlainDate } }
type Made = Pick<Decision, 'outcome' | 'madeOn' | 'body'> & { readonly effective: Pick<Effective, 'on'> }

/** `dueOn` is the day that is warned on for the duty; null where no duty is met by it or no day is known. */
export function sentWhen(sent: Asked, dueOn: Temporal.PlainDate | null, decisions: readonly Made[], holidays: HolidayTable): SentWhen {
  const timing = dueOn && timingOf(sent.sentOn, dueOn, holidays)
  const decided = decidedBy(sent.sentOn, decisions)
  const sentences = [timing && timingInWords(timing), decidedInWords(decided, sent.sentOn, holidays), ...oddAbout(sent)]
  return { timing, decided, sentences: sentences.filter((sentence) => sentence !== null) }
}

function timingOf(sentOn: Temporal.PlainDate, dueOn: Temporal.PlainDate, holidays: HolidayTable): Timing {
  const order = Temporal.PlainDate.compare(sentOn, dueOn)
  return {
    kind: order > 0 ? 'late' : order === 0 ? 'last-day' : 'early',
    dueOn,
    workingDays: Math.abs(workingDaysBetween(sentOn, dueOn, holidays)),
  }
}

function timingInWords({ kind, dueOn, workingDays }: Timing): string {
  if (kind === 'last-day') return `Sent on the last day, ${printDay(dueOn)}.`
  const amount = daysInWords(workingDays)
  if (kind === 'early') return `Sent ${amount ? `${amount} before` : 'before'} the last day, ${printDay(dueOn)}.`
  return `Sent late${amount ? `, by ${amount}` : ''}: the last day was ${printDay(dueOn)}.`
}

const daysInWords = (amount: number): string | null => (amount === 0 ? null : `${amount} working day${amount === 1 ? '' : 's'}`)

/** To note a plan isn't to agree it, to defer it still less. */
const agreeing: readonly Outcome[] = ['approved', 'with-conditions', 'in-part', 'amended']

function decidedBy(sentOn: Temporal.PlainDate, decisions: readonly Made[]): Decided {
  const of = (kind: Decided['kind'], made?: Made): Decided => ({
    kind,
    by: made?.body.name ?? null,
    outcome: made?.outcome ?? null,
    madeOn: made?.madeOn ?? null,
    effectiveOn: made?.effective.on ?? null,
  })
  const inTime = decisions.toSorted((a, b) => Temporal.PlainDate.compare(a.madeOn, b.madeOn))
  const isBy = (day: Temporal.PlainDate | null) => day !== null && Temporal.PlainDate.compare(day, sentOn) <= 0
  const agreed = inTime.filter(({ outcome }) => agreeing.includes(outcome))
  const before = agreed.filter(({ madeOn }) => isBy(madeOn))
  const counts = before.findLast(({ effective }) => isBy(effective.on))
  if (counts) return of('decided', counts)
  const last = before.at(-1)
  if (last) return of('before-effect', last)
  const after = agreed[0] ?? inTime.find(({ outcome, madeOn }) => outcome === 'noted' && !isBy(madeOn))
  return after ? of('before-decision', after) : of('undecided')
}

function decidedInWords({ kind, by, outcome, madeOn, effectiveOn }: Decided, sentOn: Temporal.PlainDate, holidays: HolidayTable): string {
  if (!madeOn) return 'Sent before a decision: no body’s agreement to the plan is on record.'
  if (kind === 'decided') return `Sent after ${by} had decided on ${printDay(madeOn)}.`
  if (kind === 'before-effect')
    return effectiveOn
      ? `Sent before the decision of ${by} on ${printDay(madeOn)} counted: that was from ${printDay(effectiveOn)}.`
      : `Sent after ${by} had decided on ${printDay(madeOn)}; no day is on record from which that decision counts.`
  const later = daysInWords(workingDaysBetween(sentOn, madeOn, holidays))
  return `Sent before a decision: ${by} ${outcome === 'noted' ? 'noted it' : 'decided'} on ${printDay(madeOn)}${later ? `, ${later} later` : ''}.`
}

function oddAbout({ sentOn, version }: Asked): readonly string[] {
  return Temporal.PlainDate.compare(version.frozenOn, sentOn) > 0
    ? [`Version ${version.number} was put on record on ${printDay(version.frozenOn)}, after it had been sent.`]
    : []
}

// How the history tells what happened to a duty. What an inspectorate wrote lies in the detail, which can be erased; of an inspection
// held in confidence no sentence tells what is due or when.

import { type DayOrMonth, printDayOrMonth } from '../calendar/day-or-month.ts'
import { printDay } from '../calendar/print-day.ts'
import type { HistoryEvent } from '../history/event.ts'

export type DutyNamed = { readonly id: string; readonly title: string; readonly held: boolean }

export const dutyRaised = (duty: DutyNamed, day: Temporal.PlainDate | null) =>
  told('duty-raised', duty, `“${duty.title}” arose, ${due(day)}.`)

export const dutyDropped = (duty: DutyNamed) => told('duty-dropped', duty, `“${duty.title}” no longer arises from its inspection.`)

export const dutyRecounted = (duty: DutyNamed, was: Temporal.PlainDate | null, now: Temporal.PlainDate | null, because: string) =>
  told('duty-recounted', duty, `“${duty.title}” is ${due(now)}; it was ${due(was)}: ${because}.`)

export const dutyDateStated = (duty: DutyNamed, on: DayOrMonth, words: string) =>
  told('duty-date-stated', duty, `Recorded that the inspectorate states ${printDayOrMonth(on)} for “${duty.title}”.`, { words })

export const dutyExtended = (duty: DutyNamed, to: Temporal.PlainDate, by: string, words: string) =>
  told('duty-extended', duty, `Recorded that ${by} agreed ${printDay(to)} for “${duty.title}”.`, { words })

export const dutyDateNamed = (duty: DutyNamed, on: Temporal.PlainDate, reason: string) =>
  told('duty-working-date-named', duty, `Named ${printDay(on)} as the date that “${duty.title}” is worked to.`, { reason })

export const dutyStartNamed = (duty: DutyNamed, from: Temporal.PlainDate, reason: string) =>
  told('duty-start-named', duty, `Named ${printDay(from)} as the day that “${duty.title}” is counted from.`, { reason })

/** `missing` is how many required acts are still to be done. */
export const dutyActsDone = (duty: DutyNamed, acts: readonly string[], on: Temporal.PlainDate, missing: number) =>
  told(
    missing === 0 ? 'duty-met' : 'duty-act-done',
    duty,
    `Recorded for “${duty.title}”, on ${printDay(on)}: ${acts.join('; ')}.${missing === 0 ? ' The duty is met.' : ''}`,
  )

export const dutyActTakenBack = (duty: DutyNamed, act: string, reason: string) =>
  told('duty-act-taken-back', duty, `Took back that “${act}” was done for “${duty.title}”.`, { reason })

export const dutySetAside = (duty: DutyNamed, reason: string) => told('duty-set-aside', duty, `Set “${duty.title}” aside.`, { reason })

export const dutyTakenUp = (duty: DutyNamed, reason: string) => told('duty-taken-up', duty, `Took “${duty.title}” up again.`, { reason })

function told(what: string, duty: DutyNamed, sentence: string, detail?: Readonly<Record<string, string>>): HistoryEvent {
  const seen = duty.held ? 'Changed a duty of an inspection that is held in confidence.' : sentence
  const kept = { ...detail, ...(duty.held ? { sentence } : {}) }
  return { what, about: { kind: 'duty', id: duty.id }, sentence: seen, ...(Object.keys(kept).length > 0 ? { detail: kept } : {}) }
}

function due(day: Temporal.PlainDate | null): string {
  return day ? `due ${printDay(day)}` : 'without a date yet'
}

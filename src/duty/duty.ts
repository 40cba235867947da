// What an inspection may ask of an authority and by when, as data: its force, its period, where the period starts, to whom it
// goes and by which acts it is met. A period that isn't established in law counts nothing: it asks for the date and its sentence.

import type { ClearDayKind } from '../calendar/clear-days.ts'

/** Only law is called statutory. */
export type Force = 'law' | 'request' | 'own'

/** The unit is never left out: 70 days is a different duty from 70 working days. */
export type Unit = 'working days' | 'calendar days' | ClearDayKind | 'months'

/** 'the day after': day one is the first that counts after the trigger. 'the day itself': the trigger's day is day one. */
export type DayOne = 'the day after' | 'the day itself'

export type Period =
  | { readonly kind: 'counted'; readonly amount: number; readonly unit: Unit; readonly dayOne: DayOne }
  | { readonly kind: 'asked'; readonly because: string }
  | { readonly kind: 'no number of days'; readonly because: string }

export type TriggerEvent = 'receipt' | 'publication' | 'named day'

/** `standIn` is the day that a count may start from, and say so, while the true one isn't known. */
export type Trigger = { readonly event: TriggerEvent; readonly document: 'report' | 'letter'; readonly standIn: 'publication' | null }

/** One of the things that must be done. An act that isn't `required` is good custom: leaving it out leaves the duty met. */
export type Act = { readonly id: string; readonly done: string; readonly required: boolean }

export type Source = {
  readonly citation: string
  readonly says: string
  readonly address: string | null
}

export type Duty = {
  readonly id: string
  readonly edition: string
  readonly title: string
  /** One sentence: what must be done. */
  readonly asks: string
  readonly force: Force
  readonly owedBy: string
  readonly period: Period
  readonly trigger: Trigger
  readonly recipients: readonly string[]
  readonly acts: readonly Act[]
  readonly sources: readonly Source[]
}

/** "70 working days", "1 month" */
export function periodInWords(amount: number, unit: Unit): string {
  return `${amount} ${amount === 1 ? unit.replace(/s$/, '') : unit}`
}

/** "required by law", "asked by the inspectorate", "the authority’s own" */
export function forceInWords(force: Force): string {
  return { law: 'required by law', request: 'asked by the inspectorate', own: 'the authority’s own' }[force]
}

/** "receipt of the report" */
export function triggerInWords(trigger: Trigger): string {
  return trigger.event === 'named day' ? 'a day that has to be named' : `${trigger.event} of the ${trigger.document}`
}

/** How the period's first day is told: "day one is the day after". */
export function countsDaysWords({ unit, dayOne }: Extract<Period, { kind: 'counted' }>): string {
  if (unit === 'months') return 'to the same day of the month'
  if (unit.startsWith('clear')) return 'neither the first day nor the last counts'
  return dayOne === 'the day itself' ? 'beginning with that day' : 'the day itself doesn’t count'
}

/** Publishing the inspectorate's report is a duty too; what an authority works towards is its own statement or plan. */
export function asksForPlan({ id }: Pick<Duty, 'id'>): boolean {
  return !id.endsWith('report-publication')
}

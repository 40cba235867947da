// A council's recesses and the periods before its elections, and which steps of a cycle fall into them.

import type { HolidayTable } from '../../calendar/holiday-table.ts'
import { printPlainDay } from '../../calendar/print-day.ts'
import { addWorkingDays } from '../../calendar/working-days.ts'
import type { HistoryEvent } from '../../history/event.ts'
import type { Step } from '../cycle/plan-backwards.ts'

export const periodKinds = { recess: 'Recess', 'pre-election': 'Pre-election period' } as const

export type PeriodKind = keyof typeof periodKinds

export type CouncilPeriod = {
  readonly id: string
  readonly revision: number
  readonly kind: PeriodKind
  /** "August recess" */
  readonly name: string | null
  /** The first and the last day of it. */
  readonly fromOn: Temporal.PlainDate
  readonly toOn: Temporal.PlainDate
  readonly source: string | null
}

type Span = Pick<CouncilPeriod, 'kind' | 'name' | 'fromOn' | 'toOn'>

export const isWithin = (on: Temporal.PlainDate, { fromOn, toOn }: Pick<CouncilPeriod, 'fromOn' | 'toOn'>): boolean =>
  Temporal.PlainDate.compare(on, fromOn) >= 0 && Temporal.PlainDate.compare(on, toOn) <= 0

/** "August recess, 1 August to 31 August 2016" */
export function periodInWords({ kind, name, fromOn, toOn }: Span): string {
  return `${name ?? periodKinds[kind]}, ${printPlainDay(fromOn)} to ${printPlainDay(toOn)}`
}

/** What each means for a decision. Source for the second: Local Government Act 1986 s.2 and the code of recommended practice on publicity
 * under s.4, which ask for care; neither forbids a decision that can't wait. */
const meaning: Readonly<Record<PeriodKind, string>> = {
  recess: 'bodies seldom meet then, and those who clear papers or would agree to urgency may be away',
  'pre-election':
    'the code of practice on council publicity asks for care with decisions and publicity then; one that can’t wait can be made',
}

export type Touched = { readonly period: CouncilPeriod; readonly sentence: string }

/** For each period that steps of a cycle fall into, one sentence that names them. Carrying out what was decided isn't held up by either. */
export function periodsTouched(
  steps: readonly Pick<Step, 'name' | 'title' | 'on'>[],
  periods: readonly CouncilPeriod[],
): readonly Touched[] {
  return periods.flatMap((period) => {
    const within = steps.filter(({ name, on }) => name !== 'carried-out' && isWithin(on, period))
    if (within.length === 0) return []
    const named = within.map(({ title, on }) => `${title.charAt(0).toLowerCase()}${title.slice(1)} (${printPlainDay(on)})`).join(', ')
    return [{ period, sentence: `In the ${lowered(periodInWords(period))}, fall: ${named}; ${meaning[period.kind]}.` }]
  })
}

const lowered = (words: string): string => (/^(Recess|Pre-election)/.test(words) ? words.charAt(0).toLowerCase() + words.slice(1) : words)

/** The last working day on or before a day on which no recess lies. */
export function lastOutsideRecess(day: Temporal.PlainDate, periods: readonly Span[], holidays: HolidayTable): Temporal.PlainDate {
  const recess = periods.find((period) => period.kind === 'recess' && isWithin(day, period))
  return recess ? lastOutsideRecess(addWorkingDays(recess.fromOn, -1, holidays), periods, holidays) : day
}

type Named = { readonly id: string } & Span

const event =
  (what: string, sentence: (words: string) => string) =>
  (period: Named): HistoryEvent => ({
    what,
    about: { kind: 'council-period', id: period.id },
    sentence: sentence(periodInWords(period)),
  })

export const periodAdded = event('council-period-added', (words) => `Put in the calendar: ${words}.`)
export const periodChanged = event('council-period-changed', (words) => `Changed in the calendar: ${words}.`)
export const periodRemoved = event('council-period-removed', (words) => `Taken out of the calendar: ${words}.`)
